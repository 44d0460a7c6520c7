//! Someone's own applications: those whose confirmed email address is the account's. Their owner can open them without the
//! secret link.

use super::{Session, sessions};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, LinkId, LinkSecret, State, alone, append,
};
use crate::from_row;
use serde_json::json;

/// How many applications a page shows.
const PAGE: i64 = 50;

/// How long a link from the account works, in days. It ends earlier if the session does.
const LINK_DAYS: i64 = 1;

/// An application in the list. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnRow {
    pub reference: ApplicationReference,
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    pub state: State,
    pub changed_at: i64,
}
from_row!(OwnRow {
    reference,
    foundation,
    programme,
    version,
    tier,
    state,
    changed_at
});

/// A page of somebody's own applications.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnApplications {
    /// Those that changed last first.
    pub rows: Vec<OwnRow>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
}

/// A page of the account's own applications, counted from 1.
///
/// # Errors
/// If the database fails.
pub async fn own_applications(state: &AppState, of: &Session, page: i64) -> Result<OwnApplications, CommandError> {
    let mut tx = state.database.read().await?;
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM application WHERE confirmed_address = $1",
            &[(&of.address).into()],
        )
        .await?;
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let rows = tx
        .all(
            "SELECT reference, foundation, programme, version, tier, COALESCE(outcome, state) AS state, changed_at \
             FROM application \
             WHERE confirmed_address = $1 ORDER BY changed_at DESC, reference LIMIT $2 OFFSET $3",
            &[(&of.address).into(), PAGE.into(), ((page - 1) * PAGE).into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(OwnApplications { rows, page, pages })
}

/// Opens one of the account's own applications: makes a link that ends with the session. `None` if it isn't theirs.
///
/// # Errors
/// If the session has ended.
pub async fn open_own(
    state: &AppState,
    of: &Session,
    reference: &ApplicationReference,
) -> Result<Option<LinkSecret>, CommandError> {
    let mut tx = state.database.begin().await?;
    // A session that ends meanwhile would leave the link open.
    alone(&mut tx).await?;
    let now = state.clock.now();
    let Some(session_ends) = sessions::end_of(&mut tx, &of.id, now).await? else {
        return Err(CommandError::NotSignedIn);
    };
    let found: Option<(ApplicationReference,)> = tx
        .optional(
            "SELECT reference FROM application WHERE reference = $1 AND confirmed_address = $2",
            &[reference.into(), (&of.address).into()],
        )
        .await?;
    if found.is_none() {
        tx.rollback().await?;
        return Ok(None);
    }
    let (id, secret) = (LinkId::random(&state.secrets)?, LinkSecret::random(&state.secrets)?);
    tx.run(
        "INSERT INTO link (id, application, secret, part, created_at, expires_at, session) \
         VALUES ($1, $2, $3, 'applicant', $4, $5, $6)",
        &[
            (&id).into(),
            reference.into(),
            (&secret.hash()).into(),
            now.0.into(),
            now.plus_days(LINK_DAYS).0.min(session_ends.0).into(),
            (&of.id).into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "opened from the account",
        actor: of.account.as_str(),
        detail: json!({ "link": id }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(Some(secret))
}
