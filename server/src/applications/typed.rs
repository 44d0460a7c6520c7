//! The answers in a form that the link is allowed to give.

use super::{Form, LinkedApplication};
use domain::application::{Answers, FieldKind, Step, hand_over, handed_parts};
use domain::typed::{cleaned, is_blank, one_line};
use std::collections::BTreeMap;

/// The longest answer that's stored, in bytes. The page reports it as too long well before.
const LONGEST: usize = 20_000;

/// One answer in a form.
#[derive(Debug)]
pub(super) struct Typed<'f> {
    pub key: &'f str,
    /// As stored. Spaces and invisible characters alone count as empty.
    pub value: String,
    pub is_file: bool,
}

/// The answers of a form that the steps ask for, with the previous answers. `linked`
/// then contains all of them, as if there were no conflicts.
///
/// One answer in a form can make another field appear, so the steps are worked out from the form. That's done once if the
/// form answers nothing else, which is true for our pages. Otherwise, fields that the form makes disappear, and the
/// pages that name a colleague, are checked as well.
pub(super) fn of<'f>(linked: &mut LinkedApplication<'_>, form: &'f Form) -> (Vec<Typed<'f>>, Answers) {
    let sent = sent(form);
    let mut answers = linked.answers().clone();
    for (key, value) in &sent {
        answers.set(key, value);
    }
    let stored = linked.set(answers);
    let (mut known, others) = asked(&linked.steps(), sent);
    if !others.is_empty() {
        let answers = linked.set(stored.clone());
        let mut steps = linked.steps().into_owned();
        if linked.opened.is_applicant() {
            steps.extend(handed_parts(&steps).into_iter().map(hand_over));
        }
        known.extend(asked(&steps, others).0);
        linked.set(answers);
    }
    (known, stored)
}

/// The text typed, by key. If a client sends a key several times, the last one counts.
fn sent(form: &Form) -> BTreeMap<&str, String> {
    let kept = |typed: &str| {
        let mut value = cleaned(typed);
        value.truncate(value.floor_char_boundary(LONGEST));
        if is_blank(&value) {
            value.clear();
        }
        value
    };
    let answers = form.answers.iter();
    answers.map(|(key, typed)| (key.as_str(), kept(typed))).collect()
}

/// Splits answers into those that the steps ask for and the others.
fn asked<'f>(steps: &[Step], sent: BTreeMap<&'f str, String>) -> (Vec<Typed<'f>>, BTreeMap<&'f str, String>) {
    let (mut known, mut others) = (Vec::new(), BTreeMap::new());
    for (key, value) in sent {
        let field = steps
            .iter()
            .flat_map(|step| &step.fields)
            .find(|field| field.key == key);
        if field.is_some() || steps.iter().any(|step| step.counts(key)) {
            let is_file = field.is_some_and(|field| field.kind == FieldKind::File);
            let has_lines = field.is_some_and(|field| matches!(field.kind, FieldKind::Paragraph(_)));
            let value = if has_lines { value } else { one_line(&value) };
            known.push(Typed { key, value, is_file });
        } else {
            others.insert(key, value);
        }
    }
    (known, others)
}
