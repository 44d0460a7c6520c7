//! How two rolls differ, line by line.

use super::RollEntry;
use serde::{Deserialize, Serialize};

/// A member whose line isn't the same in two rolls.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RollDifference {
    pub change: RollChange,
    /// The line in the first roll. `None` if it doesn't mention the member.
    pub before: Option<RollEntry>,
    /// The line in the second roll. `None` if it doesn't mention the member.
    pub after: Option<RollEntry>,
}

/// The most important difference of a member's two lines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RollChange {
    /// The member votes in the second roll only.
    Added,
    /// The member votes in the first roll only.
    Removed,
    /// The number of votes.
    Votes,
    /// The person who votes.
    Representative,
    /// Why the member votes, or what's missing.
    Reason,
}
