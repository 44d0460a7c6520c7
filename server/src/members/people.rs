//! What members do about their people: name somebody, hand over a role, correct a typo, end a role, and undo that.

use super::access::{ActingFor, open};
use super::contacts::ContactRow;
use super::people_letters::send;
use super::people_rows::store;
use super::people_update::{PeopleUpdate, update};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, append, fingerprint};
use crate::storage::Tx;
use app::api::PeopleCommand;
use domain::application::AnswerError;
use domain::member::{
    ContactAction, ContactField, ContactProblem, MemberAction, MemberContact, TypedContact, read_contact_change,
};
use serde_json::{Value, json};

/// The result of a change to a member's people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PeopleDone {
    /// `stays` says whether the caller still acts for the member today. `contact` is the one that it's about.
    Done { stays: bool, contact: String },
    /// There's no such membership, or the caller doesn't act for it.
    NotFound,
    /// Someone else changed the membership in the meantime, so nothing was done.
    Conflict,
    /// Why fields can't be read.
    Fields(Vec<(ContactField, AnswerError)>),
    /// Why it isn't possible.
    Problem(ContactProblem),
}

/// Changes a member's people, if the caller's role allows it and nobody else has changed anything since they last looked.
/// Idempotent: the second click of two changes nothing.
///
/// # Errors
/// If their role doesn't allow it.
pub async fn change_people(
    state: &AppState,
    session: &Session,
    membership: &str,
    command: &PeopleCommand,
) -> Result<PeopleDone, CommandError> {
    let mut tx = state.database.begin().await?;
    // Locks the application. What was read before could have changed.
    open(&mut tx, state, session, membership, MemberAction::Read).await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(PeopleDone::NotFound);
    };
    if !is_allowed(&acting, session, command) {
        return Err(CommandError::NoPermission);
    }
    let digest = digest(session, command);
    let (version, last) = (acting.membership.member_version, &acting.membership.last_command);
    if version == command.version.saturating_add(1) && last.as_deref() == Some(digest.as_str()) {
        let contact = command.about.clone();
        return Ok(PeopleDone::Done { stays: true, contact });
    }
    if version != command.version {
        return Ok(PeopleDone::Conflict);
    }
    let change = match read_contact_change(&typed(command)) {
        Err(fields) => return Ok(PeopleDone::Fields(fields)),
        Ok(None) => return Ok(PeopleDone::Problem(ContactProblem::UnknownRole)),
        Ok(Some(change)) => change,
    };
    let update = match update(state, session, &acting, change)? {
        Ok(update) => update,
        Err(problem) => return Ok(PeopleDone::Problem(problem)),
    };
    if !store(&mut tx, &update).await? {
        return Ok(PeopleDone::Fields(vec![(ContactField::Email, AnswerError::NotEmail)]));
    }
    remember(&mut tx, &acting, &digest).await?;
    record(&mut tx, &update).await?;
    send(&mut tx, &update).await?;
    tx.commit().await?;
    Ok(PeopleDone::Done {
        stays: update.caller_stays(),
        contact: update.new.id,
    })
}

/// Those who may change people do all of it. Everyone corrects and ends their own contact.
fn is_allowed(acting: &ActingFor<'_>, session: &Session, command: &PeopleCommand) -> bool {
    let is_own = |contact: &ContactRow| contact.id.as_str() == command.about && contact.address == session.address;
    let for_own = matches!(
        command.action,
        ContactAction::Correct | ContactAction::Leave | ContactAction::Stay
    );
    acting.actions.contains(&MemberAction::ChangePeople) || for_own && acting.contacts.iter().any(is_own)
}

/// A hash of the command and of its sender, to recognise a second click.
fn digest(session: &Session, command: &PeopleCommand) -> String {
    let command = serde_json::to_string(command).unwrap_or_default();
    fingerprint(&format!("people {} {command}", session.account))
}

fn typed(command: &PeopleCommand) -> TypedContact<'_> {
    TypedContact {
        action: command.action,
        about: &command.about,
        name: &command.name,
        email: &command.email,
        deputy: command.deputy,
        first_day: &command.first_day,
        last_day: &command.last_day,
    }
}

/// Counts the change, and remembers the command to recognise a second click.
///
/// # Errors
/// If the database fails.
pub(super) async fn remember(tx: &mut Tx, acting: &ActingFor<'_>, digest: &str) -> Result<(), CommandError> {
    tx.run(
        "UPDATE membership SET member_version = member_version + 1, last_command = $1 WHERE id = $2",
        &[digest.into(), (&acting.membership.id).into()],
    )
    .await?;
    Ok(())
}

/// Records the change in the ledger.
///
/// # Errors
/// If the database fails.
pub(super) async fn record(tx: &mut Tx, update: &PeopleUpdate<'_>) -> Result<(), CommandError> {
    let person = |contact: &MemberContact| json!({ "name": contact.name, "email": contact.email });
    let entry = Entry {
        subject: update.acting.membership.application.as_str(),
        action: update.ledger_action(),
        actor: update.session.account.as_str(),
        detail: json!({
            "membership": update.acting.membership.id,
            "contact": update.new.id,
            "replaces": update.old.as_ref().map(|old| &old.id).filter(|old| **old != update.new.id),
            "role": update.new.role.id(),
            "deputy": update.new.deputy,
            "first_day": update.new.first_day,
            "last_day": update.new.last_day,
        }),
        personal: Some(json!({
            "people": update.with_role(),
            "old": update.old.as_ref().map_or(Value::Null, person),
            "new": person(&update.new),
        })),
    };
    append(tx, update.state, entry).await
}
