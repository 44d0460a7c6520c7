//! A commitment, as the foundation's people and as the member see it.

use super::actions::actions;
use super::brief::details;
use super::report::{is_open, own};
use super::rows::StoredCommitment;
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, CommitmentId, LinkSecret, LinkedApplication, by_reference};
use crate::reviews::{commitment_history, involvement};
use app::api::{CommitmentAnswer, FoundationBrief, OwnCommitmentAnswer};
use domain::access::Action;

/// A foundation's commitment. `None` if it has none with this ID.
///
/// # Errors
/// If the account may not read the foundation's applications, or the application names its owner.
pub async fn commitment_of(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    brief: FoundationBrief,
) -> Result<Option<CommitmentAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let Some(id) = CommitmentId::parse(id) else {
        return Ok(None);
    };
    let Some(stored) = StoredCommitment::find(&mut tx, foundation, &id).await? else {
        return Ok(None);
    };
    let linked = match by_reference(&mut tx, state, &stored.row.application).await {
        Ok(linked) => linked,
        // Its programme isn't on the site any more, so nobody can do anything.
        Err(CommandError::RulesMissing(_)) => None,
        Err(error) => return Err(error),
    };
    let today = state.clock.today();
    let actions = match &linked {
        Some(linked) => {
            let involvement = involvement(&mut tx, linked, session).await?;
            if involvement.is_named {
                return Err(CommandError::Recused);
            }
            let possible = actions(&stored, &powers, today);
            possible.into_iter().filter(|_| !involvement.has_conflict).collect()
        }
        None => Vec::new(),
    };
    let history = commitment_history(&mut tx, &stored.row.application, &id).await?;
    tx.rollback().await?;
    Ok(Some(CommitmentAnswer {
        foundation: brief,
        details: details(&stored, linked.as_ref(), today, false),
        history,
        local_time: state.local_time(foundation),
        actions,
        money: powers.may(Action::ReadMoney),
    }))
}

/// A member's own commitment. `None` if the application has none with this ID.
///
/// # Errors
/// If the link doesn't work, or isn't the applicant's.
pub async fn own_commitment(
    state: &AppState,
    secret: &LinkSecret,
    id: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<OwnCommitmentAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    let stored = own(&mut tx, &linked, id).await?;
    tx.rollback().await?;
    let (Some(stored), Some(foundation)) = (stored, brief(&linked.opened.application.foundation)) else {
        return Ok(None);
    };
    Ok(Some(OwnCommitmentAnswer {
        foundation,
        tier: linked.tier.title.clone(),
        details: details(&stored, Some(&linked), linked.today, true),
        reports: is_open(&stored, &linked),
    }))
}
