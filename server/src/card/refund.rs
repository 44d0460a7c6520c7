//! Giving back a payment by card: requested by somebody, then sent to Stripe by a task.

use super::balance::balance;
use super::rows::{CardPaymentRow, card_payments, refund_of_id};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, RefundId, append};
use crate::invoices::InvoiceRow;
use crate::storage::Tx;
use serde_json::json;

/// The result of requesting a refund.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum RequestedRefund {
    /// It's due, or was requested before.
    Done,
    /// It's more than what's left of the payment.
    TooMuch,
    /// The invoice has no such payment by card.
    NotFound,
}

/// What to give back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RefundRequest<'a> {
    /// The ID of the payment by card.
    pub card: &'a str,
    /// In minor units of the invoice's currency.
    pub minor: i64,
    pub reason: &'a str,
    /// An ID of the sender's own, so that it isn't requested twice.
    pub id: &'a str,
}

/// Requests that a payment by card goes back, wholly or in part. The invoice's application is locked already. It's sent once the
/// transaction commits.
///
/// # Errors
/// If the foundation takes no cards any more, or the sender has to confirm who they are.
pub(crate) async fn request_refund(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    invoice: &InvoiceRow,
    request: RefundRequest<'_>,
) -> Result<RequestedRefund, CommandError> {
    let cards = card_payments(tx, &invoice.id).await?;
    let Some(card) = cards.into_iter().find(|card| card.id.as_str() == request.card) else {
        return Ok(RequestedRefund::NotFound);
    };
    let id = match RefundId::parse(request.id) {
        Some(id) => match refund_of_id(tx, &invoice.foundation, &id).await? {
            None => id,
            Some(known) if known.intent == card.intent && known.minor == request.minor => {
                return Ok(RequestedRefund::Done);
            }
            // It's another refund's: somebody went back in their browser.
            Some(_) => RefundId::random(&state.secrets)?,
        },
        None => RefundId::random(&state.secrets)?,
    };
    if request.minor > balance(tx, &card).await?.left() {
        return Ok(RequestedRefund::TooMuch);
    }
    state.card.of(&invoice.foundation).ok_or(CommandError::WrongState)?;
    session.confirmed(state.clock.now())?;
    store(tx, state, session, invoice, &card, &id, request).await?;
    Ok(RequestedRefund::Done)
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    invoice: &InvoiceRow,
    card: &CardPaymentRow,
    id: &RefundId,
    request: RefundRequest<'_>,
) -> Result<(), CommandError> {
    let now = state.clock.now().0;
    let entry = Entry {
        subject: invoice.application.as_str(),
        action: "refund requested",
        actor: session.account.as_str(),
        detail: json!({
            "number": invoice.label,
            "refund": id,
            "minor": request.minor,
            "currency": invoice.currency.0.code(),
            "card": card.intent,
        }),
        personal: Some(json!({ "reason": request.reason })),
    };
    append(tx, state, entry).await?;
    tx.run(
        "INSERT INTO refund (id, foundation, intent, minor, state, reason, account, requested_at, due_at, attempts) \
         VALUES ($1, $2, $3, $4, 'due', $5, $6, $7, $7, 0)",
        &[
            id.into(),
            (&invoice.foundation).into(),
            (&card.intent).into(),
            request.minor.into(),
            request.reason.into(),
            (&session.account).into(),
            now.into(),
        ],
    )
    .await?;
    tx.wakes(state.card.wake.clone());
    Ok(())
}
