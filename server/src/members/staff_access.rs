//! Memberships, opened for the foundation's people: to read them, and to act on the member's behalf.

use super::access::{ActingFor, check_conflict, find};
use super::contacts::contacts_of;
use crate::accounts::{Session, may, powers_for};
use crate::applications::{AppState, CommandError};
use crate::storage::Tx;
use domain::access::Action;
use domain::member::MemberAction;

/// Opens a membership for those who may read the foundation's applications, and says what else they may do. `None` if the foundation has no
/// such membership.
///
/// # Errors
/// If the account may not read it, or has a conflict of interest: it acts for the member, or the application names it.
pub(crate) async fn open_to_read<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    session: &Session,
    foundation: &str,
    id: &str,
) -> Result<Option<ActingFor<'a>>, CommandError> {
    let powers = powers_for(tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let found = find(tx, id).await?;
    let Some(membership) = found.filter(|membership| membership.foundation == foundation) else {
        return Ok(None);
    };
    let contacts = contacts_of(tx, &membership.id).await?;
    let Some(linked) = membership.linked(tx, state).await? else {
        return Ok(None);
    };
    check_conflict(tx, session, &membership, &linked).await?;
    let changes = membership.ended_on.is_none() && session.token.is_none() && powers.may(Action::SteerReviews);
    let actions = [
        (MemberAction::Read, true),
        (MemberAction::ReadMoney, powers.may(Action::ReadMoney)),
        (MemberAction::ChangeMembership, changes),
    ];
    let actions = actions.into_iter().filter(|(_, may)| *may);
    Ok(Some(ActingFor {
        membership,
        linked,
        contacts,
        actions: actions.map(|(action, _)| action).collect(),
        on_behalf: true,
    }))
}

/// Opens a membership for a foundation's staff, to change it as the member has asked them to. `None` if the foundation has
/// no such membership.
///
/// # Errors
/// If the account may not do this, has a conflict of interest, or the membership has ended.
pub(super) async fn open_on_behalf<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    session: &Session,
    foundation: &str,
    id: &str,
) -> Result<Option<ActingFor<'a>>, CommandError> {
    may(tx, session, Action::SteerReviews, foundation).await?;
    let Some(acting) = open_to_read(tx, state, session, foundation, id).await? else {
        return Ok(None);
    };
    if !acting.actions.contains(&MemberAction::ChangeMembership) {
        return Err(CommandError::WrongState);
    }
    Ok(Some(acting))
}
