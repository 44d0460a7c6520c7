//! Closing voting on a later day.

use super::PollDone;
use super::letters;
use super::record::record;
use super::rows::{OpenedPoll, PollRow};
use super::steps::is_next;
use super::typed::text_of;
use super::voters::voters;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::{PollAction, PollCommand};
use domain::date::Date;
use domain::poll::FURTHEST_POLL_MONTHS;
use serde_json::json;

/// Moves the last day of voting to a later one, with a reason, and emails all voters. Possible until that day has
/// passed. Idempotent.
///
/// # Errors
/// If voting is closed, or the database fails.
pub(super) async fn extend(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let (poll, today) = (&opened.poll, state.clock.today());
    if !is_next(PollAction::Extend, poll, today) {
        return Err(CommandError::WrongState);
    }
    let Some(closes) = Date::parse(command.closes.trim()) else {
        return Ok(PollDone::BadDay);
    };
    let is_current = command.version == poll.version;
    if closes == poll.closes.0 && !is_current {
        // A second click.
        return Ok(PollDone::Done);
    }
    if closes <= poll.closes.0 || is_too_far(closes, today) {
        return Ok(PollDone::BadDay);
    }
    let reason = match text_of(&command.text) {
        Ok(reason) => reason,
        Err(problem) => return Ok(problem),
    };
    if !is_current {
        return Ok(PollDone::Conflict);
    }
    tx.run(
        "UPDATE poll SET closes = $1 WHERE id = $2",
        &[(&closes.to_string()).into(), (&poll.id).into()],
    )
    .await?;
    let extended = PollRow {
        closes: StoredDay(closes),
        ..poll.clone()
    };
    let to = voters(tx, state, &extended).await?;
    letters::extended(tx, state, &extended, &to, &reason).await?;
    let detail = json!({
        "programme": poll.programme,
        "poll": poll.number,
        "opens": poll.opens.0,
        "closes": closes,
        "closed_before": poll.closes.0,
    });
    let personal = Some(json!({ "reason": reason }));
    let by = (session.account.as_str(), "voting extended");
    record(tx, state, poll, by, detail, personal).await?;
    Ok(PollDone::Done)
}

fn is_too_far(closes: Date, today: Date) -> bool {
    let furthest = today.plus_months(FURTHEST_POLL_MONTHS);
    furthest.is_none_or(|furthest| closes > furthest)
}
