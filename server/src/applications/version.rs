//! Continuing with the version in force.

use super::ids::LinkSecret;
use super::ledger::{self, Entry};
use super::rows::State;
use super::{AppState, CommandError, LinkedApplication};
use domain::catalogue::VersionQuery;
use serde_json::json;

/// Accepts the version that the applicant saw, if it's in force and has the tier.
///
/// # Errors
/// If the link isn't the applicant's, or the application isn't a draft.
pub async fn take(state: &AppState, secret: &LinkSecret, version: &str) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    let application = &linked.opened.application;
    if application.state() != State::Draft {
        return Err(CommandError::WrongState);
    }
    let catalogue = &state.loaded.catalogue;
    let newer = catalogue.programme(&application.foundation, &application.programme, &VersionQuery::InForce)?;
    let Some(tier) = super::view::successor(newer, &application.tier).filter(|_| newer.version == version) else {
        return Ok(false);
    };
    if newer.version == application.version {
        return Ok(true);
    }
    tx.run(
        "UPDATE application SET version = $1, tier = $2, changed_at = $3 WHERE reference = $4",
        &[
            (&newer.version).into(),
            (&tier.id).into(),
            state.clock.now().0.into(),
            (&application.reference).into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "took version",
        actor: "applicant",
        detail: json!({ "from": application.version, "to": newer.version, "tier": tier.id }),
        personal: None,
    };
    ledger::append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(true)
}
