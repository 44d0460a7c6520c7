//! Keys of likely duplicates, for applications that were stored without: before there were keys, or by an older server that still runs.

use crate::applications::{AppState, ApplicationReference, CommandError, lock_application, store_keys};
use crate::tasks::TaskContext;
use std::time::Duration;

/// How many applications get their keys in one transaction.
const BATCH: usize = 100;

/// How often the task looks for applications without keys.
const PAUSE: Duration = Duration::from_mins(30);

/// Fills in missing keys, now and then, until the server stops.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = fill(&state, &context).await {
            tracing::warn!(%error, "applications couldn't be prepared for comparison");
        }
        context.pause(PAUSE).await;
    }
}

/// Gives every submitted application without keys its keys.
///
/// # Errors
/// If the database fails.
pub async fn fill(state: &AppState, context: &TaskContext) -> Result<(), CommandError> {
    while !context.is_stopping() && fill_some(state).await? == BATCH {
        context.alive();
    }
    Ok(())
}

/// Fills in a batch. Returns how many applications were found.
async fn fill_some(state: &AppState) -> Result<usize, CommandError> {
    let batch = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let mut tx = state.database.read().await?;
    let found: Vec<(String, ApplicationReference)> = tx
        .all(
            "SELECT foundation, reference FROM application WHERE has_keys IS NULL AND submitted_at IS NOT NULL \
             ORDER BY reference LIMIT $1",
            &[batch.into()],
        )
        .await?;
    tx.rollback().await?;
    if found.is_empty() {
        return Ok(0);
    }
    let count = found.len();
    let mut tx = state.database.begin().await?;
    for (foundation, reference) in found {
        // What's submitted meanwhile has other answers.
        lock_application(&mut tx, &reference).await?;
        store_keys(&mut tx, &foundation, &reference).await?;
    }
    tx.commit().await?;
    Ok(count)
}
