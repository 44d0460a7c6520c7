//! Staff rule that a nominee can't be elected, or reverse that.

use super::letters;
use super::rows::{NomineeRow, opens_at, supporters_needed};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::polls::PollDone;
use crate::polls::record::record;
use crate::polls::rows::OpenedPoll;
use crate::polls::typed::{optional_text, text_of};
use crate::storage::Tx;
use app::api::PollCommand;
use domain::poll::PollPhase;
use serde_json::json;

/// Rules that a nominee can't be elected, or changes the reason, and emails them. Idempotent.
///
/// # Errors
/// If the ballots are counted, or the nominee has withdrawn.
pub(in crate::polls) async fn rule_out(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    let Some(nominee) = NomineeRow::of(tx, poll, command.number).await? else {
        return Ok(PollDone::NoSuchPart);
    };
    let reason = match text_of(&command.text) {
        Ok(reason) => reason,
        Err(problem) => return Ok(problem),
    };
    if nominee.ruled_out == reason {
        return Ok(PollDone::Done);
    }
    if command.version != poll.version {
        return Ok(PollDone::Conflict);
    }
    if !opened.phase.is_running() || nominee.withdrawn_at.is_some() {
        return Err(CommandError::WrongState);
    }
    // The first ruling counts for what's on the ballot.
    let ruled_at = nominee.ruled_at.unwrap_or(state.clock.now().0);
    tx.run(
        "UPDATE poll_nominee SET ruled_out = $1, ruled_by = $2, ruled_at = $3 WHERE poll = $4 AND number = $5",
        &[
            (&reason).into(),
            (&session.account).into(),
            ruled_at.into(),
            (&poll.id).into(),
            nominee.number.into(),
        ],
    )
    .await?;
    let detail = json!({ "nominee": nominee.number });
    let personal = json!({ "reason": reason });
    let by = (session.account.as_str(), "nominee ruled out");
    record(tx, state, poll, by, detail, Some(personal)).await?;
    letters::ruled_out(tx, state, poll, nominee.address(), &reason).await?;
    Ok(PollDone::Done)
}

/// Reverses such a ruling, and emails the nominee. The reason can be left out. Once voting is open, it's only possible
/// if the ballot names them. Idempotent.
///
/// # Errors
/// If the ballots are counted, or the ballot doesn't name the nominee.
pub(in crate::polls) async fn reinstate(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    let Some(nominee) = NomineeRow::of(tx, poll, command.number).await? else {
        return Ok(PollDone::NoSuchPart);
    };
    if nominee.ruled_out.is_empty() {
        return Ok(PollDone::Done);
    }
    if command.version != poll.version {
        return Ok(PollDone::Conflict);
    }
    let is_on_paper = nominee.is_on_paper(supporters_needed(poll), opens_at(poll));
    if !opened.phase.is_running() || (opened.phase > PollPhase::Held && !is_on_paper) {
        return Err(CommandError::WrongState);
    }
    let reason = match optional_text(&command.text) {
        Ok(reason) => reason,
        Err(problem) => return Ok(problem),
    };
    tx.run(
        "UPDATE poll_nominee SET ruled_out = '', ruled_by = NULL, ruled_at = NULL WHERE poll = $1 AND number = $2",
        &[(&poll.id).into(), nominee.number.into()],
    )
    .await?;
    let detail = json!({ "nominee": nominee.number });
    let personal = json!({ "reason": reason });
    let by = (session.account.as_str(), "nominee reinstated");
    record(tx, state, poll, by, detail, Some(personal)).await?;
    letters::reinstated(tx, state, poll, nominee.address(), &reason).await?;
    Ok(PollDone::Done)
}
