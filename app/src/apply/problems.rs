//! What's wrong with the answers. The summary and the fields use the same words (W6).

use super::control::control_id;
use super::labels::short_label;
use crate::site::error_summary;
use crate::text::Texts;
use crate::words::{money, number};
use domain::application::{AnswerError, Answers, Field, Step, missing};
use domain::date::Date;
use domain::ratio::Ratio;
use leptos::prelude::*;

/// A field with its error.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Complaint {
    pub key: String,
    pub text: String,
}

/// All errors on a page, in the order of its fields: invalid answers, and conflicts with someone else's
/// changes.
pub(super) fn complaints(
    t: Texts,
    step: &Step,
    answers: &Answers,
    held: &[(String, String)],
    check: bool,
    today: Date,
) -> Vec<Complaint> {
    let found = if check { missing(step, answers) } else { Vec::new() };
    let of = |field: &Field| {
        if held.iter().any(|(key, _)| *key == field.key) {
            return Some(conflict(t, field, answers.get(&field.key)));
        }
        let missing = found.iter().find(|missing| missing.key == field.key)?;
        Some(problem(t, field, &missing.error, today))
    };
    step.active(answers)
        .filter_map(|field| {
            let text = of(field)?;
            Some(Complaint {
                key: field.key.clone(),
                text,
            })
        })
        .collect()
}

fn conflict(t: Texts, field: &Field, theirs: &str) -> String {
    let label = short_label(t, field);
    if theirs.is_empty() {
        t.answer_conflict_empty(label)
    } else {
        t.answer_conflict(label, super::answered(t, field, theirs))
    }
}

fn problem(t: Texts, field: &Field, error: &AnswerError, today: Date) -> String {
    use domain::application::FieldKind;
    let label = short_label(t, field);
    match error {
        AnswerError::Missing if field.kind == FieldKind::Consent => t.answer_not_ticked().into_owned(),
        AnswerError::Missing if super::labels::choices(t, field).is_some() => t.needs_choice(label),
        _ => error_words(t, &label, error, today),
    }
}

/// Why what was typed into a field with this label isn't valid.
pub(crate) fn error_words(t: Texts, label: &str, error: &AnswerError, today: Date) -> String {
    match error {
        AnswerError::Missing => t.answer_missing(label),
        AnswerError::TooLong(most) => t.answer_too_long(i64::from(*most), label),
        AnswerError::NotEmail => t.answer_not_email(label),
        AnswerError::NotUrl => t.answer_not_url(label),
        AnswerError::NotCountry => t.answer_not_country(label),
        AnswerError::NotVat => t.answer_not_vat(label),
        AnswerError::NotDate => t.answer_not_date(label, today),
        AnswerError::NotWhole { least, most } => {
            t.needs_whole_number_between(label, number(t, Ratio::whole(*least)), number(t, Ratio::whole(*most)))
        }
        AnswerError::NotAmount { currency } => t.needs_amount(label, money(t, currency.example())),
        AnswerError::OtherCurrency { currency, written } => t.needs_currency(label, currency, written),
        AnswerError::Ambiguous => t.needs_plain_number(label),
        AnswerError::TooLittle(least) => t.answer_too_little(label, money(t, *least)),
        AnswerError::TooMuch(most) => t.answer_too_much(label, money(t, *most)),
        AnswerError::NotAChoice | AnswerError::NotYesOrNo | AnswerError::NotOneOfThese(_) => t.needs_choice(label),
        AnswerError::NotSignatory(name) => t.answer_not_signatory(name),
        AnswerError::EndsBefore => t.answer_ends_before(label),
    }
}

/// The error summary.
pub(super) fn summary(t: Texts, complaints: &[Complaint]) -> Option<AnyView> {
    let lines = complaints
        .iter()
        .map(|complaint| (control_id(&complaint.key), complaint.text.clone()));
    error_summary(t, lines.collect())
}
