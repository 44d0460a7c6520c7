//! The fields of the forms about benefits: their IDs, and what's wrong with them in words. The summary and the fields use the same ones
//! (W6).

use super::refusal::refusal_words;
use crate::apply::error_words;
use crate::text::Texts;
use domain::date::Date;
use domain::entitlement::{EvidenceField, UseProblem, UseStep};

/// A field of a form about benefits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum UseField {
    What,
    Day,
    Note,
    Link,
}

impl UseField {
    /// The field that a problem is shown at.
    pub fn of(problem: &UseProblem) -> Self {
        match problem {
            UseProblem::What(_) => Self::What,
            UseProblem::Day(_)
            | UseProblem::DayPassed
            | UseProblem::Refused(_)
            | UseProblem::Evidence(EvidenceField::Day, _) => Self::Day,
            UseProblem::Reason(_) | UseProblem::Evidence(EvidenceField::Note, _) => Self::Note,
            UseProblem::Evidence(EvidenceField::Link, _) => Self::Link,
        }
    }

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Day => "day",
            Self::Note => "note",
            Self::Link => "link",
        }
    }

    /// Its ID in the form that asks for a benefit.
    pub fn request_id(self, benefit: &str) -> String {
        format!("request-{benefit}-{}", self.name())
    }

    /// Its ID in the form for a step.
    pub fn step_id(self, step: UseStep) -> String {
        format!("{}-{}", step.word(), self.name())
    }
}

/// A problem in words.
pub(super) fn problem_words(t: Texts, problem: &UseProblem, today: Date) -> String {
    match problem {
        UseProblem::What(error) => error_words(t, &t.use_what(), error, today),
        UseProblem::Day(error) => error_words(t, &t.use_day(), error, today),
        UseProblem::DayPassed => t.in_kind_day_passed().into_owned(),
        UseProblem::Refused(refusal) => refusal_words(t, *refusal),
        UseProblem::Reason(error) => error_words(t, &t.in_kind_reason(), error, today),
        UseProblem::Evidence(EvidenceField::Day, _) => t.delivery_day_wrong().into_owned(),
        UseProblem::Evidence(EvidenceField::Link, error) => error_words(t, &t.use_link(), error, today),
        UseProblem::Evidence(EvidenceField::Note, error) => error_words(t, &t.use_evidence(), error, today),
    }
}

/// What's wrong with a field, if it's one of these problems.
pub(super) fn field_error(t: Texts, problems: &[UseProblem], field: UseField, today: Date) -> Option<String> {
    let problem = problems.iter().find(|problem| UseField::of(problem) == field)?;
    Some(problem_words(t, problem, today))
}
