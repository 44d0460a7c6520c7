//! The applicant's own link by mail: on wish, and again when it has run out.

use super::codes::send_code;
use super::limits::{self, Limit};
use super::link::{self, APPLICANT_DAYS, DOUBLE_CLICK};
use super::mailing::{Mailed, is_confirmed};
use super::rows::LinkRow;
use super::secrets::digest;
use super::{Case, Desk, DeskError, hand_over, letters};
use crate::clock::Moment;

/// The most links that are sent to one applicant in an hour.
const MOST: i64 = 5;

/// Emails the applicant the link they used. While their address isn't confirmed, the link leads to a page that
/// confirms it.
///
/// # Errors
/// When the link isn't the applicant's, or it was asked for too often.
pub async fn mail_link(desk: &Desk, secret: &str) -> Result<Mailed, DeskError> {
    let mut tx = desk.database.begin().await?;
    let case = Case::open_own(&mut tx, desk, secret).await?;
    count(&mut tx, desk, &case).await?;
    let mailed = if is_confirmed(&case) {
        let until = Moment(case.opened.link.expires_at);
        letters::resume(&mut tx, desk, &case, secret, "", until).await?
    } else {
        send_code(&mut tx, desk, &case, secret).await?
    };
    tx.commit().await?;
    Ok(mailed)
}

/// Mails a new link to who has one that ran out; the old one stays dead. Where there is nothing to send, nothing is done:
/// the page says the same.
///
/// # Errors
/// When the database fails, or it was asked for too often.
pub async fn renew(desk: &Desk, secret: &str, page: &str) -> Result<(), DeskError> {
    let mut tx = desk.database.begin().await?;
    let opened = match link::find(&mut tx, secret).await {
        // The second click of a colleague, whose link has another secret by now.
        Err(DeskError::NoSuchLink) => return Ok(()),
        found => found?,
    };
    let now = desk.clock.now();
    if !matches!(link::usable(&opened.link, now), Err(DeskError::RanOut)) {
        return Ok(());
    }
    if !opened.is_applicant() {
        let case = Case::of(desk, opened)?;
        if case.opened.application.state().is_open() {
            hand_over::send_again(&mut tx, desk, &case, &case.opened.link, "renewed").await?;
            tx.commit().await?;
        }
        return Ok(());
    }
    if replaced(&opened.link) && opened.link.created_at + DOUBLE_CLICK > now.0 {
        // The second click of two: the link that the first one sent works.
        return Ok(());
    }
    let case = Case::of(desk, opened)?;
    count(&mut tx, desk, &case).await?;
    let (fresh, until) = (desk.secrets.token()?, now.plus_days(APPLICANT_DAYS));
    // The applicant has one link, with what is held for it; whoever lost the letter gets its next secret.
    tx.defer(
        "UPDATE link SET secret = $1, expires_at = $2 WHERE id = (SELECT id FROM link WHERE application = $3 \
         AND part = 'applicant' AND expires_at <> created_at ORDER BY created_at, id LIMIT 1)",
        &[
            (&digest(&fresh)).into(),
            until.0.into(),
            (&case.opened.application.reference).into(),
        ],
    )
    .await?;
    if !replaced(&case.opened.link) {
        // The old secret is remembered as one that ran out.
        tx.defer(
            "INSERT INTO link (id, application, secret, part, created_at, expires_at) VALUES ($1, $2, $3, 'applicant', $4, $4)",
            &[
                (&desk.secrets.id()?).into(),
                (&case.opened.application.reference).into(),
                (&digest(secret)).into(),
                now.0.into(),
            ],
        )
        .await?;
    }
    match letters::resume(&mut tx, desk, &case, &fresh, page, until).await? {
        Mailed::Now | Mailed::Later => tx.commit().await?,
        // The old link isn't replaced by one that nobody gets.
        Mailed::No | Mailed::NoAddress => {}
    }
    Ok(())
}

/// Whether a link only remembers a secret that was replaced.
fn replaced(link: &LinkRow) -> bool {
    link.expires_at == link.created_at
}

async fn count(tx: &mut crate::storage::Tx, desk: &Desk, case: &Case<'_>) -> Result<(), DeskError> {
    let limit = Limit {
        what: "resume",
        who: &case.opened.application.reference,
        most: MOST,
    };
    limits::count(tx, desk, limit).await
}
