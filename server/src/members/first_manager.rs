//! Staff name a manager for a membership that nobody manages, because it was imported without an address.

use super::access::open_for_staff;
use super::contacts::ContactRow;
use super::people::{PeopleDone, record, remember};
use super::people_letters::send;
use super::people_rows::store;
use super::people_update::update;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, fingerprint};
use crate::invoices::send_unpaid;
use app::api::NewManager;
use domain::application::AnswerError;
use domain::member::{ContactAction, ContactField, ContactRole, TypedContact, read_contact_change};

/// Names the first manager of an imported membership, and emails them, with the invoices that are unpaid. Idempotent: the second click of
/// two changes nothing.
///
/// # Errors
/// If the account isn't the foundation's staff, or the membership has a manager, wasn't imported, or has ended.
pub async fn name_manager(
    state: &AppState,
    session: &Session,
    foundation: &str,
    membership: &str,
    command: &NewManager,
) -> Result<PeopleDone, CommandError> {
    let mut tx = state.database.begin().await?;
    // Locks the application. What was read before could have changed.
    open_for_staff(&mut tx, state, session, membership).await?;
    let found = open_for_staff(&mut tx, state, session, membership).await?;
    let Some(acting) = found.filter(|acting| acting.membership.foundation == foundation) else {
        return Ok(PeopleDone::NotFound);
    };
    let typed = serde_json::to_string(command).unwrap_or_default();
    let digest = fingerprint(&format!("manager {} {typed}", session.account));
    let (version, last) = (acting.membership.member_version, &acting.membership.last_command);
    if version == command.version.saturating_add(1) && last.as_deref() == Some(digest.as_str()) {
        return Ok(PeopleDone::Done {
            stays: false,
            contact: String::new(),
        });
    }
    let today = acting.linked.today;
    let manages = |contact: &ContactRow| contact.role.0 == ContactRole::Manager && !contact.contact().is_over(today);
    let is_imported = acting.linked.opened.application.import.is_some();
    if !is_imported || acting.membership.ended_on.is_some() || acting.contacts.iter().any(manages) {
        return Err(CommandError::WrongState);
    }
    if version != command.version {
        return Ok(PeopleDone::Conflict);
    }
    let typed = TypedContact {
        action: ContactAction::Name,
        about: ContactRole::Manager.id(),
        name: &command.name,
        email: &command.email,
        deputy: false,
        first_day: &today.to_string(),
        last_day: "",
    };
    let Some(change) = (match read_contact_change(&typed) {
        Ok(change) => change,
        Err(fields) => return Ok(PeopleDone::Fields(fields)),
    }) else {
        return Ok(PeopleDone::NotFound);
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
    send_unpaid(&mut tx, state, &acting.linked).await?;
    tx.commit().await?;
    Ok(PeopleDone::Done {
        stays: false,
        contact: update.new.id,
    })
}
