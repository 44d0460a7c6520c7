//! Replaces the key that signs a foundation's credentials.

use super::key::make;
use crate::applications::{AppState, CommandError, Entry, alone, append};
use serde_json::json;

/// Makes a new key for a foundation, and forgets the secret of the old one. What the old one has signed stays valid, unless it leaked:
/// then no earlier key is published any more. Returns the new key's number.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn rotate_credential_key(
    state: &AppState,
    foundation: &str,
    has_leaked: bool,
    actor: &str,
) -> Result<i64, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let now = state.clock.now().0;
    tx.run(
        "UPDATE credential_key SET secret = NULL, replaced_at = $1 WHERE foundation = $2 AND replaced_at IS NULL",
        &[now.into(), foundation.into()],
    )
    .await?;
    if has_leaked {
        tx.run(
            "UPDATE credential_key SET distrusted_at = $1 WHERE foundation = $2 AND distrusted_at IS NULL",
            &[now.into(), foundation.into()],
        )
        .await?;
        let entry = Entry {
            subject: foundation,
            action: "credential keys distrusted",
            actor,
            detail: json!({ "foundation": foundation }),
            personal: None,
        };
        append(&mut tx, state, entry).await?;
    }
    let key = make(&mut tx, state, foundation, actor).await?;
    tx.commit().await?;
    Ok(key.number)
}
