//! The task that sends events. Several servers can run it on one database: each delivery is sent by the one that claimed it. A crash
//! between sending and recording that causes one duplicate, with the same `webhook-id`.

use super::claim::{claim, due};
use super::ids::WebhookDeliveryId;
use super::outcome::{AttemptResult, record};
use super::rows::{ClaimedDelivery, WebhookRow, webhook_row};
use super::sign::sign;
use crate::applications::{AppState, CommandError, retry_busy};
use crate::outside::{OutsideClient, OutsideError};
use crate::tasks::TaskContext;
use app::api::{WebhookState, WebhookTrouble};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::time::Duration;
use tokio::task::JoinSet;

/// How often the table is checked, for events from other servers and retries.
const PAUSE: Duration = Duration::from_secs(5);
/// How many are sent at the same time.
const AT_ONCE: usize = 8;
/// How many days deliveries are kept.
const KEPT: i64 = 90;

/// Sends events until the server stops.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    let mut away = false;
    let mut tidied = None;
    while !context.is_stopping() {
        match pass(&state, &context).await {
            Ok(()) => away = false,
            // Logged only once, not every few seconds.
            Err(error) if !away => {
                tracing::error!(%error, "events for webhooks are waiting");
                away = true;
            }
            Err(_) => {}
        }
        let today = state.clock.today();
        if tidied != Some(today) && delete_old(&state).await.is_ok() {
            tidied = Some(today);
        }
        context.alive();
        tokio::select! {
            () = context.stopping() => {}
            () = state.webhooks.wake.notified() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Sends the events that are due.
///
/// # Errors
/// If the database can't be used. Claimed deliveries are due again after the claim expires.
pub async fn deliver_due(state: &AppState) -> Result<(), CommandError> {
    pass(state, &TaskContext::unsupervised()).await
}

async fn pass(state: &AppState, context: &TaskContext) -> Result<(), CommandError> {
    loop {
        let due = due(state).await?;
        if due.is_empty() {
            return Ok(());
        }
        let client = OutsideClient::new(&state.webhooks.outside);
        let client = client.map_err(|error| CommandError::Files(error.to_string()))?;
        for batch in due.chunks(AT_ONCE) {
            if context.is_stopping() {
                return Ok(());
            }
            context.alive();
            send_all(state, &client, batch).await?;
        }
    }
}

/// Sends a few at the same time. All of them are recorded, even if one can't be.
async fn send_all(state: &AppState, client: &OutsideClient, batch: &[WebhookDeliveryId]) -> Result<(), CommandError> {
    let mut sending = JoinSet::new();
    for id in batch {
        let (state, client, id) = (state.clone(), client.clone(), id.clone());
        sending.spawn(async move { deliver_one(&state, &client, &id).await });
    }
    let mut result = Ok(());
    while let Some(sent) = sending.join_next().await {
        let sent = sent.unwrap_or_else(|error| Err(CommandError::Files(error.to_string())));
        result = result.and(sent);
    }
    result
}

async fn deliver_one(state: &AppState, client: &OutsideClient, id: &WebhookDeliveryId) -> Result<(), CommandError> {
    let Some(delivery) = claim(state, id).await? else {
        return Ok(());
    };
    let mut tx = state.database.read().await?;
    let webhook = webhook_row(&mut tx, &delivery.webhook).await?;
    tx.rollback().await?;
    match webhook {
        Some(webhook) if webhook.state.0 == WebhookState::Active => {
            let sent = send(state, client, &webhook, &delivery).await;
            // Otherwise it would be sent once more.
            retry_busy(|| record(state, &webhook, &delivery, &sent)).await
        }
        // Paused, turned off or deleted meanwhile. It's due again once it's resumed.
        _ => Ok(()),
    }
}

async fn send(
    state: &AppState,
    client: &OutsideClient,
    webhook: &WebhookRow,
    delivery: &ClaimedDelivery,
) -> AttemptResult {
    let now = state.clock.now().0;
    let Some(headers) = headers(webhook, delivery, now) else {
        return AttemptResult::Not(WebhookTrouble::Broken);
    };
    let reply = client.post_json(&webhook.url, headers, delivery.body.clone()).await;
    reply.map_or_else(
        |error| {
            tracing::debug!(id = %delivery.id, %error, "a webhook gave no response");
            AttemptResult::Not(trouble(&error))
        },
        AttemptResult::Answered,
    )
}

fn trouble(error: &OutsideError) -> WebhookTrouble {
    match error {
        OutsideError::Refused(_) | OutsideError::NotPublic => WebhookTrouble::NotPublic,
        OutsideError::TooSlow => WebhookTrouble::TooSlow,
        OutsideError::NoConnection(_) => WebhookTrouble::NoConnection,
        // Deliveries follow no redirects.
        OutsideError::Broken(_) | OutsideError::TooManyRedirects | OutsideError::BadRedirect => WebhookTrouble::Broken,
    }
}

/// The headers of the standard. The time is that of the attempt. While a secret is being replaced, there are two signatures.
fn headers(webhook: &WebhookRow, delivery: &ClaimedDelivery, now: i64) -> Option<HeaderMap> {
    let seconds = now / 1_000;
    let secrets = webhook.secrets(now);
    let signatures = secrets
        .iter()
        .map(|secret| sign(secret, &delivery.message, seconds, &delivery.body));
    let signatures: Vec<String> = signatures.collect::<Result<_, _>>().ok()?;
    let headers = [
        ("webhook-id", delivery.message.clone()),
        ("webhook-timestamp", seconds.to_string()),
        ("webhook-signature", signatures.join(" ")),
    ];
    let headers = headers.into_iter().map(|(name, value)| {
        let value = HeaderValue::from_str(&value).ok()?;
        Some((HeaderName::from_static(name), value))
    });
    headers.collect()
}

/// Deletes old deliveries.
async fn delete_old(state: &AppState) -> Result<(), CommandError> {
    let before = state.clock.now().plus_days(-KEPT).0;
    let mut tx = state.database.read().await?;
    let old: Option<(i64,)> = tx
        .optional(
            "SELECT created_at FROM webhook_delivery WHERE state <> 'due' AND created_at < $1 LIMIT 1",
            &[before.into()],
        )
        .await?;
    tx.rollback().await?;
    if old.is_none() {
        return Ok(());
    }
    let mut tx = state.database.begin().await?;
    tx.run(
        "DELETE FROM webhook_delivery WHERE state <> 'due' AND created_at < $1",
        &[before.into()],
    )
    .await?;
    Ok(tx.commit().await?)
}
