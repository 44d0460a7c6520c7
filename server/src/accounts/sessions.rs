//! Sessions: browsers that are signed in. Their owners see and end them.

use super::ids::{AccountId, SessionId, SessionSecret};
use super::{Session, roles};
use crate::applications::{AppState, CommandError, Entry, SecretHash, alone, append};
use crate::clock::{DAY, Timestamp};
use crate::from_row;
use crate::storage::Tx;
use serde_json::json;

/// How long a session lasts, in days.
pub const SESSION_DAYS: i64 = 30;
/// A session that isn't used ends after this many days.
const IDLE_DAYS: i64 = 7;
/// How often its use is recorded, in milliseconds.
const RECORDED: i64 = 10 * 60_000;
/// The longest name of a browser that's kept, in characters.
const LONGEST_AGENT: usize = 300;

/// A session in a list. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionRow {
    pub id: SessionId,
    pub agent: String,
    pub created_at: i64,
    pub seen_at: i64,
}
from_row!(SessionRow {
    id,
    agent,
    created_at,
    seen_at
});

struct OpenRow {
    id: SessionId,
    account: AccountId,
    email: String,
    address: String,
    seen_at: i64,
    confirmed_at: i64,
}
from_row!(OpenRow {
    id,
    account,
    email,
    address,
    seen_at,
    confirmed_at
});

/// A browser that signs in.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewSession<'a> {
    /// What the browser calls itself.
    pub agent: &'a str,
    /// Its previous session, which ends.
    pub previous: Option<&'a SessionSecret>,
}

/// Signs a browser in. `by` says how, for the ledger, and `proved_at` when they proved who they are.
pub(super) async fn sign_in(
    tx: &mut Tx,
    state: &AppState,
    account: &AccountId,
    (by, proved_at): (&str, Timestamp),
    session: NewSession<'_>,
) -> Result<SessionSecret, CommandError> {
    if let Some(previous) = session.previous {
        end(tx, state, &previous.hash()).await?;
    }
    let secret = begin(tx, state, account, session.agent, proved_at).await?;
    let entry = Entry {
        subject: account.as_str(),
        action: "signed in",
        actor: account.as_str(),
        detail: json!({ "by": by }),
        personal: None,
    };
    append(tx, state, entry).await?;
    Ok(secret)
}

/// Makes a new session, and forgets those that ended long ago.
async fn begin(
    tx: &mut Tx,
    state: &AppState,
    account: &AccountId,
    agent: &str,
    proved_at: Timestamp,
) -> Result<SessionSecret, CommandError> {
    let (id, secret) = (
        SessionId::random(&state.secrets)?,
        SessionSecret::random(&state.secrets)?,
    );
    let agent: String = agent.chars().take(LONGEST_AGENT).collect();
    let now = state.clock.now();
    tx.run(
        "DELETE FROM session WHERE expires_at < $1",
        &[now.plus_days(-SESSION_DAYS).0.into()],
    )
    .await?;
    tx.run(
        "INSERT INTO session (id, account, secret, agent, created_at, seen_at, expires_at, confirmed_at) \
         VALUES ($1, $2, $3, $4, $5, $5, $6, $7)",
        &[
            (&id).into(),
            account.into(),
            (&secret.hash()).into(),
            (&agent).into(),
            now.0.into(),
            now.plus_days(SESSION_DAYS).0.into(),
            proved_at.0.into(),
        ],
    )
    .await?;
    Ok(secret)
}

/// Ends the session with this secret.
pub(super) async fn end(tx: &mut Tx, state: &AppState, secret: &SecretHash) -> Result<(), CommandError> {
    let now = state.clock.now();
    tx.run(
        "UPDATE session SET ended_at = $1 WHERE secret = $2 AND ended_at IS NULL",
        &[now.0.into(), secret.into()],
    )
    .await?;
    end_links(tx, now).await
}

/// Ends the links to applications that were made for sessions that have ended.
async fn end_links(tx: &mut Tx, now: Timestamp) -> Result<(), CommandError> {
    tx.run(
        "UPDATE link SET expires_at = $1 WHERE session IS NOT NULL AND expires_at > $1 \
         AND session IN (SELECT id FROM session WHERE ended_at IS NOT NULL)",
        &[now.0.into()],
    )
    .await?;
    Ok(())
}

