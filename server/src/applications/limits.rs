//! How often something may be done, by whom.

use super::{Desk, DeskError};
use crate::storage::Tx;

/// What is limited: the name of what is done and by whom it is counted, and how often in an hour.
#[derive(Clone, Copy, Debug)]
pub struct Limit<'a> {
    pub what: &'static str,
    pub who: &'a str,
    pub most: i64,
}

const HOUR: i64 = 3_600_000;

/// Counts an attempt.
///
/// # Errors
/// When there were as many in the last hour as there may be.
pub(super) async fn count(tx: &mut Tx, desk: &Desk, limit: Limit<'_>) -> Result<(), DeskError> {
    let now = desk.clock.now().0;
    let scope = format!("{} {}", limit.what, limit.who);
    tx.defer("DELETE FROM attempt WHERE at < $1", &[(now - 24 * HOUR).into()])
        .await?;
    let (before,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM attempt WHERE scope = $1 AND at > $2",
            &[(&scope).into(), (now - HOUR).into()],
        )
        .await?;
    if before >= limit.most {
        return Err(DeskError::TooOften);
    }
    let id = desk.secrets.id()?;
    tx.defer(
        "INSERT INTO attempt (id, scope, at) VALUES ($1, $2, $3)",
        &[(&id).into(), (&scope).into(), now.into()],
    )
    .await?;
    Ok(())
}
