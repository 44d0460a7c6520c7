//! From a rule to an amount, with every step written down.

use crate::expr::{Answer, EvalError, Expr, Value, Values};
use crate::fact::FactKind;
use crate::facts::Known;
use crate::money::{Currency, Money};
use crate::price::{Bounds, Cell, Component, Found, Graduation, Pricing, Rule};
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What a component comes to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    Exact(Money),
    AtLeast(Money),
    Range { from: Money, to: Money },
    Free,
    ByAgreement { hint: Option<Text> },
    AtCost { markup_percent: Ratio },
    NotOffered,
}

/// Why an amount is what it is.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Because {
    /// The programme's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    pub steps: Vec<Step>,
    /// Line of the rule in the programme file, from 1.
    pub line: u32,
}

/// One step of a computation. Amounts in minor units of the component's currency.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A rule without a condition: the same for everybody.
    Flat,
    /// A rule without a condition after others that did not match.
    Otherwise,
    /// The condition that made this rule the one, as written.
    Matched(String),
    /// The number of this fact lies in this band.
    Band {
        fact: String,
        value: Ratio,
        bounds: Bounds,
    },
    /// The cell of this table.
    Table {
        table: String,
    },
    /// So many units at this price each (major units).
    Units {
        fact: String,
        units: i64,
        each: Ratio,
        minor: i64,
    },
    Formula {
        formula: String,
        minor: i64,
    },
    Times {
        factor: Ratio,
        because: Option<Text>,
    },
    Override {
        because: Option<Text>,
    },
    Floor(i64),
    Ceiling(i64),
    /// The exact amount, in minor units, and what it was rounded to.
    Rounded {
        from: Ratio,
        to: i64,
    },
}

/// What asking for a component comes to.
pub(super) enum Outcome {
    Amount(Amount, Because),
    /// The component is not charged.
    NotCharged,
    Needs(Vec<String>),
    /// No rule speaks of these facts, or the arithmetic has no result.
    NoRule,
}

pub(super) fn price(component: &Component, tier: &str, known: &Known<'_>) -> Outcome {
    match holds(component.when.as_ref(), known) {
        Holds::Yes => {}
        Holds::No => return Outcome::NotCharged,
        Holds::Needs(names) => return Outcome::Needs(names),
        Holds::Broken => return Outcome::NoRule,
    }
    for entry in &component.overrides {
        match holds(Some(&entry.when), known) {
            Holds::Yes => {
                let because = Because {
                    text: entry.because.clone(),
                    steps: vec![Step::Override {
                        because: entry.because.clone(),
                    }],
                    line: entry.line,
                };
                return Outcome::Amount(exact(component.currency, entry.amount), because);
            }
            Holds::No => {}
            Holds::Needs(names) => return Outcome::Needs(names),
            Holds::Broken => return Outcome::NoRule,
        }
    }
    for rule in &component.rules {
        if !in_time(rule, known) {
            continue;
        }
        match holds(rule.when.as_ref(), known) {
            Holds::Yes => return apply(component, rule, tier, known),
            Holds::No => {}
            Holds::Needs(names) => return Outcome::Needs(names),
            Holds::Broken => return Outcome::NoRule,
        }
    }
    Outcome::NoRule
}

/// Without a day, rules that begin or end are passed over in favour of the lasting ones.
fn in_time(rule: &Rule, known: &Known<'_>) -> bool {
    if rule.from.is_none() && rule.until.is_none() {
        return true;
    }
    known
        .facts
        .on
        .is_some_and(|day| rule.from.is_none_or(|from| day >= from) && rule.until.is_none_or(|until| day <= until))
}

pub(super) enum Holds {
    Yes,
    No,
    Needs(Vec<String>),
    Broken,
}

/// Whether a condition holds; no condition always does.
pub(super) fn holds(condition: Option<&Expr>, known: &Known<'_>) -> Holds {
    let Some(condition) = condition else { return Holds::Yes };
    match condition.test(known) {
        Ok(Answer::Known(true)) => Holds::Yes,
        Ok(Answer::Known(false)) => Holds::No,
        Ok(Answer::Unknown(names)) => Holds::Needs(askable(names, known)),
        Err(_) => Holds::Broken,
    }
}

/// What must be asked to find out these facts: a fact that is looked up is found out by its origin.
pub(super) fn askable(names: Vec<String>, known: &Known<'_>) -> Vec<String> {
    let mut asked: Vec<String> = Vec::new();
    for name in names {
        let origin = match known.programme.fact(&name).map(|fact| &fact.kind) {
            Some(FactKind::Lookup { from, .. }) => from.clone(),
            _ => name,
        };
        if !asked.contains(&origin) {
            asked.push(origin);
        }
    }
    asked
}

