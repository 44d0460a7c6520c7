//! What a pledge is worth in a period.

use crate::application::{Answers, Pledge, amount_of, key};
use crate::money::Currency;
use crate::price::{AlternativeMode, AlternativeValue};
use crate::quote::Quote;
use crate::term::TermPeriod;

/// What a pledge is worth in a period, in minor units, by the applicant's plan and the price. `None` if it's still to be agreed on.
///
/// - If the programme asks what it's worth, that's what the applicant has stated for a year, for each yearly fee of the period.
/// - Otherwise, what's given instead of the price is worth as much as the price, without what's paid in money.
/// - What's given on top of the price has no value of its own.
pub fn agreed_value(
    quote: &Quote,
    pledge: &Pledge,
    answers: &Answers,
    period: TermPeriod,
    currency: Currency,
) -> Option<i64> {
    let alternative = &pledge.alternative;
    let value = match (&alternative.gives, alternative.mode) {
        (AlternativeValue::Worth(_) | AlternativeValue::Equivalent, _) => {
            let typed = answers.get(&key::pledge(&alternative.id, "value"));
            let yearly = amount_of(typed, currency).ok()?;
            period.share.part_of(yearly.checked_mul(i64::from(period.fees))?)?
        }
        (AlternativeValue::People(_) | AlternativeValue::Other, AlternativeMode::InsteadOf) => {
            let price = quote.due_for(period)?.amount;
            if !price.is_exact() || price.currency != currency {
                return None;
            }
            let paid = if pledge.whole {
                0
            } else {
                amount_of(answers.get(key::GIVE_MONEY), currency).ok()?
            };
            price.from.checked_sub(paid)?
        }
        (AlternativeValue::People(_) | AlternativeValue::Other, AlternativeMode::Besides) => return None,
    };
    (value > 0).then_some(value)
}
