//! What the components of a quote add up to: for each billing interval, and for a year.

use super::amount::Amount;
use super::rated::{RatedTotal, year};
use crate::money::{Currency, Money};
use crate::price::BillingInterval;
use crate::tax::{PriceBasis, TaxTreatment};
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
    pub(super) fn nothing(currency: Currency) -> Self {
        Self {
            currency,
            from: 0,
            to: Some(0),
        }
    }

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

    pub(super) fn plus(self, other: Self) -> Option<Self> {
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

    fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.map(i64::checked_neg)?)
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
    /// Nothing, with no tax on it if the programme charges any.
    pub(super) fn nothing(currency: Currency, basis: Option<PriceBasis>) -> Self {
        Self {
            amount: MoneyRange::nothing(currency),
            tax: basis.map(|_| TaxBreakdown::nothing(currency)),
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
}

impl TaxBreakdown {
    pub(super) fn nothing(currency: Currency) -> Self {
        let nothing = MoneyRange::nothing(currency);
        Self {
            net: nothing,
            tax: nothing,
            gross: nothing,
        }
    }

    /// `None` if it's too large.
    pub(super) fn new(amount: MoneyRange, basis: PriceBasis, treatment: TaxTreatment) -> Option<Self> {
        let percent = treatment.percent();
        let tax = amount.map(|minor| basis.tax(minor, percent))?;
        let (net, gross) = match basis {
            PriceBasis::Net => (amount, amount.plus(tax)?),
            PriceBasis::Gross => (amount.minus(tax)?, amount),
        };
        Some(Self { net, tax, gross })
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            net: self.net.plus(other.net)?,
            tax: self.tax.plus(other.tax)?,
            gross: self.gross.plus(other.gross)?,
        })
    }
}

/// What the first year and each later year cost. `None` if that's clear from the totals, or if there are several currencies.
pub(super) fn year_totals(first: &[RatedTotal], later: &[RatedTotal], basis: Option<PriceBasis>) -> Option<YearTotals> {
    let currency = first.first().or(later.first())?.amounts.amount().currency;
    let cost = |totals: &[RatedTotal]| match totals {
        [] => Some(Sum::nothing(currency, basis)),
        _ => year(totals, basis),
    };
    let (first_year, later_year) = (cost(first)?, cost(later)?);
    // A one-off payment without anything else isn't about years.
    let is_yearly = !later.is_empty() || first.iter().any(|total| total.per != BillingInterval::Once);
    let billed = first.iter().filter(|total| total.per.times_in_first_year().is_some());
    let says_more = is_yearly && (billed.count() > 1 || later_year != first_year);
    says_more.then_some(YearTotals {
        first_year,
        later_years: (later_year != first_year).then_some(later_year),
    })
}
