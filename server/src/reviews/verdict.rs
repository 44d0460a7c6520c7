//! A decision, and what follows from it: a refusal, or a membership that begins once nothing is missing.

use super::letters;
use super::records::{ReviewRecord, StageRow};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, LinkedApplication, append, by_reference,
};
use crate::in_kind;
use crate::invoices;
use crate::memberships;
use crate::storage::Tx;
use domain::review::Decision;
use serde_json::json;

/// Approves an application, and makes its membership. It begins at once if nothing is missing.
pub(super) async fn approve(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<(), CommandError> {
    decide(tx, state, reference, "approved").await?;
    let Some(linked) = by_reference(tx, state, reference).await? else {
        return Ok(());
    };
    memberships::create(tx, state, &linked).await?;
    in_kind::create(tx, state, &linked).await?;
    invoices::issue_for(tx, state, &linked).await?;
    let missing = memberships::missing(tx, &linked).await?;
    if missing.is_empty() {
        return memberships::activate(tx, state, &linked).await;
    }
    letters::approved(tx, state, &linked, &missing).await
}

/// Declines an application.
pub(super) async fn decline(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    record: &ReviewRecord,
    stage: &StageRow,
) -> Result<(), CommandError> {
    decide(tx, state, &linked.opened.application.reference, "declined").await?;
    letters::declined(tx, state, linked, &reasons(record, stage)).await
}

/// Why a stage declined an application: the reasons of those who voted against it, without repetitions.
pub(super) fn reasons(record: &ReviewRecord, stage: &StageRow) -> Vec<String> {
    let votes: Vec<_> = record.votes_in(stage).collect();
    let mut reasons: Vec<String> = Vec::new();
    for (at, vote) in votes.iter().enumerate() {
        let is_last = votes[at + 1..].iter().all(|later| later.account != vote.account);
        if is_last && vote.vote.0 == Some(Decision::Decline) && !reasons.contains(&vote.reason) {
            reasons.push(vote.reason.clone());
        }
    }
    reasons
}

/// Stores the decision.
async fn decide(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
    outcome: &'static str,
) -> Result<(), CommandError> {
    let now = state.clock.now().0;
    tx.run(
        "UPDATE application SET outcome = $1, decided_at = $2, changed_at = $2 WHERE reference = $3",
        &[outcome.into(), now.into(), reference.into()],
    )
    .await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: outcome,
        actor: "system",
        detail: json!({}),
        personal: None,
    };
    append(tx, state, entry).await
}
