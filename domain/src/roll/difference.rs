//! How two rolls differ, line by line.

use super::voter::by_name;
use super::{NonVoter, RollEntry, VoteReason, Voter, VotingRoll};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// A member's line in a roll.
#[derive(Clone, Copy)]
enum EntryRef<'a> {
    Votes(&'a Voter),
    Missing(&'a NonVoter),
}

/// The members whose lines differ, by name. What members can still do isn't compared, because that depends on the day.
pub fn difference(before: &VotingRoll, after: &VotingRoll) -> Vec<RollDifference> {
    let mut pairs: BTreeMap<&str, (Option<EntryRef<'_>>, Option<EntryRef<'_>>)> = BTreeMap::new();
    for (membership, line) in lines(before) {
        pairs.entry(membership).or_default().0 = Some(line);
    }
    for (membership, line) in lines(after) {
        pairs.entry(membership).or_default().1 = Some(line);
    }
    let differing = pairs.into_values().filter_map(|(before, after)| {
        Some(RollDifference {
            change: change(before, after)?,
            before: before.map(EntryRef::entry),
            after: after.map(EntryRef::entry),
        })
    });
    let mut differing: Vec<RollDifference> = differing.collect();
    differing.sort_by_cached_key(RollDifference::order);
    differing
}

fn lines(roll: &VotingRoll) -> impl Iterator<Item = (&str, EntryRef<'_>)> {
    let voters = roll.voters.iter();
    let others = roll.others.iter();
    let voters = voters.map(|voter| (voter.membership.as_str(), EntryRef::Votes(voter)));
    voters.chain(others.map(|other| (other.membership.as_str(), EntryRef::Missing(other))))
}

/// `None` if the lines say the same.
fn change(before: Option<EntryRef<'_>>, after: Option<EntryRef<'_>>) -> Option<RollChange> {
    let same = match (before, after) {
        (Some(EntryRef::Votes(before)), Some(EntryRef::Votes(after))) => {
            if before.votes != after.votes {
                return Some(RollChange::Votes);
            }
            if before.representative != after.representative {
                return Some(RollChange::Representative);
            }
            before.tier == after.tier && same_reasons(&before.reasons, &after.reasons)
        }
        (_, Some(EntryRef::Votes(_))) => return Some(RollChange::Added),
        (Some(EntryRef::Votes(_)), _) => return Some(RollChange::Removed),
        (Some(EntryRef::Missing(before)), Some(EntryRef::Missing(after))) => {
            before.tier == after.tier && same_missing(before, after)
        }
        _ => false,
    };
    (!same).then_some(RollChange::Reason)
}

/// Whether members have the same tier, votes and conditions. Every version of a file has lines of its own.
fn same_reasons(before: &[VoteReason], after: &[VoteReason]) -> bool {
    let before = before.iter().map(VoteReason::without_line);
    before.eq(after.iter().map(VoteReason::without_line))
}

fn same_missing(before: &NonVoter, after: &NonVoter) -> bool {
    let before = before.obstacles.iter().map(|obstacle| &obstacle.missing);
    before.eq(after.obstacles.iter().map(|obstacle| &obstacle.missing))
}

impl EntryRef<'_> {
    fn entry(self) -> RollEntry {
        match self {
            Self::Votes(voter) => RollEntry::Votes(voter.clone()),
            Self::Missing(other) => RollEntry::Missing(other.clone()),
        }
    }
}

impl RollDifference {
    fn order(&self) -> (bool, String, String) {
        let entry = self.after.as_ref().or(self.before.as_ref());
        entry
            .map(|entry| by_name(entry.name(), entry.membership()))
            .unwrap_or_default()
    }
}
