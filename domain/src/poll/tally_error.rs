//! Why an audit bundle can't be counted.

use super::ChoicesFault;
use crate::count::CountError;
use std::fmt;

/// Why an audit bundle can't be counted.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum TallyError {
    /// There's no rule with this identifier.
    UnknownRule(String),
    /// A resolution has no majority.
    NoMajority,
    /// Two candidates have this number.
    SameNumber(u32),
    /// The order for ties names somebody who isn't a candidate.
    TieOrder,
    /// A ballot isn't one that can be cast.
    Ballot { receipt: String, fault: ChoicesFault },
    /// The ballot with this receipt has fewer than no votes.
    Votes(String),
    /// The count stopped.
    Count(CountError),
}

impl From<CountError> for TallyError {
    fn from(error: CountError) -> Self {
        Self::Count(error)
    }
}

impl fmt::Display for TallyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownRule(rule) => write!(f, "The rule “{rule}” isn't known."),
            Self::NoMajority => write!(f, "The rules don't say what majority the resolution needs."),
            Self::SameNumber(number) => write!(f, "Two candidates have the number {number}."),
            Self::TieOrder => write!(f, "The order for ties names somebody who isn't a candidate."),
            Self::Ballot { receipt, fault } => write!(f, "The ballot {receipt} {}.", ballot_fault(*fault)),
            Self::Votes(receipt) => write!(f, "The ballot {receipt} has fewer than no votes."),
            Self::Count(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TallyError {}

/// What a ballot does wrong, after its name.
pub(super) fn ballot_fault(fault: ChoicesFault) -> String {
    match fault {
        ChoicesFault::WrongKind => "isn't of the kind that the rules ask for".to_owned(),
        ChoicesFault::UnknownCandidate(number) => format!("names {number}, who isn't a candidate"),
        ChoicesFault::Repeated(number) => format!("names candidate {number} twice"),
        ChoicesFault::SameRank(rank) => format!("has two candidates on rank {rank}"),
        ChoicesFault::BadRank(number) => format!("has a rank for candidate {number} that doesn't exist"),
        ChoicesFault::NoPoints(number) => format!("names candidate {number} without any points"),
        ChoicesFault::TooMany { most } => format!("has more than the {most} marks or points that it can have"),
    }
}
