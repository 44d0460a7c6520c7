//! A correction of a line of a roll.

use crate::roll::{Missing, NonVoter, Obstacle, Representative, RollEntry, VoteReason, Voter};
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

impl RollFix {
    /// The votes that the member has afterwards.
    pub fn votes(&self) -> i64 {
        match self {
            Self::Exclude => 0,
            Self::Include { votes, .. } => *votes,
        }
    }

    /// The line after the correction. It has the correction in place of other reasons.
    #[must_use]
    pub fn apply(&self, line: &RollEntry) -> RollEntry {
        let membership = line.membership().to_owned();
        let (reference, name) = (line.reference().to_owned(), line.name().to_owned());
        let (tier, version) = (line.tier().to_owned(), line.version().to_owned());
        match self {
            Self::Exclude => RollEntry::Missing(NonVoter {
                membership,
                reference,
                name,
                tier,
                version,
                votes: line.votes(),
                obstacles: vec![Obstacle {
                    missing: Missing::Excluded,
                    fix_by: None,
                }],
            }),
            Self::Include {
                votes,
                name: person,
                email,
            } => RollEntry::Votes(Voter {
                membership,
                reference,
                name,
                tier,
                version,
                representative: Representative {
                    name: person.clone(),
                    email: email.clone(),
                },
                votes: *votes,
                reasons: vec![VoteReason::Corrected],
            }),
        }
    }
}
