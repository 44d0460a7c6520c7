//! Computes the amount of a component and records every step.

use super::amount::{Amount, PriceStep, Reason};
use super::holds::{ConditionResult, askable, holds};
use crate::expr::{EvalError, Evaluation, Value, Values};
use crate::facts::KnownFacts;
use crate::membership::{MEMBERSHIP, MembershipStatus};
use crate::money::{Currency, Money};
use crate::price::{BillingInterval, CellLookup, PriceComponent, PriceRule, Pricing, RateBand, TableCell};
use crate::ratio::Ratio;

/// The result of pricing a component.
pub(super) enum ComponentOutcome {
    Amount(Amount, Reason),
    /// The component isn't charged.
    NotCharged,
    Needs(Vec<String>),
    /// No rule applies to these facts, or the arithmetic has no result.
    NoRule,
}

/// A payment that's due once isn't charged again for a renewal, unless its condition is about that.
fn names_membership(component: &PriceComponent) -> bool {
    component.when.as_ref().is_some_and(|when| when.mentions(MEMBERSHIP))
}

pub(super) fn price(component: &PriceComponent, tier: &str, known: &KnownFacts<'_>) -> ComponentOutcome {
    if component.per == BillingInterval::Once
        && known.membership != MembershipStatus::New
        && !names_membership(component)
    {
        return ComponentOutcome::NotCharged;
    }
    match holds(component.when.as_ref(), known) {
        ConditionResult::Yes => {}
        ConditionResult::No => return ComponentOutcome::NotCharged,
        ConditionResult::Needs(names) => return ComponentOutcome::Needs(names),
        ConditionResult::Broken => return ComponentOutcome::NoRule,
    }
    for entry in &component.overrides {
        match holds(Some(&entry.when), known) {
            ConditionResult::Yes => {
                let because = Reason {
                    text: entry.because.clone(),
                    steps: vec![PriceStep::Override {
                        because: entry.because.clone(),
                    }],
                    line: entry.line,
                };
                return ComponentOutcome::Amount(exact(component.currency, entry.amount), because);
            }
            ConditionResult::No => {}
            ConditionResult::Needs(names) => return ComponentOutcome::Needs(names),
            ConditionResult::Broken => return ComponentOutcome::NoRule,
        }
    }
    for rule in &component.rules {
        if !in_time(rule, known) {
            continue;
        }
        match holds(rule.when.as_ref(), known) {
            ConditionResult::Yes => return apply(component, rule, tier, known),
            ConditionResult::No => {}
            ConditionResult::Needs(names) => return ComponentOutcome::Needs(names),
            ConditionResult::Broken => return ComponentOutcome::NoRule,
        }
    }
    ComponentOutcome::NoRule
}

/// Without a date, only rules without a start and an end apply.
fn in_time(rule: &PriceRule, known: &KnownFacts<'_>) -> bool {
    if rule.from.is_none() && rule.until.is_none() {
        return true;
    }
    known
        .facts
        .on
        .is_some_and(|day| rule.from.is_none_or(|from| day >= from) && rule.until.is_none_or(|until| day <= until))
}

