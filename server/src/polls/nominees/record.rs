//! How changes about nominees are counted and recorded.

use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, append};
use crate::polls::rows::PollRow;
use crate::storage::Tx;
use serde_json::Value;

/// Counts a change, and adds a ledger entry about it. Names, addresses and texts are personal data.
///
/// # Errors
/// If the database fails.
pub(super) async fn record(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    (session, action): (&Session, &'static str),
    detail: Value,
    personal: Option<Value>,
) -> Result<(), CommandError> {
    poll.count_change(tx).await?;
    let subject = poll.subject();
    let entry = Entry {
        subject: &subject,
        action,
        actor: session.account.as_str(),
        detail,
        personal,
    };
    append(tx, state, entry).await
}
