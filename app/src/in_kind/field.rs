//! The fields of a commitment's forms: their IDs, and what's wrong with them in words. The summary and the fields use the same ones
//! (W6).

use crate::api::{CommitmentAction, CommitmentCommand, CommitmentDetails};
use crate::apply::error_words;
use crate::text::Texts;
use crate::words::money;
use domain::in_kind::{CommitmentProblem, PlanError, PlanProblem};
use domain::money::{Currency, Money};

/// The field that a problem with a plan is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum PlanField {
    Value,
    Title(usize),
    Due(usize),
    MilestoneValue(usize),
}

impl PlanField {
    pub fn id(self) -> String {
        match self {
            Self::Value => "plan-amount".to_owned(),
            Self::Title(row) => format!("plan-{row}-title"),
            Self::Due(row) => format!("plan-{row}-due"),
            Self::MilestoneValue(row) => format!("plan-{row}-value"),
        }
    }

    /// The field that an error is shown at. Whatever doesn't fit together is shown at the value.
    pub fn of(error: &PlanError) -> Self {
        match error {
            PlanError::Title(row, _) => Self::Title(*row),
            PlanError::Due(row, _) => Self::Due(*row),
            PlanError::MilestoneValue(row, _) => Self::MilestoneValue(*row),
            PlanError::Value(_) | PlanError::Plan(_) => Self::Value,
        }
    }
}

/// The ID of a field of the form with an action. Those about a delivery contain its ID.
pub(super) fn field_id(action: CommitmentAction, delivery: &str, name: &str) -> String {
    if delivery.is_empty() {
        format!("{}-{name}", action.id())
    } else {
        format!("{}-{delivery}-{name}", action.id())
    }
}

/// The ID of the field that a problem is about.
pub(super) fn problem_id(sent: &CommitmentCommand, problem: &CommitmentProblem) -> String {
    let of = |name: &str| field_id(sent.action, &sent.delivery, name);
    match problem {
        CommitmentProblem::NoteMissing | CommitmentProblem::NoteTooLong => of("note"),
        CommitmentProblem::Amount(_) | CommitmentProblem::MoreThanOpen { .. } => of("amount"),
        CommitmentProblem::Day(_) | CommitmentProblem::DayPassed => of("day"),
        CommitmentProblem::Plan(error) => PlanField::of(error).id(),
    }
}

/// A problem in words.
pub(super) fn problem_text(t: Texts, details: &CommitmentDetails, problem: &CommitmentProblem) -> String {
    let currency = details.commitment.open.currency;
    match problem {
        CommitmentProblem::NoteMissing => t.in_kind_reason_missing().into_owned(),
        CommitmentProblem::NoteTooLong => t.review_text_long().into_owned(),
        CommitmentProblem::Amount(error) => error_words(t, &t.in_kind_counts_for(), error, details.today),
        CommitmentProblem::MoreThanOpen { open } => t.in_kind_more_than_open(said(t, *open, currency)),
        CommitmentProblem::Day(error) => error_words(t, &t.in_kind_new_day(), error, details.today),
        CommitmentProblem::DayPassed => t.in_kind_day_passed().into_owned(),
        CommitmentProblem::Plan(error) => plan_text(t, details, error),
    }
}

fn plan_text(t: Texts, details: &CommitmentDetails, error: &PlanError) -> String {
    let (today, currency) = (details.today, details.commitment.open.currency);
    match error {
        PlanError::Value(error) => error_words(t, &t.in_kind_whole_value(), error, today),
        PlanError::Title(row, error) => error_words(t, &row_label(t, &t.milestone_title(), *row), error, today),
        PlanError::Due(row, error) => error_words(t, &row_label(t, &t.invoice_due(), *row), error, today),
        PlanError::MilestoneValue(row, error) => error_words(t, &row_label(t, &t.in_kind_value(), *row), error, today),
        PlanError::Plan(problem) => match problem {
            PlanProblem::NoValue | PlanProblem::MilestoneWithoutValue => t.in_kind_no_value().into_owned(),
            PlanProblem::BelowAccepted { accepted } => t.in_kind_below_accepted(said(t, *accepted, currency)),
            PlanProblem::NoMilestones => t.in_kind_no_milestones().into_owned(),
            PlanProblem::TooManyMilestones => t.in_kind_many_milestones().into_owned(),
            PlanProblem::WrongSum { sum } => t.in_kind_wrong_sum(said(t, *sum, currency)),
        },
    }
}

/// The label of a field of a milestone, such as "Milestone 2: due".
pub(super) fn row_label(t: Texts, label: &str, row: usize) -> String {
    t.milestone_field(label, i64::try_from(row).unwrap_or(0) + 1)
}

fn said(t: Texts, minor: i64, currency: Currency) -> String {
    money(t, Money { minor, currency })
}
