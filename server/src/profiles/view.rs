//! A member's profile, as those who act for the member see it.

use super::change::languages;
use super::rows::ProfileRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::directory::is_shown;
use crate::members::open;
use app::api::{DeclinedPage, FoundationBrief, MemberProfileAnswer};
use domain::member::MemberAction;

/// The profile of a membership. `None` if there's no such membership, or they don't act for it.
///
/// # Errors
/// If its programme isn't on the site any more, or the database fails.
pub async fn member_profile(
    state: &AppState,
    session: &Session,
    id: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<MemberProfileAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, id, MemberAction::Read).await? else {
        return Ok(None);
    };
    let membership = &acting.membership;
    let row = ProfileRow::find(&mut tx, &membership.id).await?;
    let shown = match &row {
        Some(row) => is_shown(&mut tx, state, &membership.foundation, &row.id).await?,
        None => false,
    };
    tx.rollback().await?;
    let foundation = brief(&membership.foundation).ok_or(CommandError::NoSuchTier)?;
    let known = state.loaded.catalogue.foundation(&membership.foundation);
    let declined = row.as_ref().and_then(|row| {
        Some(DeclinedPage {
            at: row.declined_at?,
            reason: row.declined_reason.clone()?,
        })
    });
    Ok(Some(MemberProfileAnswer {
        approval: known.is_some_and(|known| known.approves_pages),
        waiting_since: row.as_ref().and_then(|row| row.asked_at),
        declined,
        languages: languages(state, &membership.foundation),
        foundation,
        membership: membership.id.to_string(),
        id: row.as_ref().map(|row| row.id.to_string()).unwrap_or_default(),
        version: row.as_ref().map_or(0, |row| row.version),
        listed: row.as_ref().is_some_and(|row| row.listed),
        shown,
        may_change: acting.actions.contains(&MemberAction::ChangeProfile),
        published_at: row.as_ref().and_then(|row| row.published_at),
        draft: row.as_ref().and_then(|row| row.draft.clone()).map(|stored| stored.0),
        published: row.and_then(|row| row.published).map(|stored| stored.0),
    }))
}
