//! Staff approve or decline what a member wants to publish.

use super::change::digest_of;
use super::letters;
use super::rows::ProfileRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, append};
use crate::members::{LONGEST_REASON, open_for_staff};
use app::api::{PageDecision, PageDecisionCommand};
use domain::typed::tidy;
use serde_json::json;

/// The result of a decision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageDecided {
    Done,
    /// There's no such membership, or the caller isn't its foundation's staff.
    NotFound,
    /// It doesn't wait any more: the member has changed or withdrawn it, or somebody else has decided. Nothing was done.
    Conflict,
    /// The reason is missing or too long.
    NoReason,
}

/// Approves or declines what a member wants to publish: exactly what was sent with this version. Idempotent.
///
/// # Errors
/// If the caller has a conflict of interest.
pub async fn decide_page(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &PageDecisionCommand,
) -> Result<PageDecided, CommandError> {
    // Deciding is for people.
    if session.token.is_some() {
        return Err(CommandError::NoPermission);
    }
    let mut tx = state.database.begin().await?;
    // What was read before the application was locked could have changed.
    open_for_staff(&mut tx, state, session, id).await?;
    let acting = open_for_staff(&mut tx, state, session, id).await?;
    let Some(acting) = acting.filter(|acting| acting.membership.foundation == foundation) else {
        return Ok(PageDecided::NotFound);
    };
    let (membership, linked) = (&acting.membership, &acting.linked);
    let Some(row) = ProfileRow::find(&mut tx, &membership.id).await? else {
        return Ok(PageDecided::Conflict);
    };
    let digest = digest_of("page decision", session, command);
    if row.last_command.as_deref() == Some(digest.as_str()) {
        // The second click.
        return Ok(PageDecided::Done);
    }
    let approves = command.action == PageDecision::Approve;
    let reason = tidy(&command.reason);
    if reason.is_empty() && !approves || reason.chars().count() > LONGEST_REASON {
        return Ok(PageDecided::NoReason);
    }
    let draft = row
        .draft
        .as_ref()
        .filter(|_| row.asked_version == Some(command.version));
    let Some(draft) = draft.filter(|_| membership.ended_on.is_none()) else {
        return Ok(PageDecided::Conflict);
    };
    let (now, profile) = (state.clock.now().0, &row.id);
    let action = if approves {
        tx.run(
            "UPDATE profile SET published = draft, published_at = $1, draft = NULL, asked_at = NULL, asked_version = NULL, \
             declined_at = NULL, declined_reason = NULL WHERE id = $2",
            &[now.into(), profile.into()],
        )
        .await?;
        "profile approved"
    } else {
        tx.run(
            "UPDATE profile SET asked_at = NULL, asked_version = NULL, declined_at = $1, declined_reason = $2 WHERE id = $3",
            &[now.into(), (&reason).into(), profile.into()],
        )
        .await?;
        "profile declined"
    };
    tx.run(
        "UPDATE profile SET version = version + 1, changed_at = $1, last_command = $2 WHERE id = $3",
        &[now.into(), digest.as_str().into(), profile.into()],
    )
    .await?;
    let entry = Entry {
        subject: membership.application.as_str(),
        action,
        actor: session.account.as_str(),
        detail: json!({ "membership": membership.id, "profile": profile }),
        personal: Some(json!({ "reason": reason, "profile": draft.0 })),
    };
    append(&mut tx, state, entry).await?;
    letters::decided(&mut tx, state, linked, membership, (approves, &reason)).await?;
    tx.commit().await?;
    Ok(PageDecided::Done)
}
