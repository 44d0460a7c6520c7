//! What can be wrong with a command about a use.

use super::{EvidenceField, RequestRefusal};
use crate::application::AnswerError;

/// What's wrong with a command about a use.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum UseProblem {
    /// What it's about can't be read.
    What(AnswerError),
    /// The day can't be read.
    Day(AnswerError),
    /// It can't be requested for that day.
    Refused(RequestRefusal),
    /// The new day has passed.
    DayPassed,
    /// The reason can't be read.
    Reason(AnswerError),
    Evidence(EvidenceField, AnswerError),
}
