//! Who has voted, and whether that's enough.

use super::{ClassTurnout, QuorumResult, Turnout};
use crate::election::Quorum;
use std::collections::BTreeMap;

/// A line of a frozen roll that votes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TurnoutLine {
    /// ID of the tier.
    pub tier: String,
    pub votes: i64,
    pub has_voted: bool,
}

impl Turnout {
    /// Adds up the lines that vote, by tier: in this order, then others by their IDs.
    pub fn of(lines: impl IntoIterator<Item = TurnoutLine>, order: &[String]) -> Self {
        let mut classes: BTreeMap<String, ClassTurnout> = BTreeMap::new();
        for line in lines {
            let class = classes.entry(line.tier).or_insert_with_key(|tier| ClassTurnout {
                tier: tier.clone(),
                ..ClassTurnout::default()
            });
            class.members += 1;
            class.votes = class.votes.saturating_add(line.votes);
            if line.has_voted {
                class.members_voted += 1;
                class.votes_cast = class.votes_cast.saturating_add(line.votes);
            }
        }
        let known: Vec<ClassTurnout> = order.iter().filter_map(|tier| classes.remove(tier)).collect();
        Self {
            classes: known.into_iter().chain(classes.into_values()).collect(),
        }
    }
}

impl QuorumResult {
    /// Whether enough have voted.
    pub fn of(quorum: &Quorum, turnout: &Turnout) -> Self {
        let members_needed = quorum.members_needed(turnout.members());
        let votes_needed = quorum.votes_needed(turnout.votes());
        let members = members_needed.is_none_or(|needed| turnout.members_voted() >= needed);
        let votes = votes_needed.is_none_or(|needed| turnout.votes_cast() >= needed);
        Self {
            members_needed,
            votes_needed,
            is_reached: members && votes,
        }
    }
}