fn apply(component: &PriceComponent, rule: &PriceRule, tier: &str, known: &KnownFacts<'_>) -> ComponentOutcome {
    let currency = component.currency;
    let mut steps: Vec<PriceStep> = opening(component, rule).into_iter().collect();
    let money = |minor| Money { minor, currency };
    let result = match &rule.pricing {
        Pricing::Flat(minor) => Ok(Ratio::whole(*minor)),
        Pricing::Free => Err(Amount::Free),
        Pricing::ByAgreement { hint } => Err(Amount::ByAgreement { hint: hint.clone() }),
        Pricing::NotOffered => Err(Amount::NotOffered),
        Pricing::Range { from, to } => Err(Amount::Range {
            from: money(*from),
            to: money(*to),
        }),
        Pricing::AtLeast(minor) => Err(Amount::AtLeast(money(*minor))),
        Pricing::AtCost { markup_percent } => Err(Amount::AtCost {
            markup_percent: *markup_percent,
        }),
        Pricing::Bands { on, bands } => {
            let number = match number_of(on, known) {
                Ok(number) => number,
                Err(outcome) => return outcome,
            };
            let Some(band) = bands.iter().find(|band| band.bounds.hold(number)) else {
                return ComponentOutcome::NoRule;
            };
            steps.push(PriceStep::Band {
                fact: on.clone(),
                value: number,
                bounds: band.bounds,
            });
            Ok(Ratio::whole(band.amount))
        }
        Pricing::Table(id) => {
            let Some(table) = known.programme.tables.iter().find(|table| table.id == *id) else {
                return ComponentOutcome::NoRule;
            };
            steps.push(PriceStep::Table { table: id.clone() });
            match table.look_up(tier, known) {
                CellLookup::Cell(TableCell::Amount(minor)) => Ok(Ratio::whole(minor)),
                CellLookup::Cell(TableCell::Free) => Err(Amount::Free),
                CellLookup::Cell(TableCell::ByAgreement) => Err(Amount::ByAgreement { hint: None }),
                CellLookup::Cell(TableCell::NotOffered) => Err(Amount::NotOffered),
                CellLookup::Needs(names) => return ComponentOutcome::Needs(askable(names, known)),
                CellLookup::Outside => return ComponentOutcome::NoRule,
            }
        }
        Pricing::Graduated { on, steps: bands } => {
            let number = match number_of(on, known) {
                Ok(number) => number,
                Err(outcome) => return outcome,
            };
            match graduated(on, number, bands, currency, &mut steps) {
                Some(exact) => Ok(exact),
                None => return ComponentOutcome::NoRule,
            }
        }
        Pricing::AsTier(other) => match as_tier(component, other, known) {
            ComponentOutcome::Amount(amount, because) => {
                steps.push(PriceStep::AsTier(other.clone()));
                steps.extend(because.steps.into_iter().filter(|step| *step != PriceStep::Flat));
                match amount {
                    Amount::Exact(money) => Ok(Ratio::whole(money.minor)),
                    other => Err(other),
                }
            }
            ComponentOutcome::NotCharged => Err(Amount::Free),
            other => return other,
        },
        Pricing::Formula(formula) => match formula.number(known) {
            Ok(Evaluation::Known(number)) => {
                let Some(exact) = number.times(Ratio::whole(currency.scale())) else {
                    return ComponentOutcome::NoRule;
                };
                steps.push(PriceStep::Formula {
                    formula: formula.clone(),
                    minor: rounded(exact),
                });
                Ok(exact)
            }
            Ok(Evaluation::Unknown(names)) => return ComponentOutcome::Needs(askable(names, known)),
            Err(EvalError::NotComputable | EvalError::WrongKind) => return ComponentOutcome::NoRule,
        },
    };
    let because = |steps| Reason {
        text: rule.because.clone(),
        steps,
        line: rule.line,
    };
    match result {
        Err(amount) => ComponentOutcome::Amount(amount, because(steps)),
        Ok(base) => {
            let before = steps.len();
            match finish(component, rule, base, &mut steps, known) {
                Ok(minor) => {
                    if steps.len() > before && !states_amount(&steps[..before]) {
                        steps.insert(before, PriceStep::Base(rounded(base)));
                    }
                    ComponentOutcome::Amount(exact(currency, minor), because(steps))
                }
                Err(outcome) => outcome,
            }
        }
    }
}

/// What the same component costs in another tier.
fn as_tier(component: &PriceComponent, other: &str, known: &KnownFacts<'_>) -> ComponentOutcome {
    let other = known.programme.tier(other);
    let Some((other, same)) = other.and_then(|other| Some((other, other.counterpart(&component.id)?))) else {
        return ComponentOutcome::NoRule;
    };
    // The linter reports chains and other currencies.
    if same.as_tier().is_some() || same.currency != component.currency {
        return ComponentOutcome::NoRule;
    }
    price(same, &other.id, known)
}

/// The component of another tier that a rule takes its price from.
fn shared_component<'p>(
    component: &PriceComponent,
    rule: &PriceRule,
    known: &KnownFacts<'p>,
) -> Option<&'p PriceComponent> {
    match &rule.pricing {
        Pricing::AsTier(other) => known.programme.tier(other)?.counterpart(&component.id),
        _ => None,
    }
}

/// Why this rule applies. A computed amount isn't the same for everyone, so there's nothing to say about it yet.
fn opening(component: &PriceComponent, rule: &PriceRule) -> Option<PriceStep> {
    match (&rule.when, &rule.pricing) {
        (Some(when), _) => Some(PriceStep::Matched(when.clone())),
        (None, _) if component.rules.len() > 1 => Some(PriceStep::Otherwise),
        (None, Pricing::Graduated { .. } | Pricing::Formula(_) | Pricing::AsTier(_)) => None,
        (None, _) => Some(PriceStep::Flat),
    }
}

