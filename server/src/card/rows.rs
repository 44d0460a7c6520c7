//! Card payments, as stored.

use crate::applications::{
    ApplicationReference, CardPaymentId, CheckoutId, CommandError, InvoiceId, RefundId, from_text,
};
use crate::from_row;
use crate::invoices::BillingDay;
use crate::storage::Tx;
use domain::money::Currency;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// How far a payment page is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum CheckoutState {
    /// Stripe hasn't replied yet.
    Starting,
    Open,
    /// The payer has finished, and the money is on its way.
    Confirming,
    Paid,
    /// Stripe refused it, or the money didn't arrive.
    Failed,
    Expired,
}
from_text!(CheckoutState, |text| match text {
    "starting" => Some(Self::Starting),
    "open" => Some(Self::Open),
    "confirming" => Some(Self::Confirming),
    "paid" => Some(Self::Paid),
    "failed" => Some(Self::Failed),
    "expired" => Some(Self::Expired),
    _ => None,
});

/// A payment page at Stripe. Its amount is in minor units of the invoice's currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CheckoutRow {
    pub id: CheckoutId,
    pub invoice: InvoiceId,
    pub idempotency_key: String,
    pub minor: i64,
    pub state: CheckoutState,
    pub session: Option<String>,
    pub url: Option<String>,
    pub expires_at: Option<i64>,
}
from_row!(CheckoutRow {
    id,
    invoice,
    idempotency_key,
    minor,
    state,
    session,
    url,
    expires_at
});

/// A query for [`CheckoutRow`]s.
macro_rules! checkout_query {
    ($rest:literal) => {
        concat!(
            "SELECT id, invoice, idempotency_key, minor, state, session, url, expires_at FROM checkout ",
            $rest
        )
    };
}

/// The payment pages of an invoice, in the order in which they were begun.
pub(super) async fn checkouts(tx: &mut Tx, invoice: &InvoiceId) -> Result<Vec<CheckoutRow>, CommandError> {
    Ok(tx
        .all(
            checkout_query!("WHERE invoice = $1 ORDER BY created_at, idempotency_key"),
            &[invoice.into()],
        )
        .await?)
}

/// The payment page with Stripe's ID.
pub(super) async fn checkout_of_session(
    tx: &mut Tx,
    foundation: &str,
    session: &str,
) -> Result<Option<CheckoutRow>, CommandError> {
    Ok(tx
        .optional(
            checkout_query!("WHERE foundation = $1 AND session = $2"),
            &[foundation.into(), session.into()],
        )
        .await?)
}

/// A foundation's payment page with this ID of ours.
pub(super) async fn checkout_of_id(
    tx: &mut Tx,
    foundation: &str,
    id: &CheckoutId,
) -> Result<Option<CheckoutRow>, CommandError> {
    Ok(tx
        .optional(
            checkout_query!("WHERE foundation = $1 AND id = $2"),
            &[foundation.into(), id.into()],
        )
        .await?)
}

/// What's known of a payment at Stripe. Amounts are in minor units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CardPaymentRow {
    pub id: CardPaymentId,
    pub foundation: String,
    /// Stripe's ID.
    pub intent: String,
    pub invoice: Option<InvoiceId>,
    /// Its code, once it's known that the money has arrived. Invoices may not know the currency.
    pub currency: Option<String>,
    pub minor: Option<i64>,
    pub paid_on: Option<BillingDay>,
    /// The most that has gone back in total, as Stripe has reported it.
    pub refunded: i64,
}
from_row!(CardPaymentRow {
    id,
    foundation,
    intent,
    invoice,
    currency,
    minor,
    paid_on,
    refunded
});

impl CardPaymentRow {
    /// The currency, if invoices know it.
    pub fn known_currency(&self) -> Option<Currency> {
        Currency::parse(self.currency.as_deref()?)
    }
}

/// A query for [`CardPaymentRow`]s.
macro_rules! card_payment_query {
    ($rest:literal) => {
        concat!(
            "SELECT id, foundation, intent, invoice, currency, minor, paid_on, refunded FROM card_payment ",
            $rest
        )
    };
}

/// What's known of a foundation's payment with this ID of Stripe's.
pub(super) async fn card_payment(
    tx: &mut Tx,
    foundation: &str,
    intent: &str,
) -> Result<Option<CardPaymentRow>, CommandError> {
    Ok(tx
        .optional(
            card_payment_query!("WHERE foundation = $1 AND intent = $2"),
            &[foundation.into(), intent.into()],
        )
        .await?)
}

