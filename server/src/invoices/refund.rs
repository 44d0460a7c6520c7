//! Giving money back: by card through Stripe, or at the bank, where somebody has sent it already.

use super::command::{KnownPayment, MoneyDone, known, record};
use super::rows::{InvoiceKind, InvoiceRow};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, LinkedApplication, PaymentId};
use crate::card::{RefundRequest, RequestedRefund, request_refund};
use crate::storage::Tx;
use app::api::{MoneyCommand, PaymentKind};
use domain::date::Date;
use domain::typed::tidy;
use serde_json::json;

/// Refunds a payment by card, or records what was sent back at the bank.
pub(super) async fn refund(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    linked: &LinkedApplication<'_>,
    invoice: &InvoiceRow,
    command: &MoneyCommand,
) -> Result<MoneyDone, CommandError> {
    if invoice.kind != InvoiceKind::Invoice {
        return Err(CommandError::WrongState);
    }
    let currency = invoice.currency.0;
    let major = currency.read(&command.amount).ok();
    let Some(minor) = major.and_then(|major| currency.minor(major)).filter(|minor| *minor > 0) else {
        return Ok(MoneyDone::AmountWrong);
    };
    let reason = tidy(&command.note);
    if command.card.trim().is_empty() {
        return at_bank(tx, state, session, linked, invoice, command, minor, &reason).await;
    }
    if reason.is_empty() {
        return Ok(MoneyDone::NoteMissing);
    }
    let request = RefundRequest {
        card: command.card.trim(),
        minor,
        reason: &reason,
        id: &command.payment,
    };
    Ok(match request_refund(tx, state, session, invoice, request).await? {
        RequestedRefund::Done => MoneyDone::Done,
        RequestedRefund::TooMuch => MoneyDone::TooMuch,
        RequestedRefund::NotFound => MoneyDone::NotFound,
    })
}

/// What arrived at the bank was sent back there. Unlike a refund by card, it can be undone.
#[expect(clippy::too_many_arguments, reason = "a part of the function above")]
async fn at_bank(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    linked: &LinkedApplication<'_>,
    invoice: &InvoiceRow,
    command: &MoneyCommand,
    minor: i64,
    reason: &str,
) -> Result<MoneyDone, CommandError> {
    let Some(day) = Date::parse(command.day.trim()).filter(|day| *day <= linked.today) else {
        return Ok(MoneyDone::DayWrong);
    };
    if reason.is_empty() {
        return Ok(MoneyDone::NoteMissing);
    }
    let (day, reference) = (day.to_string(), tidy(&command.reference));
    let id = match known(tx, invoice, -minor, &day, &command.payment).await? {
        KnownPayment::Same => return Ok(MoneyDone::Done),
        KnownPayment::New(id) => id,
        KnownPayment::Other => PaymentId::random(&state.secrets)?,
    };
    let (left,): (i64,) = tx
        .one(
            "SELECT CAST(COALESCE(SUM(minor), 0) AS BIGINT) FROM payment \
             WHERE invoice = $1 AND undone_at IS NULL AND card_payment IS NULL",
            &[(&invoice.id).into()],
        )
        .await?;
    if minor > left {
        return Ok(MoneyDone::TooMuch);
    }
    let detail = json!({
        "number": invoice.label,
        "payment": id,
        "minor": minor,
        "currency": invoice.currency.0.code(),
        "on": day,
    });
    record(tx, state, session, invoice, "payment refunded", detail, reason).await?;
    tx.run(
        "INSERT INTO payment (id, foundation, invoice, minor, paid_on, note, account, at, kind) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            (&id).into(),
            (&invoice.foundation).into(),
            (&invoice.id).into(),
            (-minor).into(),
            (&day).into(),
            (&reference).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
            PaymentKind::Refund.id().into(),
        ],
    )
    .await?;
    Ok(MoneyDone::Done)
}
