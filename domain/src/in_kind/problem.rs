//! What can be wrong with a command about a commitment, and reading the smaller ones.

use super::PlanError;
use crate::application::{AnswerError, amount_of, date_of};
use crate::date::Date;
use crate::money::Currency;

/// What's wrong with a command about a commitment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CommitmentProblem {
    /// The reason is missing.
    NoteMissing,
    NoteTooLong,
    /// What a delivery counts for can't be read.
    Amount(AnswerError),
    /// A delivery can't count for more than what's open, in minor units.
    MoreThanOpen {
        open: i64,
    },
    /// The new day can't be read.
    Day(AnswerError),
    /// The new day has passed.
    DayPassed,
    Plan(PlanError),
}

/// Reads what a delivery counts for: at most what's open.
///
/// # Errors
/// If it isn't an amount, or is too much.
pub fn read_accepted(typed: &str, currency: Currency, open: i64) -> Result<i64, CommitmentProblem> {
    let value = amount_of(typed, currency).map_err(CommitmentProblem::Amount)?;
    if value > open {
        return Err(CommitmentProblem::MoreThanOpen { open });
    }
    Ok(value)
}

/// Reads the day by which something that's overdue is due now: today or later.
///
/// # Errors
/// If it isn't a day, or has passed.
pub fn read_new_day(typed: &str, today: Date) -> Result<Date, CommitmentProblem> {
    let day = date_of(typed).map_err(CommitmentProblem::Day)?;
    if day < today {
        return Err(CommitmentProblem::DayPassed);
    }
    Ok(day)
}
