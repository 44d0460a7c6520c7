//! The rules of a price, without any facts.

use super::quote::rhythm;
use super::statement::Statement;
use super::{Words, expression, fact_label, money, number};
use crate::format;
use domain::expr::Expr;
use domain::fact::FactDefinition;
use domain::money::Money;
use domain::price::{Bounds, PriceBand, PriceComponent, PriceRule, Pricing, RateBand};
use domain::programme::{Cap, Tier};
use domain::ratio::Ratio;

/// A line for each rule, band and step, with its condition. If there are several components, they're named.
pub fn price_rules(words: Words<'_>, tier: &Tier) -> Vec<Statement> {
    let t = words.t;
    if tier.price.is_empty() {
        return vec![Statement::at(tier.line, t.outcome_by_agreement())];
    }
    let several = tier.price.len() > 1;
    let lines = tier.price.iter().flat_map(|component| {
        let named = |line: String| {
            if several {
                t.letter_line(words.say(&component.title), line)
            } else {
                line
            }
        };
        let rules = component.rules.iter().flat_map(|rule| {
            // Bands and steps state their own conditions.
            let whole = component.when.as_ref().filter(|_| !is_spread(&rule.pricing));
            let condition = rule.when.as_ref().or(whole);
            let lines = pricing(words, component, rule).into_iter();
            lines.map(move |line| {
                Statement::at(
                    rule.line,
                    named(condition.map_or_else(|| line.clone(), |when| on(words, when, &line))),
                )
            })
        });
        let overrides = component.overrides.iter().map(|entry| {
            let amount = money(
                t,
                Money {
                    minor: entry.amount,
                    currency: component.currency,
                },
            );
            Statement::at(
                entry.line,
                named(on(words, &entry.when, &rhythm(t, component.per, amount))),
            )
        });
        rules.chain(overrides).collect::<Vec<_>>()
    });
    lines.collect()
}

fn is_spread(pricing: &Pricing) -> bool {
    matches!(
        pricing,
        Pricing::Bands { .. } | Pricing::Graduated { .. } | Pricing::Table(_)
    )
}

/// A price and its condition.
fn on(words: Words<'_>, when: &Expr, price: &str) -> String {
    words.t.rule_if(expression(words, when), price)
}

fn pricing(words: Words<'_>, component: &PriceComponent, rule: &PriceRule) -> Vec<String> {
    let t = words.t;
    let amount = |minor: i64| {
        money(
            t,
            Money {
                minor,
                currency: component.currency,
            },
        )
    };
    let often = |amount: String| rhythm(t, component.per, amount);
    let line = match &rule.pricing {
        Pricing::Flat(minor) => often(amount(*minor)),
        Pricing::Free => t.outcome_free().into_owned(),
        Pricing::ByAgreement { hint: Some(hint) } => t.outcome_by_agreement_hint(words.say(hint)),
        Pricing::ByAgreement { hint: None } => t.outcome_by_agreement().into_owned(),
        Pricing::NotOffered => t.outcome_not_offered().into_owned(),
        Pricing::Range { from, to } => often(t.amount_from_to(amount(*from), amount(*to))),
        Pricing::AtLeast(least) => often(t.amount_or_more(amount(*least))),
        Pricing::AtCost { markup_percent } if *markup_percent == Ratio::ZERO => t.price_at_cost().into_owned(),
        Pricing::AtCost { markup_percent } => t.price_at_cost_plus(super::total::percentage(words, *markup_percent)),
        Pricing::Bands { on, bands } => {
            return bands
                .iter()
                .map(|PriceBand { bounds, amount: minor }| band(words, on, bounds, often(amount(*minor))))
                .collect();
        }
        Pricing::Graduated { on, steps } => {
            let each = |each: Ratio| component.currency.minor(each).map_or_else(|| number(t, each), amount);
            return graduated(words, on, steps, |price| often(each(price)));
        }
        Pricing::Table(id) => {
            let table = words.programme.tables.iter().find(|table| table.id == *id);
            t.because_table(table.map_or(id.as_str(), |table| words.say(&table.title)))
        }
        Pricing::Formula(formula) => t.rule_formula(expression(words, formula)),
        Pricing::AsTier(tier) => t.rule_as_tier(words.tier_title(tier)),
    };
    vec![line]
}

fn band(words: Words<'_>, fact: &str, bounds: &Bounds, price: String) -> String {
    let t = words.t;
    let label = fact_label(words, fact);
    let show = |bound: Ratio| fact_amount(words, fact, bound);
    match (bounds.from.or(bounds.above), bounds.to.or(bounds.below)) {
        (Some(from), Some(to)) => t.rule_band(label, show(from), show(to), price),
        (Some(from), None) => t.rule_band_from(label, show(from), price),
        (None, Some(to)) if bounds.below.is_some() => t.rule_band_below(label, show(to), price),
        (None, Some(to)) => t.rule_band_to(label, show(to), price),
        (None, None) => price,
    }
}

fn graduated(words: Words<'_>, fact: &str, steps: &[RateBand], price: impl Fn(Ratio) -> String) -> Vec<String> {
    let t = words.t;
    let label = fact_label(words, fact);
    let mut first = 1;
    let lines = steps.iter().map(|step| {
        let (from, price) = (number(t, Ratio::whole(first)), t.rule_each(price(step.each)));
        match step.to {
            Some(to) => {
                first = to + 1;
                t.rule_band(&label, from, number(t, Ratio::whole(to)), price)
            }
            None => t.rule_band_from(&label, from, price),
        }
    });
    lines.collect()
}

/// Formats a number like the answers to its question.
fn fact_amount(words: Words<'_>, fact: &str, value: Ratio) -> String {
    let money_of = |currency: domain::money::Currency| {
        Some(money(
            words.t,
            Money {
                minor: currency.minor(value)?,
                currency,
            },
        ))
    };
    let currency = words.programme.fact(fact).and_then(FactDefinition::currency);
    currency.and_then(money_of).unwrap_or_else(|| number(words.t, value))
}

/// The most members that a tier, or several together, can have.
pub fn cap(words: Words<'_>, cap: &Cap) -> String {
    let most = i64::from(cap.most);
    if cap.shared_with.is_empty() {
        return words.t.cap(most);
    }
    let others: Vec<String> = cap.shared_with.iter().map(|tier| words.tier_title(tier)).collect();
    words.t.cap_shared(most, format::all_of(words.t.locale(), &others))
}
