//! What a whole roll adds up to.

use super::names::tier_title;
use app::api::{RollTierTotal, RollTotals};
use domain::catalogue::FoundationProgrammes;
use domain::programme::Programme;
use domain::roll::VotingRoll;
use domain::text::Text;

/// What a roll adds up to, with the tiers in the order of the programme: those of the roll's own version first.
pub(super) fn totals(roll: &VotingRoll, shelf: &FoundationProgrammes, programme: &Programme) -> RollTotals {
    let older = shelf.versions.iter().rev().filter(|version| version.id == programme.id);
    let versions: Vec<&Programme> = std::iter::once(programme).chain(older).collect();
    let tiers = versions.iter().copied().flat_map(|version| version.tiers.iter());
    let ids = tiers.map(|tier| tier.id.as_str());
    let mut by_tier = roll.by_tier();
    let mut order: Vec<&str> = Vec::new();
    for id in ids.chain(by_tier.keys().copied()) {
        if by_tier.contains_key(id) && !order.contains(&id) {
            order.push(id);
        }
    }
    let tiers = order.into_iter().filter_map(|id| {
        let votes = by_tier.remove(id)?;
        let title = versions.iter().find_map(|version| tier_title(version, id));
        Some(RollTierTotal {
            tier: id.to_owned(),
            title: title.cloned().unwrap_or_else(|| Text::new("en", id)),
            members: votes.members,
            others: votes.others,
            votes: votes.votes,
        })
    });
    let tiers = tiers.collect();
    let count = |lines: usize| i64::try_from(lines).unwrap_or(i64::MAX);
    RollTotals {
        members: count(roll.voters.len()),
        others: count(roll.others.len()),
        votes: roll.votes(),
        tiers,
    }
}
