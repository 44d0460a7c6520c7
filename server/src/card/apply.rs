//! What Stripe reports becomes what's known. Nothing depends on the order in which it arrives.

use super::amount::from_stripe;
use super::client::StripeRefund;
use super::event::{DisputeStep, Reported, StripeDispute, StripeSession};
use super::rows::{
    CardPaymentRow, CheckoutRow, CheckoutState, RefundState, application_of, card_payment, checkout_of_id,
    checkout_of_session, refund_of_id, refund_of_stripe,
};
use super::settle::{recorded_for, settle};
use crate::applications::{
    AppState, ApplicationReference, CardPaymentId, CheckoutId, CommandError, Entry, InvoiceId, RefundId, append,
};
use crate::clock::Timestamp;
use crate::invoices::of_label;
use crate::storage::Tx;
use domain::date::Date;
use serde_json::json;

/// The application that a report is about, to lock it before anything else.
pub(super) async fn concerned(
    tx: &mut Tx,
    foundation: &str,
    what: &Reported,
) -> Result<Option<ApplicationReference>, CommandError> {
    let intent = match what {
        Reported::Completed(session) | Reported::Failed(session) | Reported::Expired(session) => {
            return match invoice_of(tx, foundation, session).await? {
                Some(invoice) => application_of(tx, &invoice).await,
                None => Ok(None),
            };
        }
        Reported::Refund(refund) => refund.payment_intent.as_deref(),
        Reported::Refunded(charge) => charge.payment_intent.as_deref(),
        Reported::Dispute(dispute, _) => dispute.payment_intent.as_deref(),
        Reported::Other => None,
    };
    let Some(intent) = intent else { return Ok(None) };
    match card_payment(tx, foundation, intent)
        .await?
        .and_then(|card| card.invoice)
    {
        Some(invoice) => application_of(tx, &invoice).await,
        None => Ok(None),
    }
}

/// Stores a report and records what follows from it. Returns whether it concerns us. The application and the ledger are locked
/// already.
pub(super) async fn apply(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    what: &Reported,
    created: i64,
) -> Result<bool, CommandError> {
    let day = Timestamp(created.saturating_mul(1000)).day().min(state.clock.today());
    match what {
        Reported::Completed(session) if session.payment_status == "paid" => {
            arrived(tx, state, foundation, session, day).await
        }
        Reported::Completed(session) if session.payment_status == "unpaid" => {
            move_on(tx, foundation, session, CheckoutState::Confirming).await
        }
        Reported::Failed(session) => move_on(tx, foundation, session, CheckoutState::Failed).await,
        Reported::Expired(session) => move_on(tx, foundation, session, CheckoutState::Expired).await,
        Reported::Refund(refund) => refunded(tx, state, foundation, refund, created, day).await,
        Reported::Refunded(charge) => {
            let total = from_stripe(charge.amount_refunded, &charge.currency);
            let (Some(intent), Some(total)) = (&charge.payment_intent, total) else {
                return Ok(false);
            };
            let card = known(tx, state, foundation, intent).await?;
            tx.run(
                "UPDATE card_payment SET refunded = $1 WHERE id = $2 AND refunded < $1",
                &[total.minor.into(), (&card.id).into()],
            )
            .await?;
            settle_intent(tx, state, foundation, intent, day).await?;
            Ok(true)
        }
        Reported::Dispute(dispute, step) => disputed(tx, state, foundation, dispute, *step, day).await,
        Reported::Completed(_) | Reported::Other => Ok(false),
    }
}

/// The payment page of a session. One whose ID Stripe couldn't tell us is found by our own.
async fn checkout_of(
    tx: &mut Tx,
    foundation: &str,
    session: &StripeSession,
) -> Result<Option<CheckoutRow>, CommandError> {
    let found = checkout_of_session(tx, foundation, &session.id).await?;
    if found.is_some() {
        return Ok(found);
    }
    let ours = session.metadata.as_ref().and_then(|ours| ours.checkout.as_deref());
    match ours.and_then(CheckoutId::parse) {
        Some(id) => checkout_of_id(tx, foundation, &id).await,
        None => Ok(None),
    }
}

