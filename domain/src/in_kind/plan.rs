//! The milestones of a commitment: the first one, reading what staff type, and more time.

use super::{Commitment, Milestone, MilestoneState, standing};
use crate::application::{AnswerError, amount_of, date_of};
use crate::date::Date;
use crate::money::Currency;
use crate::typed::{is_blank, tidy};

/// The most milestones that a commitment can have.
pub const MOST_MILESTONES: usize = 12;

/// The longest title of a milestone, in characters.
pub const LONGEST_TITLE: u16 = 200;

/// A plan as somebody types it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedPlan {
    /// The value of the whole commitment.
    pub value: String,
    /// Rows that are completely empty don't count.
    pub milestones: Vec<TypedMilestone>,
}

/// A milestone as somebody types it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedMilestone {
    pub title: String,
    pub due: String,
    pub value: String,
}

/// What's wrong with a plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PlanError {
    /// The value of the commitment can't be read.
    Value(AnswerError),
    /// A field of this row, from 0, can't be read.
    Title(usize, AnswerError),
    Due(usize, AnswerError),
    MilestoneValue(usize, AnswerError),
    /// Everything can be read, but doesn't fit together.
    Plan(PlanProblem),
}

/// Why a plan doesn't fit together. Amounts are in minor units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlanProblem {
    /// A commitment is worth more than nothing.
    NoValue,
    /// More than this was accepted already.
    BelowAccepted {
        accepted: i64,
    },
    NoMilestones,
    TooManyMilestones,
    /// Each milestone is worth more than nothing.
    MilestoneWithoutValue,
    /// The milestones add up to this, and not to the value.
    WrongSum {
        sum: i64,
    },
}

impl TypedMilestone {
    fn is_empty(&self) -> bool {
        [&self.title, &self.due, &self.value]
            .iter()
            .all(|typed| is_blank(typed))
    }
}

/// A commitment's first plan: everything by its last day.
pub fn first_plan(title: String, value: i64, last_day: Date) -> Vec<Milestone> {
    vec![Milestone {
        title,
        due: last_day,
        value,
    }]
}

/// Reads a plan: the value, and the milestones in the order in which they're due.
///
/// # Errors
/// Everything that's wrong with it.
pub fn read_plan(plan: &TypedPlan, currency: Currency, accepted: i64) -> Result<(i64, Vec<Milestone>), Vec<PlanError>> {
    let mut errors = Vec::new();
    let value = amount_of(&plan.value, currency);
    let value = value.map_err(|error| errors.push(PlanError::Value(error))).ok();
    let mut milestones = Vec::new();
    let rows = plan.milestones.iter().enumerate();
    for (at, row) in rows.filter(|(_, row)| !row.is_empty()) {
        let title = title_of(&row.title).map_err(|error| errors.push(PlanError::Title(at, error)));
        let due = date_of(&row.due).map_err(|error| errors.push(PlanError::Due(at, error)));
        let worth = amount_of(&row.value, currency).map_err(|error| errors.push(PlanError::MilestoneValue(at, error)));
        if let (Ok(title), Ok(due), Ok(value)) = (title, due, worth) {
            milestones.push(Milestone { title, due, value });
        }
    }
    milestones.sort_by_key(|milestone| milestone.due);
    match value {
        Some(value) if errors.is_empty() => {
            let checked = check_plan(value, &milestones, accepted);
            checked.map_err(|problem| vec![PlanError::Plan(problem)])?;
            Ok((value, milestones))
        }
        _ => Err(errors),
    }
}

fn title_of(typed: &str) -> Result<String, AnswerError> {
    let title = tidy(typed);
    match title.chars().count() {
        0 => Err(AnswerError::Missing),
        length if length > usize::from(LONGEST_TITLE) => Err(AnswerError::TooLong(LONGEST_TITLE)),
        _ => Ok(title),
    }
}

/// Checks that a plan fits together, and isn't worth less than what was accepted.
///
/// # Errors
/// Why it doesn't.
pub fn check_plan(value: i64, milestones: &[Milestone], accepted: i64) -> Result<(), PlanProblem> {
    let sum = milestones
        .iter()
        .try_fold(0_i64, |sum, milestone| sum.checked_add(milestone.value));
    match sum.unwrap_or(i64::MAX) {
        _ if value <= 0 => Err(PlanProblem::NoValue),
        _ if value < accepted => Err(PlanProblem::BelowAccepted { accepted }),
        _ if milestones.is_empty() => Err(PlanProblem::NoMilestones),
        _ if milestones.len() > MOST_MILESTONES => Err(PlanProblem::TooManyMilestones),
        _ if milestones.iter().any(|milestone| milestone.value <= 0) => Err(PlanProblem::MilestoneWithoutValue),
        sum if sum != value => Err(PlanProblem::WrongSum { sum }),
        _ => Ok(()),
    }
}

/// The milestones with more time: those that have passed and weren't reached are due on another day. `None` if none has, or that
/// day has passed as well.
pub fn extended(commitment: &Commitment, today: Date, until: Date) -> Option<Vec<Milestone>> {
    let standing = standing(commitment, today);
    let is_passed = |milestone: &Milestone, state| milestone.due < today && state != MilestoneState::Reached;
    let states = standing.milestones.iter().map(|milestone| milestone.state);
    let rows: Vec<(&Milestone, MilestoneState)> = commitment.milestones.iter().zip(states).collect();
    if until < today || !rows.iter().any(|(milestone, state)| is_passed(milestone, *state)) {
        return None;
    }
    let mut milestones: Vec<Milestone> = rows
        .into_iter()
        .map(|(milestone, state)| Milestone {
            due: if is_passed(milestone, state) {
                until
            } else {
                milestone.due
            },
            ..milestone.clone()
        })
        .collect();
    milestones.sort_by_key(|milestone| milestone.due);
    Some(milestones)
}
