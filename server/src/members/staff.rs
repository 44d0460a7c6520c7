//! A membership as the foundation's people see it.

use super::access::{ActingFor, find};
use super::contacts::contacts_of;
use super::view::answer;
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError};
use crate::reviews::{history, involvement};
use app::api::{FoundationBrief, MONEY_HISTORY_KINDS, MemberForStaff};
use domain::access::Action;
use domain::member::MemberAction;

/// A membership with its whole history, for those who may read the foundation's applications. `None` if the foundation has no such
/// membership.
///
/// # Errors
/// If the account may not read it, or has a conflict of interest: it acts for the member, or the application names it.
pub async fn member_for_staff(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    lang: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<MemberForStaff>, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let found = find(&mut tx, id).await?;
    let Some(membership) = found.filter(|membership| membership.foundation == foundation) else {
        return Ok(None);
    };
    let contacts = contacts_of(&mut tx, &membership.id).await?;
    let Some(linked) = membership.linked(&mut tx, state).await? else {
        return Ok(None);
    };
    let is_contact = contacts.iter().any(|contact| contact.address == session.address);
    if is_contact || involvement(&mut tx, &linked, session).await?.has_conflict {
        return Err(CommandError::Recused);
    }
    let money = powers.may(Action::ReadMoney);
    let changes = membership.ended_on.is_none() && session.token.is_none() && powers.may(Action::SteerReviews);
    let actions = [
        (MemberAction::Read, true),
        (MemberAction::ReadMoney, money),
        (MemberAction::ChangeMembership, changes),
    ];
    let actions = actions.into_iter().filter(|(_, may)| *may);
    let acting = ActingFor {
        membership,
        linked,
        contacts,
        actions: actions.map(|(action, _)| action).collect(),
    };
    let mut member = answer(&mut tx, state, session, &acting, lang, brief).await?;
    let events = history(&mut tx, acting.membership.application.as_str()).await?;
    let shown = events.into_iter();
    member.history = shown
        .filter(|event| money || !MONEY_HISTORY_KINDS.contains(&event.what.as_str()))
        .collect();
    tx.rollback().await?;
    Ok(Some(MemberForStaff { member, money }))
}
