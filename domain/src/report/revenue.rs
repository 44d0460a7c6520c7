//! Revenue: what was invoiced, less what credit notes cancelled. Amounts in different currencies are never added up.

use super::month::{Month, MonthRange};
use crate::money::{Currency, Money};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was issued in a month in one currency, without tax, in minor units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InvoicedSum {
    pub currency: Currency,
    pub month: Month,
    pub invoiced: i64,
    /// By credit notes. Not negative.
    pub credited: i64,
}

/// What was issued in a period, without tax.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RevenueSums {
    pub invoiced: Money,
    /// By credit notes.
    pub credited: Money,
    /// What was invoiced, less what was credited. Negative if more was credited.
    pub net: Money,
}

/// The revenue in one currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Revenue {
    pub currency: Currency,
    /// Every month of the range, the earliest first.
    pub months: Vec<(Month, RevenueSums)>,
    /// Every year with an invoice or a credit note, the newest first, whatever the range is.
    pub years: Vec<(u16, RevenueSums)>,
}

impl RevenueSums {
    fn nothing(currency: Currency) -> Self {
        let nothing = Money { minor: 0, currency };
        Self {
            invoiced: nothing,
            credited: nothing,
            net: nothing,
        }
    }

    fn add(&mut self, sum: &InvoicedSum) {
        self.invoiced.minor += sum.invoiced;
        self.credited.minor += sum.credited;
        self.net.minor += sum.invoiced - sum.credited;
    }
}

/// The revenue of each currency in which something was ever invoiced, by month and by year.
pub fn revenue(sums: &[InvoicedSum], range: MonthRange) -> Vec<Revenue> {
    let mut currencies: BTreeMap<Currency, Vec<&InvoicedSum>> = BTreeMap::new();
    for sum in sums {
        currencies.entry(sum.currency).or_default().push(sum);
    }
    let each = currencies.into_iter();
    each.map(|(currency, sums)| {
        let months = range.each().map(|month| {
            let mut total = RevenueSums::nothing(currency);
            sums.iter()
                .filter(|sum| sum.month == month)
                .for_each(|sum| total.add(sum));
            (month, total)
        });
        let months = months.collect();
        let mut years: BTreeMap<u16, RevenueSums> = BTreeMap::new();
        for sum in sums {
            let year = years.entry(sum.month.year());
            year.or_insert_with(|| RevenueSums::nothing(currency)).add(sum);
        }
        Revenue {
            currency,
            months,
            years: years.into_iter().rev().collect(),
        }
    })
    .collect()
}
