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
        // What's instructed can also be more for another reason, so only a usual charge is one.
        let kept = instructed.and_then(|instructed| {
            let kept = instructed.minor.checked_sub(amount)?;
            (1..=highest_charge(instructed)).contains(&kept).then_some(kept)
        });
        Some(Self {
            amount,
            charges: stated.or(kept).unwrap_or(0),
            is_converted: false,
        })
    }

    /// How the payment compares with an amount, and which charges settle it.
    pub fn compared(self, due: Money) -> (MatchReason, i64) {
        let short = due.minor.saturating_sub(self.amount);
        match short {
            0 => (MatchReason::AmountEqual, 0),
            short if short < 0 => (MatchReason::Overpayment, 0),
            short if short == self.charges => (MatchReason::ChargesStated, short),
            short if short <= highest_charge(due) => (MatchReason::ChargesAssumed, 0),
            _ => (MatchReason::PartPayment, 0),
        }
    }
}

/// The most that's taken for a charge without being stated as one, in minor units: 5 %, and 50 units of the currency.
pub fn highest_charge(amount: Money) -> i64 {
    HIGHEST_CHARGE
        .saturating_mul(amount.currency.scale())
        .min(amount.minor / 20)
}
