//! A correction of a line of a roll.

use serde::{Deserialize, Serialize};

/// What people decided about a line of a roll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RollFix {
    /// The member doesn't vote.
    Exclude,
    /// The member votes, with this number of votes and this person.
    Include { votes: i64, name: String, email: String },
}
