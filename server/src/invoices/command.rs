//! What finance people do: record payments, undo and refund them, cancel invoices, and issue those whose amount was agreed on.

use super::amount::{agreed_bills, typed_amount};
use super::issue::{cancel, issue_bill, issue_first};
use super::letters::{self, UnpaidInvoice};
use super::plan::{BillRow, bills_of, under_term};
use super::refund::refund;
use super::rows::{BillingDay, InvoiceRow, of_application, of_id, of_label};
use super::undo::{UndoRefusal, has_payment, undo_refusal};
use super::waiting::{DetailsAdded, add_for, issue_waiting, unknown_tax};
use crate::accounts::{Session, may};
use crate::applications::{
    AppState, ApplicationReference, CardPaymentId, CommandError, Entry, InvoiceId, LinkedApplication, PaymentId, State,
    alone, append, by_reference,
};
use crate::bank::reopen_line_of;
use crate::memberships::{activate_if_complete, of_application as of_membership};
use crate::storage::Tx;
use app::api::{MoneyAction, MoneyCommand, NewInvoice};
use domain::access::Action;
use domain::date::Date;
use domain::money::{LARGEST_AMOUNT, Money};
use domain::quote::Bill;
use domain::typed::tidy;
use serde_json::json;

/// The result of a command about money.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MoneyDone {
    Done,
    /// The amount isn't one in the invoice's currency, or isn't more than nothing.
    AmountWrong,
    /// The day isn't a date, or is still to come.
    DayWrong,
    /// The reason is missing.
    NoteMissing,
    /// The invoice is paid in part, so it can't be cancelled: undo or refund its payments first.
    HasPayments,
    /// It's more than what's left to refund.
    TooMuch,
    /// The payment was returned since: undo its return first.
    Returned,
    /// It isn't known how the amount is taxed: facts that decide it are missing or invalid, by ID.
    DetailMissing(Vec<String>),
    /// The foundation has no such invoice, payment or application.
    NotFound,
}

