//! Emails about milestones that are due soon or overdue, and about commitments that have fallen short: once each, even if several
//! servers look at the same time.

use super::conditions::{accepted, active, fulfilled, goes_on, overdue, reported, settled};
use super::letters;
use super::rows::StoredCommitment;
use crate::applications::{AppState, CommandError, CommitmentId, Entry, LinkedApplication, append, by_reference};
use crate::storage::Tx;
use crate::tasks::TaskContext;
use domain::date::Date;
use domain::in_kind::{CommitmentState, MilestoneState, REMINDED_DAYS};
use serde_json::json;
use std::time::Duration;

/// How long the task sleeps.
const PAUSE: Duration = Duration::from_mins(10);

/// The task of in-kind commitments.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = remind_members(&state).await {
            tracing::error!(%error, "members couldn't be reminded of what they've promised");
        }
        context.pause(PAUSE).await;
    }
}

/// Something to send: a milestone that isn't covered is due soon or overdue, or the commitment has fallen short and everything
/// that was reported is decided. `$1` is the last day of soon, `$2` today, `$3` the foundation.
const TO_REMIND: &str = concat!(
    "SELECT c.id FROM commitment c WHERE c.foundation = $3 AND c.ended_at IS NULL AND ",
    active!(),
    " AND (EXISTS (SELECT 1 FROM milestone s WHERE s.commitment = c.id AND ((s.reminded_at IS NULL AND s.due_on >= $2 \
     AND s.due_on <= $1) OR (s.overdue_at IS NULL AND s.due_on < $2)) AND (SELECT SUM(n.minor) FROM milestone n \
     WHERE n.commitment = c.id AND n.place <= s.place) > ",
    accepted!(),
    " + ",
    reported!(),
    ") OR (c.short_at IS NULL AND ",
    overdue!(),
    " AND NOT ",
    goes_on!(),
    " AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.commitment = c.id AND d.decision IS NULL))) \
     ORDER BY c.last_day, c.id LIMIT 200"
);

/// Sends what's due. Returns how many commitments there was something about.
///
/// # Errors
/// If the database fails.
pub async fn remind_members(state: &AppState) -> Result<usize, CommandError> {
    let today = state.clock.today();
    let (day, soon) = (today.to_string(), soon(today).to_string());
    let mut reminded = 0;
    for shelf in state.loaded.catalogue.foundations() {
        let foundation = &shelf.foundation.id;
        let mut tx = state.database.read().await?;
        let due: Vec<(CommitmentId,)> = tx
            .all(TO_REMIND, &[(&soon).into(), (&day).into(), foundation.into()])
            .await?;
        tx.rollback().await?;
        for (id,) in &due {
            match remind(state, foundation, id).await {
                Ok(is_sent) => reminded += usize::from(is_sent),
                Err(error) if !error.is_about_one() => return Err(error),
                // The others are reminded all the same.
                Err(error) => tracing::error!(%error, %id, "a member can't be reminded of a commitment"),
            }
        }
    }
    Ok(reminded)
}

/// The last day on which a milestone is due soon.
fn soon(today: Date) -> Date {
    Date::from_unix_days(today.unix_days() + REMINDED_DAYS)
}

async fn remind(state: &AppState, foundation: &str, id: &CommitmentId) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(found) = StoredCommitment::find(&mut tx, foundation, id).await? else {
        return Ok(false);
    };
    // Locks the application. Another server could have been faster.
    let linked = by_reference(&mut tx, state, &found.row.application).await?;
    let stored = StoredCommitment::find(&mut tx, foundation, id).await?;
    let (Some(linked), Some(stored)) = (linked, stored) else {
        return Ok(false);
    };
    let milestones = remind_of_milestones(&mut tx, state, &linked, &stored).await?;
    let short = tell_finance(&mut tx, state, &linked, &stored).await?;
    if milestones || short {
        tx.commit().await?;
    }
    Ok(milestones || short)
}

/// Returns whether there was something to remind of.
async fn remind_of_milestones(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    stored: &StoredCommitment,
) -> Result<bool, CommandError> {
    let (now, today) = (state.clock.now().0, linked.today);
    let standing = stored.standing(today);
    if matches!(standing.state, CommitmentState::Closed | CommitmentState::ToBeAgreed) {
        return Ok(false);
    }
    let mut done = false;
    for ((place, row), milestone) in (1_i64..).zip(&stored.milestones).zip(&standing.milestones) {
        let is_overdue = match milestone.state {
            MilestoneState::Open if row.reminded_at.is_none() && row.due_on.0 <= soon(today) => false,
            MilestoneState::Overdue if row.overdue_at.is_none() => true,
            _ => continue,
        };
        let sql = if is_overdue {
            "UPDATE milestone SET overdue_at = $1 WHERE commitment = $2 AND place = $3"
        } else {
            "UPDATE milestone SET reminded_at = $1 WHERE commitment = $2 AND place = $3"
        };
        tx.run(sql, &[now.into(), (&stored.row.id).into(), place.into()])
            .await?;
        let missing = row.minor - milestone.accepted;
        letters::milestone(tx, state, linked, stored, row, missing, is_overdue).await?;
        let detail = json!({ "commitment": stored.row.id, "due": row.due_on.0.to_string(), "overdue": is_overdue });
        record(tx, state, stored, "commitment reminded", detail).await?;
        done = true;
    }
    Ok(done)
}

/// Returns whether there was something to say.
async fn tell_finance(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    stored: &StoredCommitment,
) -> Result<bool, CommandError> {
    let standing = stored.standing(linked.today);
    let is_new = standing.state == CommitmentState::FallenShort && stored.row.short_at.is_none();
    if !is_new || stored.waiting() > 0 {
        return Ok(false);
    }
    tx.run(
        "UPDATE commitment SET short_at = $1 WHERE id = $2",
        &[state.clock.now().0.into(), (&stored.row.id).into()],
    )
    .await?;
    letters::fallen_short(tx, state, linked, stored, standing.open).await?;
    let detail = json!({ "commitment": stored.row.id, "difference": standing.open });
    record(tx, state, stored, "commitment fell short", detail).await?;
    Ok(true)
}

async fn record(
    tx: &mut Tx,
    state: &AppState,
    stored: &StoredCommitment,
    action: &'static str,
    detail: serde_json::Value,
) -> Result<(), CommandError> {
    let entry = Entry {
        subject: stored.row.application.as_str(),
        action,
        actor: "system",
        detail,
        personal: None,
    };
    append(tx, state, entry).await
}
