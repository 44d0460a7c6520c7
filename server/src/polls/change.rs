//! Changing a poll whose roll isn't frozen.

use super::PollDone;
use super::announcement::{StoredDays, announcement, namesake};
use super::form::CheckedPoll;
use super::json::as_json;
use super::letters;
use super::record::record;
use super::rows::{OpenedPoll, PollRow};
use super::voters::voters_today;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, alone};
use crate::storage::{Tx, name_key};
use app::api::{NewPoll, PollCommand, PollField, PollFieldFault};
use domain::poll::PollStand;

/// Changes everything but what's decided and by whom: title, wording, seats, majority and days. The election's version
/// is again the one in force on the record date. Emails everyone who'd vote. Idempotent.
///
/// # Errors
/// If the roll is frozen or the poll is cancelled, or the database fails.
pub(super) async fn change(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    if poll.stand() != PollStand::Announced {
        return Err(CommandError::WrongState);
    }
    let shelf = state.loaded.catalogue.shelf(&poll.foundation)?;
    let new = with_fixed(poll, command.new.clone().unwrap_or_default());
    let checked = match CheckedPoll::of(shelf, &new, state.clock.today(), Some(&poll.days())) {
        Ok(checked) => checked,
        Err(faults) => return Ok(PollDone::Fields(faults)),
    };
    if is_same(poll, &checked) {
        return Ok(PollDone::Done);
    }
    if command.version != poll.version {
        return Ok(PollDone::Conflict);
    }
    // Reading all members takes a while, so it comes before the ledger is locked.
    let voters = voters_today(tx, state, checked.announced(&poll.foundation)).await?;
    // Nobody announces a poll with the same title meanwhile.
    alone(tx).await?;
    let heading = (checked.title.as_str(), checked.days.opens);
    let other = namesake(tx, &poll.foundation, heading, poll.id.as_str()).await?;
    if other.is_some() {
        return Ok(PollDone::Fields(vec![(PollField::Title, PollFieldFault::Wrong)]));
    }
    store(tx, poll, &checked).await?;
    let Some(changed) = PollRow::of(tx, &poll.foundation, poll.number).await? else {
        return Ok(PollDone::NotFound);
    };
    letters::changed(tx, state, &changed, &voters).await?;
    let by = (session.account.as_str(), "poll changed");
    record(tx, state, &changed, by, announcement(&changed), None).await?;
    Ok(PollDone::Done)
}

/// What was typed, with what can't change.
fn with_fixed(poll: &PollRow, new: NewPoll) -> NewPoll {
    NewPoll {
        kind: poll.rules.0.kind.id().to_owned(),
        programme: poll.programme.clone(),
        election: poll.election.clone(),
        secrecy: poll.rules.0.secrecy.id().to_owned(),
        ..new
    }
}

/// Whether there's nothing to change.
fn is_same(poll: &PollRow, checked: &CheckedPoll<'_>) -> bool {
    poll.title == checked.title
        && poll.wording == checked.wording
        && poll.rules.0 == checked.rules
        && poll.days() == checked.days
        && poll.programme_version == checked.programme.version
}

async fn store(tx: &mut Tx, poll: &PollRow, checked: &CheckedPoll<'_>) -> Result<(), CommandError> {
    let (rules, sort_title) = (as_json(&checked.rules)?, name_key(&checked.title));
    let days = StoredDays::of(&checked.days);
    tx.run(
        "UPDATE poll SET title = $1, sort_title = $2, wording = $3, rules = $4, programme_version = $5, record_day = $6, \
         nominations_from = $7, nominations_to = $8, opens = $9, closes = $10 WHERE id = $11",
        &[
            (&checked.title).into(),
            (&sort_title).into(),
            (&checked.wording).into(),
            (&rules).into(),
            (&checked.programme.version).into(),
            (&days.record_day).into(),
            days.nominations_from.as_ref().into(),
            days.nominations_to.as_ref().into(),
            (&days.opens).into(),
            (&days.closes).into(),
            (&poll.id).into(),
        ],
    )
    .await?;
    Ok(())
}
