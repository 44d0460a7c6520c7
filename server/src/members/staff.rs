//! A membership as the foundation's people see it.

use super::access::{ActingFor, check_conflict, find};
use super::contacts::contacts_of;
use super::view::answer;
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError};
use crate::reviews::history;
use app::api::{FoundationBrief, MemberForStaff};
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
    check_conflict(&mut tx, session, &membership, &linked).await?;
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
    let mut member = answer(&mut tx, state, &session.email, &acting, lang, brief).await?;
    // The same entries as on the page of the review.
    member.history = history(&mut tx, acting.membership.application.as_str()).await?;
    tx.rollback().await?;
    Ok(Some(MemberForStaff { member, money }))
}
