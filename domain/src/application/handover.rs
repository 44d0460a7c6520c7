//! Delegating a section of an application to a colleague. In the programme file and the API, it's a `part`.

use super::answers::ApplicantKind;
use super::field::{Field, FieldKind, StandardField};
use super::key;
use super::step::{Step, StepKind};
use crate::joining::Part;

/// The most characters of a message to a colleague.
const MESSAGE: u16 = 1_000;

/// The parts of these steps that a colleague can complete.
pub fn handed_parts(steps: &[Step]) -> Vec<Part> {
    // People who join as individuals sign for themselves.
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

/// The id of the page that delegates a part.
pub fn hand_over_page(part: Part) -> String {
    format!("send-{}", part.id())
}

/// The part that the page with this id delegates.
pub fn part_handed_over(page: &str) -> Option<Part> {
    let id = page.strip_prefix("send-")?;
    Part::HANDED.into_iter().find(|part| part.id() == id)
}

/// The page that asks who completes a part.
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
