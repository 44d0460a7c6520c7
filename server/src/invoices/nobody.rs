//! Invoices that nobody gets: those of memberships that were imported without an email address, as long as nobody manages them.

use super::rows::InvoiceRow;
use crate::applications::{CommandError, MembershipId};
use crate::storage::Tx;
use domain::date::Date;

/// The membership of an unpaid invoice that nobody gets. `None` if somebody does, or it has ended: then nobody can be named.
///
/// # Errors
/// If the database fails, or what's stored can't be read.
pub(super) async fn without_reader(
    tx: &mut Tx,
    row: &InvoiceRow,
    today: Date,
) -> Result<Option<MembershipId>, CommandError> {
    if row.outstanding() <= 0 || !row.content()?.buyer.email.is_empty() {
        return Ok(None);
    }
    let found: Option<(MembershipId,)> = tx
        .optional(
            "SELECT m.id FROM membership m JOIN application a ON a.reference = m.application WHERE m.application = $1 \
             AND a.import IS NOT NULL AND m.ended_at IS NULL AND m.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM contact c \
             WHERE c.membership = m.id AND c.role = '_manager' AND (c.last_day IS NULL OR c.last_day >= $2))",
            &[(&row.application).into(), (&today.to_string()).into()],
        )
        .await?;
    Ok(found.map(|(membership,)| membership))
}
