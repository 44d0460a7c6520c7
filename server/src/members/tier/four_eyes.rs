//! Four eyes: a change of tier that staff recorded for a member is decided by somebody else.

use super::rows::{ChangeState, TierChangeRow, open_change};
use crate::accounts::Session;
use crate::applications::{CommandError, LinkedApplication};
use crate::members::access::{StartedMembership, has_conflict_about};
use crate::reviews::deciders;
use crate::storage::Tx;
use app::api::SecondDecider;
use domain::review::Reviewer;
use serde_json::Value;

/// Refuses somebody who recorded the change that's open for the member.
///
/// # Errors
/// [`CommandError::Recused`].
pub(super) async fn check_recorder(
    tx: &mut Tx,
    session: &Session,
    membership: &StartedMembership,
    change: &TierChangeRow,
) -> Result<(), CommandError> {
    if has_recorded(tx, session, membership, change).await? {
        return Err(CommandError::Recused);
    }
    Ok(())
}

/// Who else can decide about the change that waits for a decision. `None` if nothing waits, or the caller hasn't recorded
/// it for the member.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn second_decider(
    tx: &mut Tx,
    session: &Session,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
) -> Result<Option<SecondDecider>, CommandError> {
    let change = open_change(tx, &membership.id).await?;
    let Some(change) = change.filter(|change| change.state == ChangeState::Asked) else {
        return Ok(None);
    };
    if !has_recorded(tx, session, membership, &change).await? {
        return Ok(None);
    }
    for decider in deciders(tx, &membership.foundation, Reviewer::Staff).await? {
        let is_colleague = decider.id != session.account;
        if is_colleague && !has_conflict_about(tx, (&decider.id, &decider.address), membership, linked).await? {
            return Ok(Some(SecondDecider::Colleague));
        }
    }
    Ok(Some(SecondDecider::Nobody))
}

/// Whether the caller recorded the change that's open, as the ledger says.
async fn has_recorded(
    tx: &mut Tx,
    session: &Session,
    membership: &StartedMembership,
    change: &TierChangeRow,
) -> Result<bool, CommandError> {
    // Staff can't renew for a member.
    if change.tier == membership.tier {
        return Ok(false);
    }
    // One change is open at a time, so the newest entry is about it.
    let newest: Option<(String, String)> = tx
        .optional(
            "SELECT actor, detail FROM ledger WHERE subject = $1 AND action = 'tier change asked' \
             ORDER BY seq DESC LIMIT 1",
            &[(&membership.application).into()],
        )
        .await?;
    Ok(newest.is_some_and(|(actor, detail)| {
        let detail: Value = serde_json::from_str(&detail).unwrap_or_default();
        actor == session.account.as_str() && detail.get("on_behalf") == Some(&Value::Bool(true))
    }))
}
