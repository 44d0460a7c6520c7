//! Whether payments can be undone.

use crate::applications::CommandError;
use crate::storage::Tx;

/// Why payments of an invoice can't be undone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum UndoRefusal {
    /// One of them was returned, so less than nothing would be paid. The return has to be undone first.
    Returned,
    /// The invoice is cancelled.
    Cancelled,
}

/// Checks an invoice after some of its payments were undone, in the same transaction. `None` if that's fine.
///
/// # Errors
/// If the database fails.
pub(crate) async fn undo_refusal(tx: &mut Tx, invoice: &str) -> Result<Option<UndoRefusal>, CommandError> {
    let (paid, cancelled): (i64, i64) = tx
        .one(
            "SELECT CAST(COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = $1 AND p.undone_at IS NULL), 0) \
             AS BIGINT), (SELECT COUNT(*) FROM invoice c WHERE c.cancels = $1)",
            &[invoice.into()],
        )
        .await?;
    Ok(if cancelled > 0 {
        Some(UndoRefusal::Cancelled)
    } else if paid < 0 {
        Some(UndoRefusal::Returned)
    } else {
        None
    })
}

/// Whether something is paid of an invoice. What was returned or refunded since isn't.
///
/// # Errors
/// If the database fails.
pub(super) async fn has_payment(tx: &mut Tx, invoice: &str) -> Result<bool, CommandError> {
    let (paid,): (i64,) = tx
        .one(
            "SELECT CAST(COALESCE(SUM(minor), 0) AS BIGINT) FROM payment WHERE invoice = $1 AND undone_at IS NULL",
            &[invoice.into()],
        )
        .await?;
    Ok(paid != 0)
}
