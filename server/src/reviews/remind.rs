//! Reminders to deciders who are late.

use super::deciders::OpenStage;
use super::letters;
use super::records::ReviewRecord;
use crate::applications::{AppState, ApplicationReference, CommandError, Entry, State, append, by_reference};
use crate::tasks::TaskContext;
use serde_json::json;
use std::time::Duration;

/// How long the task sleeps.
const PAUSE: Duration = Duration::from_mins(10);

/// The task of reviews: begins those of applications from before there were reviews, and reminds deciders who are late.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        let done = async {
            super::adopt(&state).await?;
            remind_deciders(&state).await
        };
        match done.await {
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "deciders couldn't be reminded"),
        }
        context.pause(PAUSE).await;
    }
}

/// Reminds those who still have to vote in stages whose date has passed, once for each stage. Returns how many stages there were.
///
/// # Errors
/// If the database fails.
pub async fn remind_deciders(state: &AppState) -> Result<usize, CommandError> {
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let late: Vec<(ApplicationReference,)> = tx
        .all(
            "SELECT s.application FROM review_stage s JOIN application a ON a.reference = s.application \
             WHERE s.decided_at IS NULL AND s.reminded_at IS NULL AND s.due < $1 AND s.round = a.review_round \
             AND a.state = 'submitted' AND a.outcome IS NULL ORDER BY s.due, s.application LIMIT 200",
            &[(&today).into()],
        )
        .await?;
    tx.rollback().await?;
    let mut reminded = 0;
    for (reference,) in &late {
        match remind(state, reference).await {
            Ok(true) => reminded += 1,
            Ok(false) => {}
            Err(CommandError::RulesMissing(missing)) => tracing::warn!(%missing, "deciders can't be reminded"),
            Err(error) => return Err(error),
        }
    }
    Ok(reminded)
}

async fn remind(state: &AppState, reference: &ApplicationReference) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(linked) = by_reference(&mut tx, state, reference).await? else {
        return Ok(false);
    };
    if linked.opened.application.state() != State::Submitted {
        return Ok(false);
    }
    let record = ReviewRecord::of(&mut tx, &linked.opened.application).await?;
    let Some(current) = record.current() else {
        return Ok(false);
    };
    let first = tx
        .run(
            "UPDATE review_stage SET reminded_at = $1 WHERE application = $2 AND round = $3 AND place = $4 \
             AND reminded_at IS NULL",
            &[
                state.clock.now().0.into(),
                reference.into(),
                current.round.into(),
                current.place.into(),
            ],
        )
        .await?;
    if first == 0 {
        return Ok(false);
    }
    let open = OpenStage::of(&mut tx, &linked, &record, current).await?;
    letters::vote_due(&mut tx, state, &linked, current, &open.waiting_for(), true).await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "reminded",
        actor: "system",
        detail: json!({ "round": current.round, "place": current.place, "deciders": open.waiting_for().len() }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(true)
}