/// Who a browser is signed in as. `None` if its session has ended, or there's none with this secret.
///
/// # Errors
/// If the database fails.
pub async fn signed_in(state: &AppState, secret: &SessionSecret) -> Result<Option<Session>, CommandError> {
    let now = state.clock.now();
    let mut tx = state.database.read().await?;
    let row: Option<OpenRow> = tx
        .optional(
            "SELECT s.id, s.account, a.email, a.address, s.seen_at, s.confirmed_at FROM session s JOIN account a ON a.id = s.account \
             WHERE s.secret = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.seen_at > $3",
            &[(&secret.hash()).into(), now.0.into(), (now.0 - IDLE_DAYS * DAY).into()],
        )
        .await?;
    let Some(row) = row else {
        tx.rollback().await?;
        return Ok(None);
    };
    let roles = roles::roles_of(&mut tx, &row.account).await?;
    tx.rollback().await?;
    if now.0 - row.seen_at > RECORDED
        && let Err(error) = record_use(state, &row.id, now).await
    {
        // Reading works even if nothing can be written.
        tracing::warn!(%error, "the use of a session couldn't be recorded");
    }
    Ok(Some(Session {
        id: row.id,
        account: row.account,
        email: row.email,
        address: row.address,
        confirmed_at: row.confirmed_at,
        token: None,
        roles,
    }))
}

/// When a session ends at the latest. `None` if it has ended.
pub(super) async fn end_of(tx: &mut Tx, id: &SessionId, now: Timestamp) -> Result<Option<Timestamp>, CommandError> {
    let found: Option<(i64,)> = tx
        .optional(
            "SELECT expires_at FROM session WHERE id = $1 AND ended_at IS NULL AND expires_at > $2 AND seen_at > $3",
            &[id.into(), now.0.into(), (now.0 - IDLE_DAYS * DAY).into()],
        )
        .await?;
    Ok(found.map(|(ends,)| Timestamp(ends)))
}

async fn record_use(state: &AppState, id: &SessionId, now: Timestamp) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    tx.run(
        "UPDATE session SET seen_at = $1 WHERE id = $2 AND ended_at IS NULL",
        &[now.0.into(), id.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// The open sessions of an account, newest first: the newest hundred.
///
/// # Errors
/// If the database fails.
pub async fn sessions(state: &AppState, account: &AccountId) -> Result<Vec<SessionRow>, CommandError> {
    let now = state.clock.now();
    let mut tx = state.database.read().await?;
    let rows = tx
        .all(
            "SELECT id, agent, created_at, seen_at FROM session WHERE account = $1 AND ended_at IS NULL \
             AND expires_at > $2 AND seen_at > $3 ORDER BY created_at DESC, id LIMIT 100",
            &[account.into(), now.0.into(), (now.0 - IDLE_DAYS * DAY).into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows)
}

/// Ends the session of a browser. Idempotent.
///
/// # Errors
/// If the database fails.
pub async fn sign_out(state: &AppState, secret: &SessionSecret) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    end(&mut tx, state, &secret.hash()).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends one of the account's own sessions. Idempotent. Another account's session stays as it is.
///
/// # Errors
/// If the database fails.
pub async fn end_session(state: &AppState, by: &Session, id: &SessionId) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let ended = tx
        .run(
            "UPDATE session SET ended_at = $1 WHERE id = $2 AND account = $3 AND ended_at IS NULL",
            &[state.clock.now().0.into(), id.into(), (&by.account).into()],
        )
        .await?;
    finish_ending(tx, state, by, ended).await
}

/// Ends all sessions of the account except this one. Idempotent.
///
/// # Errors
/// If the database fails.
pub async fn end_others(state: &AppState, by: &Session) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    let ended = tx
        .run(
            "UPDATE session SET ended_at = $1 WHERE account = $2 AND id <> $3 AND ended_at IS NULL",
            &[state.clock.now().0.into(), (&by.account).into(), (&by.id).into()],
        )
        .await?;
    finish_ending(tx, state, by, ended).await
}

async fn finish_ending(mut tx: Tx, state: &AppState, by: &Session, ended: u64) -> Result<(), CommandError> {
    if ended > 0 {
        end_links(&mut tx, state.clock.now()).await?;
        let entry = Entry {
            subject: by.account.as_str(),
            action: "sessions ended",
            actor: by.account.as_str(),
            detail: json!({ "count": ended }),
            personal: None,
        };
        append(&mut tx, state, entry).await?;
    }
    tx.commit().await?;
    Ok(())
}
