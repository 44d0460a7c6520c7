//! Why a count stopped.

use super::contest::ContestError;
use std::fmt;

/// Why a count can't be made, or its result isn't valid.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum CountError {
    Contest(ContestError),
    /// The rule counts another kind of ballot. Ballots are numbered from 1.
    WrongBallot {
        number: usize,
        needed: BallotKind,
    },
    /// The rule doesn't allow equal ranks, and this ballot has some. Ballots are numbered from 1.
    EqualRanks {
        number: usize,
    },
    /// This ballot ranks more than 60 candidates equally.
    TooManyEquals {
        number: usize,
    },
    /// The rule fills one seat, and there are several.
    OneSeatOnly,
    /// The rule asks for more decimal places than its method can have, or for fewer.
    DecimalPlaces(u32),
    /// Keep factors didn't settle within the number of iterations that the rule allows.
    NotSettled,
    /// More members of a group are elected than its cap allows. With the group's name.
    CapBroken(String),
}

/// The kinds of ballots that rules count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BallotKind {
    Rankings,
    Points,
    Choices,
}

impl From<ContestError> for CountError {
    fn from(error: ContestError) -> Self {
        Self::Contest(error)
    }
}

impl fmt::Display for CountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contest(error) => error.fmt(f),
            Self::WrongBallot { number, needed } => {
                let needed = match needed {
                    BallotKind::Rankings => "rankings",
                    BallotKind::Points => "points",
                    BallotKind::Choices => "rankings or approvals",
                };
                write!(
                    f,
                    "The rule counts {needed}, but ballot {number} is of another kind. Choose another rule."
                )
            }
            Self::EqualRanks { number } => {
                write!(
                    f,
                    "Ballot {number} ranks candidates equally, which the rule doesn't allow. Choose another rule."
                )
            }
            Self::TooManyEquals { number } => {
                write!(
                    f,
                    "Ballot {number} ranks more than 60 candidates equally, which can't be counted."
                )
            }
            Self::OneSeatOnly => write!(
                f,
                "The rule fills one seat, but there are several. Choose another rule."
            ),
            Self::DecimalPlaces(places) => write!(
                f,
                "The rule asks for {places} decimal places. A run-off can have 0 to 9, and Meek's method 4 to 10."
            ),
            Self::NotSettled => write!(
                f,
                "The shares of votes that winners keep didn't settle. Choose another rule."
            ),
            Self::CapBroken(group) => write!(
                f,
                "The count elected more members of “{group}” than can have a seat. Please report this as a bug."
            ),
        }
    }
}

impl std::error::Error for CountError {}