/// Whether the last of these steps says what the rule's amount is.
fn states_amount(steps: &[PriceStep]) -> bool {
    let units = steps
        .iter()
        .filter(|step| matches!(step, PriceStep::Units { .. }))
        .count();
    units == 1 || matches!(steps.last(), Some(PriceStep::Formula { .. }))
}

fn rounded(minor: Ratio) -> i64 {
    i64::try_from(minor.rounded()).unwrap_or(i64::MAX)
}

/// Applies multipliers, then the floor and the ceiling, then rounding.
fn finish(
    component: &PriceComponent,
    rule: &PriceRule,
    base: Ratio,
    steps: &mut Vec<PriceStep>,
    known: &KnownFacts<'_>,
) -> Result<i64, ComponentOutcome> {
    let mut amount = base;
    let same = shared_component(component, rule, known);
    for multiplier in &component.times {
        // Another tier's price contains the factors that both tiers have in common.
        if same.is_some_and(|same| same.times.contains(multiplier)) {
            continue;
        }
        match holds(multiplier.when.as_ref(), known) {
            ConditionResult::Yes => {
                amount = amount.times(multiplier.factor).ok_or(ComponentOutcome::NoRule)?;
                steps.push(PriceStep::Times {
                    factor: multiplier.factor,
                    because: multiplier.because.clone(),
                    minor: rounded(amount),
                });
            }
            ConditionResult::No => {}
            ConditionResult::Needs(names) => return Err(ComponentOutcome::Needs(names)),
            ConditionResult::Broken => return Err(ComponentOutcome::NoRule),
        }
    }
    if let Some(floor) = component.floor
        && amount < Ratio::whole(floor)
    {
        amount = Ratio::whole(floor);
        steps.push(PriceStep::Floor(floor));
    }
    if let Some(ceiling) = component.ceiling
        && amount > Ratio::whole(ceiling)
    {
        amount = Ratio::whole(ceiling);
        steps.push(PriceStep::Ceiling(ceiling));
    }
    let unit = component.round_to.unwrap_or(1).max(1);
    let units = amount.over(Ratio::whole(unit)).ok_or(ComponentOutcome::NoRule)?;
    // The linter reports formulas that fall below zero. Nobody is ever quoted less than nothing.
    let minor = i64::try_from(units.rounded())
        .ok()
        .and_then(|units| units.checked_mul(unit))
        .filter(|minor| *minor >= 0)
        .ok_or(ComponentOutcome::NoRule)?;
    if Ratio::whole(minor) != amount {
        steps.push(PriceStep::Rounded {
            from: amount,
            to: minor,
        });
    }
    Ok(minor)
}

/// The exact total in minor units, with each unit priced at the rate of its band.
fn graduated(
    fact: &str,
    number: Ratio,
    bands: &[RateBand],
    currency: Currency,
    steps: &mut Vec<PriceStep>,
) -> Option<Ratio> {
    let number = i64::try_from(number.ceil()).ok()?;
    if let (0, Some(first)) = (number, bands.first()) {
        steps.push(PriceStep::Units {
            fact: fact.to_owned(),
            units: 0,
            each: first.each,
            minor: 0,
        });
    }
    let scale = Ratio::whole(currency.scale());
    let mut total = Ratio::ZERO;
    let mut below = 0;
    for band in bands {
        let units = band.to.unwrap_or(i64::MAX).min(number) - below;
        if units <= 0 {
            break;
        }
        let minor = band.each.times(scale)?.times(Ratio::whole(units))?;
        steps.push(PriceStep::Units {
            fact: fact.to_owned(),
            units,
            each: band.each,
            minor: i64::try_from(minor.rounded()).ok()?,
        });
        total = total.plus(minor)?;
        below = band.to.unwrap_or(i64::MAX);
    }
    Some(total)
}

fn number_of(fact: &str, known: &KnownFacts<'_>) -> Result<Ratio, ComponentOutcome> {
    match known.value(fact) {
        Some(Some(Value::Number(number))) => Ok(number),
        Some(None) => Err(ComponentOutcome::Needs(askable(vec![fact.to_owned()], known))),
        _ => Err(ComponentOutcome::NoRule),
    }
}

fn exact(currency: Currency, minor: i64) -> Amount {
    Amount::Exact(Money { minor, currency })
}
