//! What a voter chooses on a ballot.

use serde::{Deserialize, Serialize};

/// What's on a ballot. Candidates are named by their numbers in the poll.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Choices {
    /// Best first. Empty for a blank ballot.
    Ranking(Vec<u32>),
    /// In the order of the ballot paper. Empty for a blank ballot.
    Marks(Vec<u32>),
    /// Points by candidate, in the order of the ballot paper, none of them 0. Empty for a blank ballot.
    Points(Vec<(u32, u32)>),
    Answer(YesNo),
}

/// The answer to a resolution.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    Yes,
    No,
    Abstain,
}

/// Why a ballot can't be cast like this.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChoicesFault {
    /// It isn't the kind of ballot that the poll asks for.
    WrongKind,
    /// It names somebody who isn't a candidate.
    UnknownCandidate(u32),
    /// It names a candidate twice.
    Repeated(u32),
    /// Two candidates have this rank, from 1. Only forms can say that.
    SameRank(u32),
    /// This rank isn't a number, or is out of range, for this candidate. Only forms can say that.
    BadRank(u32),
    /// It marks more candidates, or gives more points, than a voter has.
    TooMany { most: u32 },
}
