//! What finance people do with an invoice: record payments, undo and refund them, and cancel it.

use super::issue::cancel;
use super::refund::refund;
use super::rows::{BillingDay, InvoiceRow, of_label};
use super::undo::{UndoRefusal, has_payment, undo_refusal};
use crate::accounts::{Session, may};
use crate::applications::{
    AppState, CardPaymentId, CommandError, Entry, InvoiceId, LinkedApplication, PaymentId, alone, append, by_reference,
};
use crate::bank::reopen_line_of;
use crate::memberships::activate_if_complete;
use crate::storage::Tx;
use app::api::{MoneyAction, MoneyCommand};
use domain::access::Action;
use domain::date::Date;
use domain::money::LARGEST_AMOUNT;
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
