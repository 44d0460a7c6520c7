//! The applicant's own link by mail: on wish, and again when it has run out.

use super::limits::{self, Limit};
use super::link::{self, APPLICANT_DAYS};
use super::secrets::digest;
use super::{Case, Desk, DeskError, letters};
use crate::clock::Moment;

/// The most links that are sent to one applicant in an hour.
const MOST: i64 = 5;

/// Mails the link that was used to its applicant, to come back to this page.
///
/// # Errors
/// When the link is not the applicant's.
pub async fn mail_link(desk: &Desk, secret: &str, page: &str) -> Result<(), DeskError> {
    let mut tx = desk.database.begin().await?;
    let case = Case::open(&mut tx, desk, secret).await?;
    if !case.opened.is_applicant() {
        return Err(DeskError::NotThisPart);
    }
    count(&mut tx, desk, &case).await?;
    let until = Moment(case.opened.link.expires_at);
    letters::resume(&mut tx, desk, &case, secret, page, until).await?;
    tx.commit().await?;
    Ok(())
}

/// Mails a new link to who has one that ran out; the old one stays dead. A colleague asks the applicant instead.
///
/// # Errors
/// When there is no such link.
pub async fn renew(desk: &Desk, secret: &str, page: &str) -> Result<(), DeskError> {
    let mut tx = desk.database.begin().await?;
    let opened = link::find(&mut tx, secret).await?;
    let now = desk.clock.now();
    if !opened.is_applicant() || opened.link.expires_at > now.0 {
        return Ok(());
    }
    let case = Case::of(&mut tx, desk, opened).await?;
    count(&mut tx, desk, &case).await?;
    let (fresh, until) = (desk.secrets.token()?, now.plus_days(APPLICANT_DAYS));
    tx.run(
        "UPDATE link SET secret = $1, expires_at = $2 WHERE id = $3",
        &[(&digest(&fresh)).into(), until.0.into(), (&case.opened.link.id).into()],
    )
    .await?;
    // Whoever presses twice is told the same: the first link is the one that works.
    tx.run(
        "INSERT INTO link (id, application, secret, part, created_at, expires_at, recalled_at) VALUES ($1, $2, $3, 'applicant', $4, $4, NULL)",
        &[
            (&desk.secrets.id()?).into(),
            (&case.opened.application.reference).into(),
            (&digest(secret)).into(),
            now.0.into(),
        ],
    )
    .await?;
    if letters::resume(&mut tx, desk, &case, &fresh, page, until).await? {
        tx.commit().await?;
    }
    Ok(())
}

async fn count(tx: &mut crate::storage::Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let limit = Limit {
        what: "resume",
        who: &case.opened.application.reference,
        most: MOST,
    };
    limits::count(tx, desk, limit).await
}
