//! Beginning a membership.

use super::missing::{missing, of_application};
use super::snapshot::snapshot;
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, LinkedApplication, append, by_reference,
};
use crate::members;
use crate::profiles;
use crate::reviews::welcome;
use crate::storage::Tx;
use domain::term::TermPeriod;
use serde_json::json;

/// Begins the membership of an approved application, with its first term and what's promised for it. Happens once: if it has begun
/// already, nothing changes.
///
/// # Errors
/// If the database fails.
pub(crate) async fn activate(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    let reference = &linked.opened.application.reference;
    let Some(membership) = of_application(tx, reference).await? else {
        return Ok(());
    };
    let now = state.clock.now().0;
    let started = tx
        .run(
            "UPDATE membership SET activated_at = $1 WHERE id = $2 AND activated_at IS NULL AND ended_at IS NULL",
            &[now.into(), (&membership.id).into()],
        )
        .await?;
    if started == 0 {
        return Ok(());
    }
    let agreed = membership.agreed_on();
    let period = linked.first_term(agreed);
    let first_day = linked.first_day(agreed).to_string();
    let last_day = period.map(|period: TermPeriod| period.end.to_string());
    let promised = snapshot(tx, linked).await?.to_string();
    tx.run(
        "INSERT INTO term (membership, number, first_day, last_day, snapshot, created_at, tier, version) \
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7)",
        &[
            (&membership.id).into(),
            (&first_day).into(),
            last_day.as_ref().into(),
            (&promised).into(),
            now.into(),
            (&linked.tier.id).into(),
            (&linked.opened.application.version).into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "membership begun",
        actor: "system",
        detail: json!({ "membership": membership.id, "first_day": first_day, "last_day": last_day }),
        personal: None,
    };
    append(tx, state, entry).await?;
    members::create(tx, state, linked, &membership.id).await?;
    profiles::create(tx, state, linked, &membership.id).await?;
    members::plan_reminders(tx, state, &membership.id).await?;
    welcome(tx, state, linked, period).await
}

/// Begins the membership of an application if it was approved and nothing is missing any more: after a payment or a signature.
/// Returns whether it's active.
///
/// # Errors
/// If the database fails.
pub(crate) async fn activate_if_complete(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<bool, CommandError> {
    let Some(linked) = by_reference(tx, state, reference).await? else {
        return Ok(false);
    };
    let Some(membership) = of_application(tx, reference).await? else {
        return Ok(false);
    };
    if membership.activated_at.is_some() {
        return Ok(true);
    }
    let complete = missing(tx, &linked).await?.is_empty();
    if complete {
        activate(tx, state, &linked).await?;
    }
    Ok(complete)
}
