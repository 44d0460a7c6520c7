//! The calendar for anyone who has its address: what the person who made it may see now.

use super::entries::entries;
use crate::applications::{AppState, CalendarSecret, CommandError, MembershipId};
use crate::entitlements::benefits_of;
use crate::members::access::open_as;
use crate::members::lifecycle::{last_term, rules};
use crate::members::view::answer;
use app::api::{FoundationBrief, MemberAnswer};
use domain::calendar::CalendarEntry;
use domain::member::MemberAction;

/// What a calendar app gets.
#[derive(Clone, PartialEq, Debug)]
pub struct CalendarFeed {
    /// The language that it was made in.
    pub lang: String,
    pub member: MemberAnswer,
    /// The earliest first.
    pub entries: Vec<CalendarEntry>,
}

/// The calendar with this secret. `None` if it was withdrawn, its owner no longer acts for the member, or there's none.
///
/// # Errors
/// If the membership's programme is no longer on the site, or the database fails.
pub async fn calendar_feed(
    state: &AppState,
    secret: &CalendarSecret,
    brief: impl FnOnce(&str, &str) -> Option<FoundationBrief>,
) -> Result<Option<CalendarFeed>, CommandError> {
    let mut tx = state.database.read().await?;
    let found: Option<(MembershipId, String, String, String)> = tx
        .optional(
            "SELECT c.membership, c.lang, a.email, a.address FROM calendar_address c JOIN account a ON a.id = c.account \
             WHERE c.secret = $1 AND c.withdrawn_at IS NULL",
            &[(&secret.hash()).into()],
        )
        .await?;
    let Some((membership, lang, email, address)) = found else {
        return Ok(None);
    };
    let opened = open_as(&mut tx, state, &address, membership.as_str(), MemberAction::Read).await?;
    let Some(acting) = opened else {
        return Ok(None);
    };
    let about = |id: &str| brief(id, &lang);
    let member = answer(&mut tx, state, &email, &acting, &lang, about).await?;
    let benefits = benefits_of(&mut tx, state, &acting, member.foundation.clone()).await?;
    let last = last_term(&mut tx, &acting.membership.id).await?;
    tx.rollback().await?;
    let rules = last.and_then(|last| rules(&acting.membership, &acting.linked, last));
    let entries = entries(&member, &benefits, rules.as_ref());
    Ok(Some(CalendarFeed { lang, member, entries }))
}
