//! Finds the tiers that fit: the eligible ones in order of cost, and the others with the reasons against them.

use crate::fact::FactKind;
use crate::facts::Facts;
use crate::price::BillingInterval;
use crate::programme::Programme;
use crate::quote::{Amount, Condition, ConditionStatus, NeededFor, Quote, QuoteOutcome, conditions, quote};
use serde::{Deserialize, Serialize};

/// A tier and what it would cost.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Fit {
    pub tier: String,
    pub quote: Quote,
    /// The conditions for joining and their status.
    pub conditions: Vec<Condition>,
    pub verdict: Verdict,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Fits,
    /// Some facts are still missing.
    Open,
    DoesNotFit,
}

/// All tiers: those that fit, in order of cost, then those that depend on more facts, then those that don't fit.
pub fn fit(programme: &Programme, facts: &Facts) -> Vec<Fit> {
    let mut fits: Vec<Fit> = programme
        .tiers
        .iter()
        .map(|tier| {
            let quote = quote(programme, tier, facts);
            let conditions = conditions(programme, tier, facts);
            Fit {
                tier: tier.id.clone(),
                verdict: verdict(&quote, &conditions),
                quote,
                conditions,
            }
        })
        .collect();
    fits.sort_by_key(|fit| (fit.verdict, yearly(&fit.quote)));
    fits
}

fn verdict(quote: &Quote, conditions: &[Condition]) -> Verdict {
    let open = quote.needs.iter().any(|need| need.purpose != NeededFor::Alternative)
        || conditions
            .iter()
            .any(|condition| matches!(condition.standing, ConditionStatus::NotKnown(_)));
    match quote.outcome {
        QuoteOutcome::NotEligible | QuoteOutcome::NotOffered => Verdict::DoesNotFit,
        _ if open => Verdict::Open,
        _ => Verdict::Fits,
    }
}

/// The lowest cost of a year in minor units, for sorting only. Prices without an amount come last.
fn yearly(quote: &Quote) -> i64 {
    if matches!(quote.outcome, QuoteOutcome::ByAgreement | QuoteOutcome::NeedsFacts) {
        return i64::MAX;
    }
    quote
        .components
        .iter()
        .map(|priced| {
            let minor = match &priced.amount {
                Amount::Exact(money) | Amount::AtLeast(money) | Amount::Range { from: money, .. } => money.minor,
                Amount::Free | Amount::AtCost { .. } | Amount::ByAgreement { .. } | Amount::NotOffered => 0,
            };
            match priced.per {
                BillingInterval::Month => minor.saturating_mul(12),
                _ => minor,
            }
        })
        .fold(0, i64::saturating_add)
}

/// The facts to ask for, in file order: those that a price, an alternative or a condition depends on.
pub fn questions(programme: &Programme) -> Vec<&str> {
    let mut used: Vec<&str> = Vec::new();
    let mut add = |name| {
        let origin = match programme.fact(name).map(|fact| &fact.kind) {
            Some(FactKind::Lookup { from, .. }) => from.as_str(),
            _ => name,
        };
        if !used.contains(&origin) {
            used.push(origin);
        }
    };
    if programme
        .tiers
        .windows(2)
        .any(|pair| pair[0].audience != pair[1].audience)
    {
        add("kind");
    }
    for tier in &programme.tiers {
        for parent in tier.requires.iter().filter_map(|id| programme.parent(id)) {
            add(&parent.fact);
        }
        for name in names_of(programme, tier) {
            add(name);
        }
    }
    programme
        .facts
        .iter()
        .map(|fact| fact.id.as_str())
        .filter(|id| used.contains(id))
        .collect()
}

/// The facts that a tier's price, conditions and alternatives mention.
pub(crate) fn names_of<'a>(programme: &'a Programme, tier: &'a crate::programme::Tier) -> Vec<&'a str> {
    use crate::price::Pricing;
    let mut names = Vec::new();
    let conditions = tier
        .qualification
        .iter()
        .filter_map(|condition| condition.when.as_ref())
        .chain(
            tier.alternatives
                .iter()
                .filter_map(|alternative| alternative.when.as_ref()),
        )
        .chain(tier.price.iter().filter_map(|component| component.when.as_ref()));
    for condition in conditions {
        names.extend(condition.names());
    }
    for component in &tier.price {
        for rule in &component.rules {
            names.extend(rule.when.iter().flat_map(|when| when.names()));
            match &rule.pricing {
                Pricing::Bands { on, .. } | Pricing::Graduated { on, .. } => names.push(on),
                Pricing::Formula(formula) => names.extend(formula.names()),
                Pricing::Table(id) => {
                    let table = programme.tables.iter().find(|table| table.id == *id);
                    names.extend(table.iter().flat_map(|table| &table.axes).map(|axis| axis.on.as_str()));
                }
                _ => {}
            }
        }
        names.extend(
            component
                .times
                .iter()
                .filter_map(|factor| factor.when.as_ref())
                .flat_map(|when| when.names()),
        );
        names.extend(component.overrides.iter().flat_map(|entry| entry.when.names()));
    }
    names
}
