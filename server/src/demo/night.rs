//! What the server's tasks do, once a day.

use crate::applications::{AppState, CommandError};
use crate::in_kind;
use crate::invoices::{self, issue_due_bills};
use crate::members::{check_notices, plan_notices, send_notices, take_steps};
use crate::reviews::remind_deciders;

/// The tasks of a day. The emails count as sent.
pub(super) async fn night(state: &AppState) -> Result<(), CommandError> {
    take_steps(state).await?;
    plan_notices(state).await?;
    send_notices(state).await?;
    check_notices(state).await?;
    issue_due_bills(state).await?;
    invoices::remind_members(state).await?;
    in_kind::remind_members(state).await?;
    remind_deciders(state).await?;
    let mut tx = state.database.begin().await?;
    tx.run(
        "UPDATE outbox SET sent_at = $1, attempts = 1 WHERE sent_at IS NULL",
        &[state.clock.now().0.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
