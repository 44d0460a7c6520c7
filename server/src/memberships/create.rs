//! Making a membership when its application is approved.

use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, LinkedApplication, MembershipId, PartyId, append,
};
use crate::storage::Tx;
use serde_json::json;

/// Makes the membership of an application that was just approved. It isn't active yet.
///
/// # Errors
/// If the database fails.
pub(crate) async fn create(tx: &mut Tx, state: &AppState, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let id = MembershipId::random(&state.secrets)?;
    tx.run(
        "INSERT INTO membership (id, foundation, party, application, programme, version, tier, approved_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            (&id).into(),
            (&application.foundation).into(),
            application.party.as_ref().map(PartyId::as_str).into(),
            (&application.reference).into(),
            (&application.programme).into(),
            (&application.version).into(),
            (&application.tier).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "membership made",
        actor: "system",
        detail: json!({ "membership": id, "tier": application.tier, "version": application.version }),
        personal: None,
    };
    append(tx, state, entry).await
}

/// Cancels a membership that hasn't started, because its application's review starts again. Returns whether there's none left:
/// one that has begun stays.
///
/// # Errors
/// If the database fails.
pub(crate) async fn cancel(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<bool, CommandError> {
    let (active,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM membership WHERE application = $1 AND ended_at IS NULL AND activated_at IS NOT NULL",
            &[reference.into()],
        )
        .await?;
    if active > 0 {
        return Ok(false);
    }
    tx.run(
        "UPDATE membership SET ended_at = $1 WHERE application = $2 AND ended_at IS NULL",
        &[state.clock.now().0.into(), reference.into()],
    )
    .await?;
    Ok(true)
}
