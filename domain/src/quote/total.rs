//! What the components of a quote add up to: for each billing interval, and for a year.

use super::amount::Amount;
use super::components::QuotedComponent;
use super::tax::QuotedTax;
use crate::money::{Currency, Money};
use crate::price::BillingInterval;
use crate::tax::PriceBasis;
use serde::{Deserialize, Serialize};

/// An amount that's known exactly or within bounds, in minor units.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MoneyRange {
    pub currency: Currency,
    pub from: i64,
    /// The same as `from` if the amount is exact. `None` if there's no upper bound.
    pub to: Option<i64>,
}

/// An amount as the programme states it, with its tax if the programme charges any.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sum {
    pub amount: MoneyRange,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxBreakdown>,
}

/// Net and tax always add up to gross.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaxBreakdown {
    pub net: MoneyRange,
    pub tax: MoneyRange,
    pub gross: MoneyRange,
}

/// The sum of all components with the same currency and billing interval.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Total {
    pub per: BillingInterval,
    #[serde(flatten)]
    pub sum: Sum,
}

/// What a year costs in total, for prices with several billing intervals or with payments due only once.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct YearTotals {
    pub first_year: Sum,
    /// `None` if later years cost the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later_years: Option<Sum>,
}

impl MoneyRange {
    pub fn exactly(money: Money) -> Self {
        Self {
            currency: money.currency,
            from: money.minor,
            to: Some(money.minor),
        }
    }

    /// The bounds of an amount. `None` if it has no figure.
    pub fn of(amount: &Amount) -> Option<Self> {
        match amount {
            Amount::Exact(money) => Some(Self::exactly(*money)),
            Amount::AtLeast(money) => Some(Self {
                to: None,
                ..Self::exactly(*money)
            }),
            Amount::Range { from, to } => Some(Self {
                to: Some(to.minor),
                ..Self::exactly(*from)
            }),
            Amount::Free | Amount::ByAgreement { .. } | Amount::AtCost { .. } | Amount::NotOffered => None,
        }
    }

    pub fn is_exact(self) -> bool {
        self.to == Some(self.from)
    }

    pub fn is_zero(self) -> bool {
        self.from == 0 && self.to == Some(0)
    }

    /// The smallest range that contains both.
    pub(super) fn around(self, other: Self) -> Self {
        Self {
            currency: self.currency,
            from: self.from.min(other.from),
            to: self.to.zip(other.to).map(|(to, other)| to.max(other)),
        }
    }

    fn plus(self, other: Self) -> Option<Self> {
        let to = match self.to.zip(other.to) {
            Some((to, other)) => Some(to.checked_add(other)?),
            None => None,
        };
        Some(Self {
            currency: self.currency,
            from: self.from.checked_add(other.from)?,
            to,
        })
    }

    fn times(self, times: i64) -> Option<Self> {
        self.map(|minor| minor.checked_mul(times))
    }

    fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.times(-1)?)
    }

    pub(super) fn map(self, change: impl Fn(i64) -> Option<i64>) -> Option<Self> {
        let to = match self.to {
            Some(to) => Some(change(to)?),
            None => None,
        };
        Some(Self {
            currency: self.currency,
            from: change(self.from)?,
            to,
        })
    }
}

impl Sum {
    pub(super) fn new(amount: MoneyRange, tax: Option<&QuotedTax>) -> Self {
        Self {
            amount,
            tax: tax.and_then(|tax| TaxBreakdown::new(amount, tax)),
        }
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let tax = match self.tax.zip(other.tax) {
            Some((tax, other)) => Some(tax.plus(other)?),
            None => None,
        };
        Some(Self {
            amount: self.amount.plus(other.amount)?,
            tax,
        })
    }

    fn times(self, times: i64) -> Option<Self> {
        let tax = match self.tax {
            Some(tax) => Some(tax.map(|range| range.times(times))?),
            None => None,
        };
        Some(Self {
            amount: self.amount.times(times)?,
            tax,
        })
    }
}

impl TaxBreakdown {
    /// `None` if it isn't known how the amount is taxed, or if it's too large.
    fn new(amount: MoneyRange, rules: &QuotedTax) -> Option<Self> {
        let percent = rules.treatment?.percent();
        let tax = amount.map(|minor| rules.basis.tax(minor, percent))?;
        let (net, gross) = match rules.basis {
            PriceBasis::Net => (amount, amount.plus(tax)?),
            PriceBasis::Gross => (amount.minus(tax)?, amount),
        };
        Some(Self { net, tax, gross })
    }

    fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            net: self.net.plus(other.net)?,
            tax: self.tax.plus(other.tax)?,
            gross: self.gross.plus(other.gross)?,
        })
    }

    fn map(self, change: impl Fn(MoneyRange) -> Option<MoneyRange>) -> Option<Self> {
        Some(Self {
            net: change(self.net)?,
            tax: change(self.tax)?,
            gross: change(self.gross)?,
        })
    }
}

/// The totals, from yearly to one-time. Components without a figure or that cost nothing aren't in any.
pub(super) fn totals(components: &[QuotedComponent], tax: Option<&QuotedTax>) -> Vec<Total> {
    let mut ranges: Vec<(BillingInterval, MoneyRange)> = Vec::new();
    for component in components {
        let Some(range) = MoneyRange::of(&component.amount).filter(|range| !range.is_zero()) else {
            continue;
        };
        let same = ranges
            .iter_mut()
            .find(|(per, total)| *per == component.per && total.currency == range.currency);
        match same {
            Some((_, total)) => match total.plus(range) {
                Some(sum) => *total = sum,
                // Too large to add up.
                None => ranges.push((component.per, range)),
            },
            None => ranges.push((component.per, range)),
        }
    }
    ranges.sort_by_key(|(per, _)| *per);
    let totals = ranges.into_iter();
    totals
        .map(|(per, range)| Total {
            per,
            sum: Sum::new(range, tax),
        })
        .collect()
}

/// What the first year and each later year cost. `None` if that's clear from the totals, or if there are several currencies.
pub(super) fn year_totals(first: &[Total], later: &[Total]) -> Option<YearTotals> {
    let some = first.first().or(later.first())?.sum;
    let nothing = some.times(0)?;
    let first_year = if first.is_empty() { nothing } else { year(first)? };
    let later_year = if later.is_empty() { nothing } else { year(later)? };
    // A one-off payment without anything else isn't about years.
    let is_yearly = !later.is_empty() || first.iter().any(|total| total.per != BillingInterval::Once);
    let billed = first.iter().filter(|total| total.per.times_in_first_year().is_some());
    let says_more = is_yearly && (billed.count() > 1 || later_year != first_year);
    says_more.then_some(YearTotals {
        first_year,
        later_years: (later_year != first_year).then_some(later_year),
    })
}

fn year(totals: &[Total]) -> Option<Sum> {
    let mut year: Option<Sum> = None;
    for total in totals {
        let Some(times) = total.per.times_in_first_year() else {
            continue;
        };
        let billed = total.sum.times(times)?;
        year = Some(match year {
            None => billed,
            Some(sum) if sum.amount.currency == billed.amount.currency => sum.plus(billed)?,
            Some(_) => return None,
        });
    }
    year
}
