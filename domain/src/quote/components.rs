//! The components of a price: what's charged, and what can't be computed yet.

use super::amount::{Amount, Reason};
use super::billing::{billed, billed_per};
use super::pricing::{ComponentOutcome, price};
use crate::facts::KnownFacts;
use crate::money::Money;
use crate::price::{BillingInterval, PriceComponent, Pricing};
use crate::programme::Tier;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A component that's charged.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuotedComponent {
    pub id: String,
    pub title: Text,
    pub per: BillingInterval,
    pub amount: Amount,
    pub because: Reason,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A component whose amount depends on missing facts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenComponent {
    pub id: String,
    pub title: Text,
    pub per: BillingInterval,
    /// The missing facts.
    pub needs: Vec<String>,
    /// The price of each unit, if the amount is simply a number of units at one price.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<UnitRate>,
}

/// A price for each unit of a fact.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitRate {
    pub each: Money,
    pub fact: String,
}

/// The components that are charged, and those whose amount depends on missing facts.
pub(super) fn components(tier: &Tier, known: &KnownFacts<'_>) -> (Vec<QuotedComponent>, Vec<OpenComponent>) {
    let (mut components, mut open) = (Vec::new(), Vec::new());
    for component in &tier.price {
        let per = billed_per(component, known);
        let (amount, because) = match price(component, &tier.id, known) {
            ComponentOutcome::Amount(amount, because) => billed(component, per, amount, because),
            ComponentOutcome::NotCharged => continue,
            ComponentOutcome::Needs(needs) => {
                open.push(OpenComponent {
                    id: component.id.clone(),
                    title: component.title.clone(),
                    per,
                    needs,
                    rate: unit_rate(component).filter(|_| per == component.per),
                });
                continue;
            }
            // The file doesn't cover these facts, so it's up to the foundation.
            ComponentOutcome::NoRule => (Amount::ByAgreement { hint: None }, no_rule(component)),
        };
        components.push(QuotedComponent {
            id: component.id.clone(),
            title: component.title.clone(),
            per,
            amount,
            because,
            note: component.note.clone(),
        });
    }
    (components, open)
}

/// `None` if there's more than one rule or rate, or anything else that changes the amount.
fn unit_rate(component: &PriceComponent) -> Option<UnitRate> {
    let [rule] = &component.rules[..] else { return None };
    let is_adjusted = !component.times.is_empty()
        || !component.overrides.is_empty()
        || component.floor.is_some()
        || component.ceiling.is_some()
        || component.round_to.is_some();
    let (each, fact) = match &rule.pricing {
        Pricing::Graduated { on, steps } if steps.len() == 1 => (steps[0].each, on.as_str()),
        Pricing::Formula(formula) => formula.as_multiple()?,
        _ => return None,
    };
    let each = Money {
        minor: component.currency.minor(each)?,
        currency: component.currency,
    };
    (!is_adjusted).then(|| UnitRate {
        each,
        fact: fact.to_owned(),
    })
}

fn no_rule(component: &PriceComponent) -> Reason {
    Reason {
        line: component.line,
        ..Reason::default()
    }
}

/// Whether no rule of some component applies to these facts. For the linter.
#[cfg(feature = "file")]
pub(crate) fn has_no_rule(programme: &crate::programme::Programme, tier: &Tier, facts: &crate::facts::Facts) -> bool {
    let known = KnownFacts::new(programme, tier, facts);
    tier.price
        .iter()
        .any(|component| matches!(price(component, &tier.id, &known), ComponentOutcome::NoRule))
}

/// The lines of the rules that apply to these facts. For the linter.
#[cfg(feature = "file")]
pub(crate) fn matched_lines(
    programme: &crate::programme::Programme,
    tier: &Tier,
    facts: &crate::facts::Facts,
) -> Vec<u32> {
    let known = KnownFacts::new(programme, tier, facts);
    let outcomes = tier.price.iter().map(|component| price(component, &tier.id, &known));
    outcomes
        .filter_map(|outcome| match outcome {
            ComponentOutcome::Amount(_, because) => Some(because.line),
            _ => None,
        })
        .collect()
}
