//! Secret links: what opens an application, and how far.

use super::rows::{LinkRow, Opened};
use super::secrets::digest;
use super::{Desk, DeskError};
use crate::clock::Moment;
use crate::opened;
use crate::storage::{Backend, Tx};
use domain::joining::Part;

/// How long the applicant's own link works after it was last sent, in days.
pub(super) const APPLICANT_DAYS: i64 = 120;
/// How long a link for a part works, in days.
pub(super) const PART_DAYS: i64 = 30;
/// Two wishes for the same link within so many milliseconds are one.
pub(super) const DOUBLE_CLICK: i64 = 10_000;

impl Opened {
    pub fn part(&self) -> Part {
        self.link.part.0
    }

    pub fn is_applicant(&self) -> bool {
        self.part() == Part::Applicant
    }

    /// Who does this, for the ledger.
    pub fn actor(&self) -> String {
        if self.is_applicant() {
            "applicant".to_owned()
        } else {
            format!("link {}", self.link.id)
        }
    }
}

/// Opens the application of a secret, whatever became of its link.
///
/// # Errors
/// When no link has this secret.
pub(super) async fn find(tx: &mut Tx, secret: &str) -> Result<Opened, DeskError> {
    const LOCK: &str =
        "SELECT 1 FROM application WHERE reference = (SELECT application FROM link WHERE secret = $1) FOR UPDATE";
    if tx.writes() && tx.backend() == Backend::Postgres {
        // SQLite has one writer at a time. What was read before the lock could have changed meanwhile, also the link.
        tx.defer(LOCK, &[(&digest(secret)).into()]).await?;
    }
    let sql = opened!(tx.backend(), "l.secret = $1");
    let opened = tx.optional(sql, &[(&digest(secret)).into()]).await?;
    opened.ok_or(DeskError::NoSuchLink)
}

/// Opens the application of a secret whose link works.
///
/// # Errors
/// When it does not, with the reason.
pub(super) async fn open(tx: &mut Tx, desk: &Desk, secret: &str) -> Result<Opened, DeskError> {
    let opened = find(tx, secret).await?;
    usable(&opened.link, desk.clock.now())?;
    Ok(opened)
}

/// Whether a secret is or was that of a link.
pub async fn exists(desk: &Desk, secret: &str) -> bool {
    let Ok(mut tx) = desk.database.read().await else {
        return false;
    };
    find(&mut tx, secret).await.is_ok()
}

/// Whether a secret opens an application now.
pub async fn works(desk: &Desk, secret: &str) -> bool {
    let Ok(mut tx) = desk.database.read().await else {
        return false;
    };
    open(&mut tx, desk, secret).await.is_ok()
}

/// Whether a link works now.
pub(super) fn usable(link: &LinkRow, now: Moment) -> Result<(), DeskError> {
    if link.recalled_at.is_some() || link.declined_at.is_some() {
        Err(DeskError::TakenBack)
    } else if link.done_at.is_some() {
        Err(DeskError::Done)
    } else if link.expires_at <= now.0 {
        Err(DeskError::RanOut)
    } else {
        Ok(())
    }
}
