//! What a voter chooses on a ballot.

use super::{PaperKind, PollRules};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
    /// It gives a candidate no points. Candidates without points are left out.
    NoPoints(u32),
    /// It marks more candidates, or gives more points, than a voter has.
    TooMany { most: u32 },
}

impl Choices {
    /// The kind of ballot that it's for.
    pub fn kind(&self) -> PaperKind {
        match self {
            Self::Ranking(_) => PaperKind::Ranking,
            Self::Marks(_) => PaperKind::Marks,
            Self::Points(_) => PaperKind::Points,
            Self::Answer(_) => PaperKind::Question,
        }
    }

    /// Whether it names nobody. An answer is never blank.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Ranking(named) | Self::Marks(named) => named.is_empty(),
            Self::Points(points) => points.is_empty(),
            Self::Answer(_) => false,
        }
    }

    /// Whether a ballot can be cast like this, with these candidates.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(&self, rules: &PollRules, candidates: &[u32]) -> Result<(), ChoicesFault> {
        if self.kind() != rules.paper {
            return Err(ChoicesFault::WrongKind);
        }
        let mut named = BTreeSet::new();
        for candidate in self.named() {
            if !candidates.contains(&candidate) {
                return Err(ChoicesFault::UnknownCandidate(candidate));
            }
            if !named.insert(candidate) {
                return Err(ChoicesFault::Repeated(candidate));
            }
        }
        if let Some(candidate) = self.without_points() {
            return Err(ChoicesFault::NoPoints(candidate));
        }
        let most = rules.most_marks;
        if self.given().is_some_and(|given| given > u64::from(most)) {
            return Err(ChoicesFault::TooMany { most });
        }
        Ok(())
    }

    /// The candidates on it, in its order.
    pub(super) fn named(&self) -> Vec<u32> {
        match self {
            Self::Ranking(named) | Self::Marks(named) => named.clone(),
            Self::Points(points) => points.iter().map(|(candidate, _)| *candidate).collect(),
            Self::Answer(_) => Vec::new(),
        }
    }

    /// A candidate whom it names and gives nothing.
    fn without_points(&self) -> Option<u32> {
        let Self::Points(points) = self else {
            return None;
        };
        let found = points.iter().find(|(_, points)| *points == 0);
        found.map(|(candidate, _)| *candidate)
    }

    /// How many marks or points it gives. `None` if that isn't limited.
    fn given(&self) -> Option<u64> {
        match self {
            Self::Marks(named) => u64::try_from(named.len()).ok(),
            Self::Points(points) => Some(points.iter().map(|(_, points)| u64::from(*points)).sum()),
            Self::Ranking(_) | Self::Answer(_) => None,
        }
    }
}
