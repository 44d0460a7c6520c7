//! What's missing from an application, and the record made of it on submission.

use super::Answers;
use super::field::FieldKind;
use super::key;
use super::read::{AnswerError, date};
use super::step::{Step, StepKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An answer that's missing or invalid.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FieldError {
    pub key: String,
    pub error: AnswerError,
}

/// The errors on a page, in the order of its fields.
pub fn missing(step: &Step, answers: &Answers) -> Vec<FieldError> {
    let mut found: Vec<FieldError> = step
        .active(answers)
        .filter_map(|field| {
            let error = field.read(answers.get(&field.key)).err()?;
            Some(FieldError {
                key: field.key.clone(),
                error,
            })
        })
        .collect();
    if step.kind == StepKind::Plan {
        found.extend(periods(step, answers));
    }
    found
}

/// Periods that end before they start.
fn periods(step: &Step, answers: &Answers) -> Vec<FieldError> {
    let ends = step.fields.iter().filter(|field| field.kind == FieldKind::Date);
    ends.filter_map(|field| {
        let from = field.key.strip_suffix(".until")?;
        let (from, until) = (
            date(answers.get(&format!("{from}.from")))?,
            date(answers.get(&field.key))?,
        );
        (until < from).then(|| FieldError {
            key: field.key.clone(),
            error: AnswerError::EndsBefore,
        })
    })
    .collect()
}

/// The first step with a missing or invalid answer. Whether an agreement has been signed is checked elsewhere.
pub fn first_open<'a>(steps: &'a [Step], answers: &Answers) -> Option<&'a Step> {
    steps.iter().find(|step| !missing(step, answers).is_empty())
}

/// The name of the page after a complete one, or `None` for the application's first page.
///
/// Someone who went back to change an answer continues with what that change requires, or checks their answers again.
pub fn next_page<'a>(steps: &'a [Step], answers: &Answers, here: &str, back: bool) -> Option<&'a str> {
    if back {
        let mut own = steps
            .iter()
            .filter(|step| !matches!(step.kind, StepKind::Agreement { .. }));
        let open = own.find(|step| !missing(step, answers).is_empty());
        return Some(open.map_or("check", |step| step.id.as_str()));
    }
    let mut from_here = steps
        .iter()
        .filter(|step| step.is_asked())
        .skip_while(|step| step.id != here);
    from_here.nth(1).map(|step| step.id.as_str())
}

/// Every answer that counts, in its normal form, by key. This is stored when the application is submitted.
///
/// It's the same with and without scripts, and in any order of answers (W2).
pub fn record(steps: &[Step], answers: &Answers) -> BTreeMap<String, String> {
    let mut record = BTreeMap::new();
    // Signatures have their own record.
    let kept = steps
        .iter()
        .filter(|step| !matches!(step.kind, StepKind::Agreement { .. }));
    for step in kept {
        for field in step.active(answers) {
            if let Ok(Some(answer)) = field.read(answers.get(&field.key)) {
                record.insert(field.key.clone(), answer);
            }
        }
        if let StepKind::Role { role, asked, .. } = &step.kind {
            record.insert(key::people(role), asked.to_string());
        }
    }
    record
}
