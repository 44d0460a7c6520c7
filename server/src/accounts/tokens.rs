//! API tokens: software uses them to act for somebody. A token works for one foundation, for what its owner chose, and only as far
//! as the owner's roles go.

use super::Session;
use super::ids::{AccountId, ApiToken, SessionId};
use super::roles::{self, Actor};
use super::session::TokenLimits;
use crate::applications::{AppState, CommandError, Entry, alone, append, from_text};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::{name_key, sorted_query};
use domain::access::{Action, MOST_TOKENS};
use domain::typed::tidy;
use serde_json::json;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// How many days a token can last.
pub const TOKEN_DAYS: [i64; 4] = [30, 90, 180, 365];
/// How often its use is recorded, in milliseconds.
const RECORDED: i64 = 10 * 60_000;
/// The longest name, in characters.
const LONGEST_NAME: usize = 80;

/// What a token can be used for, as stored.
#[derive(Clone, PartialEq, Eq, Debug)]
struct StoredScopes(Vec<Action>);
from_text!(StoredScopes, |text| {
    let actions: Option<Vec<Action>> = text.split(' ').map(Action::from_scope).collect();
    actions.map(Self)
});

/// A token in a list. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TokenRow {
    pub id: SessionId,
    pub foundation: String,
    pub email: String,
    pub name: String,
    pub scopes: Vec<Action>,
    pub created_at: i64,
    pub expires_at: i64,
    pub used_at: Option<i64>,
}

struct StoredToken {
    id: SessionId,
    foundation: String,
    email: String,
    name: String,
    scopes: StoredScopes,
    created_at: i64,
    expires_at: i64,
    used_at: Option<i64>,
}
from_row!(StoredToken {
    id,
    foundation,
    email,
    name,
    scopes,
    created_at,
    expires_at,
    used_at
});

impl From<StoredToken> for TokenRow {
    fn from(row: StoredToken) -> Self {
        Self {
            id: row.id,
            foundation: row.foundation,
            email: row.email,
            name: row.name,
            scopes: row.scopes.0,
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
        }
    }
}

/// A token to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewToken<'a> {
    pub foundation: &'a str,
    pub name: &'a str,
    pub scopes: &'a [Action],
    /// One of [`TOKEN_DAYS`].
    pub days: i64,
}

/// Why a token can't be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenProblem {
    /// The name is missing, or longer than 80 characters.
    NameWrong,
    /// No scope was chosen.
    ScopesMissing,
    /// One of the scopes is more than the owner may do.
    ScopesTooWide,
    /// It can't last this long.
    DaysWrong,
    /// The account has as many tokens as it can have.
    TooMany,
}

/// Makes a token. It's shown once, because only its hash is stored.
///
/// # Errors
/// If the account has no role for the foundation, or has to confirm who it is first.
pub async fn create_token(
    state: &AppState,
    by: &Session,
    asked: NewToken<'_>,
) -> Result<Result<ApiToken, TokenProblem>, CommandError> {
    let name = tidy(asked.name);
    let mut scopes = asked.scopes.to_vec();
    scopes.sort_unstable();
    scopes.dedup();
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let powers = roles::powers_for(&mut tx, by, asked.foundation).await?;
    if powers.is_empty() {
        return Err(CommandError::NoPermission);
    }
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Ok(Err(TokenProblem::NameWrong));
    }
    if scopes.is_empty() {
        return Ok(Err(TokenProblem::ScopesMissing));
    }
    if !scopes.iter().all(|scope| scope.scope().is_some() && powers.may(*scope)) {
        return Ok(Err(TokenProblem::ScopesTooWide));
    }
    if !TOKEN_DAYS.contains(&asked.days) {
        return Ok(Err(TokenProblem::DaysWrong));
    }
    let now = state.clock.now();
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM api_token WHERE account = $1 AND revoked_at IS NULL AND expires_at > $2",
            &[(&by.account).into(), now.0.into()],
        )
        .await?;
    if usize::try_from(count).is_ok_and(|count| count >= MOST_TOKENS) {
        return Ok(Err(TokenProblem::TooMany));
    }
    by.confirmed(now)?;
    let (id, token) = (SessionId::random(&state.secrets)?, ApiToken::random(&state.secrets)?);
    let words: Vec<&str> = scopes.iter().filter_map(|scope| scope.scope()).collect();
    tx.run(
        "INSERT INTO api_token (id, account, foundation, name, sort_name, secret, scopes, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            (&id).into(),
            (&by.account).into(),
            asked.foundation.into(),
            (&name).into(),
            (&name_key(&name)).into(),
            (&token.hash()).into(),
            (&words.join(" ")).into(),
            now.0.into(),
            now.plus_days(asked.days).0.into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: by.account.as_str(),
        action: "token created",
        actor: by.account.as_str(),
        detail: json!({ "token": id, "foundation": asked.foundation, "scopes": words, "days": asked.days }),
        personal: Some(json!({ "name": name })),
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(Ok(token))
}

