//! Handing a part to a colleague.

use super::answers::ApplicantKind;
use super::field::{Field, FieldKind, StandardField};
use super::key;
use super::step::{Step, StepKind};
use crate::joining::Part;

/// The most characters of a message to a colleague.
const MESSAGE: u16 = 1_000;

/// The parts that a colleague can complete, which these steps have.
pub fn handed_parts(steps: &[Step]) -> Vec<Part> {
    // A person who joins signs for themselves.
    if steps
        .iter()
        .any(|step| step.kind == StepKind::You(ApplicantKind::Person))
    {
        return Vec::new();
    }
    Part::HANDED
        .into_iter()
        .filter(|part| steps.iter().any(|step| step.part == *part))
        .collect()
}

/// The name of the page that asks to whom a part goes.
pub fn hand_over_page(part: Part) -> String {
    format!("send-{}", part.id())
}

/// The part that a page of this name hands over.
pub fn part_handed_over(page: &str) -> Option<Part> {
    let id = page.strip_prefix("send-")?;
    Part::HANDED.into_iter().find(|part| part.id() == id)
}

/// The page that asks to whom a part goes.
pub fn hand_over(part: Part) -> Step {
    let part_id = part.id();
    let key = |what: &str| key::send(part, what);
    let fields = vec![
        Field::line(key("name"), StandardField::SendName).fills(format!("section-send-{part_id} name")),
        Field::standard(key("email"), StandardField::SendEmail, FieldKind::Email)
            .fills(format!("section-send-{part_id} email")),
        Field::standard(
            key("message"),
            StandardField::SendMessage,
            FieldKind::Paragraph(MESSAGE),
        )
        .optional(),
    ];
    Step::new(hand_over_page(part), StepKind::HandOver(part), Part::Applicant, fields)
}
