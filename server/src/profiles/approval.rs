//! A member's public page as staff see it who approve it: what's public, and what the member wants to publish.

use super::logo_file::{LogoFile, file};
use super::rows::ProfileRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::members::open_to_read;
use app::api::{FoundationBrief, LogoOf, PageApprovalAnswer, WaitingProfile};
use domain::member::{LogoVariant, MemberAction, profile_changes};

/// What's public and what waits, for those who may read the foundation's applications. `None` if the foundation has no such membership.
///
/// # Errors
/// If the account may not read it, or has a conflict of interest.
pub async fn page_approval(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    about: FoundationBrief,
) -> Result<Option<PageApprovalAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open_to_read(&mut tx, state, session, foundation, id).await? else {
        return Ok(None);
    };
    let row = ProfileRow::find(&mut tx, &acting.membership.id).await?;
    tx.rollback().await?;
    let published = row
        .as_ref()
        .and_then(|row| row.published.clone())
        .map(|stored| stored.0);
    let waiting = row.as_ref().and_then(waiting).map(|waiting| WaitingProfile {
        changes: profile_changes(&published.clone().unwrap_or_default(), &waiting.profile),
        ..waiting
    });
    let may = |action| acting.actions.contains(&action);
    Ok(Some(PageApprovalAnswer {
        foundation: about,
        membership: acting.membership.id.to_string(),
        member: acting.linked.party_name(),
        published_at: row.as_ref().and_then(|row| row.published_at),
        listed: row.as_ref().is_some_and(|row| row.listed),
        may_decide: waiting.is_some() && may(MemberAction::ChangeMembership),
        money: may(MemberAction::ReadMoney),
        waiting,
        published,
        local_time: state.local_time(foundation),
    }))
}

/// What waits, without its changes. `None` if nothing does.
fn waiting(row: &ProfileRow) -> Option<WaitingProfile> {
    Some(WaitingProfile {
        profile: row.draft.as_ref()?.0.clone(),
        asked_at: row.asked_at?,
        version: row.asked_version?,
        changes: Vec::new(),
    })
}

/// A logo of what's public or of what waits, for the same people.
///
/// # Errors
/// If the account may not read it, or has a conflict of interest, or the file store fails.
pub async fn approval_logo(
    state: &AppState,
    session: &Session,
    (foundation, id): (&str, &str),
    of: LogoOf,
    variant: LogoVariant,
) -> Result<Option<LogoFile>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open_to_read(&mut tx, state, session, foundation, id).await? else {
        return Ok(None);
    };
    let row = ProfileRow::find(&mut tx, &acting.membership.id).await?;
    let profile = row.and_then(|row| match of {
        LogoOf::Published => row.published.map(|stored| stored.0),
        LogoOf::Waiting => waiting(&row).map(|waiting| waiting.profile),
    });
    file(tx, state, profile, variant).await
}
