//! What's sent: a message, and its deliveries to webhooks.

use super::ids::{WebhookDeliveryId, WebhookId};
use crate::applications::{AppState, CommandError};
use crate::storage::Tx;
use serde_json::{Map, Value, json};

/// The event that somebody sends to see whether it arrives.
pub(super) const TEST: &str = "webhook.test";

/// A message that's the same for all webhooks.
#[derive(Clone, Debug)]
pub(super) struct WebhookMessage {
    /// Sent as `webhook-id`.
    pub id: String,
    /// Such as `invoice.paid`.
    pub event: String,
    /// JSON.
    pub body: String,
}

impl WebhookMessage {
    /// # Errors
    /// If the system has no random data.
    pub fn new(state: &AppState, event: &str, data: Map<String, Value>) -> Result<Self, CommandError> {
        let timestamp = state.clock.now().iso();
        Ok(Self {
            id: format!("msg_{}", state.secrets.token()?),
            event: event.to_owned(),
            body: json!({ "type": event, "timestamp": timestamp, "data": data }).to_string(),
        })
    }

    /// Makes it due for a webhook.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn deliver(&self, tx: &mut Tx, state: &AppState, to: &WebhookId) -> Result<(), CommandError> {
        let (id, now) = (WebhookDeliveryId::random(&state.secrets)?, state.clock.now().0);
        tx.run(
            "INSERT INTO webhook_delivery (id, webhook, message, event, body, state, created_at, due_at, attempts, response) \
             VALUES ($1, $2, $3, $4, $5, 'due', $6, $6, 0, '')",
            &[
                (&id).into(),
                to.into(),
                (&self.id).into(),
                (&self.event).into(),
                (&self.body).into(),
                now.into(),
            ],
        )
        .await?;
        tx.wakes(state.webhooks.wake.clone());
        Ok(())
    }
}
