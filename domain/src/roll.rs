//! The voting roll: how many votes each member has, and why.

use crate::grant::{BenefitKind, GrantValue, Period};
use crate::programme::Programme;
use crate::resolve::resolve;
use crate::seats::MemberCounts;
use serde::{Deserialize, Serialize};

/// One line of a roll: the members of one tier.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RollLine {
    pub tier: String,
    pub members: i64,
    /// The votes of each member.
    pub votes_each: i64,
    /// The period that the votes are for.
    pub per: Option<Period>,
    /// The tier that states the votes.
    pub from: String,
}

impl RollLine {
    /// All votes in the line.
    pub fn votes(&self) -> i64 {
        self.members.saturating_mul(self.votes_each)
    }
}

/// The roll for these numbers of members, in tier order. Tiers without votes have no line.
/// `None` if the programme doesn't say which benefit carries the votes.
pub fn roll(programme: &Programme, counts: &MemberCounts) -> Option<Vec<RollLine>> {
    let rule = programme.roll.as_ref()?;
    let per = match programme.benefit(&rule.benefit)?.kind {
        BenefitKind::Votes { per } => per,
        _ => None,
    };
    let lines = programme.tiers.iter().filter_map(|tier| {
        let members = counts.get(&tier.id).copied().unwrap_or(0);
        let resolved = resolve(programme, tier);
        let granted = resolved.grant(&rule.benefit)?;
        let GrantValue::Exactly(votes_each) = granted.grant.value else {
            return None;
        };
        (members > 0).then(|| RollLine {
            tier: tier.id.clone(),
            members,
            votes_each,
            per,
            from: granted.from.clone(),
        })
    });
    Some(lines.collect())
}
