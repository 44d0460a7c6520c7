//! What a returned payment reopens.

use super::originals::Original;
use super::proposal::{Allocation, Confidence, MatchProposal, MatchReason};
use crate::bank::{EntryKey, EntryLine};
use crate::money::Money;

/// Reverses what a payment was for. If it was proposed with less confidence, its return isn't surer.
pub(super) fn returned(
    line: &EntryLine,
    original: &Original,
    key: &EntryKey,
    paid: &[Allocation],
    most: Confidence,
) -> MatchProposal {
    let mut reasons = vec![original.reason, MatchReason::Returned];
    if original.others_fit {
        reasons.push(MatchReason::OthersFit);
    }
    let currency = line.amount.currency;
    let is_converted = paid
        .iter()
        .any(|part| part.amount.is_none_or(|amount| amount.currency != currency));
    reasons.push(match (is_converted, original.is_whole) {
        (true, _) => MatchReason::OtherCurrency,
        (false, true) => MatchReason::AmountEqual,
        (false, false) => MatchReason::PartPayment,
    });
    reasons.sort_unstable();
    let money = |minor| Money { minor, currency };
    let settled = paid.iter().filter_map(|part| part.amount);
    let settled = settled.fold(0_i64, |sum, amount| sum.saturating_add(amount.minor));
    let arrived = line.amount.minor.saturating_neg();
    // What banks kept of a payment had settled the invoice, too.
    let charges = if original.is_whole && !is_converted {
        settled.saturating_sub(arrived).max(0)
    } else {
        0
    };
    let mut left = if is_converted && original.is_whole {
        settled
    } else {
        arrived.saturating_add(charges)
    };
    let mut take = |part: &Allocation| {
        // A part of a converted payment has no known amount.
        let known = part.amount.filter(|_| original.is_whole || !is_converted);
        let amount = known.map(|amount| {
            let minor = amount.minor.clamp(0, left);
            left -= minor;
            Money {
                minor: -minor,
                ..amount
            }
        });
        Allocation { amount, ..*part }
    };
    let allocations = paid.iter().map(&mut take).collect();
    MatchProposal {
        confidence: original.confidence().min(most),
        reasons,
        allocations,
        rest: money(if is_converted { 0 } else { -left }),
        charges: money(charges),
        returns: Some(key.clone()),
    }
}
