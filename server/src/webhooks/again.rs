//! Sending by hand: a test, or an event once more.

use super::change::{record, start_command};
use super::ids::WebhookDeliveryId;
use super::message::{TEST, WebhookMessage};
use super::rows::WebhookRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::storage::Tx;
use app::api::WebhookState;
use serde_json::{Map, json};

/// What came of sending something by hand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SendDone {
    /// It's due.
    Sent,
    /// There's no such webhook or delivery.
    NotFound,
    /// The webhook is paused or turned off.
    NotActive,
}

/// The most tests that wait at the same time.
const MOST_TESTS: i64 = 5;

/// Sends the event `webhook.test`.
///
/// # Errors
/// If the account isn't an administrator of the foundation, or too many tests wait already.
pub async fn send_test(state: &AppState, by: &Session, foundation: &str, id: &str) -> Result<SendDone, CommandError> {
    let Some((mut tx, row)) = start_command(state, by, foundation, id).await? else {
        return Ok(SendDone::NotFound);
    };
    if row.state.0 != WebhookState::Active {
        return Ok(SendDone::NotActive);
    }
    let (waiting,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM webhook_delivery WHERE webhook = $1 AND event = $2 AND state = 'due'",
            &[(&row.id).into(), TEST.into()],
        )
        .await?;
    if waiting >= MOST_TESTS {
        return Err(CommandError::TooOften { seconds: 60 });
    }
    let mut data = Map::new();
    data.insert("foundation".to_owned(), foundation.into());
    data.insert("webhook".to_owned(), row.id.as_str().into());
    let message = WebhookMessage::new(state, TEST, data)?;
    message.deliver(&mut tx, state, &row.id).await?;
    let detail = json!({ "foundation": foundation, "message": message.id });
    record(&mut tx, state, by, &row.id, ("webhook tested", detail)).await?;
    tx.commit().await?;
    Ok(SendDone::Sent)
}

/// Sends an event again, with the same `webhook-id` and the same content. If it's due already, it's sent now.
///
/// # Errors
/// If the account isn't an administrator of the foundation.
pub async fn send_again(
    state: &AppState,
    by: &Session,
    (foundation, id): (&str, &str),
    delivery: &str,
) -> Result<SendDone, CommandError> {
    let Some((mut tx, row)) = start_command(state, by, foundation, id).await? else {
        return Ok(SendDone::NotFound);
    };
    let Some(message) = message_of(&mut tx, &row, delivery).await? else {
        return Ok(SendDone::NotFound);
    };
    if row.state.0 != WebhookState::Active {
        return Ok(SendDone::NotActive);
    }
    let now = state.clock.now().0;
    // An attempt by hand isn't one of the ten.
    let hurried = tx
        .run(
            "UPDATE webhook_delivery SET due_at = $1, attempts = attempts - 1 WHERE webhook = $2 AND message = $3 \
             AND state = 'due' AND due_at > $1 AND attempts > 0 AND (status IS NOT NULL OR trouble IS NOT NULL)",
            &[now.into(), (&row.id).into(), (&message.id).into()],
        )
        .await?;
    let (waiting,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM webhook_delivery WHERE webhook = $1 AND message = $2 AND state = 'due'",
            &[(&row.id).into(), (&message.id).into()],
        )
        .await?;
    if waiting > 0 && hurried == 0 {
        // A second click, or it's being sent.
        return Ok(SendDone::Sent);
    }
    if waiting == 0 {
        message.deliver(&mut tx, state, &row.id).await?;
    }
    let detail = json!({ "foundation": foundation, "message": message.id });
    record(&mut tx, state, by, &row.id, ("webhook event sent again", detail)).await?;
    tx.wakes(state.webhooks.wake.clone());
    tx.commit().await?;
    Ok(SendDone::Sent)
}

/// What a delivery of a webhook contains.
async fn message_of(tx: &mut Tx, row: &WebhookRow, delivery: &str) -> Result<Option<WebhookMessage>, CommandError> {
    let Some(delivery) = WebhookDeliveryId::parse(delivery) else {
        return Ok(None);
    };
    let found: Option<(String, String, String)> = tx
        .optional(
            "SELECT message, event, body FROM webhook_delivery WHERE id = $1 AND webhook = $2",
            &[(&delivery).into(), (&row.id).into()],
        )
        .await?;
    Ok(found.map(|(id, event, body)| WebhookMessage { id, event, body }))
}
