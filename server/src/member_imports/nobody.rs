//! Members whose invoices and reminders nobody gets: the list has no address for them, and nobody has been named since.

use crate::applications::{CommandError, MemberImportId};
use crate::storage::Tx;

/// Whether a row `r` will be such a member, or is one on a day (`$2`).
macro_rules! has_nobody {
    () => {
        "((r.state = 'ready' AND NOT r.reachable) OR (r.state IN ('added', 'kept', 'stuck') \
         AND EXISTS (SELECT 1 FROM membership w WHERE w.application = r.application AND w.ended_at IS NULL AND w.ended_on IS NULL \
         AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.membership = w.id AND c.role = '_manager' \
         AND (c.last_day IS NULL OR c.last_day >= $2)))))"
    };
}
pub(super) use has_nobody;

/// How many such rows a list has.
///
/// # Errors
/// If the database fails.
pub(super) async fn count_nobody(tx: &mut Tx, import: &MemberImportId, today: &str) -> Result<i64, CommandError> {
    let (count,): (i64,) = tx
        .one(
            concat!(
                "SELECT COUNT(*) FROM member_import_row r WHERE r.import = $1 AND ",
                has_nobody!()
            ),
            &[import.into(), today.into()],
        )
        .await?;
    Ok(count)
}

/// The places of such rows from one to another.
///
/// # Errors
/// If the database fails.
pub(super) async fn places_with_nobody(
    tx: &mut Tx,
    import: &MemberImportId,
    today: &str,
    (from, to): (i64, i64),
) -> Result<Vec<i64>, CommandError> {
    let found: Vec<(i64,)> = tx
        .all(
            concat!(
                "SELECT r.place FROM member_import_row r WHERE r.import = $1 AND r.place BETWEEN $3 AND $4 AND ",
                has_nobody!()
            ),
            &[import.into(), today.into(), from.into(), to.into()],
        )
        .await?;
    Ok(found.into_iter().map(|(place,)| place).collect())
}