/// The payments by card of an invoice that have arrived.
pub(super) async fn card_payments(tx: &mut Tx, invoice: &InvoiceId) -> Result<Vec<CardPaymentRow>, CommandError> {
    Ok(tx
        .all(
            card_payment_query!("WHERE invoice = $1 AND minor IS NOT NULL ORDER BY at, id"),
            &[invoice.into()],
        )
        .await?)
}

/// A foundation's payments by card that have arrived and are recorded for no invoice: the oldest 500. Those of which nothing is left aren't
/// among them, so that they don't hide newer ones. `balance.rs` says what's left of the others.
pub(super) async fn unrecorded(tx: &mut Tx, foundation: &str) -> Result<Vec<CardPaymentRow>, CommandError> {
    Ok(tx
        .all(
            card_payment_query!(
                "WHERE foundation = $1 AND minor IS NOT NULL AND paid_on IS NOT NULL \
                 AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.card_payment = card_payment.id) \
                 AND minor > (SELECT COALESCE(SUM(r.minor), 0) FROM refund r \
                 WHERE r.foundation = card_payment.foundation AND r.intent = card_payment.intent AND r.state <> 'failed') \
                 AND minor > (SELECT COALESCE(SUM(d.minor), 0) FROM dispute d \
                 WHERE d.foundation = card_payment.foundation AND d.intent = card_payment.intent \
                 AND d.withdrawn AND NOT d.reinstated) \
                 AND (minor > refunded OR EXISTS (SELECT 1 FROM refund r \
                 WHERE r.foundation = card_payment.foundation AND r.intent = card_payment.intent AND r.state = 'failed')) \
                 ORDER BY at, id LIMIT 500"
            ),
            &[foundation.into()],
        )
        .await?)
}

/// How far a refund is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum RefundState {
    /// It's to be sent to Stripe.
    Due,
    /// Stripe has it.
    Sent,
    Done,
    Failed,
}
from_text!(RefundState, |text| match text {
    "due" => Some(Self::Due),
    "sent" => Some(Self::Sent),
    "done" => Some(Self::Done),
    "failed" => Some(Self::Failed),
    _ => None,
});

impl RefundState {
    /// As stored.
    pub fn id(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Sent => "sent",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

/// A refund. Its amount is in minor units of the payment's currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct RefundRow {
    pub id: RefundId,
    pub intent: String,
    pub minor: i64,
    pub state: RefundState,
    pub reason: String,
    /// The email address of whoever requested it.
    pub email: Option<String>,
    pub requested_at: i64,
    pub stripe_id: Option<String>,
    /// In seconds since 1970, UTC.
    pub reported_at: Option<i64>,
    pub trouble: Option<String>,
}
from_row!(RefundRow {
    id,
    intent,
    minor,
    state,
    reason,
    email,
    requested_at,
    stripe_id,
    reported_at,
    trouble
});

/// A query for [`RefundRow`]s.
macro_rules! refund_query {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.intent, r.minor, r.state, r.reason, a.email, r.requested_at, r.stripe_id, r.reported_at, r.trouble \
             FROM refund r LEFT JOIN account a ON a.id = r.account ",
            $rest
        )
    };
}

/// The refunds of a payment, in the order in which they were requested.
pub(super) async fn refunds(tx: &mut Tx, foundation: &str, intent: &str) -> Result<Vec<RefundRow>, CommandError> {
    Ok(tx
        .all(
            refund_query!("WHERE r.foundation = $1 AND r.intent = $2 ORDER BY r.requested_at, r.id"),
            &[foundation.into(), intent.into()],
        )
        .await?)
}

/// The refund with Stripe's ID.
pub(super) async fn refund_of_stripe(
    tx: &mut Tx,
    foundation: &str,
    stripe_id: &str,
) -> Result<Option<RefundRow>, CommandError> {
    Ok(tx
        .optional(
            refund_query!("WHERE r.foundation = $1 AND r.stripe_id = $2"),
            &[foundation.into(), stripe_id.into()],
        )
        .await?)
}

/// A foundation's refund with this ID of ours.
pub(super) async fn refund_of_id(
    tx: &mut Tx,
    foundation: &str,
    id: &RefundId,
) -> Result<Option<RefundRow>, CommandError> {
    Ok(tx
        .optional(
            refund_query!("WHERE r.foundation = $1 AND r.id = $2"),
            &[foundation.into(), id.into()],
        )
        .await?)
}

/// The application of an invoice.
pub(super) async fn application_of(
    tx: &mut Tx,
    invoice: &InvoiceId,
) -> Result<Option<ApplicationReference>, CommandError> {
    let found: Option<(ApplicationReference,)> = tx
        .optional("SELECT application FROM invoice WHERE id = $1", &[invoice.into()])
        .await?;
    Ok(found.map(|(application,)| application))
}
