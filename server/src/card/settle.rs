//! Brings the payments of an invoice in line with what's known of a payment by card. What's recorded follows from everything that was
//! reported, not from the order in which it was.

use super::balance::balance;
use super::rows::CardPaymentRow;
use crate::applications::{AppState, CommandError, Entry, PaymentId, append};
use crate::invoices::{InvoiceKind, InvoiceRow, of_id};
use crate::memberships::activate_if_complete;
use crate::storage::Tx;
use app::api::PaymentKind;
use domain::date::Date;
use serde_json::json;

/// The invoice that a payment is recorded for. `None` if the money hasn't arrived, belongs to no invoice, or is in another currency:
/// then somebody has to decide.
pub(super) async fn recorded_for(tx: &mut Tx, card: &CardPaymentRow) -> Result<Option<InvoiceRow>, CommandError> {
    let (Some(_), Some(invoice)) = (card.minor, &card.invoice) else {
        return Ok(None);
    };
    let invoice = of_id(tx, invoice).await?;
    Ok(invoice
        .filter(|invoice| invoice.kind == InvoiceKind::Invoice && card.known_currency() == Some(invoice.currency.0)))
}

/// Records what has arrived, gone back and was disputed, as far as it isn't recorded. Then begins the membership if nothing is missing
/// any more. `day` is when it happened.
pub(super) async fn settle(
    tx: &mut Tx,
    state: &AppState,
    card: &CardPaymentRow,
    day: Date,
) -> Result<(), CommandError> {
    let Some(invoice) = recorded_for(tx, card).await? else {
        return Ok(());
    };
    let balance = balance(tx, card).await?;
    let arrived_on = card.paid_on.map_or(day, |day| day.0);
    for (kind, total, day) in [
        (PaymentKind::Payment, balance.arrived, arrived_on),
        (PaymentKind::Refund, -balance.back, day),
        (PaymentKind::Dispute, -balance.disputed, day),
    ] {
        let missing = total - recorded(tx, card, kind).await?;
        if missing != 0 {
            record(tx, state, card, &invoice, kind, missing, day).await?;
            // Before what went back, even if that was reported first.
            begin_membership(tx, state, &invoice).await?;
        }
    }
    Ok(())
}

async fn begin_membership(tx: &mut Tx, state: &AppState, invoice: &InvoiceRow) -> Result<(), CommandError> {
    match activate_if_complete(tx, state, &invoice.application).await {
        Ok(_) => Ok(()),
        // The money counts, whatever became of the rules.
        Err(CommandError::RulesMissing(missing)) => {
            tracing::warn!(%missing, "a membership that was paid by card can't begin");
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// What's recorded of a payment, in minor units.
async fn recorded(tx: &mut Tx, card: &CardPaymentRow, kind: PaymentKind) -> Result<i64, CommandError> {
    let (minor,): (i64,) = tx
        .one(
            "SELECT CAST(COALESCE(SUM(minor), 0) AS BIGINT) FROM payment WHERE card_payment = $1 AND kind = $2",
            &[(&card.id).into(), kind.id().into()],
        )
        .await?;
    Ok(minor)
}

async fn record(
    tx: &mut Tx,
    state: &AppState,
    card: &CardPaymentRow,
    invoice: &InvoiceRow,
    kind: PaymentKind,
    minor: i64,
    day: Date,
) -> Result<(), CommandError> {
    let (id, day) = (PaymentId::random(&state.secrets)?, day.to_string());
    tx.run(
        "INSERT INTO payment (id, foundation, invoice, minor, paid_on, note, at, kind, card_payment) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            (&id).into(),
            (&invoice.foundation).into(),
            (&invoice.id).into(),
            minor.into(),
            (&day).into(),
            (&card.intent).into(),
            state.clock.now().0.into(),
            kind.id().into(),
            (&card.id).into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: invoice.application.as_str(),
        action: action(kind, minor),
        actor: "system",
        detail: json!({
            "number": invoice.label,
            "payment": id,
            "minor": minor.abs(),
            "currency": invoice.currency.0.code(),
            "on": day,
            "card": card.intent,
        }),
        personal: None,
    };
    append(tx, state, entry).await
}

/// What happened, for the ledger.
fn action(kind: PaymentKind, minor: i64) -> &'static str {
    match (kind, minor > 0) {
        (PaymentKind::Payment, true) => "paid",
        (PaymentKind::Payment, false) => "payment corrected",
        (PaymentKind::Refund, false) => "payment refunded",
        (PaymentKind::Refund, true) => "refund failed",
        (PaymentKind::Dispute, false) => "payment disputed",
        (PaymentKind::Dispute, true) => "dispute won",
    }
}
