//! The passkeys of an account: listed and removed by their owner.

use crate::accounts::Session;
use crate::accounts::ids::PasskeyId;
use crate::accounts::letters::{self, PasskeyNews};
use crate::applications::{AppState, CommandError, Entry, alone, append};
use crate::from_row;
use app::locale::Locale;
use domain::typed::tidy;
use serde_json::json;

/// A passkey in a list. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PasskeyRow {
    pub id: PasskeyId,
    pub name: String,
    pub created_at: i64,
    /// `None` if it hasn't signed anyone in yet.
    pub used_at: Option<i64>,
}
from_row!(PasskeyRow {
    id,
    name,
    created_at,
    used_at
});

/// The account's passkeys, the oldest first.
///
/// # Errors
/// If the database fails.
pub async fn passkeys(state: &AppState, of: &Session) -> Result<Vec<PasskeyRow>, CommandError> {
    let mut tx = state.database.read().await?;
    let rows = tx
        .all(
            "SELECT id, name, created_at, used_at FROM passkey WHERE account = $1 ORDER BY created_at, id",
            &[(&of.account).into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows)
}

/// What became of a passkey.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasskeyRemoval {
    /// It's removed, or there was no such passkey of this account.
    Removed,
    /// What was typed isn't its name.
    OtherName,
}

/// Removes one of the account's own passkeys, and tells its owner by an email in this language. `typed` is its name, if the name has
/// to be typed to confirm it. Idempotent.
///
/// # Errors
/// If they have to confirm who they are first.
pub async fn remove_passkey(
    state: &AppState,
    of: &Session,
    id: &PasskeyId,
    typed: Option<&str>,
    locale: Locale,
) -> Result<PasskeyRemoval, CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let found: Option<(String,)> = tx
        .optional(
            "SELECT name FROM passkey WHERE id = $1 AND account = $2",
            &[id.into(), (&of.account).into()],
        )
        .await?;
    let Some((name,)) = found else {
        tx.rollback().await?;
        return Ok(PasskeyRemoval::Removed);
    };
    if typed.is_some_and(|typed| tidy(typed).to_lowercase() != name.to_lowercase()) {
        tx.rollback().await?;
        return Ok(PasskeyRemoval::OtherName);
    }
    of.confirmed(state.clock.now())?;
    tx.run("DELETE FROM passkey WHERE id = $1", &[id.into()]).await?;
    let entry = Entry {
        subject: of.account.as_str(),
        action: "passkey removed",
        actor: of.account.as_str(),
        detail: json!({ "passkey": id }),
        personal: Some(json!({ "name": name })),
    };
    append(&mut tx, state, entry).await?;
    letters::passkey(&mut tx, state, of, (PasskeyNews::Removed, &name), locale).await?;
    tx.commit().await?;
    Ok(PasskeyRemoval::Removed)
}
