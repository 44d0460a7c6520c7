//! Stripe's events: as much of them as matters.

use super::client::StripeRefund;
use serde::Deserialize;
use serde_json::Value;

/// An event.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StripeEvent {
    pub id: String,
    /// Such as `checkout.session.completed`.
    pub kind: String,
    /// In seconds since 1970, UTC.
    pub created: i64,
    pub what: Reported,
}

/// What an event reports.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Reported {
    /// The payer has finished. The money can still be on its way.
    Completed(StripeSession),
    /// The money didn't arrive.
    Failed(StripeSession),
    /// Nobody paid in time.
    Expired(StripeSession),
    /// Money goes back, or couldn't.
    Refund(StripeRefund),
    /// How much of a payment has gone back in total.
    Refunded(StripeCharge),
    /// The payer says that they don't owe it.
    Dispute(StripeDispute, DisputeStep),
    /// Nothing that concerns us.
    Other,
}

/// How far a dispute is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DisputeStep {
    Opened,
    /// The money was taken from the foundation.
    Withdrawn,
    /// The foundation got it back.
    Reinstated,
    /// It's over. Whether the foundation has the money is reported by itself.
    Closed,
}

/// A checkout session.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(super) struct StripeSession {
    pub id: String,
    pub payment_intent: Option<String>,
    /// `paid`, `unpaid` or `no_payment_required`.
    pub payment_status: String,
    pub amount_total: Option<i64>,
    pub currency: Option<String>,
    #[serde(default)]
    pub metadata: Option<SessionMetadata>,
}

/// What we've attached to a session. Others, such as those of payment links, have none of it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SessionMetadata {
    pub foundation: Option<String>,
    /// The invoice's number.
    pub invoice: Option<String>,
    /// Our ID of it.
    pub checkout: Option<String>,
}

/// A charge: a payment, as Stripe booked it.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(super) struct StripeCharge {
    pub payment_intent: Option<String>,
    pub amount_refunded: i64,
    pub currency: String,
}

/// A dispute.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(super) struct StripeDispute {
    pub id: String,
    pub payment_intent: Option<String>,
    pub amount: i64,
    pub currency: String,
}

#[derive(Deserialize)]
struct WrittenEvent {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    created: i64,
    data: WrittenData,
}

#[derive(Deserialize)]
struct WrittenData {
    object: Value,
}

/// Reads an event.
///
/// # Errors
/// If something is missing that Stripe documents.
pub(super) fn read(body: &[u8]) -> Result<StripeEvent, serde_json::Error> {
    let WrittenEvent {
        id,
        kind,
        created,
        data: WrittenData { object },
    } = serde_json::from_slice(body)?;
    let dispute = |object: Value, step| serde_json::from_value(object).map(|read| Reported::Dispute(read, step));
    let what = match kind.as_str() {
        "checkout.session.completed" | "checkout.session.async_payment_succeeded" => {
            Reported::Completed(serde_json::from_value(object)?)
        }
        "checkout.session.async_payment_failed" => Reported::Failed(serde_json::from_value(object)?),
        "checkout.session.expired" => Reported::Expired(serde_json::from_value(object)?),
        "refund.created" | "refund.updated" | "refund.failed" => Reported::Refund(serde_json::from_value(object)?),
        "charge.refunded" => Reported::Refunded(serde_json::from_value(object)?),
        "charge.dispute.created" => dispute(object, DisputeStep::Opened)?,
        "charge.dispute.funds_withdrawn" => dispute(object, DisputeStep::Withdrawn)?,
        "charge.dispute.funds_reinstated" => dispute(object, DisputeStep::Reinstated)?,
        "charge.dispute.closed" => dispute(object, DisputeStep::Closed)?,
        _ => Reported::Other,
    };
    Ok(StripeEvent {
        id,
        kind,
        created,
        what,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(kind: &str, object: &Value) -> Result<StripeEvent, serde_json::Error> {
        let event = json!({ "id": "evt_1", "object": "event", "type": kind, "created": 1_784_116_800, "data": { "object": object } });
        read(event.to_string().as_bytes())
    }

    #[test]
    fn sessions_of_others_have_no_metadata_of_ours() {
        let session = json!({
            "id": "cs_1", "object": "checkout.session", "payment_intent": "pi_1", "payment_status": "paid",
            "amount_total": 500, "currency": "eur", "metadata": { "campaign": "spring" },
        });
        let Reported::Completed(read) = event("checkout.session.completed", &session).unwrap().what else {
            panic!("{session}")
        };
        assert_eq!(read.metadata, Some(SessionMetadata::default()));
        assert_eq!((read.payment_status.as_str(), read.amount_total), ("paid", Some(500)));
    }

    #[test]
    fn other_events_are_read_whatever_they_contain() {
        assert_eq!(event("customer.created", &json!([])).unwrap().what, Reported::Other);
    }

    #[test]
    fn an_event_without_what_stripe_documents_is_an_error() {
        assert!(event("checkout.session.completed", &json!({ "id": "cs_1" })).is_err());
        assert!(read(b"{}").is_err());
        assert!(read(b"not JSON").is_err());
    }
}
