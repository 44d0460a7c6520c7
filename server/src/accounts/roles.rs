//! Roles of accounts for foundations. Each records when it was granted and ended, and by whom.

use super::account::{self, AccountEmail};
use super::ids::{AccountId, RoleId};
use super::session::Powers;
use super::{Session, letters};
use crate::applications::{AppState, CommandError, Entry, alone, append, from_text};
use crate::from_row;
use crate::storage::{Arg, Tx};
use domain::access::{AccountRole, Action};
use serde_json::json;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A role as stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredRole(pub AccountRole);
from_text!(StoredRole, |text| AccountRole::from_word(text).map(Self));

/// Who grants, ends or lists roles.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// Whoever runs commands on the server may do everything.
    CommandLine,
    Account(&'a Session),
}

impl Actor<'_> {
    /// Whether the actor may do something for a foundation. Reads the roles again, because they can have ended meanwhile.
    pub(super) async fn check(self, tx: &mut Tx, action: Action, foundation: &str) -> Result<(), CommandError> {
        match self {
            Self::CommandLine => Ok(()),
            Self::Account(session) => may(tx, session, action, foundation).await,
        }
    }

    /// Checks that an account has proved who it is not long ago.
    fn confirmed(self, state: &AppState) -> Result<(), CommandError> {
        match self {
            Self::CommandLine => Ok(()),
            Self::Account(session) => session.confirmed(state.clock.now()),
        }
    }

    /// For the ledger.
    fn name(&self) -> &str {
        match self {
            Self::CommandLine => "command line",
            Self::Account(session) => session.account.as_str(),
        }
    }
}

/// Someone's role for a foundation. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeldRole {
    pub id: RoleId,
    pub account: AccountId,
    pub email: String,
    pub role: AccountRole,
    pub granted_at: i64,
    /// The account that granted it, `command line`, or `provider:` and the ID of the provider whose group it comes from.
    pub granted_by: String,
}

/// Grants a role to whoever reads an address's email, and emails them. Returns whether it's new. Idempotent.
///
/// # Errors
/// If the foundation doesn't exist, or the actor may not grant roles for it or has to confirm who they are first.
pub async fn grant_role(
    state: &AppState,
    by: Actor<'_>,
    foundation: &str,
    email: &AccountEmail,
    role: AccountRole,
) -> Result<bool, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let (id, now) = (RoleId::random(&state.secrets)?, state.clock.now());
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    by.check(&mut tx, Action::ChangeRoles, foundation).await?;
    by.confirmed(state)?;
    let account = account::find_or_create(&mut tx, state, email).await?;
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
                by.name().into(),
            ],
        )
        .await?;
    if granted == 0 && !take_over(&mut tx, by, &account, foundation, role, now.0).await? {
        tx.rollback().await?;
        return Ok(false);
    }
    let entry = Entry {
        subject: account.as_str(),
        action: "role granted",
        actor: by.name(),
        detail: json!({ "foundation": foundation, "role": role.word() }),
        personal: Some(json!({ "email": email.typed })),
    };
    append(&mut tx, state, entry).await?;
    letters::role_granted(&mut tx, state, foundation, email, role).await?;
    tx.commit().await?;
    Ok(true)
}

/// Makes a role that comes from a provider's group one that a person granted, so that it stays. Returns whether there was one.
async fn take_over(
    tx: &mut Tx,
    by: Actor<'_>,
    account: &AccountId,
    foundation: &str,
    role: AccountRole,
    now: i64,
) -> Result<bool, CommandError> {
    let taken = tx
        .run(
            "UPDATE role SET granted_by = $1, granted_at = $2 WHERE account = $3 AND foundation = $4 AND role = $5 \
             AND ended_at IS NULL AND granted_by LIKE 'provider:%'",
            &[
                by.name().into(),
                now.into(),
                account.into(),
                foundation.into(),
                role.word().into(),
            ],
        )
        .await?;
    Ok(taken > 0)
}

