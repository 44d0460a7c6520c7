//! What a foundation's people do about commitments.

use super::actions::{is_possible, needed};
use super::change::CommitmentChange;
use super::rows::StoredCommitment;
use super::{deliver, plan, settle};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, CommitmentId, by_reference};
use crate::reviews::involvement;
use crate::storage::Tx;
use app::api::{CommitmentAction, CommitmentCommand};
use domain::access::Action;
use domain::in_kind::CommitmentProblem;
use domain::typed::cleaned;

/// The longest reason, in characters.
const LONGEST_NOTE: usize = 5_000;

/// The result of a command about a commitment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CommitmentDone {
    Done,
    /// Someone else changed something meanwhile, so nothing was done.
    Conflict,
    /// Everything that's wrong with it.
    Wrong(Vec<CommitmentProblem>),
    /// The foundation has no such commitment or delivery.
    NotFound,
}

/// Does what somebody wants, if their roles allow it and nobody else has changed anything since they last looked. Idempotent: the
/// second click of two changes nothing.
///
/// # Errors
/// If their roles or a conflict of interest don't allow it, or the commitment's state doesn't.
pub async fn act(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &CommitmentCommand,
) -> Result<CommitmentDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    let may = |action: Action| powers.may(action);
    if !may(Action::ReadApplications) || !may(needed(command.action)) {
        return Err(CommandError::NoPermission);
    }
    let Some(id) = CommitmentId::parse(id) else {
        return Ok(CommitmentDone::NotFound);
    };
    let Some(found) = StoredCommitment::find(&mut tx, foundation, &id).await? else {
        return Ok(CommitmentDone::NotFound);
    };
    // Locks the application. What was read before could have changed.
    let linked = by_reference(&mut tx, state, &found.row.application).await?;
    let stored = StoredCommitment::find(&mut tx, foundation, &id).await?;
    let (Some(linked), Some(stored)) = (linked, stored) else {
        return Ok(CommitmentDone::NotFound);
    };
    let change = CommitmentChange {
        state,
        session,
        command,
        note: cleaned(&command.note).trim().to_owned(),
        linked: &linked,
        stored: &stored,
    };
    if change.is_done() {
        return Ok(CommitmentDone::Done);
    }
    if involvement(&mut tx, &linked, session).await?.has_conflict {
        return Err(CommandError::Recused);
    }
    if stored.row.version != command.version {
        return Ok(CommitmentDone::Conflict);
    }
    if !is_possible(&stored, command.action, linked.today) {
        return Err(CommandError::WrongState);
    }
    let done = perform(&mut tx, &change).await?;
    if done == CommitmentDone::Done {
        change.remember(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(done)
}

async fn perform(tx: &mut Tx, change: &CommitmentChange<'_>) -> Result<CommitmentDone, CommandError> {
    match change.command.action {
        CommitmentAction::Plan => plan::plan(tx, change).await,
        CommitmentAction::Accept => deliver::accept(tx, change).await,
        CommitmentAction::SendBack => deliver::send_back(tx, change).await,
        CommitmentAction::DecideAgain => deliver::decide_again(tx, change).await,
        CommitmentAction::Extend => settle::extend(tx, change).await,
        CommitmentAction::Bill => settle::bill(tx, change).await,
        CommitmentAction::Waive => settle::waive(tx, change).await,
        CommitmentAction::UndoWaiver => settle::undo_waiver(tx, change).await,
    }
}

impl CommitmentChange<'_> {
    /// What's wrong with the reason. `None` if nothing is.
    pub fn note_problem(&self) -> Option<CommitmentProblem> {
        let is_needed = self.command.action != CommitmentAction::Accept;
        if self.note.is_empty() && is_needed {
            Some(CommitmentProblem::NoteMissing)
        } else if self.note.chars().count() > LONGEST_NOTE {
            Some(CommitmentProblem::NoteTooLong)
        } else {
            None
        }
    }

    /// What was read, if the reason isn't wrong either.
    pub fn checked<T>(&self, read: Result<T, Vec<CommitmentProblem>>) -> Result<T, CommitmentDone> {
        let note = self.note_problem();
        match (read, note) {
            (Ok(read), None) => Ok(read),
            (read, note) => {
                let wrong = read.err().unwrap_or_default();
                Err(CommitmentDone::Wrong(wrong.into_iter().chain(note).collect()))
            }
        }
    }
}
