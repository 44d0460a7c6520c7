//! Finds the tiers that fit: the eligible ones in order of cost, and the others with the reasons against them.

use crate::facts::Facts;
use crate::programme::{Programme, Tier};
use crate::quote::{Condition, ConditionStatus, NeededFor, Quote, QuoteOutcome, conditions, quote};
use crate::resolve::resolve;
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
    let mut fits: Vec<Fit> = Vec::new();
    for tier in &programme.tiers {
        let quote = quote(programme, tier, facts);
        let conditions = conditions(programme, tier, facts);
        let fit = Fit {
            tier: tier.id.clone(),
            verdict: verdict(&quote, &conditions),
            quote,
            conditions,
        };
        let own = rank(&fit);
        let place = fits.partition_point(|earlier| rank(earlier) <= own);
        fits.insert(place, fit);
    }
    fits
}

fn rank(fit: &Fit) -> (Verdict, i64) {
    (fit.verdict, first_year(&fit.quote))
}

fn verdict(quote: &Quote, conditions: &[Condition]) -> Verdict {
    let open = quote
        .needs
        .iter()
        .any(|need| !matches!(need.purpose, NeededFor::Alternative | NeededFor::Tax))
        || conditions
            .iter()
            .any(|condition| matches!(condition.standing, ConditionStatus::NotKnown(_)));
    match quote.outcome {
        QuoteOutcome::NotEligible | QuoteOutcome::NotOffered => Verdict::DoesNotFit,
        _ if open => Verdict::Open,
        _ => Verdict::Fits,
    }
}

/// The lowest cost of the first year in minor units, for sorting only. Prices without an amount come last.
fn first_year(quote: &Quote) -> i64 {
    if matches!(quote.outcome, QuoteOutcome::ByAgreement | QuoteOutcome::NeedsFacts) {
        return i64::MAX;
    }
    let totals = quote.totals().into_iter();
    totals
        .map(|total| {
            let times = total.per.times_in_first_year().unwrap_or(1);
            total.sum.amount.from.saturating_mul(times)
        })
        .fold(0, i64::saturating_add)
}

/// The facts to ask for, in file order: those that a price, an alternative or a condition of any tier depends on. What
/// applicants choose once they know their tier isn't among them.
pub fn questions(programme: &Programme) -> Vec<&str> {
    let audiences = programme
        .tiers
        .windows(2)
        .any(|pair| pair[0].audience != pair[1].audience);
    let names = programme.tiers.iter().flat_map(|tier| asked_by(programme, tier));
    let is_chosen = |id: &&str| programme.fact(id).is_some_and(|fact| fact.default.is_some());
    let mut asked = in_file_order(programme, audiences.then_some("kind").into_iter().chain(names));
    asked.retain(|id| !is_chosen(id));
    asked
}

/// The facts that matter for one tier's price, conditions and grants, in file order.
pub fn questions_of<'p>(programme: &'p Programme, tier: &'p Tier) -> Vec<&'p str> {
    let granted = granting(programme, tier);
    let mut asked = in_file_order(programme, asked_by(programme, tier).chain(granted));
    asked.retain(|id| programme.fact(id).is_some_and(|fact| fact.is_open_in(tier)));
    asked
}

/// The facts that what a tier grants depends on.
pub(crate) fn granting<'p>(programme: &'p Programme, tier: &'p Tier) -> Vec<&'p str> {
    let resolved = resolve(programme, tier);
    let granted = resolved.grants.iter().filter_map(|granted| {
        let from = programme.tier(&granted.from)?;
        from.grants.iter().find(|grant| grant.benefit == granted.grant.benefit)
    });
    let conditions = granted.flat_map(|grant| grant.value.conditions());
    conditions.flat_map(|condition| condition.names()).collect()
}

fn asked_by<'p>(programme: &'p Programme, tier: &'p Tier) -> impl Iterator<Item = &'p str> {
    let parents = tier.requires.iter().filter_map(|id| programme.parent(id));
    let parents = parents.map(|parent| parent.fact.as_str());
    parents.chain(names_of(programme, tier))
}

/// Facts that follow from others aren't asked for, but those others are.
fn in_file_order<'p>(programme: &'p Programme, names: impl Iterator<Item = &'p str>) -> Vec<&'p str> {
    let mut used: Vec<&str> = Vec::new();
    for origin in names.flat_map(|name| programme.origins(name)) {
        if !used.contains(&origin) {
            used.push(origin);
        }
    }
    let facts = programme.facts.iter().map(|fact| fact.id.as_str());
    facts.filter(|id| used.contains(id)).collect()
}

/// The facts that a tier's price, conditions and alternatives mention.
pub(crate) fn names_of<'a>(programme: &'a Programme, tier: &'a Tier) -> Vec<&'a str> {
    use crate::price::Pricing;
    let components = programme.pricing_components(tier);
    let mut names: Vec<&str> = tier.choices().collect();
    let conditions = tier
        .qualification
        .iter()
        .filter_map(|condition| condition.when.as_ref())
        .chain(
            tier.alternatives
                .iter()
                .filter_map(|alternative| alternative.when.as_ref()),
        )
        .chain(components.clone().filter_map(|component| component.when.as_ref()));
    for condition in conditions {
        names.extend(condition.names());
    }
    if let Some(tax) = &programme.tax {
        let components = tier.price.iter().map(|component| Some(component.id.as_str()));
        // Without a price in the file, an amount is agreed on, and taxed without a component.
        let agreed = tier.price.is_empty().then_some(None);
        let conditions = components.chain(agreed).flat_map(|component| tax.conditions(component));
        names.extend(conditions.flat_map(|when| when.names()));
    }
    for component in components {
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
