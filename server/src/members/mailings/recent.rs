//! The newest mailings of a foundation.

use super::rows::{MailingId, StoredMailingKind, StoredMailingState};
use crate::applications::{AppState, CommandError};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::Tx;
use app::api::MailingBrief;

/// How many there are in the list, and how old they can be, in days.
const MOST: i64 = 5;
const DAYS: i64 = 30;

struct RecentMailing {
    id: MailingId,
    kind: StoredMailingKind,
    state: StoredMailingState,
    subject: String,
    created_at: i64,
}
from_row!(RecentMailing {
    id,
    kind,
    state,
    subject,
    created_at
});

/// The newest mailings.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn recent_mailings(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
) -> Result<Vec<MailingBrief>, CommandError> {
    let since = state.clock.now().plus_days(-DAYS).0;
    let found: Vec<RecentMailing> = tx
        .all(
            "SELECT id, kind, state, subject, created_at FROM mailing WHERE foundation = $1 AND created_at >= $2 \
             ORDER BY created_at DESC, id LIMIT $3",
            &[foundation.into(), since.into(), MOST.into()],
        )
        .await?;
    let briefs = found.into_iter().map(|row| MailingBrief {
        id: row.id.to_string(),
        kind: row.kind.0,
        state: row.state.0,
        subject: row.subject,
        on: Timestamp(row.created_at).day(),
    });
    Ok(briefs.collect())
}
