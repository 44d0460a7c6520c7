//! Facts to try rules with: every choice, yes and no, and numbers on both sides of every number in a rule.

use crate::country::CODES;
use crate::date::Date;
use crate::distinct::Distinctions;
use crate::expr::{Expr, Value};
use crate::fact::{Computation, FactKind, LARGEST};
use crate::facts::Facts;
use crate::fit::names_of;
use crate::membership::MEMBERSHIP;
use crate::price::{AxisValues, PriceComponent, Pricing};
use crate::programme::{Programme, Tier};
use crate::ratio::Ratio;
use std::collections::BTreeMap;

/// The most combinations that are tried.
const MOST: usize = 20_000;

/// Every combination of values that can make a difference to a tier, or `None` if there are more than `most`, or if they
/// can't be found.
pub(super) fn combinations(programme: &Programme, tier: &Tier, most: usize) -> Option<Vec<Facts>> {
    if computes(programme, tier) {
        return None;
    }
    let mut used: BTreeMap<String, Vec<Ratio>> = BTreeMap::new();
    collect(programme, tier, &mut used);
    Some(with_renewals(programme, tier, product(programme, used, most)?))
}

/// Combinations of values up to the highest possible, on every day on which a rule starts or has ended. There are none if
/// they'd be too many.
pub(super) fn wide_combinations(programme: &Programme, tier: &Tier, most: usize) -> Vec<Facts> {
    let mut used: BTreeMap<String, Vec<Ratio>> = BTreeMap::new();
    collect(programme, tier, &mut used);
    let mut wide = used.clone();
    for numbers in wide.values_mut() {
        numbers.extend((1..=12).filter_map(|power| Some(Ratio::whole(10_i64.checked_pow(power)?))));
    }
    for numbers in used.values_mut() {
        numbers.push(Ratio::whole(LARGEST));
    }
    let all = product(programme, wide, most).or_else(|| product(programme, used, most));
    let components = programme.pricing_components(tier);
    let rules = components.flat_map(|component| &component.rules);
    let mut days: Vec<Option<Date>> = rules
        .flat_map(|rule| [rule.from, rule.until, rule.until.and_then(Date::next)])
        .collect();
    days.push(None);
    days.sort();
    days.dedup();
    let all = with_renewals(programme, tier, all.unwrap_or_default());
    days.iter()
        .flat_map(|day| all.iter().map(|facts| facts.clone().on(*day)))
        .collect()
}

fn product(programme: &Programme, used: BTreeMap<String, Vec<Ratio>>, most: usize) -> Option<Vec<Facts>> {
    let mut all = vec![Facts::new()];
    for (name, numbers) in used {
        let values = values(programme, &name, numbers)?;
        if all.len() * values.len() > MOST.min(most) {
            return None;
        }
        all = all
            .iter()
            .flat_map(|facts| {
                values.iter().map(|value| {
                    let mut facts = facts.clone();
                    facts.set(&name, value.clone());
                    facts
                })
            })
            .collect();
    }
    Some(all)
}

/// The same for members who renew, if that makes a difference.
fn with_renewals(programme: &Programme, tier: &Tier, mut all: Vec<Facts>) -> Vec<Facts> {
    if tier.closed.is_some() || mentions_membership(programme, tier) {
        let renewals: Vec<Facts> = all.iter().map(|facts| facts.clone().renewal(true)).collect();
        all.extend(renewals);
    }
    all
}

/// Whether a price depends on whether a member is new.
fn mentions_membership(programme: &Programme, tier: &Tier) -> bool {
    let components = programme.pricing_components(tier);
    let mut expressions = components.flat_map(PriceComponent::expressions);
    expressions.any(|expr| expr.mentions(MEMBERSHIP))
}

fn values(programme: &Programme, name: &str, numbers: Vec<Ratio>) -> Option<Vec<Value>> {
    let fact = programme.fact(name)?;
    let (step, highest) = match &fact.kind {
        FactKind::Choice(choices) => {
            return Some(choices.iter().map(|choice| Value::Word(choice.id.clone())).collect());
        }
        FactKind::YesNo => return Some(vec![Value::Bool(true), Value::Bool(false)]),
        FactKind::Country => return Some(Distinctions::of(programme, name).samples(CODES.into_iter())),
        FactKind::Number { .. } | FactKind::Money { .. } => (fact.step()?, fact.most()),
        FactKind::Lookup { .. } | FactKind::Computed { .. } => return None,
    };
    let mut tried = vec![Ratio::ZERO, step];
    for number in numbers {
        tried.extend([number.minus(step)?, number, number.plus(step)?]);
    }
    let highest = Ratio::whole(highest);
    for number in &mut tried {
        *number = (*number).min(highest);
    }
    tried.retain(|number| *number >= Ratio::ZERO);
    if step == Ratio::ONE {
        tried.retain(|number| number.is_whole());
    }
    tried.sort();
    tried.dedup();
    Some(tried.into_iter().map(Value::Number).collect())
}

