//! Why a component costs what it costs.

use super::quote::{part, rhythm};
use super::{Words, fact_label, money, number};
use crate::format;
use domain::fact::FactDefinition;
use domain::money::{Currency, Money};
use domain::price::Bounds;
use domain::quote::{Amount, PriceStep, QuotedComponent};
use domain::ratio::Ratio;

/// Why a component costs what it costs, step by step.
pub fn because(words: Words<'_>, priced: &QuotedComponent) -> Vec<String> {
    let t = words.t;
    let currency = match &priced.amount {
        Amount::Exact(money) | Amount::AtLeast(money) | Amount::Range { from: money, .. } => money.currency,
        _ => words.programme.currency,
    };
    let own = priced.because.text.as_ref().map(|text| words.say(text).to_owned());
    let all = &priced.because.steps;
    let is_figure = matches!(
        priced.amount,
        Amount::Exact(_) | Amount::AtLeast(_) | Amount::Range { .. }
    );
    // The programme's own reason beats a formula, and a computed amount isn't "the same for everyone".
    let told = all.iter().filter(|step| match step {
        PriceStep::Flat => own.is_none() && is_figure && all.len() == 1,
        PriceStep::Otherwise | PriceStep::Matched(_) => own.is_none(),
        _ => true,
    });
    let steps: Vec<String> = told.map(|step| self::step(words, step, currency)).collect();
    let mut lines: Vec<String> = own.into_iter().chain(steps).collect();
    if lines.is_empty() {
        lines.push(if is_figure {
            t.because_flat().into_owned()
        } else {
            part(words, priced)
        });
    }
    lines
}

fn step(words: Words<'_>, step: &PriceStep, currency: Currency) -> String {
    let t = words.t;
    let minor = |minor: i64| money(t, Money { minor, currency });
    match step {
        PriceStep::Flat => t.because_flat().into_owned(),
        PriceStep::Otherwise => t.because_otherwise().into_owned(),
        PriceStep::Matched(rule) => t.because_rule(super::expression(words, rule)),
        PriceStep::Band { fact, value, bounds } => band(words, fact, *value, bounds),
        PriceStep::Table { table } => {
            let found = words.programme.tables.iter().find(|known| known.id == *table);
            t.because_table(found.map_or(table.as_str(), |found| words.say(&found.title)))
        }
        PriceStep::Units {
            fact,
            units,
            each,
            minor: total,
        } => t.because_units(
            counted(words, fact, *units),
            each.times(Ratio::whole(currency.scale()))
                .filter(|each| each.is_whole())
                .and_then(Ratio::to_i64)
                .map_or_else(|| number(t, *each), minor),
            minor(*total),
        ),
        PriceStep::Formula { formula, minor: total } => {
            t.because_formula(super::expression(words, formula), minor(*total))
        }
        PriceStep::AsTier(tier) => t.because_as_tier(words.tier_title(tier)),
        PriceStep::Billed { per, minor: bill } => t.because_billed(rhythm(t, *per, minor(*bill))),
        PriceStep::Base(base) => t.because_base(minor(*base)),
        PriceStep::Times {
            factor,
            because,
            minor: total,
        } => match because {
            Some(reason) => t.because_times_reason(number(t, *factor), minor(*total), words.say(reason)),
            None => t.because_times(number(t, *factor), minor(*total)),
        },
        PriceStep::Override { because } => match because {
            Some(reason) => t.because_override_reason(words.say(reason)),
            None => t.because_override().into_owned(),
        },
        PriceStep::Floor(floor) => t.because_floor(minor(*floor)),
        PriceStep::Ceiling(ceiling) => t.because_ceiling(minor(*ceiling)),
        PriceStep::Rounded { from, to } => {
            let exact = from
                .over(Ratio::whole(currency.scale()))
                .map_or_else(String::new, |exact| number(t, exact));
            t.because_rounded(exact, minor(*to))
        }
    }
}

/// "2 accounts": a number of what a fact counts. The unit is a plural, so one is "Accounts: 1".
fn counted(words: Words<'_>, fact: &str, number: i64) -> String {
    if number == 1 {
        let one = format::number(words.t.locale(), number);
        return words.t.letter_line(fact_label(words, fact), one);
    }
    let unit = words.programme.fact(fact).and_then(FactDefinition::unit);
    let unit = unit.map_or_else(|| fact_label(words, fact), |unit| words.say(unit).to_owned());
    words.t.number_and_unit(format::number(words.t.locale(), number), unit)
}

fn band(words: Words<'_>, fact: &str, value: Ratio, bounds: &Bounds) -> String {
    let t = words.t;
    let label = fact_label(words, fact);
    let currency = words.programme.fact(fact).and_then(FactDefinition::currency);
    let show = |number: Ratio| {
        currency
            .and_then(|currency| {
                Some(Money {
                    minor: currency.minor(number)?,
                    currency,
                })
            })
            .map_or_else(|| super::number(t, number), |amount| money(t, amount))
    };
    let value = show(value);
    let low = bounds.from.or(bounds.above);
    match (low, bounds.to, bounds.below) {
        (Some(low), Some(to), _) | (Some(low), None, Some(to)) => t.because_band(label, value, show(low), show(to)),
        (Some(low), None, None) => t.because_band_from(label, value, show(low)),
        (None, Some(to), _) => t.because_band_to(label, value, show(to)),
        (None, None, Some(below)) => t.because_band_below(label, value, show(below)),
        (None, None, None) => t.because_flat().into_owned(),
    }
}
