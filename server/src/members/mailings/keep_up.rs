//! The task that sends mailings, and deletes old drafts.

use super::run::send_mailings;
use crate::applications::{AppState, CommandError, alone};
use crate::tasks::TaskContext;
use std::time::Duration;

/// How long the task sleeps. Somebody may be watching the progress.
const PAUSE: Duration = Duration::from_secs(20);

/// How long drafts are kept, in days.
const KEPT_DAYS: i64 = 7;

/// Sends mailings until the server stops.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = send_mailings(&state, &context).await {
            tracing::error!(%error, "mailings couldn't be sent");
        }
        if let Err(error) = forget_drafts(&state).await {
            tracing::error!(%error, "old drafts of mailings couldn't be deleted");
        }
        context.pause(PAUSE).await;
    }
}

/// Deletes drafts that nobody has sent.
///
/// # Errors
/// If the database fails.
pub async fn forget_drafts(state: &AppState) -> Result<(), CommandError> {
    let until = state.clock.now().plus_days(-KEPT_DAYS).0;
    let mut tx = state.database.read().await?;
    let (old,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM mailing WHERE state = 'draft' AND created_at < $1",
            &[until.into()],
        )
        .await?;
    tx.rollback().await?;
    if old == 0 {
        return Ok(());
    }
    let mut tx = state.database.begin().await?;
    // Nobody sends one in between: it would have no members.
    alone(&mut tx).await?;
    tx.run(
        "DELETE FROM mailing_member WHERE mailing IN (SELECT id FROM mailing WHERE state = 'draft' AND created_at < $1)",
        &[until.into()],
    )
    .await?;
    tx.run(
        "DELETE FROM mailing WHERE state = 'draft' AND created_at < $1",
        &[until.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