/// Does something about one of a foundation's invoices. Idempotent: the same payment isn't recorded twice, an invoice isn't
/// cancelled twice.
///
/// # Errors
/// If the account's roles don't allow it, the invoice is cancelled, or they have to confirm who they are before they cancel it.
pub async fn act(
    state: &AppState,
    session: &Session,
    foundation: &str,
    label: &str,
    command: &MoneyCommand,
) -> Result<MoneyDone, CommandError> {
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    let Some(found) = of_label(&mut tx, foundation, label).await? else {
        return Ok(MoneyDone::NotFound);
    };
    // Locks the application. What was read before could have changed.
    let linked = by_reference(&mut tx, state, &found.application).await?;
    alone(&mut tx).await?;
    let (Some(linked), Some(invoice)) = (linked, of_label(&mut tx, foundation, label).await?) else {
        return Ok(MoneyDone::NotFound);
    };
    let done = match command.action {
        MoneyAction::Pay => pay(&mut tx, state, session, &linked, &invoice, command).await?,
        MoneyAction::Undo => undo(&mut tx, state, session, &invoice, command).await?,
        MoneyAction::Refund => refund(&mut tx, state, session, &linked, &invoice, command).await?,
        MoneyAction::Cancel => cancel_for(&mut tx, state, session, &linked, &invoice, command).await?,
    };
    if done == MoneyDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

async fn pay(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    linked: &LinkedApplication<'_>,
    invoice: &InvoiceRow,
    command: &MoneyCommand,
) -> Result<MoneyDone, CommandError> {
    if !invoice.is_open_kind() {
        return Err(CommandError::WrongState);
    }
    let currency = invoice.currency.0;
    let major = currency.read(&command.amount).ok();
    let Some(minor) = major
        .and_then(|major| currency.minor(major))
        .filter(|minor| (1..=LARGEST_AMOUNT).contains(minor))
    else {
        return Ok(MoneyDone::AmountWrong);
    };
    let Some(day) = Date::parse(command.day.trim()).filter(|day| *day <= linked.today) else {
        return Ok(MoneyDone::DayWrong);
    };
    let (day, note) = (day.to_string(), tidy(&command.note));
    let id = match known(tx, invoice, minor, &day, &command.payment).await? {
        KnownPayment::Same => return Ok(MoneyDone::Done),
        KnownPayment::New(id) => id,
        KnownPayment::Other => PaymentId::random(&state.secrets)?,
    };
    tx.run(
        "INSERT INTO payment (id, foundation, invoice, minor, paid_on, note, account, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            (&id).into(),
            (&invoice.foundation).into(),
            (&invoice.id).into(),
            minor.into(),
            (&day).into(),
            (&note).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let detail =
        json!({ "number": invoice.label, "payment": id, "minor": minor, "currency": currency.code(), "on": day });
    record(tx, state, session, invoice, "paid", detail, &note).await?;
    activate_if_complete(tx, state, &invoice.application).await?;
    Ok(MoneyDone::Done)
}

/// What's known about the ID that came with a payment.
pub(super) enum KnownPayment {
    /// This payment was recorded already: it's the second click of two.
    Same,
    New(PaymentId),
    /// There's no ID, or it's another payment's: somebody went back in their browser.
    Other,
}

pub(super) async fn known(
    tx: &mut Tx,
    invoice: &InvoiceRow,
    minor: i64,
    day: &str,
    typed: &str,
) -> Result<KnownPayment, CommandError> {
    let Some(id) = PaymentId::parse(typed) else {
        return Ok(KnownPayment::Other);
    };
    let stored: Option<(InvoiceId, i64, String, Option<i64>)> = tx
        .optional(
            "SELECT invoice, minor, paid_on, undone_at FROM payment WHERE id = $1",
            &[(&id).into()],
        )
        .await?;
    Ok(match stored {
        None => KnownPayment::New(id),
        Some((of, paid, on, None)) if of == invoice.id && paid == minor && on == day => KnownPayment::Same,
        Some(_) => KnownPayment::Other,
    })
}

async fn undo(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    invoice: &InvoiceRow,
    command: &MoneyCommand,
) -> Result<MoneyDone, CommandError> {
    let Some(id) = PaymentId::parse(&command.payment) else {
        return Ok(MoneyDone::NotFound);
    };
    let known: Option<(Option<i64>, Option<CardPaymentId>, i64, BillingDay)> = tx
        .optional(
            "SELECT undone_at, card_payment, minor, paid_on FROM payment WHERE id = $1 AND invoice = $2",
            &[(&id).into(), (&invoice.id).into()],
        )
        .await?;
    let (minor, paid_on) = match known {
        None => return Ok(MoneyDone::NotFound),
        Some((Some(_), ..)) => return Ok(MoneyDone::Done),
        // What Stripe reports is so: it can only be refunded.
        Some((None, Some(_), ..)) => return Err(CommandError::WrongState),
        Some((None, None, minor, day)) => (minor, day.0),
    };
    tx.run(
        "UPDATE payment SET undone_at = $1, undone_by = $2 WHERE id = $3",
        &[state.clock.now().0.into(), (&session.account).into(), (&id).into()],
    )
    .await?;
    match undo_refusal(tx, invoice.id.as_str()).await? {
        None => {}
        Some(UndoRefusal::Returned) => return Ok(MoneyDone::Returned),
        Some(UndoRefusal::Cancelled) => return Err(CommandError::WrongState),
    }
    reopen_line_of(tx, &id).await?;
    let detail = json!({
        "number": invoice.label,
        "payment": id,
        "minor": minor,
        "currency": invoice.currency.0.code(),
        "on": paid_on,
    });
    record(tx, state, session, invoice, "payment undone", detail, "").await?;
    Ok(MoneyDone::Done)
}

async fn cancel_for(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    linked: &LinkedApplication<'_>,
    invoice: &InvoiceRow,
    command: &MoneyCommand,
) -> Result<MoneyDone, CommandError> {
    if invoice.cancelled_by.is_some() {
        return Ok(MoneyDone::Done);
    }
    if !invoice.is_open_kind() {
        return Err(CommandError::WrongState);
    }
    let why = tidy(&command.note);
    if why.is_empty() {
        return Ok(MoneyDone::NoteMissing);
    }
    if has_payment(tx, invoice.id.as_str()).await? {
        return Ok(MoneyDone::HasPayments);
    }
    session.confirmed(state.clock.now())?;
    cancel(tx, state, linked, invoice, session.account.as_str(), &why).await?;
    Ok(MoneyDone::Done)
}

/// Whether something was paid for an application's invoices that aren't cancelled.
///
/// # Errors
/// If the database fails.
pub(crate) async fn has_payments(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    let invoices = of_application(tx, &linked.opened.application.reference).await?;
    for invoice in invoices.iter().filter(|invoice| invoice.is_open_kind()) {
        if has_payment(tx, invoice.id.as_str()).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether an application has an invoice that isn't cancelled.
///
/// # Errors
/// If the database fails.
pub(crate) async fn has_invoices(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    let invoices = of_application(tx, &linked.opened.application.reference).await?;
    Ok(invoices.iter().any(InvoiceRow::is_open_kind))
}

/// Cancels an application's invoices, because its review starts again. Returns whether all are cancelled: one that was paid, even in
/// part, stays.
///
/// # Errors
/// If a document can't be written or stored.
pub(crate) async fn cancel_unpaid(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    by: &str,
    why: &str,
) -> Result<bool, CommandError> {
    if has_payments(tx, linked).await? {
        return Ok(false);
    }
    let invoices = of_application(tx, &linked.opened.application.reference).await?;
    for invoice in invoices.iter().filter(|invoice| invoice.is_open_kind()) {
        cancel(tx, state, linked, invoice, by, why).await?;
    }
    Ok(true)
}

/// Issues an invoice for an amount that was agreed on, for an approved application that has no invoice yet. If its term is billed in
/// parts, it replaces the first bill whose invoice is cancelled. Without an amount, it issues the one that waited for details.
///
/// # Errors
/// If the account's roles don't allow it, or the application isn't approved or has nothing left to bill.
pub async fn issue_agreed(
    state: &AppState,
    session: &Session,
    foundation: &str,
    reference: &ApplicationReference,
    asked: &NewInvoice,
) -> Result<MoneyDone, CommandError> {
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    let linked = by_reference(&mut tx, state, reference).await?;
    let Some(mut linked) = linked.filter(|linked| linked.opened.application.foundation == foundation) else {
        return Ok(MoneyDone::NotFound);
    };
    alone(&mut tx).await?;
    let request = InvoiceId::parse(&asked.request);
    if let Some(request) = &request
        && was_requested(&mut tx, reference, request).await?
    {
        return Ok(MoneyDone::Done);
    }
    let bills = bills_of(&mut tx, reference).await?;
    let cancelled = bills.iter().find(|bill| bill.is_cancelled());
    let is_free = if bills.iter().any(|bill| bill.term == 1) {
        cancelled.is_some()
    } else {
        // The first term is billed once. Its invoice isn't one of the planned ones.
        let planned = |invoice: &InvoiceRow| bills.iter().any(|bill| bill.invoice.as_ref() == Some(&invoice.id));
        let invoices = of_application(&mut tx, reference).await?;
        let is_open = |invoice: &InvoiceRow| invoice.is_open_kind() && !planned(invoice);
        cancelled.is_some() || !invoices.iter().any(is_open)
    };
    if linked.opened.application.state() != State::Approved || !is_free {
        return Err(CommandError::WrongState);
    }
    let by = session.account.as_str();
    if !asked.details.is_empty() && bills.is_empty() {
        if let DetailsAdded::Wrong(facts) = add_for(&mut tx, state, session, &mut linked, &asked.details).await? {
            return Ok(MoneyDone::DetailMissing(facts));
        }
        if asked.amount.trim().is_empty() {
            // The amount may be known now, or still to be agreed on.
            if let Some(id) = issue_waiting(&mut tx, state, &linked, by).await? {
                remember(&mut tx, state, reference, request.as_ref(), &id, by).await?;
            }
            tx.commit().await?;
            return Ok(MoneyDone::Done);
        }
    }
    let Some(amount) = typed_amount(&linked, &asked.amount) else {
        return Ok(MoneyDone::AmountWrong);
    };
    let issued = if let Some(row) = cancelled {
        linked = under_term(&mut tx, state, linked, row).await?;
        let bill = replacement(&linked, row, amount)?;
        issue_bill(&mut tx, state, &linked, row, &bill, by).await?
    } else {
        let membership = of_membership(&mut tx, reference)
            .await?
            .ok_or(CommandError::WrongState)?;
        let agreed = membership.agreed_on();
        let bills = agreed_bills(&linked, agreed, amount);
        if let Some(facts) = unknown_tax(&linked, &bills) {
            return Ok(MoneyDone::DetailMissing(facts));
        }
        issue_first(&mut tx, state, &linked, &bills, agreed, by).await?
    };
    let id = issued.ok_or(CommandError::WrongState)?;
    if let Some(invoice) = of_id(&mut tx, &id).await? {
        letters::issued(&mut tx, state, &linked, &UnpaidInvoice::of(&invoice)?).await?;
    }
    remember(&mut tx, state, reference, request.as_ref(), &id, by).await?;
    tx.commit().await?;
    Ok(MoneyDone::Done)
}

/// Remembers the request that issued an invoice, to recognise a second click.
async fn remember(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
    request: Option<&InvoiceId>,
    invoice: &InvoiceId,
    by: &str,
) -> Result<(), CommandError> {
    let Some(request) = request else {
        return Ok(());
    };
    let entry = Entry {
        subject: reference.as_str(),
        action: REQUESTED,
        actor: by,
        detail: json!({ "request": request, "invoice": invoice }),
        personal: None,
    };
    append(tx, state, entry).await
}

/// The action of the ledger entry that remembers a request for an invoice.
const REQUESTED: &str = "invoice requested";

/// Whether a request has issued an invoice already: a second click.
async fn was_requested(
    tx: &mut Tx,
    reference: &ApplicationReference,
    request: &InvoiceId,
) -> Result<bool, CommandError> {
    let detail = format!("%\"request\":\"{request}\"%");
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM ledger WHERE subject = $1 AND action = $2 AND detail LIKE $3",
            &[reference.into(), REQUESTED.into(), (&detail).into()],
        )
        .await?;
    Ok(count > 0)
}

/// What's billed instead of a cancelled bill: the same, or a single amount.
fn replacement(linked: &LinkedApplication<'_>, row: &BillRow, amount: Money) -> Result<Bill, CommandError> {
    let planned = row.planned()?.bill;
    if planned.sum.amount.from == amount.minor && planned.sum.amount.currency == amount.currency {
        return Ok(planned);
    }
    let quote = linked.quote(linked.priced_on());
    Ok(quote.bill_of_agreed(linked.tier.title.clone(), amount))
}

pub(super) async fn record(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    invoice: &InvoiceRow,
    action: &'static str,
    detail: serde_json::Value,
    why: &str,
) -> Result<(), CommandError> {
    let entry = Entry {
        subject: invoice.application.as_str(),
        action,
        actor: session.account.as_str(),
        detail,
        personal: (!why.is_empty()).then(|| json!({ "reason": why })),
    };
    append(tx, state, entry).await
}
