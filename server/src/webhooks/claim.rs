//! Deliveries are claimed before they're sent, like emails: whichever server is first sends them.

use super::ids::WebhookDeliveryId;
use super::rows::ClaimedDelivery;
use crate::applications::AppState;
use crate::storage::{StorageError, retry};

/// How long a claim lasts, in milliseconds: longer than sending can take.
const CLAIM: i64 = 120_000;

/// The deliveries that are due, longest waiting first. Limited to a batch, with a few for each webhook, so that a slow one doesn't keep
/// the others waiting.
pub(super) async fn due(state: &AppState) -> Result<Vec<WebhookDeliveryId>, StorageError> {
    let mut tx = state.database.read().await?;
    let rows: Vec<(WebhookDeliveryId,)> = tx
        .all(
            "SELECT id FROM (SELECT d.id, d.due_at, ROW_NUMBER() OVER (PARTITION BY d.webhook ORDER BY d.due_at, d.id) AS place \
             FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook WHERE d.state = 'due' AND d.due_at <= $1 \
             AND w.state = 'active') ranked WHERE place <= 4 ORDER BY place, due_at, id LIMIT 32",
            &[state.clock.now().0.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Claims a delivery and commits that before sending. Other servers don't see it as due until the claim expires, and neither does this
/// one after a crash. What came of the attempt before is forgotten, so whatever has a result isn't being sent. `None` if another server was faster.
pub(super) async fn claim(state: &AppState, id: &WebhookDeliveryId) -> Result<Option<ClaimedDelivery>, StorageError> {
    let now = state.clock.now().0;
    retry(|| async {
        let mut tx = state.database.begin().await?;
        let claimed = tx
            .optional(
                "UPDATE webhook_delivery SET due_at = $1, attempts = attempts + 1, tried_at = $3, status = NULL, \
                 millis = NULL, trouble = NULL \
                 WHERE id = $2 AND due_at <= $3 AND state = 'due' \
                 RETURNING id, webhook, message, event, body, created_at, attempts",
                &[(now + CLAIM).into(), id.into(), now.into()],
            )
            .await?;
        tx.commit().await?;
        Ok(claimed)
    })
    .await
}
