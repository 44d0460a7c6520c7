//! What's billed for a period: the lines of an invoice.

use super::amount::Amount;
use super::components::QuotedComponent;
use super::tier::{Quote, QuoteOutcome};
use super::total::{MoneyRange, Sum};
use crate::money::Money;
use crate::price::BillingInterval;
use crate::term::TermPeriod;
use crate::text::Text;

/// What's billed for a period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bill {
    /// The components that cost something. Their amounts always add up to the sum.
    pub lines: Vec<BilledComponent>,
    pub sum: Sum,
}

/// A component on a bill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BilledComponent {
    pub title: Text,
    /// As the programme states prices: with or without tax.
    pub amount: Money,
}

impl Quote {
    /// What's billed for a period of membership at this price. `None` if the amount isn't known exactly, for the same reasons as
    /// in [`Quote::due_for`], or if nothing is due.
    pub fn bill(&self, period: TermPeriod) -> Option<Bill> {
        let sum = self.due_for(period)?;
        if !sum.amount.is_exact() || sum.amount.is_zero() {
            return None;
        }
        let mut lines = Vec::new();
        for component in &self.components {
            let Some(range) = MoneyRange::of(&component.amount).filter(|range| !range.is_zero()) else {
                // Free.
                continue;
            };
            lines.push(BilledComponent {
                title: component.title.clone(),
                amount: billed(component.per, range, period)?,
            });
        }
        // A share of several yearly fees is rounded once, so the lines can differ from it by a minor unit each.
        let added = lines.iter().map(|line| line.amount.minor).sum::<i64>();
        let largest = lines.iter_mut().max_by_key(|line| line.amount.minor)?;
        largest.amount.minor += sum.amount.from - added;
        Some(Bill { lines, sum })
    }

    /// This price with an amount that was agreed on, for the only component that has none. `None` if there's no such component,
    /// or more than one.
    pub fn with_agreed(&self, amount: Money) -> Option<Self> {
        let mut agreed = self.clone();
        let is_open = |part: &&mut QuotedComponent| {
            matches!(
                part.amount,
                Amount::ByAgreement { .. } | Amount::AtLeast(_) | Amount::Range { .. }
            )
        };
        let mut open: Vec<&mut QuotedComponent> = agreed.components.iter_mut().filter(is_open).collect();
        let [only] = &mut open[..] else {
            return None;
        };
        only.amount = Amount::Exact(amount);
        agreed.outcome = QuoteOutcome::Priced;
        Some(agreed)
    }

    /// An amount with the tax of this price, for what isn't computed from it: an amount that was agreed on.
    pub fn taxed(&self, amount: Money) -> Sum {
        Sum::new(MoneyRange::exactly(amount), self.tax.as_ref())
    }
}

/// What's billed for an exact amount in a period. `None` if it's too large.
fn billed(per: BillingInterval, amount: MoneyRange, period: TermPeriod) -> Option<Money> {
    let minor = match per {
        BillingInterval::Year => period.share.part_of(amount.from.checked_mul(i64::from(period.fees))?)?,
        BillingInterval::Month | BillingInterval::Quarter => amount.from.checked_mul(period.bills(per)?)?,
        _ => amount.from,
    };
    Some(Money {
        minor,
        currency: amount.currency,
    })
}
