//! How a reviewer decides, if it's several people.

use super::reviewer::Reviewer;
use serde::{Deserialize, Serialize};

/// How a reviewer decides. The default is that one decision is enough.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewRule {
    pub rule: DecisionRule,
    /// The fewest deciders that have to vote.
    pub quorum: Option<u16>,
    /// Whether one vote against pauses the application.
    pub pause_on_no: bool,
    /// Who decides instead if the deciders disagree, or too few of them can vote because of conflicts of interest.
    pub otherwise: Option<Reviewer>,
}

/// How many deciders have to agree.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DecisionRule {
    /// The first vote counts.
    #[default]
    One,
    /// Everyone who isn't recused votes, and agrees. If there's a quorum, it's enough that so many vote and agree.
    Consensus,
    /// More than half of those who aren't recused, whether they vote or not.
    Majority,
}
