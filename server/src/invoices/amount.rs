//! What the first invoice of a membership is about.

use super::rows;
use crate::applications::{CommandError, LinkedApplication};
use crate::storage::Tx;
use domain::application::{Contribution, key};
use domain::money::Money;
use domain::quote::{Bill, BilledComponent, Quote};
use domain::ratio::Ratio;
use domain::term::TermPeriod;

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

/// What the first invoice bills: the price of the first term, or the amount that the applicant pays besides an in-kind
/// contribution or has offered. `None` if nothing is due, or the amount is still to be agreed on.
pub(super) fn first_bill(linked: &LinkedApplication<'_>) -> Option<Bill> {
    let quote = linked.quote(linked.priced_on());
    let contribution = Contribution::of(&quote, linked.answers());
    if !contribution.money {
        return None;
    }
    let typed = |key: &str| stated(linked, &quote, Ratio::parse(linked.answers().get(key).trim())?);
    if contribution.pledges.iter().any(|pledge| !pledge.whole) {
        return typed(key::GIVE_MONEY);
    }
    let period = linked.first_term(linked.today);
    let period = period.or_else(|| TermPeriod::year_from(linked.first_day(linked.today)));
    let computed = period.and_then(|period| quote.bill(period));
    computed.or_else(|| typed(key::OFFER_AMOUNT))
}

/// A bill of an amount that somebody stated, in major units of the programme's currency.
pub(super) fn stated(linked: &LinkedApplication<'_>, quote: &Quote, major: Ratio) -> Option<Bill> {
    let currency = linked.programme.currency;
    let minor = currency.minor(major)?;
    if minor <= 0 {
        return None;
    }
    let amount = Money { minor, currency };
    Some(Bill {
        lines: vec![BilledComponent {
            title: linked.tier.title.clone(),
            amount,
        }],
        sum: quote.taxed(amount),
    })
}
