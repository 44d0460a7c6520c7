//! What the invoices of a membership's first term are about.

use super::rows;
use crate::applications::{CommandError, LinkedApplication};
use crate::storage::Tx;
use domain::application::{Contribution, key};
use domain::date::Date;
use domain::money::{LARGEST_AMOUNT, Money};
use domain::quote::ScheduledBill;
use domain::term::TermPeriod;

/// Whether a membership still needs its first payment. Before it has begun, only its first bill is issued.
///
/// # Errors
/// If the database fails.
pub(crate) async fn is_payment_missing(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    if !is_paid_in_money(linked) {
        return Ok(false);
    }
    let invoices = rows::of_application(tx, &linked.opened.application.reference).await?;
    let open = invoices.iter().filter(|invoice| invoice.is_open_kind());
    // Without an invoice, the amount is still to be agreed on.
    Ok(open.clone().next().is_none() || open.clone().any(|invoice| invoice.outstanding() > 0))
}

/// Whether the member pays money, not only in kind.
fn is_paid_in_money(linked: &LinkedApplication<'_>) -> bool {
    let quote = linked.quote(linked.priced_on());
    Contribution::of(&quote, linked.answers()).money
}

/// How a membership that's agreed on this day is billed: the price of the first term, or the amount that the applicant pays
/// besides an in-kind contribution or has offered. Empty if nothing is due, or the amount is still to be agreed on.
pub(super) fn first_bills(linked: &LinkedApplication<'_>, agreed: Date) -> Vec<ScheduledBill> {
    let quote = linked.quote(linked.priced_on());
    let contribution = Contribution::of(&quote, linked.answers());
    if !contribution.money {
        return Vec::new();
    }
    let typed = |key: &str| typed_amount(linked, linked.answers().get(key));
    if contribution.pledges.iter().any(|pledge| !pledge.whole) {
        let given = typed(key::GIVE_MONEY);
        return given.map_or_else(Vec::new, |amount| whole(linked, agreed, agreed, amount));
    }
    let Some(period) = first_period(linked, agreed) else {
        return Vec::new();
    };
    let offered = || quote.with_agreed(typed(key::OFFER_AMOUNT)?)?.schedule(period, agreed);
    quote.schedule(period, agreed).or_else(offered).unwrap_or_default()
}

/// How a membership is billed for an amount that finance has agreed on today: it's the open part of the price, or the whole price.
pub(super) fn agreed_bills(linked: &LinkedApplication<'_>, agreed: Date, amount: Money) -> Vec<ScheduledBill> {
    let quote = linked.quote(linked.priced_on());
    let period = first_period(linked, agreed);
    let computed = period.and_then(|period| quote.with_agreed(amount)?.schedule(period, linked.today));
    computed.unwrap_or_else(|| whole(linked, agreed, linked.today, amount))
}

/// A single bill of this amount, for the whole first term.
fn whole(linked: &LinkedApplication<'_>, agreed: Date, issued_on: Date, amount: Money) -> Vec<ScheduledBill> {
    let period = first_period(linked, agreed);
    let bill = ScheduledBill {
        number: 1,
        first_day: period.map_or(agreed, |period| period.start),
        last_day: period.map_or(agreed, |period| period.end),
        issued_on,
        bill: linked
            .quote(linked.priced_on())
            .bill_of_agreed(linked.tier.title.clone(), amount),
    };
    vec![bill]
}

/// An amount of more than nothing in the programme's currency, as people type it. `None` if it isn't one.
pub(super) fn typed_amount(linked: &LinkedApplication<'_>, typed: &str) -> Option<Money> {
    let currency = linked.programme.currency;
    let minor = currency.minor(currency.read(typed).ok()?)?;
    (1..=LARGEST_AMOUNT)
        .contains(&minor)
        .then_some(Money { minor, currency })
}

/// The first term, or a year if it has no fixed end.
pub(crate) fn first_period(linked: &LinkedApplication<'_>, agreed: Date) -> Option<TermPeriod> {
    let period = linked.first_term(agreed);
    period.or_else(|| TermPeriod::year_from(linked.first_day(agreed)))
}
