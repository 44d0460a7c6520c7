//! A membership as the foundation's people see it.

use super::countersign::to_countersign;
use super::staff_access::open_to_read;
use super::tier::{second_decider, waiting_start};
use super::view::answer;
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError};
use crate::profiles::is_waiting;
use crate::reviews::history;
use app::api::{FoundationBrief, MemberForStaff};
use domain::access::Action;
use domain::member::MemberAction;

/// A membership with everything of its history that the foundation's people see, for those who may read the foundation's applications.
/// `None` if the foundation has no such membership.
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
    let Some(acting) = open_to_read(&mut tx, state, session, foundation, id).await? else {
        return Ok(None);
    };
    let money = acting.actions.contains(&MemberAction::ReadMoney);
    let erases = session.token.is_none()
        && powers_for(&mut tx, session, foundation)
            .await?
            .may(Action::EraseMembers);
    let signs = session.token.is_none() && powers_for(&mut tx, session, foundation).await?.may(Action::Countersign);
    let to_countersign = to_countersign(&mut tx, state, &acting).await?;
    let start = waiting_start(&mut tx, state, &acting.membership, &acting.linked).await?;
    let second_decider = second_decider(&mut tx, session, &acting.membership, &acting.linked).await?;
    let page_waits = is_waiting(&mut tx, &acting.membership.id).await?;
    let mut member = answer(&mut tx, state, &session.email, &acting, lang, brief).await?;
    // The same entries as on the page of the review.
    member.history = history(&mut tx, acting.membership.application.as_str()).await?;
    tx.rollback().await?;
    Ok(Some(MemberForStaff {
        member,
        money,
        page_waits,
        erases,
        start,
        second_decider,
        to_countersign,
        signs,
    }))
}
