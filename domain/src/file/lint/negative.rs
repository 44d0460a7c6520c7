//! Formulas that fall below zero for somebody who can join.

use super::linter::Linter;
use super::reach::describe;
use super::samples::wide_combinations;
use crate::expr::{Evaluation, Expr};
use crate::facts::{Facts, KnownFacts};
use crate::file::view::TableView;
use crate::price::{PriceComponent, PriceRule, Pricing};
use crate::programme::{Programme, Tier};
use crate::quote::{QuoteOutcome, quote};
use crate::ratio::Ratio;

/// The most combinations of facts that are tried for one tier.
const MOST_TRIED: usize = 20_000;

pub(super) fn check(lint: &mut Linter<'_>) {
    for (id, view) in lint.tiers() {
        let Some(tier) = lint.programme.tier(id) else { continue };
        if tier.price.iter().any(has_open_formula) {
            let tried = wide_combinations(lint.programme, tier, MOST_TRIED);
            for component in &tier.price {
                if let Some(part) = written(lint, view, component) {
                    formulas(lint, tier, component, part, &tried);
                }
            }
        }
    }
}

/// Where a component is in the file: in its tier, or in what several tiers have in common.
fn written<'l>(lint: &Linter<'l>, tier: TableView<'l>, component: &PriceComponent) -> Option<TableView<'l>> {
    let common = lint.view.tables("common").into_iter();
    let common = common.flat_map(|(_, common)| Linter::components(common));
    let mut all = Linter::components(tier).into_iter().chain(common);
    all.find(|part| part.line() == component.line && part.word("id").unwrap_or("fee") == component.id)
}

/// Factors, floors and ceilings are never negative, so a price can only fall below zero through a formula without a floor.
fn has_open_formula(component: &PriceComponent) -> bool {
    let formula = |rule: &PriceRule| matches!(rule.pricing, Pricing::Formula(_));
    component.floor.is_none() && component.rules.iter().any(formula)
}

fn formulas(lint: &mut Linter<'_>, tier: &Tier, component: &PriceComponent, view: TableView<'_>, tried: &[Facts]) {
    if !has_open_formula(component) {
        return;
    }
    let programme = lint.programme;
    let rules = view.list("rules");
    for (place, rule) in component.rules.iter().enumerate() {
        let Pricing::Formula(formula) = &rule.pricing else {
            continue;
        };
        let below = tried.iter().find_map(|facts| {
            let known = KnownFacts::new(programme, tier, facts);
            let applies = is_charged(component, &known) && applying(component, &known) == Some(place);
            let number = if applies { value(formula, &known)? } else { return None };
            (number < Ratio::ZERO && can_join(programme, tier, facts)).then_some((number, facts))
        });
        let Some((number, facts)) = below else { continue };
        let part = rules.get(place).copied().unwrap_or(view);
        let names: Vec<&str> = formula.names();
        let of_formula = describe(programme, &facts.only(&names));
        lint.report(
            part.span("formula"),
            format!("this formula falls below zero: it's {number} for {of_formula}"),
            format!(
                "write: formula = \"max(0, {})\"; or set the lowest amount of this price: floor = 0",
                formula.text()
            ),
        );
    }
}

fn can_join(programme: &Programme, tier: &Tier, facts: &Facts) -> bool {
    quote(programme, tier, facts).outcome != QuoteOutcome::NotEligible
}

fn is_charged(component: &PriceComponent, known: &KnownFacts<'_>) -> bool {
    let overridden = component.overrides.iter().any(|entry| holds(&entry.when, known));
    component.when.as_ref().is_none_or(|when| holds(when, known)) && !overridden
}

/// The place of the rule that applies.
pub(super) fn applying(component: &PriceComponent, known: &KnownFacts<'_>) -> Option<usize> {
    component.rules.iter().position(|rule| {
        let on = known.facts.on;
        let started = rule.from.is_none_or(|from| on.is_some_and(|day| day >= from));
        let ended = rule.until.is_some_and(|until| on.is_none_or(|day| day > until));
        started && !ended && rule.when.as_ref().is_none_or(|when| holds(when, known))
    })
}

fn holds(condition: &Expr, known: &KnownFacts<'_>) -> bool {
    condition.test(known) == Ok(Evaluation::Known(true))
}

pub(super) fn is_negative(formula: &Expr, known: &KnownFacts<'_>) -> bool {
    value(formula, known).is_some_and(|number| number < Ratio::ZERO)
}

fn value(formula: &Expr, known: &KnownFacts<'_>) -> Option<Ratio> {
    match formula.number(known) {
        Ok(Evaluation::Known(number)) => Some(number),
        _ => None,
    }
}
