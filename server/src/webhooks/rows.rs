//! What's stored of webhooks.

use super::ids::{WebhookDeliveryId, WebhookId};
use super::secret::WebhookSecret;
use crate::applications::{CommandError, from_text};
use crate::from_row;
use crate::storage::Tx;
use app::api::{WebhookDeliveryState, WebhookEvent, WebhookState, WebhookTrouble};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// Types of events, separated by spaces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StoredEvents(pub Vec<WebhookEvent>);
from_text!(StoredEvents, |text| {
    let events: Option<Vec<WebhookEvent>> = text.split(' ').map(WebhookEvent::parse).collect();
    events.map(Self)
});

/// How types of events are stored: each once, in the order of the list.
pub(super) fn stored_events(events: &[WebhookEvent]) -> String {
    let all = WebhookEvent::ALL.into_iter().filter(|event| events.contains(event));
    all.map(WebhookEvent::id).collect::<Vec<_>>().join(" ")
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredWebhookState(pub WebhookState);
from_text!(StoredWebhookState, |text| WebhookState::parse(text).map(Self));

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredDeliveryState(pub WebhookDeliveryState);
from_text!(StoredDeliveryState, |text| WebhookDeliveryState::parse(text).map(Self));

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredTrouble(pub WebhookTrouble);
from_text!(StoredTrouble, |text| WebhookTrouble::parse(text).map(Self));

/// A webhook as it's sent to.
pub(super) struct WebhookRow {
    pub id: WebhookId,
    pub foundation: String,
    pub url: String,
    pub description: String,
    pub events: StoredEvents,
    pub secret: Vec<u8>,
    pub old_secret: Option<Vec<u8>>,
    pub old_until: Option<i64>,
    pub state: StoredWebhookState,
    pub delivered_at: Option<i64>,
}
from_row!(WebhookRow {
    id,
    foundation,
    url,
    description,
    events,
    secret,
    old_secret,
    old_until,
    state,
    delivered_at
});

impl WebhookRow {
    /// The secrets that sign at a time, the current one first.
    pub fn secrets(&self, now: i64) -> Vec<WebhookSecret> {
        let old = self
            .old_secret
            .clone()
            .filter(|_| self.old_until.is_some_and(|until| now < until));
        let all = [Some(self.secret.clone()), old];
        all.into_iter().flatten().map(WebhookSecret::from_bytes).collect()
    }
}

/// A webhook.
///
/// # Errors
/// If the database fails.
pub(super) async fn webhook_row(tx: &mut Tx, id: &WebhookId) -> Result<Option<WebhookRow>, CommandError> {
    let row = tx
        .optional(
            "SELECT id, foundation, url, description, events, secret, old_secret, old_until, state, delivered_at FROM webhook \
             WHERE id = $1",
            &[id.into()],
        )
        .await?;
    Ok(row)
}

/// A delivery that only this task can send for a while.
pub(super) struct ClaimedDelivery {
    pub id: WebhookDeliveryId,
    pub webhook: WebhookId,
    pub message: String,
    pub event: String,
    pub body: String,
    pub created_at: i64,
    /// The number of attempts, including this one.
    pub attempts: i64,
}
from_row!(ClaimedDelivery {
    id,
    webhook,
    message,
    event,
    body,
    created_at,
    attempts
});
