//! The renewal forecast: which terms end in the months to come, and what happens then if nobody does anything.

use super::month::Month;
use crate::date::Date;
use crate::money::{Currency, Money};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What happens at the end of a term if nobody does anything.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RenewalOutcome {
    /// The next term begins.
    Renews,
    /// The member moves to another tier.
    Moves,
    /// The foundation and the member have to decide.
    Asks,
    /// The membership ends.
    Ends,
}

impl RenewalOutcome {
    pub const EACH: [Self; 4] = [Self::Renews, Self::Moves, Self::Asks, Self::Ends];

    /// Its name in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Renews => "renews",
            Self::Moves => "moves",
            Self::Asks => "asks",
            Self::Ends => "ends",
        }
    }
}

/// What a term costs, without tax.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EndingPrice {
    Known(Money),
    Free,
    /// It's agreed on, given in kind, or billed in a way that has no sum.
    Unknown,
}

/// A term that ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EndingTerm {
    pub last_day: Date,
    pub outcome: RenewalOutcome,
    /// What the next term costs if there's one, otherwise what this one costs.
    pub price: EndingPrice,
}

/// The terms of a month with one outcome.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutcomeSums {
    pub outcome: RenewalOutcome,
    /// How many terms there are.
    pub terms: i64,
    /// How many of them have no known price. Free ones have one.
    pub unpriced: i64,
    /// The sums of the known prices without tax: one for each currency.
    pub prices: Vec<Money>,
}

/// The terms that end in a month.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ForecastMonth {
    /// Such as 2026-12.
    pub month: Month,
    /// One for each outcome, in the same order in every month.
    pub outcomes: Vec<OutcomeSums>,
}

/// Twelve months from this one on. Terms that end at other times are left out.
pub fn forecast(terms: &[EndingTerm], first: Month) -> Vec<ForecastMonth> {
    let months = (0..12).map(|after| first.plus(after));
    months
        .map(|month| ForecastMonth {
            month,
            outcomes: RenewalOutcome::EACH
                .map(|outcome| {
                    let ends = |term: &&EndingTerm| Month::of(term.last_day) == month && term.outcome == outcome;
                    sums(outcome, terms.iter().filter(ends))
                })
                .to_vec(),
        })
        .collect()
}

fn sums<'a>(outcome: RenewalOutcome, terms: impl Iterator<Item = &'a EndingTerm>) -> OutcomeSums {
    let (mut count, mut unpriced) = (0, 0);
    let mut prices: BTreeMap<Currency, i64> = BTreeMap::new();
    for term in terms {
        count += 1;
        match term.price {
            EndingPrice::Known(money) => *prices.entry(money.currency).or_default() += money.minor,
            EndingPrice::Free => {}
            EndingPrice::Unknown => unpriced += 1,
        }
    }
    let money = |(currency, minor)| Money { minor, currency };
    OutcomeSums {
        outcome,
        terms: count,
        unpriced,
        prices: prices.into_iter().map(money).collect(),
    }
}
