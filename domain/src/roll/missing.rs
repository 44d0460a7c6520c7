//! Why a member doesn't vote, and by when that can be changed.

use super::OtherMembership;
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// What a member needs to vote and doesn't have. In a roll, they're in the order of the variants.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// The version of the programme that the roll is for doesn't have the member's tier.
    NoSuchTier,
    /// The tier doesn't give a vote.
    NoVotes,
    /// The tier gives votes, but other tiers vote in this election.
    OtherClass,
    /// The membership hasn't started.
    NotBegun {
        /// Its first day.
        on: Date,
    },
    /// The membership has ended.
    Ended {
        /// Its last day.
        on: Date,
    },
    /// The member has given notice.
    Leaving {
        /// The last day of the membership.
        on: Date,
    },
    /// The term ends, and only goes on if the member renews or confirms the membership.
    Unconfirmed {
        /// The last day of the term.
        on: Date,
    },
    /// The right hasn't started.
    TooNew {
        /// The first day since which the member has had the benefit without a break.
        since: Date,
        after_days: Option<u16>,
        /// The first day on which the member can vote.
        until: Date,
    },
    /// The number of votes depends on these facts, and they aren't known.
    UnknownFacts(Vec<String>),
    /// Nobody represents the member in votes.
    NoRepresentative {
        /// The role in the programme whose holder votes for the member. `None` if that's the manager.
        role: Option<String>,
    },
    /// An invoice that's due before the record date isn't paid, and the election requires that.
    Overdue {
        /// The day on which the oldest of them is due.
        since: Date,
    },
    /// The party has only one vote, and it's that of another membership.
    OtherMembershipVotes(OtherMembership),
    /// A group of related companies has only one vote, and it's that of another company.
    RelatedCompanyVotes(OtherMembership),
    /// People took the member off the roll of an announced election.
    Excluded,
}

/// What's missing, and by when.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Obstacle {
    pub missing: Missing,
    /// The last day on which the member can do something about it that counts for this roll. `None` if nothing helps.
    pub fix_by: Option<Date>,
}

impl Obstacle {
    /// Something that the member can't do anything about.
    pub(super) fn hopeless(missing: Missing) -> Self {
        Self { missing, fix_by: None }
    }
}
