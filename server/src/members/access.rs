//! Who acts for a member: whoever signs in with the address of one of its contacts.

use super::contacts::{ContactRow, contacts_of};
use crate::accounts::Session;
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkedApplication, MembershipId, by_reference,
};
use crate::from_row;
use crate::storage::Tx;
use domain::member::{Contact, MemberAction, may};

/// A membership that has begun.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct BegunMembership {
    pub id: MembershipId,
    pub foundation: String,
    pub application: ApplicationReference,
    /// In milliseconds since 1970, UTC.
    pub approved_at: i64,
    pub member_version: i64,
}
from_row!(BegunMembership {
    id,
    foundation,
    application,
    approved_at,
    member_version
});

/// Somebody who acts for a member.
#[derive(Debug)]
pub(crate) struct ActingFor<'a> {
    pub membership: BegunMembership,
    pub linked: LinkedApplication<'a>,
    /// All of the member's contacts.
    pub contacts: Vec<ContactRow>,
    /// What they may do.
    pub actions: Vec<MemberAction>,
}

/// Opens a membership for somebody who acts for the member. `None` if there's no such membership, or they don't act for it: nobody
/// learns which.
///
/// # Errors
/// If they act for the member, but may not do this.
pub(crate) async fn open<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    session: &Session,
    id: &str,
    action: MemberAction,
) -> Result<Option<ActingFor<'a>>, CommandError> {
    // Software has a role for a foundation, never for a member.
    let Some(id) = MembershipId::parse(id).filter(|_| session.token.is_none()) else {
        return Ok(None);
    };
    let found: Option<BegunMembership> = tx
        .optional(
            "SELECT id, foundation, application, approved_at, member_version FROM membership \
             WHERE id = $1 AND activated_at IS NOT NULL",
            &[(&id).into()],
        )
        .await?;
    let Some(membership) = found else {
        return Ok(None);
    };
    let contacts = contacts_of(tx, &membership.id).await?;
    let today = state.clock.today();
    let own = contacts.iter().filter(|contact| contact.address == session.address);
    let own: Vec<Contact> = own.map(ContactRow::contact).collect();
    if !own.iter().any(|contact| contact.is_current(today)) {
        return Ok(None);
    }
    let Some(linked) = by_reference(tx, state, &membership.application).await? else {
        return Ok(None);
    };
    let roles = &linked.programme.joining.roles;
    let actions = MemberAction::ALL.into_iter();
    let actions: Vec<_> = actions.filter(|action| may(&own, roles, today, *action)).collect();
    if !actions.contains(&action) {
        return Err(CommandError::NoPermission);
    }
    Ok(Some(ActingFor {
        membership,
        linked,
        contacts,
        actions,
    }))
}