/// The invoice that a session is for. After a restored backup, only its number may be known.
async fn invoice_of(tx: &mut Tx, foundation: &str, session: &StripeSession) -> Result<Option<InvoiceId>, CommandError> {
    if let Some(checkout) = checkout_of(tx, foundation, session).await? {
        return Ok(Some(checkout.invoice));
    }
    let label = session.metadata.as_ref().filter(|_| is_ours(foundation, session));
    match label.and_then(|ours| ours.invoice.as_deref()) {
        Some(label) => Ok(of_label(tx, foundation, label).await?.map(|invoice| invoice.id)),
        None => Ok(None),
    }
}

/// Whether a session was begun for this foundation, and not for something else that its account is used for.
fn is_ours(foundation: &str, session: &StripeSession) -> bool {
    let named = session.metadata.as_ref().and_then(|ours| ours.foundation.as_deref());
    named == Some(foundation)
}

/// Changes how far a payment page is, unless it's further already.
async fn move_on(
    tx: &mut Tx,
    foundation: &str,
    session: &StripeSession,
    to: CheckoutState,
) -> Result<bool, CommandError> {
    let Some(checkout) = checkout_of(tx, foundation, session).await? else {
        return Ok(false);
    };
    let is_another = checkout.session.as_ref().is_some_and(|known| *known != session.id);
    let sql = match to {
        CheckoutState::Paid => "UPDATE checkout SET session = COALESCE(session, $1), state = 'paid' WHERE id = $2",
        _ if is_another => return Ok(true),
        CheckoutState::Confirming => {
            "UPDATE checkout SET session = $1, state = 'confirming' WHERE id = $2 AND state IN ('starting', 'open')"
        }
        CheckoutState::Failed => "UPDATE checkout SET session = $1, state = 'failed' WHERE id = $2 AND state <> 'paid'",
        CheckoutState::Expired => {
            "UPDATE checkout SET session = $1, state = 'expired' WHERE id = $2 AND state IN ('starting', 'open')"
        }
        CheckoutState::Starting | CheckoutState::Open => return Ok(true),
    };
    tx.run(sql, &[(&session.id).into(), (&checkout.id).into()]).await?;
    Ok(true)
}

/// The money of a session has arrived.
async fn arrived(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    session: &StripeSession,
    day: Date,
) -> Result<bool, CommandError> {
    let checkout = checkout_of(tx, foundation, session).await?;
    let (Some(total), Some(currency)) = (session.amount_total, &session.currency) else {
        return Ok(false);
    };
    if checkout.is_none() && !is_ours(foundation, session) {
        return Ok(false);
    }
    let invoice = invoice_of(tx, foundation, session).await?;
    let intent = session.payment_intent.as_ref().unwrap_or(&session.id);
    let card = known(tx, state, foundation, intent).await?;
    if card.minor.is_none() {
        // In a currency that invoices don't know, as Stripe counts it.
        let minor = from_stripe(total, currency).map_or(total, |amount| amount.minor);
        let (code, day) = (currency.to_ascii_uppercase(), day.to_string());
        tx.run(
            "UPDATE card_payment SET checkout = $1, invoice = $2, currency = $3, minor = $4, paid_on = $5 WHERE id = $6",
            &[
                checkout.as_ref().map(|checkout| checkout.id.as_str()).into(),
                invoice.as_ref().map(InvoiceId::as_str).into(),
                (&code).into(),
                minor.into(),
                (&day).into(),
                (&card.id).into(),
            ],
        )
        .await?;
        let card = known(tx, state, foundation, intent).await?;
        if recorded_for(tx, &card).await?.is_none() {
            let entry = Entry {
                subject: card.id.as_str(),
                action: "card payment without invoice",
                actor: "system",
                detail: json!({ "foundation": foundation, "card": intent, "minor": minor, "currency": code }),
                personal: None,
            };
            append(tx, state, entry).await?;
        }
    }
    move_on(tx, foundation, session, CheckoutState::Paid).await?;
    settle_intent(tx, state, foundation, intent, day).await?;
    Ok(true)
}

