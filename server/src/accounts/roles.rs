//! Roles of accounts for foundations. Each records when it was granted and ended, and by whom.

use super::ids::{AccountId, RoleId};
use super::{Session, letters, sign_in};
use crate::applications::{AppState, CommandError, Entry, alone, append, from_text};
use crate::from_row;
use crate::mail::same_spelling;
use crate::storage::{Arg, Tx};
use domain::access::{Action, Role};
use serde_json::json;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A role as stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredRole(pub Role);
from_text!(StoredRole, |text| Role::from_word(text).map(Self));

/// Someone's role for a foundation. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeldRole {
    pub id: RoleId,
    pub email: String,
    pub role: Role,
    pub granted_at: i64,
    /// The account that granted it, or `command line`.
    pub granted_by: String,
}

/// The result of granting a role.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Granted {
    /// They have it now, and get an email.
    New,
    /// They had it already.
    Already,
    NotAnAddress,
}

/// Grants a role to whoever reads an address's email, and tells them. `by` is the account that does it, or `None` on the
/// command line.
///
/// # Errors
/// If the foundation doesn't exist, or the account may not grant roles for it.
pub async fn grant(
    state: &AppState,
    by: Option<&Session>,
    foundation: &str,
    email: &str,
    role: Role,
) -> Result<Granted, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    if let Some(by) = by {
        by.check(Action::ChangeRoles, foundation)?;
    }
    let Some(address) = same_spelling(email) else {
        return Ok(Granted::NotAnAddress);
    };
    let actor = by.map_or("command line", |by| by.account.as_str());
    let (id, now) = (RoleId::random(&state.secrets)?, state.clock.now());
    let mut tx = state.database.begin().await?;
    let account = sign_in::account(&mut tx, state, email.trim(), &address, now).await?;
    let granted = tx
        .run(
            "INSERT INTO role (id, account, foundation, role, granted_at, granted_by) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (account, foundation, role) WHERE ended_at IS NULL DO NOTHING",
            &[
                (&id).into(),
                (&account).into(),
                foundation.into(),
                role.word().into(),
                now.0.into(),
                actor.into(),
            ],
        )
        .await?;
    if granted == 0 {
        tx.rollback().await?;
        return Ok(Granted::Already);
    }
    let entry = Entry {
        subject: account.as_str(),
        action: "role granted",
        actor,
        detail: json!({ "foundation": foundation, "role": role.word() }),
        personal: Some(json!({ "email": email.trim() })),
    };
    append(&mut tx, state, entry).await?;
    letters::role_granted(&mut tx, state, foundation, email.trim(), role).await?;
    tx.commit().await?;
    Ok(Granted::New)
}

/// Ends a role. Returns whether there was one to end. A foundation's last administrator can't end their own role: nobody could
/// grant another one.
///
/// # Errors
/// If the account may not end roles for the foundation, or it's the last administrator's.
pub async fn end(state: &AppState, by: Option<&Session>, foundation: &str, id: &RoleId) -> Result<bool, CommandError> {
    if let Some(by) = by {
        by.check(Action::ChangeRoles, foundation)?;
    }
    let actor = by.map_or("command line", |by| by.account.as_str());
    let mut tx = state.database.begin().await?;
    // Two administrators can't end each other's roles at the same time.
    alone(&mut tx).await?;
    let administrators: Vec<(RoleId,)> = tx
        .all(
            "SELECT id FROM role WHERE foundation = $1 AND role = 'administrator' AND ended_at IS NULL",
            &[foundation.into()],
        )
        .await?;
    if by.is_some() && administrators.len() == 1 && administrators.iter().any(|(only,)| only == id) {
        return Err(CommandError::LastAdministrator);
    }
    let ended: Option<(AccountId, StoredRole)> = tx
        .optional(
            "UPDATE role SET ended_at = $1, ended_by = $2 WHERE id = $3 AND foundation = $4 AND ended_at IS NULL \
             RETURNING account, role",
            &[state.clock.now().0.into(), actor.into(), id.into(), foundation.into()],
        )
        .await?;
    let Some((account, StoredRole(role))) = ended else {
        tx.rollback().await?;
        return Ok(false);
    };
    let entry = Entry {
        subject: account.as_str(),
        action: "role ended",
        actor,
        detail: json!({ "foundation": foundation, "role": role.word() }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(true)
}

struct HeldRow {
    id: RoleId,
    email: String,
    role: StoredRole,
    granted_at: i64,
    granted_by: String,
}
from_row!(HeldRow {
    id,
    email,
    role,
    granted_at,
    granted_by
});

/// Who has which role for a foundation, by address.
///
/// # Errors
/// If the account may not see it.
pub async fn held(state: &AppState, by: Option<&Session>, foundation: &str) -> Result<Vec<HeldRole>, CommandError> {
    if let Some(by) = by {
        by.check(Action::ReadRoles, foundation)?;
    }
    let mut tx = state.database.read().await?;
    let rows: Vec<HeldRow> = tx
        .all(
            "SELECT r.id, a.email, r.role, r.granted_at, r.granted_by FROM role r JOIN account a ON a.id = r.account \
             WHERE r.foundation = $1 AND r.ended_at IS NULL ORDER BY a.address, r.role",
            &[foundation.into()],
        )
        .await?;
    tx.rollback().await?;
    let rows = rows.into_iter().map(|row| HeldRole {
        id: row.id,
        email: row.email,
        role: row.role.0,
        granted_at: row.granted_at,
        granted_by: row.granted_by,
    });
    Ok(rows.collect())
}

/// The current roles of an account, by foundation.
pub(super) async fn of(tx: &mut Tx, account: &AccountId) -> Result<Vec<(String, Role)>, CommandError> {
    let rows: Vec<(String, StoredRole)> = tx
        .all(
            "SELECT foundation, role FROM role WHERE account = $1 AND ended_at IS NULL ORDER BY foundation, role",
            &[Arg::from(account)],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(foundation, StoredRole(role))| (foundation, role))
        .collect())
}
