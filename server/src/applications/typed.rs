//! What a form sent, as far as its link may answer it.

use super::{Case, Form};
use domain::application::{Answers, FieldKind, Step, cleaned, hand_over, handed_parts};
use std::collections::BTreeMap;

/// The longest answer that is kept, in bytes; a page says before that it is too long.
const LONGEST: usize = 20_000;

/// One answer of a form.
#[derive(Debug)]
pub(super) struct Typed<'f> {
    pub key: &'f str,
    /// As it is kept: empty where only spaces were typed.
    pub value: String,
    pub is_file: bool,
}

/// The answers of a form that are asked for, and what was answered before. The case has them all afterwards, as if nothing
/// stood against them.
///
/// What a form shows by one of its answers it may answer with another, so the steps are those that follow from the form.
/// They are made once for a form that answers nothing else, as those of pages do; what it makes vanish itself, and the
/// pages that name a colleague, are looked for where a key is not among them.
pub(super) fn of<'f>(case: &mut Case<'_>, form: &'f Form) -> (Vec<Typed<'f>>, Answers) {
    let sent = sent(form);
    let mut answers = case.answers().clone();
    for (key, value) in &sent {
        answers.set(key, value);
    }
    let stored = case.set(answers);
    let (mut known, others) = asked(&case.steps(), sent);
    if !others.is_empty() {
        let answers = case.set(stored.clone());
        let mut steps = case.steps().into_owned();
        if case.opened.is_applicant() {
            steps.extend(handed_parts(&steps).into_iter().map(hand_over));
        }
        known.extend(asked(&steps, others).0);
        case.set(answers);
    }
    (known, stored)
}

/// What was typed, by key; the last where a program sends several.
fn sent(form: &Form) -> BTreeMap<&str, String> {
    let kept = |typed: &str| {
        let mut value = cleaned(typed);
        value.truncate(value.floor_char_boundary(LONGEST));
        if value.trim().is_empty() {
            value.clear();
        }
        value
    };
    let answers = form.answers.iter();
    answers.map(|(key, typed)| (key.as_str(), kept(typed))).collect()
}

/// A text without line breaks, for fields of one line: programs may send them where browsers don't.
pub(super) fn one_line(typed: &str) -> String {
    let breaks = |c: char| matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}');
    if typed.contains(breaks) {
        typed
            .split(breaks)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    } else {
        typed.to_owned()
    }
}

/// What the steps ask for, and what they do not.
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
