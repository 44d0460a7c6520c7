//! Emailing the applicant's own link, on request and when it has expired.

use super::codes::send_code;
use super::ids::{LinkId, LinkSecret};
use super::limits::{self, Limit};
use super::link::{self, APPLICANT_DAYS, DOUBLE_CLICK, lasting};
use super::mailing::{MailOutcome, is_confirmed};
use super::rows::LinkRow;
use super::{AppState, CommandError, LinkedApplication, hand_over, letters};

/// The most links that one applicant can request in an hour.
const MOST: i64 = 5;

/// Emails the applicant the link they used. While their address isn't confirmed, the link leads to a page that
/// confirms it.
///
/// # Errors
/// If the link isn't the applicant's, or it was requested too often.
pub async fn mail_link(state: &AppState, secret: &LinkSecret) -> Result<MailOutcome, CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    count(&mut tx, state, &linked).await?;
    let mailed = if is_confirmed(&linked) {
        let (secret, until) = lasting(&mut tx, state, &linked, secret).await?;
        letters::resume(&mut tx, state, &linked, &secret, "", until).await?
    } else {
        send_code(&mut tx, state, &linked, secret).await?
    };
    tx.commit().await?;
    Ok(mailed)
}

/// What happened to an expired link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Renewed {
    /// A new one is emailed, if there's anything to send.
    Mailed,
    /// It was for a session. Its owner signs in again.
    SignIn,
}

/// Emails a new link to the holder of an expired one. The old one stays expired. If there's nothing to send, the result is
/// the same, so it reveals nothing.
///
/// # Errors
/// If the database fails, or it was requested too often.
pub async fn renew(state: &AppState, secret: &LinkSecret, page: &str) -> Result<Renewed, CommandError> {
    let mut tx = state.database.begin().await?;
    let opened = match link::find(&mut tx, secret).await {
        // A colleague's second click: the link has a new secret by now.
        Err(CommandError::NoSuchLink) => return Ok(Renewed::Mailed),
        found => found?,
    };
    if opened.link.session.is_some() {
        return Ok(Renewed::SignIn);
    }
    let now = state.clock.now();
    if !matches!(link::usable(&opened.link, now), Err(CommandError::LinkExpired)) {
        return Ok(Renewed::Mailed);
    }
    if !opened.is_applicant() {
        let linked = LinkedApplication::of(state, opened)?;
        if linked.opened.application.state().is_open() {
            hand_over::send_again(&mut tx, state, &linked, &linked.opened.link, "renewed").await?;
            tx.commit().await?;
        }
        return Ok(Renewed::Mailed);
    }
    if replaced(&opened.link) && opened.link.created_at + DOUBLE_CLICK > now.0 {
        // A double click: the link sent the first time works.
        return Ok(Renewed::Mailed);
    }
    let linked = LinkedApplication::of(state, opened)?;
    count(&mut tx, state, &linked).await?;
    let (fresh, until) = (LinkSecret::random(&state.secrets)?, now.plus_days(APPLICANT_DAYS));
    // The applicant keeps the same link, because answers can be held for it. It gets a new secret.
    tx.run(
        "UPDATE link SET secret = $1, expires_at = $2 WHERE id = (SELECT id FROM link WHERE application = $3 \
         AND part = 'applicant' AND session IS NULL AND expires_at <> created_at ORDER BY created_at, id LIMIT 1)",
        &[
            (&fresh.hash()).into(),
            until.0.into(),
            (&linked.opened.application.reference).into(),
        ],
    )
    .await?;
    if !replaced(&linked.opened.link) {
        // Remember the old secret as expired.
        tx.run(
            "INSERT INTO link (id, application, secret, part, created_at, expires_at) VALUES ($1, $2, $3, 'applicant', $4, $4)",
            &[
                (&LinkId::random(&state.secrets)?).into(),
                (&linked.opened.application.reference).into(),
                (&secret.hash()).into(),
                now.0.into(),
            ],
        )
        .await?;
    }
    match letters::resume(&mut tx, state, &linked, &fresh, page, until).await? {
        MailOutcome::Now | MailOutcome::Later => tx.commit().await?,
        // Keep the old link if the new one can't be sent.
        MailOutcome::No | MailOutcome::NoAddress => {}
    }
    Ok(Renewed::Mailed)
}

/// Whether a link only exists to remember a replaced secret.
fn replaced(link: &LinkRow) -> bool {
    link.expires_at == link.created_at
}

async fn count(
    tx: &mut crate::storage::Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    let limit = Limit {
        what: "resume",
        who: linked.opened.application.reference.as_str(),
        most: MOST,
    };
    limits::count(tx, state, limit).await
}
