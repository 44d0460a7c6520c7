//! Removes the members that an import added, except those with whom something has been done since.

use super::note::{count, note};
use super::rows::{StoredImport, StoredListRow};
use super::run::{next_rows, set_state};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, MemberImportId, MembershipId, alone, append, lock_application,
    withdraw_imported,
};
use crate::profiles;
use crate::storage::Tx;
use app::api::MemberImportState;
use serde_json::json;

/// Removes some. Returns how many rows were handled, and 0 once the list is finished.
///
/// # Errors
/// If the database fails.
pub(super) async fn undo_some(
    mut tx: Tx,
    state: &AppState,
    id: &MemberImportId,
    most: i64,
) -> Result<usize, CommandError> {
    let rows = next_rows(&mut tx, id, "added", most).await?;
    let mut references: Vec<&ApplicationReference> = rows.iter().filter_map(|row| row.application.as_ref()).collect();
    references.sort();
    // Before the ledger, as everywhere.
    for reference in references {
        lock_application(&mut tx, reference).await?;
    }
    alone(&mut tx).await?;
    let Some(import) = StoredImport::by_id(&mut tx, id).await? else {
        return Ok(0);
    };
    if import.state.0 != MemberImportState::Undoing {
        return Ok(0);
    }
    if rows.is_empty() {
        let undone = count(&mut tx, &import, "undone").await?;
        let kept = count(&mut tx, &import, "kept").await?;
        set_state(&mut tx, id, "undone").await?;
        note(&mut tx, state, &import, "member import undone", (undone, kept)).await?;
    }
    for row in &rows {
        undo(&mut tx, state, &import, row).await?;
    }
    tx.commit().await?;
    Ok(rows.len())
}

async fn undo(tx: &mut Tx, state: &AppState, import: &StoredImport, row: &StoredListRow) -> Result<(), CommandError> {
    let to = match &row.application {
        Some(reference) if is_untouched(tx, reference).await? => {
            remove(tx, state, import, reference).await?;
            "undone"
        }
        _ => "kept",
    };
    // Another server can have done it meanwhile.
    tx.run(
        "UPDATE member_import_row SET state = $1 WHERE import = $2 AND place = $3 AND state = 'added'",
        &[to.into(), (&import.id).into(), row.place.into()],
    )
    .await?;
    Ok(())
}

/// Whether nothing happened since the import. Everything that does is in the ledger.
async fn is_untouched(tx: &mut Tx, reference: &ApplicationReference) -> Result<bool, CommandError> {
    let (others,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM ledger WHERE subject = $1 AND action NOT IN ('membership imported', 'contacts made')",
            &[reference.into()],
        )
        .await?;
    Ok(others == 0)
}

/// Ends a membership as if it had never begun. Its record stays, as everything in the ledger does.
async fn remove(
    tx: &mut Tx,
    state: &AppState,
    import: &StoredImport,
    reference: &ApplicationReference,
) -> Result<(), CommandError> {
    let found: Option<(MembershipId,)> = tx
        .optional(
            "SELECT id FROM membership WHERE application = $1 AND ended_at IS NULL",
            &[reference.into()],
        )
        .await?;
    let Some((membership,)) = found else {
        return Ok(());
    };
    tx.run(
        "UPDATE membership SET ended_at = $1 WHERE id = $2",
        &[state.clock.now().0.into(), (&membership).into()],
    )
    .await?;
    tx.run(
        "UPDATE notice SET state = 'needless', at = $1 WHERE membership = $2 AND state = 'due'",
        &[state.clock.now().0.into(), (&membership).into()],
    )
    .await?;
    profiles::unlist(tx, &import.foundation, &membership).await?;
    withdraw_imported(tx, state, reference).await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "import undone",
        actor: import.account.as_str(),
        detail: json!({ "membership": membership, "import": import.id }),
        personal: None,
    };
    append(tx, state, entry).await
}