/// Money goes back, has gone back, or couldn't. Stripe's latest report counts.
async fn refunded(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    refund: &StripeRefund,
    created: i64,
    day: Date,
) -> Result<bool, CommandError> {
    let (Some(intent), Some(amount)) = (&refund.payment_intent, from_stripe(refund.amount, &refund.currency)) else {
        return Ok(false);
    };
    let to = match refund.status.as_deref() {
        Some("succeeded") => RefundState::Done,
        Some("failed" | "canceled") => RefundState::Failed,
        _ => RefundState::Sent,
    };
    let known = match refund_of_stripe(tx, foundation, &refund.id).await? {
        Some(known) => Some(known),
        None => match refund
            .metadata
            .as_ref()
            .and_then(|ours| RefundId::parse(ours.refund.as_deref()?))
        {
            Some(ours) => refund_of_id(tx, foundation, &ours)
                .await?
                .filter(|known| known.stripe_id.is_none()),
            None => None,
        },
    };
    if let Some(known) = known {
        let is_later = known
            .reported_at
            .is_none_or(|reported| (created, to) > (reported, known.state));
        if is_later {
            tx.run(
                "UPDATE refund SET state = $1, stripe_id = $2, reported_at = $3, trouble = NULL WHERE id = $4",
                &[to.id().into(), (&refund.id).into(), created.into(), (&known.id).into()],
            )
            .await?;
        }
    } else {
        let (id, now) = (RefundId::random(&state.secrets)?, state.clock.now().0);
        tx.run(
            "INSERT INTO refund (id, foundation, intent, minor, state, reason, requested_at, due_at, attempts, \
                 stripe_id, reported_at) VALUES ($1, $2, $3, $4, $5, '', $6, $6, 0, $7, $8)",
            &[
                (&id).into(),
                foundation.into(),
                intent.into(),
                amount.minor.into(),
                to.id().into(),
                now.into(),
                (&refund.id).into(),
                created.into(),
            ],
        )
        .await?;
    }
    settle_intent(tx, state, foundation, intent, day).await?;
    Ok(true)
}

/// A payer disputes a payment, and the money is taken or comes back.
async fn disputed(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    dispute: &StripeDispute,
    step: DisputeStep,
    day: Date,
) -> Result<bool, CommandError> {
    let (Some(intent), Some(amount)) = (&dispute.payment_intent, from_stripe(dispute.amount, &dispute.currency)) else {
        return Ok(false);
    };
    let (withdrawn, reinstated) = (step == DisputeStep::Withdrawn, step == DisputeStep::Reinstated);
    let closed = step == DisputeStep::Closed;
    tx.run(
        "INSERT INTO dispute (foundation, dispute, intent, minor, withdrawn, reinstated, closed) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (foundation, dispute) DO UPDATE SET withdrawn = dispute.withdrawn OR excluded.withdrawn, \
         reinstated = dispute.reinstated OR excluded.reinstated, closed = dispute.closed OR excluded.closed",
        &[
            foundation.into(),
            (&dispute.id).into(),
            intent.into(),
            amount.minor.into(),
            withdrawn.into(),
            reinstated.into(),
            closed.into(),
        ],
    )
    .await?;
    settle_intent(tx, state, foundation, intent, day).await?;
    Ok(true)
}

/// What's known of a payment, even if that's only its ID.
async fn known(tx: &mut Tx, state: &AppState, foundation: &str, intent: &str) -> Result<CardPaymentRow, CommandError> {
    if let Some(card) = card_payment(tx, foundation, intent).await? {
        return Ok(card);
    }
    let id = CardPaymentId::random(&state.secrets)?;
    tx.run(
        "INSERT INTO card_payment (id, foundation, intent, refunded, at) VALUES ($1, $2, $3, 0, $4)",
        &[
            (&id).into(),
            foundation.into(),
            intent.into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(CardPaymentRow {
        id,
        foundation: foundation.to_owned(),
        intent: intent.to_owned(),
        invoice: None,
        currency: None,
        minor: None,
        paid_on: None,
        refunded: 0,
    })
}

async fn settle_intent(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    intent: &str,
    day: Date,
) -> Result<(), CommandError> {
    match card_payment(tx, foundation, intent).await? {
        Some(card) => settle(tx, state, &card, day).await,
        None => Ok(()),
    }
}
