//! Evidence that the conditions of a tier are met.

use super::field::{Field, FieldGroup, FieldKind, FieldLabel, PARAGRAPH, StandardField};
use super::questions::needed;
use super::step::{ApplicationContext, Step, StepKind};
use crate::expr::Value;
use crate::fact::FactDefinition;
use crate::facts::Facts;
use crate::joining::Part;
use crate::text::Text;

/// The evidence step. It has no fields if no evidence is needed.
pub(super) fn step(subject: &ApplicationContext<'_>, facts: &Facts) -> Step {
    let today = subject.today;
    let asked = subject.tier.qualification.iter().filter(|condition| {
        condition.from.is_none_or(|from| today >= from) && condition.until.is_none_or(|until| today <= until)
    });
    // Conditions that don't depend on facts are judged by the reviewers.
    let conditions = asked
        .filter(|condition| condition.evidence.is_some() || condition.when.is_none())
        .map(|condition| {
            (
                format!("evidence.{:08x}", mark(condition.text.say("en"))),
                condition.text.clone(),
                condition.evidence.clone(),
            )
        });
    let stated = needed(subject.programme, subject.tier)
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

/// Identifies a condition by its text (FNV-1a, 32 bits). Its position wouldn't be stable: if a later version
/// adds a condition, evidence would move to another one.
fn mark(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |mark, byte| {
        (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Whether a fact that needs evidence was stated with anything but "no".
fn is_relied_on(fact: &FactDefinition, facts: &Facts) -> bool {
    fact.evidence.is_some() && !matches!(facts.get(&fact.id), None | Some(Value::Bool(false)))
}
