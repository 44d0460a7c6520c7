//! Builds the roll of an election, member by member.

use super::basis::Bases;
use super::line::DraftLine;
use super::together::vote_together;
use super::{RollEntry, RollMember, RollRules, VotingRoll};

/// The roll of an election, with a line for every membership.
pub fn build<'a>(rules: &'a RollRules<'a>, members: &'a [RollMember<'a>]) -> VotingRoll {
    let mut bases = Bases::new(rules);
    let lines = members.iter();
    let mut lines: Vec<DraftLine<'a>> = lines
        .map(|member| DraftLine::of(rules, bases.of(member), member))
        .collect();
    vote_together(rules.election, &mut lines);
    let empty = VotingRoll {
        foundation: rules.programme.foundation.clone(),
        programme: rules.programme.id.clone(),
        same_for_all: rules.same_for_all,
        election: rules.election.id.clone(),
        version: rules.programme.version.clone(),
        day: rules.day,
        voters: Vec::new(),
        others: Vec::new(),
    };
    empty.with_entries(lines.into_iter().map(DraftLine::entry))
}

/// The line of one membership. It's the same as in the whole roll if `members` has all memberships of the same party
/// and group.
pub fn entry_of<'a>(rules: &'a RollRules<'a>, members: &'a [RollMember<'a>], membership: &str) -> Option<RollEntry> {
    build(rules, members).entry(membership)
}
