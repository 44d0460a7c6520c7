//! Amounts in one currency by how they're taxed. The tax on a bill is rounded once for each treatment, as invoices state it
//! (EN 16931, BT-117).

use super::components::QuotedComponent;
use super::tax::QuotedTax;
use super::total::{MoneyRange, Sum, TaxBreakdown, Total};
use crate::money::Currency;
use crate::price::BillingInterval;
use crate::tax::{PriceBasis, TaxTreatment};

/// Amounts by treatment, in the order in which each first occurs.
#[derive(Clone, Debug)]
pub(super) struct RatedAmounts {
    amount: MoneyRange,
    /// They add up to the amount. The treatment is `None` if it isn't known, or if the programme doesn't charge any tax.
    by_treatment: Vec<(Option<TaxTreatment>, MoneyRange)>,
}

/// What's billed at the same interval.
#[derive(Clone, Debug)]
pub(super) struct RatedTotal {
    pub per: BillingInterval,
    pub amounts: RatedAmounts,
}

impl RatedAmounts {
    pub fn nothing(currency: Currency) -> Self {
        Self {
            amount: MoneyRange::nothing(currency),
            by_treatment: Vec::new(),
        }
    }

    pub fn of(amount: MoneyRange, treatment: Option<TaxTreatment>) -> Self {
        Self {
            amount,
            by_treatment: vec![(treatment, amount)],
        }
    }

    pub fn amount(&self) -> MoneyRange {
        self.amount
    }

    pub fn by_treatment(&self) -> &[(Option<TaxTreatment>, MoneyRange)] {
        &self.by_treatment
    }

    /// Adds an amount. `None`, without a change, if it's in another currency or too large.
    pub fn add(&mut self, amount: MoneyRange, treatment: Option<TaxTreatment>) -> Option<()> {
        if amount.currency != self.amount.currency {
            return None;
        }
        let sum = self.amount.plus(amount)?;
        match self.by_treatment.iter_mut().find(|(known, _)| *known == treatment) {
            Some((_, part)) => *part = part.plus(amount)?,
            None => self.by_treatment.push((treatment, amount)),
        }
        self.amount = sum;
        Some(())
    }

    /// Adds all of these amounts. `None` if they're in another currency or too large.
    pub fn add_all(&mut self, others: &Self) -> Option<()> {
        others
            .by_treatment
            .iter()
            .try_for_each(|(treatment, part)| self.add(*part, *treatment))
    }

    /// The amount with its tax. Without, if the programme doesn't charge any, or it isn't known how something is taxed.
    pub fn sum(&self, basis: Option<PriceBasis>) -> Sum {
        Sum {
            amount: self.amount,
            tax: basis.and_then(|basis| self.tax(basis)),
        }
    }

    fn tax(&self, basis: PriceBasis) -> Option<TaxBreakdown> {
        let mut taxed = TaxBreakdown::nothing(self.amount.currency);
        for (treatment, part) in &self.by_treatment {
            taxed = taxed.plus(TaxBreakdown::new(*part, basis, (*treatment)?)?)?;
        }
        Some(taxed)
    }
}

/// The totals, from yearly to one-time. Components that have no figure or cost nothing aren't in any.
pub(super) fn rated_totals(components: &[QuotedComponent], tax: Option<&QuotedTax>) -> Vec<RatedTotal> {
    let mut totals: Vec<RatedTotal> = Vec::new();
    for component in components {
        let Some(range) = MoneyRange::of(&component.amount).filter(|range| !range.is_zero()) else {
            continue;
        };
        let treatment = tax.and_then(|tax| tax.rate_of(&component.id).treatment);
        let is_added = totals
            .iter_mut()
            .any(|total| total.per == component.per && total.amounts.add(range, treatment).is_some());
        if !is_added {
            // Another interval or currency, or too large to add up.
            let place = totals.partition_point(|total| total.per <= component.per);
            totals.insert(
                place,
                RatedTotal {
                    per: component.per,
                    amounts: RatedAmounts::of(range, treatment),
                },
            );
        }
    }
    totals
}

/// The same as [`rated_totals`], with the tax of each.
pub(super) fn totals(components: &[QuotedComponent], tax: Option<&QuotedTax>) -> Vec<Total> {
    let basis = tax.map(|tax| tax.basis);
    let totals = rated_totals(components, tax).into_iter();
    totals
        .map(|total| Total {
            per: total.per,
            sum: total.amounts.sum(basis),
        })
        .collect()
}

/// What a year costs: the sum of its bills. `None` if it's in several currencies, or too large.
pub(super) fn year(totals: &[RatedTotal], basis: Option<PriceBasis>) -> Option<Sum> {
    let billed = || totals.iter().filter(|total| total.per.times_in_first_year().is_some());
    let currency = totals.first()?.amounts.amount.currency;
    let shortest = billed().filter_map(|total| total.per.months()).min().unwrap_or(12);
    let mut year = Sum::nothing(currency, basis);
    for month in (0..12).step_by(usize::try_from(shortest).ok()?) {
        let mut bill = RatedAmounts::nothing(currency);
        for total in billed() {
            let is_due = total.per.months().map_or(month == 0, |months| month % months == 0);
            if is_due {
                bill.add_all(&total.amounts)?;
            }
        }
        year = year.plus(bill.sum(basis))?;
    }
    Some(year)
}
