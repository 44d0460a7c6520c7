//! Why a member votes: the chain from the membership to a line of the programme file.

use crate::date::Date;
use crate::grant::Period;
use serde::{Deserialize, Serialize};

/// A link in the chain of reasons for a member's votes. In a roll, they're in the order of the variants.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum VoteReason {
    /// The member has a tier of a version of the programme.
    Tier {
        tier: String,
        version: String,
        /// The first day of the membership.
        since: Date,
    },
    /// A tier grants the benefit that gives the votes.
    Grant {
        benefit: String,
        /// The tier that grants it: the member's own, or one that it extends.
        tier: String,
        /// The period that the votes are for.
        per: Option<Period>,
        /// The version of the programme, and the line of its file, from 1.
        version: String,
        line: u32,
    },
    /// The election gives every member of its class one vote.
    OneEach {
        /// The version of the programme, and the line of its file, from 1.
        version: String,
        line: u32,
    },
    /// The number of votes follows from what's known about the member: these facts.
    Facts(Vec<String>),
    /// The right begins some days after the first day with the benefit, or on a day that the programme states.
    Began {
        /// The first day since which the member has had the benefit without a break.
        since: Date,
        after_days: Option<u16>,
        from: Option<Date>,
        /// The day on which the right began.
        on: Date,
    },
    /// No invoice is overdue, and the election requires that.
    PaidUp,
    /// The party has only one vote, and it's this membership's: these don't vote.
    ForParty(Vec<OtherMembership>),
    /// A group of related companies has only one vote, and it's this membership's: these don't vote.
    ForGroup(Vec<OtherMembership>),
    /// People corrected the line of an announced election's roll.
    Corrected,
}

impl VoteReason {
    /// The same without the version and the line of its file.
    pub(super) fn without_line(&self) -> Self {
        let mut reason = self.clone();
        match &mut reason {
            Self::Tier { version, .. } => version.clear(),
            Self::Grant { version, line, .. } | Self::OneEach { version, line } => {
                version.clear();
                *line = 0;
            }
            Self::Facts(_)
            | Self::Began { .. }
            | Self::PaidUp
            | Self::ForParty(_)
            | Self::ForGroup(_)
            | Self::Corrected => {}
        }
        reason
    }
}

/// Another membership in the same roll.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtherMembership {
    /// The membership's ID.
    pub membership: String,
    /// The member's name. Empty if it was erased.
    pub name: String,
    /// The application number.
    pub reference: String,
}
