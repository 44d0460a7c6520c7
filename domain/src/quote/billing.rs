//! How often a price is billed, and the share of it that each bill is for.

use super::amount::{Amount, PriceStep, Reason};
use crate::chosen::PAYMENT;
use crate::facts::KnownFacts;
use crate::money::Money;
use crate::price::{BillingInterval, PriceComponent};
use crate::ratio::Ratio;

/// The interval that the payer has chosen, or the one in the file.
pub(super) fn billed_per(component: &PriceComponent, known: &KnownFacts<'_>) -> BillingInterval {
    let chosen = known.tier.stated_choice(PAYMENT, known.facts);
    let is_chosen = |per: &&BillingInterval| chosen == Some(per.word());
    component
        .or_per
        .iter()
        .find(is_chosen)
        .copied()
        .unwrap_or(component.per)
}

/// The share of an amount that's due on each bill, with halves of a minor unit rounded up.
pub(super) fn billed(
    component: &PriceComponent,
    per: BillingInterval,
    amount: Amount,
    because: Reason,
) -> (Amount, Reason) {
    let share = match (per.months(), component.per.months()) {
        (Some(months), Some(of)) if per != component.per => Ratio::new(months.into(), of.into()),
        _ => None,
    };
    let Some(share) = share else {
        return (amount, because);
    };
    let part = |money: Money| {
        let exact = Ratio::whole(money.minor).times(share);
        let minor = exact.and_then(|exact| i64::try_from(exact.rounded()).ok());
        Money {
            minor: minor.unwrap_or(i64::MAX),
            ..money
        }
    };
    let amount = match amount {
        Amount::Exact(money) => Amount::Exact(part(money)),
        Amount::AtLeast(money) => Amount::AtLeast(part(money)),
        Amount::Range { from, to } => Amount::Range {
            from: part(from),
            to: part(to),
        },
        other => return (other, because),
    };
    let mut because = because;
    if let Amount::Exact(money) = &amount {
        because.steps.push(PriceStep::Billed {
            per,
            minor: money.minor,
        });
    }
    (amount, because)
}
