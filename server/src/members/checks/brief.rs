//! The checks of a member's addresses, as people see them.

use super::asked::checked;
use super::rows::{CheckRow, StoredCheckTrouble};
use crate::applications::{CommandError, LinkedApplication, MembershipId};
use crate::from_row;
use crate::storage::Tx;
use app::api::{AddressCheckBrief, AddressCheckResult};

/// A result, as stored.
struct StoredCheckResult {
    question: String,
    checked_at: i64,
    status: Option<i64>,
    millis: Option<i64>,
    trouble: Option<StoredCheckTrouble>,
}
from_row!(StoredCheckResult {
    question,
    checked_at,
    status,
    millis,
    trouble
});

/// The checks of a member's addresses, in the order of the programme, each with its last results.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn check_briefs(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    membership: &MembershipId,
) -> Result<Vec<AddressCheckBrief>, CommandError> {
    let asked = checked(linked);
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let rows = CheckRow::all(tx, membership).await?;
    let results: Vec<StoredCheckResult> = tx
        .all(
            "SELECT question, checked_at, status, millis, trouble FROM address_check_result WHERE membership = $1 \
             ORDER BY question, number DESC",
            &[membership.into()],
        )
        .await?;
    let briefs = asked.into_iter().filter_map(|asked| {
        let row = rows.iter().find(|row| row.question == asked.id)?;
        let own = results.iter().filter(|result| result.question == asked.id);
        let result = |stored: &StoredCheckResult| AddressCheckResult {
            at: stored.checked_at,
            status: stored.status.and_then(|status| u16::try_from(status).ok()),
            millis: stored.millis,
            trouble: stored.trouble.map(|trouble| trouble.0),
        };
        let results = own.map(result).collect();
        Some(AddressCheckBrief {
            question: asked.id,
            label: asked.label,
            url: asked.url.unwrap_or_default(),
            every_days: asked.every_days,
            failing_since: row.failing_since,
            reported: row.reported_at.is_some(),
            results,
        })
    });
    Ok(briefs.collect())
}
