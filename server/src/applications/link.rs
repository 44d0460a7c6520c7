//! Secret links: what opens an application, and how much of it.

use super::ids::{LinkId, LinkSecret};
use super::rows::{LinkRow, OpenedRow};
use super::{AppState, CommandError, LinkedApplication};
use crate::clock::Timestamp;
use crate::opened;
use crate::storage::{Backend, Tx};
use domain::joining::Part;

/// How many days the applicant's own link works after it was last sent.
pub(super) const APPLICANT_DAYS: i64 = 120;
/// How many days a link for a part works.
pub(super) const PART_DAYS: i64 = 30;
/// Requests for the same link within this many milliseconds count as one.
pub(super) const DOUBLE_CLICK: i64 = 10_000;

impl OpenedRow {
    pub fn part(&self) -> Part {
        self.link.part.0
    }

    pub fn is_applicant(&self) -> bool {
        self.part() == Part::Applicant
    }

    /// Who's acting, for the ledger.
    pub fn actor(&self) -> String {
        if self.is_applicant() {
            "applicant".to_owned()
        } else {
            format!("link {}", self.link.id)
        }
    }
}

/// Opens the application of a secret, even if the link no longer works.
///
/// # Errors
/// If no link has this secret.
pub(super) async fn find(tx: &mut Tx, secret: &LinkSecret) -> Result<OpenedRow, CommandError> {
    const LOCK: &str =
        "SELECT 1 FROM application WHERE reference = (SELECT application FROM link WHERE secret = $1) FOR UPDATE";
    if tx.writes() && tx.backend() == Backend::Postgres {
        // SQLite has one writer at a time. Read again after taking the lock, because anything could have changed before.
        tx.run(LOCK, &[(&secret.hash()).into()]).await?;
    }
    let sql = opened!(tx.backend(), "l.secret = $1");
    let opened = tx.optional(sql, &[(&secret.hash()).into()]).await?;
    opened.ok_or(CommandError::NoSuchLink)
}

/// Opens the application of a secret whose link works.
///
/// # Errors
/// Why the link doesn't work.
pub(super) async fn open(tx: &mut Tx, state: &AppState, secret: &LinkSecret) -> Result<OpenedRow, CommandError> {
    let opened = find(tx, secret).await?;
    usable(&opened.link, state.clock.now())?;
    Ok(opened)
}

/// Whether a secret belongs, or once belonged, to a link.
pub async fn exists(state: &AppState, secret: &LinkSecret) -> bool {
    let Ok(mut tx) = state.database.read().await else {
        return false;
    };
    find(&mut tx, secret).await.is_ok()
}

/// Whether a secret currently opens an application.
pub async fn works(state: &AppState, secret: &LinkSecret) -> bool {
    let Ok(mut tx) = state.database.read().await else {
        return false;
    };
    open(&mut tx, state, secret).await.is_ok()
}

/// A link for an email: the one that was used, or a new one of the applicant's if that ends with a session. Returns its secret
/// and when it expires.
pub(super) async fn lasting(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    secret: &LinkSecret,
) -> Result<(LinkSecret, Timestamp), CommandError> {
    if linked.opened.link.session.is_none() {
        return Ok((secret.clone(), Timestamp(linked.opened.link.expires_at)));
    }
    let until = state.clock.now().plus_days(APPLICANT_DAYS);
    Ok((fresh_link(tx, state, linked).await?, until))
}

/// A new link of the applicant's own.
///
/// # Errors
/// If the database or the system's randomness fails.
pub(crate) async fn fresh_link(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<LinkSecret, CommandError> {
    let (id, fresh) = (LinkId::random(&state.secrets)?, LinkSecret::random(&state.secrets)?);
    let (now, until) = (state.clock.now(), state.clock.now().plus_days(APPLICANT_DAYS));
    tx.run(
        "INSERT INTO link (id, application, secret, part, created_at, expires_at) VALUES ($1, $2, $3, 'applicant', $4, $5)",
        &[
            (&id).into(),
            (&linked.opened.application.reference).into(),
            (&fresh.hash()).into(),
            now.0.into(),
            until.0.into(),
        ],
    )
    .await?;
    Ok(fresh)
}

/// Whether a link currently works.
pub(super) fn usable(link: &LinkRow, now: Timestamp) -> Result<(), CommandError> {
    if link.recalled_at.is_some() || link.declined_at.is_some() {
        Err(CommandError::LinkRevoked)
    } else if link.done_at.is_some() {
        Err(CommandError::Done)
    } else if link.expires_at <= now.0 {
        Err(CommandError::LinkExpired)
    } else {
        Ok(())
    }
}
