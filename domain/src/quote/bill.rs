//! What a bill is for: the lines of an invoice.

use super::amount::Amount;
use super::components::QuotedComponent;
use super::tier::{Quote, QuoteOutcome};
use super::total::{MoneyRange, Sum};
use crate::money::Money;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What's billed at once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Bill {
    /// The components that cost something. Their amounts always add up to the sum.
    pub lines: Vec<BilledComponent>,
    pub sum: Sum,
}

/// A component on a bill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BilledComponent {
    pub title: Text,
    /// As the programme states prices: with or without tax.
    pub amount: Money,
}

impl Bill {
    /// What has to be paid, with tax.
    pub fn gross(&self) -> Money {
        let due = self.sum.tax.map_or(self.sum.amount, |tax| tax.gross);
        Money {
            minor: due.from,
            currency: due.currency,
        }
    }
}

impl Quote {
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
