//! The calendar, for somebody who acts for the member.

use super::address::current_address;
use super::entries::entries;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::entitlements::benefits_of;
use crate::members::access::open;
use crate::members::lifecycle::{last_term, rules};
use crate::members::view::answer;
use app::api::{FoundationBrief, MemberCalendarAnswer};
use domain::member::MemberAction;

/// The calendar of a membership. `None` if there's no such membership, or they don't act for it.
///
/// # Errors
/// If its programme is no longer on the site, or the database fails.
pub async fn member_calendar(
    state: &AppState,
    session: &Session,
    membership: &str,
    lang: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<MemberCalendarAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(None);
    };
    let member = answer(&mut tx, state, &session.email, &acting, lang, brief).await?;
    let benefits = benefits_of(&mut tx, state, &acting, member.foundation.clone()).await?;
    let address = current_address(&mut tx, &acting.membership.id, &session.account).await?;
    let last = last_term(&mut tx, &acting.membership.id).await?;
    tx.rollback().await?;
    let rules = last.and_then(|last| rules(&acting.membership, &acting.linked, last));
    Ok(Some(MemberCalendarAnswer {
        entries: entries(&member, &benefits, rules.as_ref()),
        today: member.today,
        address_made_at: address.map(|address| address.created_at),
        membership: member.membership,
    }))
}