/// The tokens of an account that still work, sorted by a column: `name`, or `-name` for descending. An empty `sort` has the newest first.
///
/// # Errors
/// If the database fails.
pub async fn own_tokens(state: &AppState, of: &Session, sort: &str) -> Result<Vec<TokenRow>, CommandError> {
    let mut tx = state.database.read().await?;
    let rows: Vec<StoredToken> = tx
        .all(
            sorted_query!(
                sort,
                "SELECT t.id, t.foundation, a.email, t.name, t.scopes, t.created_at, t.expires_at, t.used_at \
                 FROM api_token t JOIN account a ON a.id = t.account \
                 WHERE t.account = $1 AND t.revoked_at IS NULL AND t.expires_at > $2",
                "t.created_at DESC, t.id",
                "",
                {
                    "name" => "t.sort_name";
                    "foundation" => "t.foundation COLLATE \"C\"";
                    "created" => "t.created_at";
                    "expires" => "t.expires_at";
                    "used" => "t.used_at";
                }
            ),
            &[(&of.account).into(), state.clock.now().0.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows.into_iter().map(TokenRow::from).collect())
}

/// Everybody's tokens for a foundation that still work, newest first: at most 500.
///
/// # Errors
/// If the account may not see who has which role.
pub async fn tokens_for(state: &AppState, by: &Session, foundation: &str) -> Result<Vec<TokenRow>, CommandError> {
    let mut tx = state.database.read().await?;
    roles::may(&mut tx, by, Action::ReadRoles, foundation).await?;
    let rows: Vec<StoredToken> = tx
        .all(
            "SELECT t.id, t.foundation, a.email, t.name, t.scopes, t.created_at, t.expires_at, t.used_at FROM api_token t \
             JOIN account a ON a.id = t.account WHERE t.foundation = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 \
             ORDER BY t.created_at DESC, t.id LIMIT 500",
            &[foundation.into(), state.clock.now().0.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows.into_iter().map(TokenRow::from).collect())
}

/// Revokes a token: one's own, or as an administrator of its foundation. Idempotent. A token that's neither stays as it is.
///
/// # Errors
/// If the database fails.
pub async fn revoke_token(state: &AppState, by: &Session, id: &SessionId) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let found: Option<(AccountId, String)> = tx
        .optional(
            "SELECT account, foundation FROM api_token WHERE id = $1 AND revoked_at IS NULL",
            &[id.into()],
        )
        .await?;
    let Some((account, foundation)) = found else {
        return Ok(());
    };
    if account != by.account {
        Actor::Account(by)
            .check(&mut tx, Action::ChangeRoles, &foundation)
            .await?;
    }
    tx.run(
        "UPDATE api_token SET revoked_at = $1, revoked_by = $2 WHERE id = $3",
        &[state.clock.now().0.into(), (&by.account).into(), id.into()],
    )
    .await?;
    let entry = Entry {
        subject: account.as_str(),
        action: "token revoked",
        actor: by.account.as_str(),
        detail: json!({ "token": id, "foundation": foundation }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(())
}

struct UsedToken {
    id: SessionId,
    account: AccountId,
    email: String,
    address: String,
    foundation: String,
    scopes: StoredScopes,
    used_at: Option<i64>,
}
from_row!(UsedToken {
    id,
    account,
    email,
    address,
    foundation,
    scopes,
    used_at
});

/// Who software acts for. `None` if the token has expired or was revoked, or there's no such token.
///
/// # Errors
/// If the database fails.
pub async fn acts_for(state: &AppState, token: &ApiToken) -> Result<Option<Session>, CommandError> {
    let now = state.clock.now();
    let mut tx = state.database.read().await?;
    let row: Option<UsedToken> = tx
        .optional(
            "SELECT t.id, t.account, a.email, a.address, t.foundation, t.scopes, t.used_at FROM api_token t \
             JOIN account a ON a.id = t.account WHERE t.secret = $1 AND t.revoked_at IS NULL AND t.expires_at > $2",
            &[(&token.hash()).into(), now.0.into()],
        )
        .await?;
    let Some(row) = row else {
        tx.rollback().await?;
        return Ok(None);
    };
    let roles = roles::roles_of(&mut tx, &row.account).await?;
    tx.rollback().await?;
    if row.used_at.is_none_or(|used| now.0 - used > RECORDED)
        && let Err(error) = record_use(state, &row.id, now).await
    {
        // Reading works even if nothing can be written.
        tracing::warn!(%error, "the use of a token couldn't be recorded");
    }
    Ok(Some(Session {
        id: row.id,
        account: row.account,
        email: row.email,
        address: row.address,
        confirmed_at: 0,
        token: Some(TokenLimits {
            foundation: row.foundation,
            scopes: row.scopes.0,
        }),
        roles,
    }))
}

async fn record_use(state: &AppState, id: &SessionId, now: Timestamp) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    tx.run(
        "UPDATE api_token SET used_at = $1 WHERE id = $2",
        &[now.0.into(), id.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
