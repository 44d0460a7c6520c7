//! The task of the member area: older memberships get their contacts and profiles, and those that are due are renewed,
//! reminded or ended.

use super::check::check_notices;
use super::confirmable::end_all;
use super::notices::{plan_notices, send_notices};
use super::take::take_steps;
use crate::applications::{AppState, ApplicationReference, CommandError, MembershipId, alone, by_reference};
use crate::members::contacts::create;
use crate::profiles::make_missing;
use crate::tasks::TaskContext;
use std::time::Duration;

/// How long the task sleeps.
const PAUSE: Duration = Duration::from_mins(10);

/// The task of the member area.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = name_contacts(&state).await {
            tracing::error!(%error, "memberships couldn't get their contacts");
        }
        if let Err(error) = make_missing(&state).await {
            tracing::error!(%error, "memberships couldn't get their profiles");
        }
        if let Err(error) = end_all(&state, &context).await {
            tracing::error!(%error, "members couldn't be asked to confirm");
        }
        context.alive();
        if let Err(error) = take_steps(&state).await {
            tracing::error!(%error, "memberships couldn't be renewed or ended");
        }
        context.alive();
        if let Err(error) = remind_due(&state).await {
            tracing::error!(%error, "members couldn't be reminded of the end of a term");
        }
        context.pause(PAUSE).await;
        // After the pause, so that a server that has just started does what's due first.
        if !context.is_stopping()
            && let Err(error) = check_notices(&state).await
        {
            tracing::error!(%error, "it couldn't be checked whether members were reminded");
        }
    }
}

/// Plans the reminders of terms that have none yet, and sends those that are due.
async fn remind_due(state: &AppState) -> Result<(), CommandError> {
    plan_notices(state).await?;
    send_notices(state).await?;
    Ok(())
}

/// Makes the contacts of memberships that have none, each in its own transaction. Returns how many memberships there were.
///
/// # Errors
/// If the database fails.
pub async fn name_contacts(state: &AppState) -> Result<usize, CommandError> {
    let mut tx = state.database.read().await?;
    let rows: Vec<(MembershipId, ApplicationReference)> = tx
        .all(
            // An imported membership can have nobody.
            "SELECT m.id, m.application FROM membership m JOIN application a ON a.reference = m.application \
             WHERE m.activated_at IS NOT NULL AND a.import IS NULL \
             AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.membership = m.id) ORDER BY m.activated_at, m.id",
            &[],
        )
        .await?;
    tx.rollback().await?;
    for (membership, reference) in &rows {
        let mut tx = state.database.begin().await?;
        match by_reference(&mut tx, state, reference).await {
            Ok(Some(linked)) => {
                // Another server may be doing the same.
                alone(&mut tx).await?;
                create(&mut tx, state, &linked, membership).await?;
                tx.commit().await?;
            }
            Ok(None) => {}
            // Its programme isn't on the site. Its page says so.
            Err(CommandError::RulesMissing(missing)) => tracing::warn!(%missing, "a membership has no contacts"),
            Err(error) => return Err(error),
        }
    }
    Ok(rows.len())
}
