//! Erases what an account needs to sign in. Roles and decisions stay, with the address.

use super::statements::ACCOUNT;
use crate::accounts::{AccountEmail, AccountId};
use crate::applications::{AppState, CommandError, Entry, alone, append};
use crate::storage::Tx;
use serde_json::json;

/// What erasing an account would erase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AccountErasure {
    /// Browsers that are signed in or were.
    pub sessions: i64,
    pub passkeys: i64,
    pub tokens: i64,
    /// Roles for foundations, which stay.
    pub roles: i64,
}

/// The account with this address. `None` if there's none.
async fn account(tx: &mut Tx, email: &AccountEmail) -> Result<Option<AccountId>, CommandError> {
    let found: Option<(AccountId,)> = tx
        .optional(
            "SELECT id FROM account WHERE address = $1",
            &[(&email.normalized).into()],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// What would be erased. Changes nothing. `None` if there's no such account.
///
/// # Errors
/// If the database fails.
pub async fn account_erasure(state: &AppState, email: &AccountEmail) -> Result<Option<AccountErasure>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(id) = account(&mut tx, email).await? else {
        return Ok(None);
    };
    let (sessions, passkeys, tokens, roles): (i64, i64, i64, i64) = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM session WHERE account = $1), (SELECT COUNT(*) FROM passkey WHERE account = $1), \
             (SELECT COUNT(*) FROM api_token WHERE account = $1), (SELECT COUNT(*) FROM role WHERE account = $1)",
            &[(&id).into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(Some(AccountErasure {
        sessions,
        passkeys,
        tokens,
        roles,
    }))
}

/// Signs an account out everywhere, and erases what only signing in needs. Idempotent. Returns whether there's such an account.
///
/// # Errors
/// If the database fails.
pub async fn erase_account(state: &AppState, by: &str, email: &AccountEmail) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let Some(id) = account(&mut tx, email).await? else {
        return Ok(false);
    };
    let mut erased = 0;
    for statement in ACCOUNT {
        erased += tx.run(statement, &[(&id).into()]).await?;
    }
    erased += tx
        .run("DELETE FROM sign_in WHERE address = $1", &[(&email.normalized).into()])
        .await?;
    // Emails with a code or a link belong to no application.
    erased += tx
        .run(
            "DELETE FROM outbox WHERE application IS NULL AND recipient = (SELECT email FROM account WHERE id = $1)",
            &[(&id).into()],
        )
        .await?;
    if erased > 0 {
        let entry = Entry {
            subject: id.as_str(),
            action: "account erased",
            actor: by,
            detail: json!({}),
            personal: None,
        };
        append(&mut tx, state, entry).await?;
    }
    tx.commit().await?;
    Ok(true)
}