/// Ends a role. Returns `true` if it was still held. A foundation's last administrator can't end their own role: nobody could
/// grant another one.
///
/// # Errors
/// If the actor may not end roles for the foundation or has to confirm who they are first, or it's the last administrator's.
pub async fn end_role(state: &AppState, by: Actor<'_>, foundation: &str, id: &RoleId) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    // Two administrators can't end each other's roles at the same time.
    alone(&mut tx).await?;
    by.check(&mut tx, Action::ChangeRoles, foundation).await?;
    by.confirmed(state)?;
    let administrators: Vec<(RoleId,)> = tx
        .all(
            "SELECT id FROM role WHERE foundation = $1 AND role = 'administrator' AND ended_at IS NULL",
            &[foundation.into()],
        )
        .await?;
    let is_last = matches!(&administrators[..], [(only,)] if only == id);
    if is_last && matches!(by, Actor::Account(_)) {
        return Err(CommandError::LastAdministrator);
    }
    let ended: Option<(AccountId, StoredRole)> = tx
        .optional(
            "UPDATE role SET ended_at = $1, ended_by = $2 WHERE id = $3 AND foundation = $4 AND ended_at IS NULL \
             RETURNING account, role",
            &[
                state.clock.now().0.into(),
                by.name().into(),
                id.into(),
                foundation.into(),
            ],
        )
        .await?;
    let Some((account, StoredRole(role))) = ended else {
        tx.rollback().await?;
        return Ok(false);
    };
    revoke_tokens_without_role(&mut tx, state, &account, foundation, by.name()).await?;
    let entry = Entry {
        subject: account.as_str(),
        action: "role ended",
        actor: by.name(),
        detail: json!({ "foundation": foundation, "role": role.word() }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(true)
}

/// Revokes an account's API tokens for a foundation if it has no role left for it: they don't come back with another role.
///
/// # Errors
/// If the database fails.
pub(super) async fn revoke_tokens_without_role(
    tx: &mut Tx,
    state: &AppState,
    account: &AccountId,
    foundation: &str,
    by: &str,
) -> Result<(), CommandError> {
    tx.run(
        "UPDATE api_token SET revoked_at = $1, revoked_by = $2 WHERE account = $3 AND foundation = $4 AND revoked_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM role r WHERE r.account = $3 AND r.foundation = $4 AND r.ended_at IS NULL)",
        &[
            state.clock.now().0.into(),
            by.into(),
            account.into(),
            foundation.into(),
        ],
    )
    .await?;
    Ok(())
}

pub(super) struct HeldRow {
    id: RoleId,
    account: AccountId,
    email: String,
    role: StoredRole,
    granted_at: i64,
    granted_by: String,
}
from_row!(HeldRow {
    id,
    account,
    email,
    role,
    granted_at,
    granted_by
});

impl From<HeldRow> for HeldRole {
    fn from(row: HeldRow) -> Self {
        Self {
            id: row.id,
            account: row.account,
            email: row.email,
            role: row.role.0,
            granted_at: row.granted_at,
            granted_by: row.granted_by,
        }
    }
}

/// Everybody who has a role for a foundation, by address.
///
/// # Errors
/// If the actor may not see it.
pub async fn held_roles(state: &AppState, by: Actor<'_>, foundation: &str) -> Result<Vec<HeldRole>, CommandError> {
    let mut tx = state.database.read().await?;
    by.check(&mut tx, Action::ReadRoles, foundation).await?;
    let rows: Vec<HeldRow> = tx
        .all(
            "SELECT r.id, r.account, a.email, r.role, r.granted_at, r.granted_by \
             FROM role r JOIN account a ON a.id = r.account WHERE r.foundation = $1 AND r.ended_at IS NULL ORDER BY a.address, r.role",
            &[foundation.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows.into_iter().map(HeldRole::from).collect())
}

/// What somebody may do for a foundation now.
///
/// # Errors
/// If the database fails.
pub(crate) async fn powers_for(tx: &mut Tx, session: &Session, foundation: &str) -> Result<Powers, CommandError> {
    Ok(session.powers(roles_of(tx, &session.account).await?, foundation))
}

/// Whether somebody may do something for a foundation now.
///
/// # Errors
/// If the database fails.
pub(crate) async fn holds(
    tx: &mut Tx,
    session: &Session,
    action: Action,
    foundation: &str,
) -> Result<bool, CommandError> {
    Ok(powers_for(tx, session, foundation).await?.may(action))
}

/// Checks that an account may do something for a foundation now.
///
/// # Errors
/// If it may not.
pub(crate) async fn may(tx: &mut Tx, session: &Session, action: Action, foundation: &str) -> Result<(), CommandError> {
    let holds = holds(tx, session, action, foundation).await?;
    holds.then_some(()).ok_or(CommandError::NoPermission)
}

/// The current roles of an account, by foundation.
///
/// # Errors
/// If the database fails.
pub(super) async fn roles_of(tx: &mut Tx, account: &AccountId) -> Result<Vec<(String, AccountRole)>, CommandError> {
    let rows: Vec<(String, StoredRole)> = tx
        .all(
            "SELECT foundation, role FROM role WHERE account = $1 AND ended_at IS NULL ORDER BY foundation, role",
            &[Arg::from(account)],
        )
        .await?;
    let roles = rows
        .into_iter()
        .map(|(foundation, StoredRole(role))| (foundation, role));
    Ok(roles.collect())
}
