//! What a price is at the other billing intervals that the payer can choose.

use super::amount::Amount;
use super::components::{QuotedComponent, components};
use super::rated::totals;
use super::tax::QuotedTax;
use super::total::Total;
use crate::chosen::PAYMENT;
use crate::expr::Value;
use crate::facts::KnownFacts;
use crate::price::BillingInterval;
use crate::programme::Tier;
use serde::{Deserialize, Serialize};

/// The price at another billing interval.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtherBilling {
    pub per: BillingInterval,
    /// Never empty.
    pub totals: Vec<Total>,
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