/// The facts that a tier's eligibility and price depend on, and the numbers they're compared with.
fn collect(programme: &Programme, tier: &Tier, used: &mut BTreeMap<String, Vec<Ratio>>) {
    let mut expr = |expr: &Expr| {
        let numbers = expr.numbers();
        for name in expr.names() {
            add(programme, used, name, &numbers);
        }
    };
    for condition in &tier.qualification {
        condition.when.iter().for_each(&mut expr);
    }
    for component in programme.pricing_components(tier) {
        component.when.iter().for_each(&mut expr);
        component
            .times
            .iter()
            .filter_map(|entry| entry.when.as_ref())
            .for_each(&mut expr);
        component.overrides.iter().map(|entry| &entry.when).for_each(&mut expr);
        for rule in &component.rules {
            rule.when.iter().for_each(&mut expr);
            if let Pricing::Formula(formula) = &rule.pricing {
                expr(formula);
            }
        }
    }
    for parent in tier.requires.iter().filter_map(|id| programme.parent(id)) {
        parent.except.iter().for_each(&mut expr);
    }
    for parent in tier.requires.iter().filter_map(|id| programme.parent(id)) {
        add(programme, used, &parent.fact, &[]);
    }
    let components = programme.pricing_components(tier);
    for rule in components.flat_map(|component| &component.rules) {
        match &rule.pricing {
            Pricing::Bands { on, bands } => {
                let edges: Vec<Ratio> = bands.iter().flat_map(|band| band.bounds.edges()).collect();
                add(programme, used, on, &edges);
            }
            Pricing::Graduated { on, .. } => add(programme, used, on, &[]),
            Pricing::Table(id) => {
                for axis in programme
                    .tables
                    .iter()
                    .filter(|table| table.id == *id)
                    .flat_map(|table| &table.axes)
                {
                    let edges: Vec<Ratio> = match &axis.values {
                        AxisValues::Bands(bands) => bands.iter().flat_map(crate::price::Bounds::edges).collect(),
                        AxisValues::Words(_) => Vec::new(),
                    };
                    add(programme, used, &axis.on, &edges);
                }
            }
            _ => {}
        }
    }
}

fn add(programme: &Programme, used: &mut BTreeMap<String, Vec<Ratio>>, name: &str, numbers: &[Ratio]) {
    match programme.fact(name).map(|fact| &fact.kind) {
        None => {}
        Some(FactKind::Lookup { from, .. }) => {
            used.entry(from.clone()).or_default();
        }
        Some(FactKind::Computed { by, .. }) => {
            let edges: Vec<Ratio> = match by {
                Computation::Bands { bands, .. } => bands.iter().flat_map(|band| band.bounds.edges()).collect(),
                Computation::Formula(formula) => formula.numbers(),
            };
            let above = programme.facts.iter().take_while(|fact| fact.id != name);
            let above: Vec<&str> = above.map(|fact| fact.id.as_str()).collect();
            for inner in by.names().into_iter().filter(|inner| above.contains(inner)) {
                add(programme, used, inner, &edges);
            }
        }
        Some(_) => used.entry(name.to_owned()).or_default().extend_from_slice(numbers),
    }
}

/// Whether a tier depends on a formula over facts. Then no choice of values is sure to reach everything.
fn computes(programme: &Programme, tier: &Tier) -> bool {
    let mut names: Vec<&str> = names_of(programme, tier);
    while let Some(name) = names.pop() {
        if let Some(FactKind::Computed { by, .. }) = programme.fact(name).map(|fact| &fact.kind) {
            match by {
                Computation::Formula(_) => return true,
                Computation::Bands { on, .. } if on != name => names.push(on),
                Computation::Bands { .. } => {}
            }
        }
    }
    false
}
