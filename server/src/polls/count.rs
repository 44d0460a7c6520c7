//! Counting the ballots: by staff once voting is closed, or by a task on the day after.

use super::bundle::{CountedBundle, collect, counted};
use super::json::as_json;
use super::record::record;
use super::rows::{OpenedPoll, PollRow};
use super::{PollDone, minutes, result_letters};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::storage::Tx;
use crate::tasks::TaskContext;
use app::api::PollCommand;
use domain::poll::PollPhase;
use serde_json::json;
use std::time::Duration;

/// How long the task sleeps.
const PAUSE: Duration = Duration::from_mins(10);

/// Counts the ballots of a poll whose voting is closed. Idempotent.
///
/// # Errors
/// If voting isn't closed, or the ballots can't be counted.
pub(super) async fn count(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    match opened.phase {
        PollPhase::Counted | PollPhase::Certified => return Ok(PollDone::Done),
        _ if command.version != opened.poll.version => return Ok(PollDone::Conflict),
        PollPhase::Closed => {}
        _ => return Err(CommandError::WrongState),
    }
    count_closed(tx, state, &opened.poll, session.account.as_str()).await?;
    Ok(PollDone::Done)
}

/// The task of announced elections and resolutions: counts those whose voting is closed.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = count_due(&state).await {
            tracing::error!(%error, "ballots couldn't be counted");
        }
        context.pause(PAUSE).await;
    }
}

/// Counts the ballots of all polls whose voting is closed. Returns how many there were.
///
/// # Errors
/// If the database fails.
pub async fn count_due(state: &AppState) -> Result<usize, CommandError> {
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let due: Vec<(String, i64)> = tx
        .all(
            "SELECT foundation, number FROM poll WHERE closes < $1 AND frozen_at IS NOT NULL AND counted_at IS NULL \
             AND cancelled_at IS NULL ORDER BY closes, foundation, number LIMIT 200",
            &[(&today).into()],
        )
        .await?;
    tx.rollback().await?;
    let mut done = 0;
    for (foundation, number) in &due {
        match count_one(state, foundation, *number).await {
            Ok(is_counted) => done += usize::from(is_counted),
            Err(error) if !error.is_about_one() => return Err(error),
            // The others are counted all the same.
            Err(error) => tracing::error!(%error, foundation, number, "the ballots of a poll can't be counted"),
        }
    }
    Ok(done)
}

/// Returns `false` if somebody else was faster.
async fn count_one(state: &AppState, foundation: &str, number: i64) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(poll) = PollRow::locked(&mut tx, foundation, number).await? else {
        return Ok(false);
    };
    if poll.phase(state.clock.today()) != PollPhase::Closed {
        return Ok(false);
    }
    count_closed(&mut tx, state, &poll, "system").await?;
    tx.commit().await?;
    Ok(true)
}

/// Counts a poll that's locked and closed, and says so to everyone who could vote.
async fn count_closed(tx: &mut Tx, state: &AppState, poll: &PollRow, actor: &str) -> Result<(), CommandError> {
    let counted = counted(collect(tx, state, poll).await?).await?;
    store(tx, state, poll, &counted).await?;
    minutes::write(tx, state, poll, &counted).await?;
    result_letters::counted(tx, state, poll, &counted).await?;
    let detail = json!({
        "programme": poll.programme,
        "poll": poll.number,
        "election": poll.election,
        "bundle_hash": counted.hash,
        "roll_hash": poll.roll_hash,
        "ballots": counted.bundle.ballots.len(),
    });
    record(tx, state, poll, (actor, "poll counted"), detail, None).await
}

async fn store(tx: &mut Tx, state: &AppState, poll: &PollRow, counted: &CountedBundle) -> Result<(), CommandError> {
    tx.run(
        "UPDATE poll SET counted_at = $1, result = $2, bundle = $3, bundle_hash = $4 WHERE id = $5",
        &[
            state.clock.now().0.into(),
            (&as_json(&counted.bundle.result)?).into(),
            (&counted.json).into(),
            (&counted.hash).into(),
            (&poll.id).into(),
        ],
    )
    .await?;
    Ok(())
}
