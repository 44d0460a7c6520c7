//! What the first invoice of a membership is about.

use super::rows;
use crate::applications::{CommandError, LinkedApplication};
use crate::storage::Tx;
use domain::application::{Contribution, key};
use domain::date::Date;
use domain::money::{LARGEST_AMOUNT, Money};
use domain::quote::{Bill, BilledComponent, Quote};
use domain::term::TermPeriod;
use domain::text::Text;

/// Whether a membership still needs its first payment.
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

/// What the first invoice of a membership that's agreed on this day bills: the price of the first term, or the amount that the
/// applicant pays besides an in-kind contribution or has offered. `None` if nothing is due, or the amount is still to be
/// agreed on.
pub(super) fn first_bill(linked: &LinkedApplication<'_>, agreed: Date) -> Option<Bill> {
    let quote = linked.quote(linked.priced_on());
    let contribution = Contribution::of(&quote, linked.answers());
    if !contribution.money {
        return None;
    }
    let typed = |key: &str| typed_amount(linked, linked.answers().get(key));
    if contribution.pledges.iter().any(|pledge| !pledge.whole) {
        return typed(key::GIVE_MONEY).map(|amount| stated(linked.tier.title.clone(), &quote, amount));
    }
    let period = first_period(linked, agreed)?;
    let offered = || typed(key::OFFER_AMOUNT).and_then(|amount| quote.with_agreed(amount)?.bill(period));
    quote.bill(period).or_else(offered)
}

/// What an invoice bills for an amount that finance has agreed on: it's the open part of the price, or the whole price.
pub(super) fn agreed_bill(linked: &LinkedApplication<'_>, agreed: Date, amount: Money) -> Bill {
    let quote = linked.quote(linked.priced_on());
    let period = first_period(linked, agreed);
    let computed = period.and_then(|period| quote.with_agreed(amount)?.bill(period));
    computed.unwrap_or_else(|| stated(linked.tier.title.clone(), &quote, amount))
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
fn first_period(linked: &LinkedApplication<'_>, agreed: Date) -> Option<TermPeriod> {
    let period = linked.first_term(agreed);
    period.or_else(|| TermPeriod::year_from(linked.first_day(agreed)))
}

/// A bill of a single amount.
pub(super) fn stated(title: Text, quote: &Quote, amount: Money) -> Bill {
    Bill {
        lines: vec![BilledComponent { title, amount }],
        sum: quote.taxed(amount),
    }
}
