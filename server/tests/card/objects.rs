//! What Stripe's events are about.

use super::fake_stripe::{NOW, Sent};
use serde_json::{Value, json};

pub(super) const COMPLETED: &str = "checkout.session.completed";

/// What a session has that was started for this invoice, although nobody here knows it.
pub(super) fn sent(label: &str, amount: &str, currency: &str) -> Sent {
    [
        ("line_items[0][price_data][unit_amount]", amount),
        ("line_items[0][price_data][currency]", currency),
        ("client_reference_id", label),
        ("metadata[foundation]", "harbour"),
        ("metadata[invoice]", label),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

/// A refund as an event has it.
pub(super) fn refund(id: &str, intent: &str, amount: i64, status: &str) -> Value {
    json!({
        "id": id, "object": "refund", "amount": amount, "currency": "eur", "payment_intent": intent, "status": status,
        "created": NOW, "metadata": {},
    })
}

pub(super) fn charge(intent: &str, refunded: i64) -> Value {
    json!({ "id": "ch_1", "object": "charge", "payment_intent": intent, "amount_refunded": refunded, "currency": "eur" })
}

pub(super) fn dispute(intent: &str, amount: i64) -> Value {
    json!({ "id": "dp_1", "object": "dispute", "payment_intent": intent, "amount": amount, "currency": "eur" })
}
