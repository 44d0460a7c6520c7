//! How changes of a poll are counted and recorded.

use super::rows::PollRow;
use crate::applications::{AppState, CommandError, Entry, append};
use crate::storage::Tx;
use serde_json::Value;

/// Counts a change of a poll, and adds a ledger entry about it. Names, addresses and texts are personal data.
///
/// # Errors
/// If the database fails.
pub(super) async fn record(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    (actor, action): (&str, &'static str),
    detail: Value,
    personal: Option<Value>,
) -> Result<(), CommandError> {
    tx.run(
        "UPDATE poll SET version = version + 1 WHERE id = $1",
        &[(&poll.id).into()],
    )
    .await?;
    let subject = poll.subject();
    let entry = Entry {
        subject: &subject,
        action,
        actor,
        detail,
        personal,
    };
    append(tx, state, entry).await
}
