//! What staff do about a use: approve, schedule or refuse it, and record whether it took place.

use super::change::{UseChange, apply, digest};
use super::conflict::use_involvement;
use super::letters;
use super::rows::UseRow;
use crate::accounts::{Session, may};
use crate::applications::{AppState, BenefitUseId, CommandError, by_reference};
use app::api::BenefitUseCommand;
use domain::access::Action;
use domain::application::AnswerError;
use domain::date::Date;
use domain::entitlement::{TypedEvidence, UseParty, UseProblem, UseStep, read_evidence, read_scheduled_day, read_what};

/// The result of a command about a use.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HandleDone {
    Done,
    /// Someone else changed something meanwhile, so nothing was done.
    Conflict,
    /// Everything that's wrong with it.
    Wrong(Vec<UseProblem>),
    /// The foundation has no such use.
    NotFound,
}

/// Does what somebody wants, if their roles allow it and nobody else has changed anything since they last looked. Idempotent: the
/// second click of two changes nothing.
///
/// # Errors
/// If their roles or a conflict of interest don't allow it, or the use's state doesn't.
pub async fn handle(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &BenefitUseCommand,
) -> Result<HandleDone, CommandError> {
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::FulfilBenefits, foundation).await?;
    let Some(id) = BenefitUseId::parse(id) else {
        return Ok(HandleDone::NotFound);
    };
    let Some(found) = UseRow::find(&mut tx, foundation, &id).await? else {
        return Ok(HandleDone::NotFound);
    };
    // Locks the application. What was read before could have changed.
    let linked = by_reference(&mut tx, state, &found.application).await?;
    let row = UseRow::find(&mut tx, foundation, &id).await?;
    let (Some(linked), Some(row)) = (linked, row) else {
        return Ok(HandleDone::NotFound);
    };
    let digest = digest(session, command);
    if row.is_repeated(command.version, &digest) {
        return Ok(HandleDone::Done);
    }
    if use_involvement(&mut tx, &linked, &row, session).await?.has_conflict {
        return Err(CommandError::Recused);
    }
    if row.version != command.version {
        return Ok(HandleDone::Conflict);
    }
    let (step, today) = (command.action, linked.today);
    if step.by() != UseParty::Staff || !row.state.0.allows(step, row.scheduled(), today) {
        return Err(CommandError::WrongState);
    }
    let change = match read(command, &row, today) {
        Ok(change) => change,
        Err(problems) => return Ok(HandleDone::Wrong(problems)),
    };
    apply(&mut tx, state, session, &row, &change, &digest).await?;
    letters::changed(&mut tx, state, &linked, &row, &change).await?;
    tx.commit().await?;
    Ok(HandleDone::Done)
}

/// Reads a command.
fn read(command: &BenefitUseCommand, row: &UseRow, today: Date) -> Result<UseChange, Vec<UseProblem>> {
    let fresh = UseChange::of(row, command.action);
    match command.action {
        UseStep::Deliver => deliver(command, fresh, today),
        UseStep::Schedule => match (read_scheduled_day(&command.day, today), optional_note(command)) {
            (Ok(day), Ok(note)) => Ok(UseChange {
                scheduled: Some(day),
                note,
                ..fresh
            }),
            (day, note) => Err(day.err().into_iter().chain(note.err()).collect()),
        },
        UseStep::Refuse | UseStep::Miss => {
            let note = read_what(&command.note).map_err(|error| vec![UseProblem::Reason(error)])?;
            Ok(UseChange { note, ..fresh })
        }
        UseStep::Approve | UseStep::Withdraw => {
            let note = optional_note(command).map_err(|problem| vec![problem])?;
            Ok(UseChange { note, ..fresh })
        }
    }
}

fn deliver(command: &BenefitUseCommand, fresh: UseChange, today: Date) -> Result<UseChange, Vec<UseProblem>> {
    let typed = TypedEvidence {
        day: command.day.clone(),
        link: command.link.clone(),
        note: command.note.clone(),
    };
    let wrong = |(field, error)| UseProblem::Evidence(field, error);
    let evidence = read_evidence(&typed, today).map_err(|errors| errors.into_iter().map(wrong).collect::<Vec<_>>())?;
    Ok(UseChange {
        delivered: Some(evidence.day),
        note: evidence.note.unwrap_or_default(),
        link: evidence.link,
        ..fresh
    })
}

/// A note that can be left out.
fn optional_note(command: &BenefitUseCommand) -> Result<String, UseProblem> {
    match read_what(&command.note) {
        Err(AnswerError::Missing) => Ok(String::new()),
        read => read.map_err(UseProblem::Reason),
    }
}
