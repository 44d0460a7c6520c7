//! What a member gains and loses, compared with what they've used in this term.

use super::offer::TierOffer;
use crate::applications::{CommandError, LinkedApplication};
use crate::entitlements::HeldBenefits;
use crate::members::access::StartedMembership;
use crate::storage::Tx;
use app::api::TierShift;
use domain::resolve::resolve;
use domain::tier_change::{TierHolder, benefit_shifts};

/// The benefits that change. What the member has now is what was promised for the running term.
pub(super) async fn shifts(
    tx: &mut Tx,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    offer: &TierOffer<'_>,
) -> Result<Vec<TierShift>, CommandError> {
    let held = HeldBenefits::of(tx, linked, &membership.id).await?;
    let Some(current) = held.current() else {
        return Ok(Vec::new());
    };
    let facts = linked
        .answers()
        .facts(linked.programme, linked.tier, current.term.first_day);
    let before = TierHolder {
        programme: linked.programme,
        tier: linked.programme.tier(&current.grants.tier).unwrap_or(linked.tier),
        grants: &current.grants,
        facts: &facts,
    };
    let grants = resolve(offer.programme, offer.tier);
    let after = TierHolder {
        programme: offer.programme,
        tier: offer.tier,
        grants: &grants,
        facts: &offer.facts,
    };
    let shifts = benefit_shifts(before, after).into_iter().filter_map(|shift| {
        let benefit = offer.programme.benefit(&shift.benefit);
        let benefit = benefit.or_else(|| linked.programme.benefit(&shift.benefit))?;
        let uses = held.counted(current.term.number, &shift.benefit);
        let taken = uses
            .iter()
            .filter(|counted| counted.state.is_used() || counted.state.is_planned());
        Some(TierShift {
            benefit: benefit.clone(),
            kind: shift.kind,
            before: shift.before,
            after: shift.after,
            taken: u32::try_from(taken.count()).unwrap_or(u32::MAX),
        })
    });
    Ok(shifts.collect())
}
