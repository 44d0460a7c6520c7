//! Continuing with the version in force.

use super::ledger::{self, Entry};
use super::rows::State;
use super::{Case, Desk, DeskError};
use domain::catalogue::VersionQuery;
use serde_json::json;

/// Accepts the version that the applicant saw, if it's in force and has the tier.
///
/// # Errors
/// If the link isn't the applicant's, or the application isn't a draft.
pub async fn take(desk: &Desk, secret: &str, version: &str) -> Result<bool, DeskError> {
    let mut tx = desk.database.begin().await?;
    let case = Case::open_own(&mut tx, desk, secret).await?;
    let application = &case.opened.application;
    if application.state() != State::Draft {
        return Err(DeskError::WrongState);
    }
    let catalogue = &desk.loaded.catalogue;
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
            desk.clock.now().0.into(),
            (&application.reference).into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: &application.reference,
        action: "took version",
        actor: "applicant",
        detail: json!({ "from": application.version, "to": newer.version, "tier": tier.id }),
        personal: None,
    };
    ledger::append(&mut tx, desk, entry).await?;
    tx.commit().await?;
    Ok(true)
}
