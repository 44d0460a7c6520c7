//! Forms that wait until whoever sent them has confirmed who they are.

use super::Session;
use super::ids::KeptFormId;
use crate::applications::{AppState, CommandError};

/// How long a form waits, in milliseconds.
const LASTS: i64 = 60 * 60_000;

/// Keeps a form. `path` is its page, and `fields` are what was sent, as a form sends them.
///
/// # Errors
/// If the database fails.
pub async fn keep_form(state: &AppState, of: &Session, path: &str, fields: &str) -> Result<KeptFormId, CommandError> {
    let (id, now) = (KeptFormId::random(&state.secrets)?, state.clock.now());
    let mut tx = state.database.begin().await?;
    tx.run("DELETE FROM kept_form WHERE expires_at < $1", &[now.0.into()])
        .await?;
    tx.run(
        "INSERT INTO kept_form (id, account, path, fields, expires_at) VALUES ($1, $2, $3, $4, $5)",
        &[
            (&id).into(),
            (&of.account).into(),
            path.into(),
            fields.into(),
            (now.0 + LASTS).into(),
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// The page and the fields of a form that waits. `None` if it's another account's, or has expired.
///
/// # Errors
/// If the database fails.
pub async fn kept_form(
    state: &AppState,
    of: &Session,
    id: &KeptFormId,
) -> Result<Option<(String, String)>, CommandError> {
    let mut tx = state.database.read().await?;
    let found = tx
        .optional(
            "SELECT path, fields FROM kept_form WHERE id = $1 AND account = $2 AND expires_at > $3",
            &[id.into(), (&of.account).into(), state.clock.now().0.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(found)
}
