//! An address to which email bounced works again: somebody who acts for the member says so, or the foundation's staff.

use super::access::open_for_member_or_staff;
use super::contacts::ContactRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, alone};
use crate::mail::clear_bouncing;
use domain::member::MemberAction;

/// The result of saying so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorksAgain {
    Done,
    /// There's no such membership or contact, the contact's last day has passed, or the caller neither acts for the member nor is staff.
    NotFound,
}

/// Removes the mark of a contact's address, and records that. Idempotent: the second click of two changes nothing.
///
/// # Errors
/// If the caller acts for the member, but neither changes its people nor is the contact.
pub async fn address_works(
    state: &AppState,
    session: &Session,
    membership: &str,
    contact: &str,
) -> Result<WorksAgain, CommandError> {
    let mut tx = state.database.begin().await?;
    if open_for_member_or_staff(&mut tx, state, session, membership, MemberAction::Read)
        .await?
        .is_none()
    {
        return Ok(WorksAgain::NotFound);
    }
    alone(&mut tx).await?;
    // The application is locked now: what was read before that could have changed.
    let Some(acting) = open_for_member_or_staff(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(WorksAgain::NotFound);
    };
    let today = acting.linked.today;
    // The address of somebody who has left no longer concerns the member.
    let is_asked = |known: &&ContactRow| known.id.as_str() == contact && !known.contact().is_over(today);
    let Some(contact) = acting.contacts.iter().find(is_asked) else {
        return Ok(WorksAgain::NotFound);
    };
    let is_own = contact.address == session.address;
    let changes_people = acting.actions.contains(&MemberAction::ChangePeople);
    if !is_own && !acting.on_behalf && !changes_people {
        return Err(CommandError::NoPermission);
    }
    let by = if acting.on_behalf { "staff" } else { "member" };
    let subject = acting.membership.application.as_str();
    clear_bouncing(
        &mut tx,
        state,
        &contact.address,
        (session.account.as_str(), subject),
        by,
    )
    .await?;
    tx.commit().await?;
    Ok(WorksAgain::Done)
}
