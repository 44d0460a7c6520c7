//! How a payment's amount compares with what's open.

use super::proposal::MatchReason;
use crate::bank::EntryLine;
use crate::money::Money;

/// The most that banks usually keep of a transfer, in major units.
const HIGHEST_CHARGE: i64 = 50;

/// A payment in the currency of invoices. Amounts are positive minor units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paid {
    /// What arrived, or was instructed if it arrived in another currency.
    pub amount: i64,
    /// What banks kept of it.
    pub charges: i64,
    pub is_converted: bool,
}

impl Paid {
    /// `None` if the line is in another currency, and nothing was instructed in this one.
    pub fn of(line: &EntryLine, currency: crate::money::Currency) -> Option<Self> {
        let instructed = line.instructed.filter(|instructed| instructed.currency == currency);
        if line.amount.currency != currency {
            return instructed.map(|instructed| Self {
                amount: instructed.minor,
                charges: 0,
                is_converted: true,
            });
        }
        let amount = line.amount.minor.checked_abs()?;
        let stated = line
            .charges
            .filter(|charges| charges.currency == currency)
            .map(|charges| charges.minor);
        let kept = instructed
            .map(|instructed| instructed.minor - amount)
            .filter(|kept| *kept > 0);
        Some(Self {
            amount,
            charges: stated.or(kept).unwrap_or(0),
            is_converted: false,
        })
    }

    /// How the payment compares with an amount, and which charges settle it.
    pub fn compared(self, due: Money) -> (MatchReason, i64) {
        let short = due.minor.saturating_sub(self.amount);
        let highest = HIGHEST_CHARGE.saturating_mul(due.currency.scale()).min(due.minor / 20);
        match short {
            0 => (MatchReason::AmountEqual, 0),
            short if short < 0 => (MatchReason::Overpayment, 0),
            short if short == self.charges => (MatchReason::ChargesStated, short),
            short if short <= highest => (MatchReason::ChargesAssumed, 0),
            _ => (MatchReason::PartPayment, 0),
        }
    }
}
