//! What a change of tier costs in a term that's running.

use crate::money::Money;
use crate::price::BillingInterval;
use crate::quote::{Quote, QuoteOutcome};
use crate::term::TermPeriod;

/// What the new price costs more than the old one for the rest of a term, as the programme states prices: with or without tax. Less
/// than nothing if it costs less. What's only due once isn't due again. `None` if one of the prices isn't known exactly, or they're in
/// different currencies.
pub fn difference(old: &Quote, new: &Quote, rest: TermPeriod) -> Option<Money> {
    match (due(old, rest)?, due(new, rest)?) {
        (Due::Nothing, Due::Nothing) => None,
        (Due::Nothing, Due::Amount(new)) => Some(new),
        (Due::Amount(old), Due::Nothing) => Some(Money {
            minor: -old.minor,
            ..old
        }),
        (Due::Amount(old), Due::Amount(new)) => (old.currency == new.currency).then_some(Money {
            minor: new.minor.checked_sub(old.minor)?,
            ..new
        }),
    }
}

enum Due {
    /// It's free, in any currency.
    Nothing,
    Amount(Money),
}

fn due(price: &Quote, period: TermPeriod) -> Option<Due> {
    let mut regular = price.clone();
    regular
        .components
        .retain(|component| component.per != BillingInterval::Once);
    if price.outcome == QuoteOutcome::Free || (price.outcome == QuoteOutcome::Priced && regular.components.is_empty()) {
        return Some(Due::Nothing);
    }
    let amount = regular.due_for(period)?.amount;
    amount.is_exact().then_some(Due::Amount(Money {
        minor: amount.from,
        currency: amount.currency,
    }))
}
