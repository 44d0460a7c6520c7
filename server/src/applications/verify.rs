//! Checks whether a document is what was signed.

use super::ids::ApplicationReference;
use super::{AppState, CommandError, State};
use crate::applications::Signer;
use app::api::VerificationAnswer;
use domain::catalogue::VersionQuery;

/// What's known about a text by its hash, without any names. `None` if it was never signed.
///
/// # Errors
/// If the database fails.
pub async fn verify_agreement(state: &AppState, hash: &str) -> Result<Option<VerificationAnswer>, CommandError> {
    let hash: String = hash
        .chars()
        .filter(char::is_ascii_hexdigit)
        .collect::<String>()
        .to_ascii_lowercase();
    let mut tx = state.database.read().await?;
    let rows: Vec<(ApplicationReference, String, Signer, i64, Option<i64>)> = tx
        .all(
            "SELECT application, agreement, side, at, void_at FROM signature WHERE hash = $1 ORDER BY at, id",
            &[(&hash).into()],
        )
        .await?;
    let Some((reference, agreement, ..)) = rows.first().cloned() else {
        return Ok(None);
    };
    let (foundation, programme, version, now): (String, String, String, State) = tx
        .one(
            "SELECT foundation, programme, version, state FROM application WHERE reference = $1",
            &[(&reference).into()],
        )
        .await?;
    let (text_version,): (String,) = tx
        .one("SELECT version FROM agreement_text WHERE hash = $1", &[(&hash).into()])
        .await?;
    tx.rollback().await?;
    let catalogue = &state.loaded.catalogue;
    let shelf = catalogue.shelf(&foundation)?;
    let known = catalogue
        .programme(&foundation, &programme, &VersionQuery::Version(version))
        .ok();
    let known = known.and_then(|known| known.joining.agreements.iter().find(|known| known.id == agreement));
    let of = |side: Signer| {
        rows.iter()
            .rfind(|row| row.2 == side && row.4.is_none())
            .map(|row| row.3)
    };
    Ok(Some(VerificationAnswer {
        hash,
        foundation: shelf.foundation.name.clone(),
        title: known.map(|known| known.title.clone()).unwrap_or_default(),
        version: text_version,
        reference: reference.to_string(),
        signed: of(Signer::Member),
        countersigned: of(Signer::Foundation),
        withdrawn: now == State::Withdrawn,
    }))
}
