//! The task that reads the mailbox, and deletes what's no longer needed.

use super::mailbox::read_mailbox;
use crate::applications::{AppState, CommandError};
use crate::tasks::TaskContext;
use std::time::Duration;

/// How often the mailbox is read.
const PAUSE: Duration = Duration::from_mins(1);

/// After how many pauses old reports are deleted.
const TIDIED: u32 = 60;

/// How long a report is kept, and the mark of an address that no contact has any more, in days.
const KEPT_DAYS: i64 = 30;

/// Reads the mailbox until the server stops.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    // A server that has just started does what's due first.
    let mut passes = 1_u32;
    while !context.is_stopping() {
        if let Some(mailbox) = &state.bounces.mailbox {
            match read_mailbox(&state, mailbox).await {
                // There are more.
                Ok(100..) => {
                    context.alive();
                    continue;
                }
                Ok(_) => {}
                Err(error) => tracing::error!(%error, "bounces couldn't be recorded"),
            }
        }
        if passes.is_multiple_of(TIDIED)
            && let Err(error) = forget(&state).await
        {
            tracing::error!(%error, "old delivery reports couldn't be deleted");
        }
        passes += 1;
        context.pause(PAUSE).await;
    }
}

async fn forget(state: &AppState) -> Result<(), CommandError> {
    let until = state.clock.now().plus_days(-KEPT_DAYS).0;
    let mut tx = state.database.begin().await?;
    tx.run("DELETE FROM delivery_report WHERE at < $1", &[until.into()])
        .await?;
    tx.run(
        "DELETE FROM bouncing_address WHERE since < $1 \
         AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.address = bouncing_address.address)",
        &[until.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
