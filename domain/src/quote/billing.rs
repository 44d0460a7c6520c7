//! How often a price is billed, and the share of it that each bill is for.

use super::amount::{Amount, PriceStep, Reason};
use super::tax::QuotedTax;
use super::tier::{QuotedComponent, components};
use super::total::{Total, totals};
use crate::chosen::PAYMENT;
use crate::expr::Value;
use crate::facts::KnownFacts;
use crate::money::Money;
use crate::price::{BillingInterval, PriceComponent};
use crate::programme::Tier;
use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};

/// The price at another billing interval.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtherBilling {
    pub per: BillingInterval,
    /// Never empty.
    pub totals: Vec<Total>,
}

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

/// The totals for every other interval that the payer can choose, if the payer hasn't chosen yet. Without those at which the
/// price isn't known or offered.
pub(super) fn other_billing(tier: &Tier, known: &KnownFacts<'_>, tax: Option<&QuotedTax>) -> Vec<OtherBilling> {
    if tier.stated_choice(PAYMENT, known.facts).is_some() {
        return Vec::new();
    }
    let others = tier.billing_choices().into_iter().skip(1);
    let priced = others.filter_map(|per| {
        let mut facts = known.facts.clone();
        facts.set(PAYMENT, Value::Word(per.word().to_owned()));
        let chosen = KnownFacts {
            facts: &facts,
            ..*known
        };
        let (components, open) = components(tier, &chosen);
        let totals = totals(&components, tax);
        let is_offered =
            |part: &QuotedComponent| !matches!(part.amount, Amount::NotOffered | Amount::ByAgreement { .. });
        let is_known = open.is_empty() && components.iter().all(is_offered);
        (is_known && !totals.is_empty()).then_some(OtherBilling { per, totals })
    });
    priced.collect()
}
