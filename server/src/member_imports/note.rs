//! What happened to a list, in the ledger.

use super::rows::StoredImport;
use crate::applications::{AppState, CommandError, Entry, append};
use crate::storage::Tx;
use serde_json::json;

/// Notes what happened, with the number of memberships, and of the rows that failed.
///
/// # Errors
/// If the database fails.
pub(super) async fn note(
    tx: &mut Tx,
    state: &AppState,
    import: &StoredImport,
    action: &'static str,
    (members, kept): (i64, i64),
) -> Result<(), CommandError> {
    let failed = count(tx, import, "failed").await? + count(tx, import, "stuck").await?;
    let entry = Entry {
        subject: import.id.as_str(),
        action,
        actor: import.account.as_str(),
        detail: json!({
            "foundation": import.foundation, "programme": import.programme, "format": import.format.0.id(),
            "count": members, "kept": kept, "failed": failed,
        }),
        personal: Some(json!({ "reason": import.name })),
    };
    append(tx, state, entry).await
}

/// How many rows of a list have a state.
///
/// # Errors
/// If the database fails.
pub(super) async fn count(tx: &mut Tx, import: &StoredImport, state: &str) -> Result<i64, CommandError> {
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM member_import_row WHERE import = $1 AND state = $2",
            &[(&import.id).into(), state.into()],
        )
        .await?;
    Ok(count)
}
