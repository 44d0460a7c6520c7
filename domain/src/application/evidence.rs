//! What shows that the conditions of a tier hold.

use super::field::{Field, FieldGroup, FieldKind, FieldLabel, PARAGRAPH, StandardField};
use super::questions::needed;
use super::step::{ApplicationContext, Step, StepKind};
use crate::expr::Value;
use crate::fact::FactDefinition;
use crate::facts::Facts;
use crate::joining::Part;
use crate::text::Text;

/// A page with what is to be shown; none where nothing is.
pub(super) fn step(subject: &ApplicationContext<'_>, facts: &Facts) -> Step {
    let today = subject.today;
    let asked = subject.tier.qualification.iter().filter(|condition| {
        condition.from.is_none_or(|from| today >= from) && condition.until.is_none_or(|until| today <= until)
    });
    // Who decides on the application judges a condition that no fact tells.
    let conditions = asked
        .filter(|condition| condition.evidence.is_some() || condition.when.is_none())
        .map(|condition| {
            (
                format!("evidence.{:08x}", mark(condition.text.say("en"))),
                condition.text.clone(),
                condition.evidence.clone(),
            )
        });
    let stated = needed(subject)
        .into_iter()
        .filter(|fact| is_relied_on(fact, facts))
        .map(|fact| {
            (
                format!("evidence.fact.{}", fact.id),
                fact.label.clone(),
                fact.evidence.clone(),
            )
        });
    let fields = conditions
        .chain(stated)
        .flat_map(|(key, what, help)| fields(&key, what, help))
        .collect();
    Step::new("evidence", StepKind::Evidence, Part::Applicant, fields)
}

fn fields(key: &str, what: Text, help: Option<Text>) -> [Field; 2] {
    let group = FieldGroup::Condition(what.clone());
    let text = match help {
        Some(help) => FieldLabel::Programme {
            question: help,
            label: what,
            help: None,
        },
        None => FieldLabel::Common(StandardField::Evidence),
    };
    [
        Field::new(key, text, FieldKind::Paragraph(PARAGRAPH)).in_group(group.clone()),
        Field::standard(format!("{key}.file"), StandardField::EvidenceFile, FieldKind::File)
            .optional()
            .in_group(group),
    ]
}

/// What a condition is known by (FNV-1a, 32 bits): its words. Its place would be another's in a version with one more, and
/// what was shown for the one would stand under the other.
fn mark(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |mark, byte| {
        (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Whether a fact that has to be shown was stated: everything but "no".
fn is_relied_on(fact: &FactDefinition, facts: &Facts) -> bool {
    fact.evidence.is_some() && !matches!(facts.get(&fact.id), None | Some(Value::Bool(false)))
}
