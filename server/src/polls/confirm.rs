//! Confirming or refusing a correction of a frozen roll: somebody other than the person who proposed it does.

use super::correction_rows::CorrectionRow;
use super::done::PollDone;
use super::json::as_json;
use super::line_rows::{line_of, voter_address};
use super::record::record;
use super::rows::{OpenedPoll, PollRow};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::storage::Tx;
use app::api::{CorrectionState, PollCommand};
use domain::roll::RollEntry;
use serde_json::json;

/// Confirms somebody else's correction of a frozen roll. The line changes, unless the member has voted.
///
/// # Errors
/// If voting is closed or the poll is cancelled, or the database fails.
pub(super) async fn confirm(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    let correction = match waiting(tx, session, opened, command, CorrectionState::Applied).await? {
        Ok(correction) => correction,
        Err(done) => return Ok(done),
    };
    let Some(line) = line_of(tx, poll, correction.membership.as_str()).await? else {
        return Ok(PollDone::NoSuchPart);
    };
    let before = line.entry.0;
    let after = correction.fix.0.apply(&before);
    if !change_line(tx, poll, &after).await? {
        return Ok(PollDone::HasVoted);
    }
    tx.run(
        "UPDATE poll_correction SET state = 'applied', decided_by = $1, decided_at = $2, votes_before = $3, \
         votes_after = $4 WHERE poll = $5 AND number = $6",
        &[
            (&session.account).into(),
            state.clock.now().0.into(),
            before.votes().into(),
            after.votes().into(),
            (&poll.id).into(),
            correction.number.into(),
        ],
    )
    .await?;
    let detail = json!({
        "correction": correction.number,
        "membership": correction.membership,
        "after_freezing": true,
        "votes_before": before.votes(),
        "votes_after": after.votes(),
    });
    let personal = Some(json!({ "reason": correction.reason }));
    let by = (session.account.as_str(), "roll corrected");
    record(tx, state, poll, by, detail, personal).await?;
    Ok(PollDone::Done)
}

/// Changes a line of the frozen roll. Returns whether it could: the line of a member who has voted stays.
async fn change_line(tx: &mut Tx, poll: &PollRow, after: &RollEntry) -> Result<bool, CommandError> {
    // Ballots don't lock the poll.
    let changed = tx
        .run(
            "UPDATE poll_line SET frozen_entry = COALESCE(frozen_entry, entry), votes = $1, entry = $2, address = $3 \
             WHERE poll = $4 AND membership = $5 AND has_voted = FALSE",
            &[
                after.votes().into(),
                (&as_json(after)?).into(),
                (&voter_address(after)).into(),
                (&poll.id).into(),
                after.membership().into(),
            ],
        )
        .await?;
    Ok(changed > 0)
}

/// Refuses somebody else's correction of a frozen roll.
///
/// # Errors
/// If voting is closed or the poll is cancelled, or the database fails.
pub(super) async fn refuse(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    let correction = match waiting(tx, session, opened, command, CorrectionState::Refused).await? {
        Ok(correction) => correction,
        Err(done) => return Ok(done),
    };
    tx.run(
        "UPDATE poll_correction SET state = 'refused', decided_by = $1, decided_at = $2 \
         WHERE poll = $3 AND number = $4",
        &[
            (&session.account).into(),
            state.clock.now().0.into(),
            (&poll.id).into(),
            correction.number.into(),
        ],
    )
    .await?;
    let detail = json!({ "correction": correction.number, "membership": correction.membership });
    let personal = Some(json!({ "reason": correction.reason }));
    let by = (session.account.as_str(), "correction refused");
    record(tx, state, poll, by, detail, personal).await?;
    Ok(PollDone::Done)
}

/// The correction that a command decides about. If there's nothing to decide, what to answer: it's done if the
/// correction has this state already.
async fn waiting(
    tx: &mut Tx,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
    wanted: CorrectionState,
) -> Result<Result<CorrectionRow, PollDone>, CommandError> {
    let rows = CorrectionRow::all(tx, &opened.poll).await?;
    let Some(correction) = rows.into_iter().find(|row| row.number == command.number) else {
        return Ok(Err(PollDone::NoSuchPart));
    };
    let found = correction.state.0;
    if found != CorrectionState::Proposed {
        let is_done = found == wanted;
        return Ok(Err(if is_done { PollDone::Done } else { PollDone::Conflict }));
    }
    if command.version != opened.poll.version {
        return Ok(Err(PollDone::Conflict));
    }
    if !opened.phase.takes_corrections() {
        return Err(CommandError::WrongState);
    }
    if !correction.waits_for(&session.account) {
        return Ok(Err(PollDone::NotOwn));
    }
    Ok(Ok(correction))
}