fn apply(component: &Component, rule: &Rule, tier: &str, known: &Known<'_>) -> Outcome {
    let currency = component.currency;
    let mut steps = vec![match &rule.when {
        Some(when) => Step::Matched(when.text().to_owned()),
        None if component.rules.len() > 1 => Step::Otherwise,
        None => Step::Flat,
    }];
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
                return Outcome::NoRule;
            };
            steps.push(Step::Band {
                fact: on.clone(),
                value: number,
                bounds: band.bounds,
            });
            Ok(Ratio::whole(band.amount))
        }
        Pricing::Table(id) => {
            let Some(table) = known.programme.tables.iter().find(|table| table.id == *id) else {
                return Outcome::NoRule;
            };
            steps.push(Step::Table { table: id.clone() });
            match table.look_up(tier, known) {
                Found::Cell(Cell::Amount(minor)) => Ok(Ratio::whole(minor)),
                Found::Cell(Cell::Free) => Err(Amount::Free),
                Found::Cell(Cell::ByAgreement) => Err(Amount::ByAgreement { hint: None }),
                Found::Cell(Cell::NotOffered) => Err(Amount::NotOffered),
                Found::Needs(names) => return Outcome::Needs(askable(names, known)),
                Found::Outside => return Outcome::NoRule,
            }
        }
        Pricing::Graduated { on, steps: bands } => {
            let number = match number_of(on, known) {
                Ok(number) => number,
                Err(outcome) => return outcome,
            };
            match graduated(on, number, bands, currency, &mut steps) {
                Some(exact) => Ok(exact),
                None => return Outcome::NoRule,
            }
        }
        Pricing::Formula(formula) => match formula.number(known) {
            Ok(Answer::Known(number)) => {
                let Some(exact) = number.times(Ratio::whole(currency.scale())) else {
                    return Outcome::NoRule;
                };
                steps.push(Step::Formula {
                    formula: formula.text().to_owned(),
                    minor: i64::try_from(exact.rounded()).unwrap_or(i64::MAX),
                });
                Ok(exact)
            }
            Ok(Answer::Unknown(names)) => return Outcome::Needs(askable(names, known)),
            Err(EvalError::NotComputable | EvalError::WrongKind) => return Outcome::NoRule,
        },
    };
    let because = |steps| Because {
        text: rule.because.clone(),
        steps,
        line: rule.line,
    };
    match result {
        Err(amount) => Outcome::Amount(amount, because(steps)),
        Ok(base) => match finish(component, base, &mut steps, known) {
            Ok(minor) => Outcome::Amount(exact(currency, minor), because(steps)),
            Err(outcome) => outcome,
        },
    }
}

/// Multipliers, then floor and ceiling, then rounding.
fn finish(component: &Component, base: Ratio, steps: &mut Vec<Step>, known: &Known<'_>) -> Result<i64, Outcome> {
    let mut amount = base;
    for multiplier in &component.times {
        match holds(multiplier.when.as_ref(), known) {
            Holds::Yes => {
                amount = amount.times(multiplier.factor).ok_or(Outcome::NoRule)?;
                steps.push(Step::Times {
                    factor: multiplier.factor,
                    because: multiplier.because.clone(),
                });
            }
            Holds::No => {}
            Holds::Needs(names) => return Err(Outcome::Needs(names)),
            Holds::Broken => return Err(Outcome::NoRule),
        }
    }
    if let Some(floor) = component.floor
        && amount < Ratio::whole(floor)
    {
        amount = Ratio::whole(floor);
        steps.push(Step::Floor(floor));
    }
    if let Some(ceiling) = component.ceiling
        && amount > Ratio::whole(ceiling)
    {
        amount = Ratio::whole(ceiling);
        steps.push(Step::Ceiling(ceiling));
    }
    let unit = component.round_to.unwrap_or(1).max(1);
    let units = amount.over(Ratio::whole(unit)).ok_or(Outcome::NoRule)?;
    let minor = i64::try_from(units.rounded())
        .ok()
        .and_then(|units| units.checked_mul(unit))
        .ok_or(Outcome::NoRule)?;
    if Ratio::whole(minor) != amount {
        steps.push(Step::Rounded {
            from: amount,
            to: minor,
        });
    }
    Ok(minor)
}

/// The sum over the bands, each unit at the price of the band it falls into; in minor units, exact.
fn graduated(
    fact: &str,
    number: Ratio,
    bands: &[Graduation],
    currency: Currency,
    steps: &mut Vec<Step>,
) -> Option<Ratio> {
    let number = i64::try_from(number.ceil()).ok()?;
    let mut total = Ratio::ZERO;
    let mut below = 0;
    for band in bands {
        let units = band.to.unwrap_or(i64::MAX).min(number) - below;
        if units <= 0 {
            break;
        }
        let minor = band
            .each
            .times(Ratio::whole(currency.scale()))?
            .times(Ratio::whole(units))?;
        steps.push(Step::Units {
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

fn number_of(fact: &str, known: &Known<'_>) -> Result<Ratio, Outcome> {
    match known.value(fact) {
        Some(Some(Value::Number(number))) => Ok(number),
        Some(None) => Err(Outcome::Needs(askable(vec![fact.to_owned()], known))),
        _ => Err(Outcome::NoRule),
    }
}

fn exact(currency: Currency, minor: i64) -> Amount {
    Amount::Exact(Money { minor, currency })
}
