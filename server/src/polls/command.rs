//! What those who run a poll do with it.

use super::PollDone;
use super::cancel::cancel;
use super::certify::certify;
use super::change::change;
use super::confirm::{confirm, refuse};
use super::corrections::correct;
use super::count::count;
use super::extend::extend;
use super::freeze::freeze;
use super::nominees::{reinstate, rule_out};
use super::objections::answer;
use super::remind::remind;
use super::rows::OpenedPoll;
use super::steps::needed;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use app::api::{PollAction, PollCommand};

/// Does what somebody wants with a poll, in one transaction. Only their roles are checked here. Idempotent.
///
/// # Errors
/// If their roles don't allow it, or the poll isn't that far, or is further.
pub async fn act(
    state: &AppState,
    session: &Session,
    foundation: &str,
    number: i64,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let mut tx = state.database.begin().await?;
    let Some(opened) = OpenedPoll::locked(&mut tx, state, session, (foundation, number)).await? else {
        return Ok(PollDone::NotFound);
    };
    opened.access.check(needed(command.action))?;
    let opened = &opened;
    let done = match command.action {
        PollAction::Change => change(&mut tx, state, session, opened, command).await?,
        PollAction::Correct => correct(&mut tx, state, session, opened, command).await?,
        PollAction::Confirm => confirm(&mut tx, state, session, opened, command).await?,
        PollAction::Refuse => refuse(&mut tx, state, session, opened, command).await?,
        PollAction::Answer => answer(&mut tx, state, session, opened, command).await?,
        PollAction::Freeze => freeze(&mut tx, state, session, opened, command).await?,
        PollAction::RuleOut => rule_out(&mut tx, state, session, opened, command).await?,
        PollAction::Reinstate => reinstate(&mut tx, state, session, opened, command).await?,
        PollAction::Remind => remind(&mut tx, state, session, opened, command).await?,
        PollAction::Extend => extend(&mut tx, state, session, opened, command).await?,
        PollAction::Cancel => cancel(&mut tx, state, session, opened, command).await?,
        PollAction::Count => count(&mut tx, state, session, opened, command).await?,
        PollAction::Certify => certify(&mut tx, state, session, opened, command).await?,
    };
    if done == PollDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}
