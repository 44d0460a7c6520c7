//! The lines of a voting roll. They say everything that a roll is, so that it can be frozen.

use super::{Obstacle, VoteReason};
use crate::date::Date;
use crate::name::folded;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who votes in an election, and who doesn't. Two rolls are the same if their JSON is: the order of the fields and
/// lines is always this one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VotingRoll {
    /// ID of the foundation.
    pub foundation: String,
    /// ID of the programme.
    pub programme: String,
    /// Whether the version of the election counts for all members. Otherwise, each member's own does.
    pub same_for_all: bool,
    /// ID of the election in the programme.
    pub election: String,
    /// The version of the programme whose election it is.
    pub version: String,
    /// The record date.
    pub day: Date,
    /// By the member's name.
    pub voters: Vec<Voter>,
    /// The members who don't vote, by name.
    pub others: Vec<NonVoter>,
}

/// A member who votes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Voter {
    /// The membership's ID.
    pub membership: String,
    /// The application number.
    pub reference: String,
    /// The member's name. Empty if it was erased.
    pub name: String,
    /// ID of the tier.
    pub tier: String,
    /// The version of the programme that counts for the member.
    pub version: String,
    /// The person who votes.
    pub representative: Representative,
    /// How many votes the member has. At least 1.
    pub votes: i64,
    /// Why: from the membership to the line of the programme file, and then each condition.
    pub reasons: Vec<VoteReason>,
}

/// A member who doesn't vote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NonVoter {
    /// The membership's ID.
    pub membership: String,
    /// The application number.
    pub reference: String,
    /// The member's name. Empty if it was erased.
    pub name: String,
    /// ID of the tier.
    pub tier: String,
    /// The version of the programme that counts for the member.
    pub version: String,
    /// How many votes the member would have with nothing missing. 0 if that isn't known, or the tier doesn't give any.
    pub votes: i64,
    /// What's missing. Never empty.
    pub obstacles: Vec<Obstacle>,
}

/// The one person who votes for a member.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Representative {
    pub name: String,
    /// The email address with which they sign in.
    pub email: String,
}

/// A member's line of a roll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RollEntry {
    Votes(Voter),
    Missing(NonVoter),
}

impl NonVoter {
    /// The last day on which the member can still do everything that's missing. `None` if nothing helps.
    pub fn fix_by(&self) -> Option<Date> {
        let days: Option<Vec<Date>> = self.obstacles.iter().map(|obstacle| obstacle.fix_by).collect();
        days?.into_iter().min()
    }
}

impl RollEntry {
    /// The membership's ID.
    pub fn membership(&self) -> &str {
        match self {
            Self::Votes(voter) => &voter.membership,
            Self::Missing(other) => &other.membership,
        }
    }

    /// The member's name. Empty if it was erased.
    pub fn name(&self) -> &str {
        match self {
            Self::Votes(voter) => &voter.name,
            Self::Missing(other) => &other.name,
        }
    }

    /// The application number.
    pub fn reference(&self) -> &str {
        match self {
            Self::Votes(voter) => &voter.reference,
            Self::Missing(other) => &other.reference,
        }
    }

    /// ID of the tier.
    pub fn tier(&self) -> &str {
        match self {
            Self::Votes(voter) => &voter.tier,
            Self::Missing(other) => &other.tier,
        }
    }

    /// The version of the programme that counts for the member.
    pub fn version(&self) -> &str {
        match self {
            Self::Votes(voter) => &voter.version,
            Self::Missing(other) => &other.version,
        }
    }

    /// The votes that the member has. 0 if they don't vote.
    pub fn votes(&self) -> i64 {
        match self {
            Self::Votes(voter) => voter.votes,
            Self::Missing(_) => 0,
        }
    }
}

impl VotingRoll {
    /// All votes.
    pub fn votes(&self) -> i64 {
        let votes = self.voters.iter().map(|voter| voter.votes);
        votes.fold(0, i64::saturating_add)
    }

    /// The line of a membership.
    pub fn entry(&self, membership: &str) -> Option<RollEntry> {
        let voter = self.voters.iter().find(|voter| voter.membership == membership);
        let other = self.others.iter().find(|other| other.membership == membership);
        let other = || other.cloned().map(RollEntry::Missing);
        voter.cloned().map(RollEntry::Votes).or_else(other)
    }

    /// All lines, by the member's name.
    pub fn into_entries(self) -> Vec<RollEntry> {
        let voters = self.voters.into_iter().map(RollEntry::Votes);
        let others = self.others.into_iter().map(RollEntry::Missing);
        let mut entries: Vec<RollEntry> = voters.chain(others).collect();
        entries.sort_by_cached_key(|entry| by_name(entry.name(), entry.membership()));
        entries
    }

    /// The same roll with these lines instead of its own.
    #[must_use]
    pub fn with_entries(self, entries: impl IntoIterator<Item = RollEntry>) -> Self {
        let mut entries: Vec<RollEntry> = entries.into_iter().collect();
        entries.sort_by_cached_key(|entry| by_name(entry.name(), entry.membership()));
        let (mut voters, mut others) = (Vec::new(), Vec::new());
        for entry in entries {
            match entry {
                RollEntry::Votes(voter) => voters.push(voter),
                RollEntry::Missing(other) => others.push(other),
            }
        }
        Self { voters, others, ..self }
    }

    /// What each tier adds to the roll, by its ID.
    pub fn by_tier(&self) -> BTreeMap<&str, TierVotes> {
        let mut tiers: BTreeMap<&str, TierVotes> = BTreeMap::new();
        for voter in &self.voters {
            let tier = tiers.entry(&voter.tier).or_default();
            tier.members += 1;
            tier.votes = tier.votes.saturating_add(voter.votes);
        }
        for other in &self.others {
            tiers.entry(&other.tier).or_default().others += 1;
        }
        tiers
    }
}

/// What a tier adds to a roll.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct TierVotes {
    /// How many members vote.
    pub members: i64,
    /// How many don't.
    pub others: i64,
    pub votes: i64,
}

/// What lines are sorted by: the name, however it's typed. Members whose names were erased are last.
pub(super) fn by_name(name: &str, membership: &str) -> (bool, String, String) {
    (name.is_empty(), folded(name), membership.to_owned())
}
