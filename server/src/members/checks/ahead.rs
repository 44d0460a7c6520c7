//! How many addresses are checked until a day, for the preview.

use crate::applications::CommandError;
use crate::storage::Tx;
use app::api::ChecksAhead;
use domain::date::Date;

/// The addresses of a foundation's members that are checked until a day, and those that fail now. Those that were never checked don't
/// count: the member may not have given one.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn checks_until(
    tx: &mut Tx,
    foundation: &str,
    until: Date,
) -> Result<ChecksAhead, CommandError> {
    let end = (until.unix_days() + 1) * crate::clock::DAY;
    let (addresses, failing): (i64, i64) = tx
        .one(
            "SELECT COUNT(*), COUNT(failing_since) FROM address_check \
             WHERE foundation = $1 AND due_at < $2 AND checks > 0",
            &[foundation.into(), end.into()],
        )
        .await?;
    Ok(ChecksAhead { addresses, failing })
}
