//! Forgets people who never became members: what lists said about rows that weren't added, some time after the import, and
//! drafts that nobody has touched for as long.

use super::plan::RowPlan;
use super::rows::{StoredImport, StoredListRow, list_row_query};
use crate::applications::{AppState, CommandError, MemberImportId, alone};
use crate::clock::Timestamp;
use crate::storage::Tx;
use app::api::{ImportReason, MemberImportState};

/// After how many days.
const KEPT_DAYS: i64 = 30;

/// How many rows are handled in one transaction. Others wait for the ledger meanwhile.
const BATCH: i64 = 200;

/// Rows `r` that nobody became a member with, and about which something is stored.
macro_rules! is_to_forget {
    () => {
        "r.state IN ('ready', 'ask', 'skipped', 'failed') AND r.application IS NULL AND r.content <> '{}'"
    };
}

/// Forgets what's due. Returns how many lists had something.
///
/// # Errors
/// If the database fails.
pub async fn forget(state: &AppState) -> Result<usize, CommandError> {
    let before = state.clock.now().plus_days(-KEPT_DAYS);
    let mut tx = state.database.read().await?;
    let found: Vec<(MemberImportId,)> = tx
        .all(
            concat!(
                "SELECT i.id FROM member_import i WHERE i.at <= $1 AND (i.state = 'draft' OR (i.state IN ('imported', 'undone') \
                 AND EXISTS (SELECT 1 FROM member_import_row r WHERE r.import = i.id AND ",
                is_to_forget!(),
                "))) ORDER BY i.id"
            ),
            &[before.0.into()],
        )
        .await?;
    tx.rollback().await?;
    for (id,) in &found {
        while forget_some(state, id, before).await? > 0 {}
    }
    Ok(found.len())
}

/// Discards a draft, or handles some rows. Returns how many rows were handled, and 0 once nothing is left.
async fn forget_some(state: &AppState, id: &MemberImportId, before: Timestamp) -> Result<usize, CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    // Somebody can have gone on with it meanwhile.
    let Some(import) = StoredImport::by_id(&mut tx, id)
        .await?
        .filter(|import| import.at <= before.0)
    else {
        return Ok(0);
    };
    let handled = match import.state.0 {
        MemberImportState::Draft => {
            delete(&mut tx, id).await?;
            0
        }
        MemberImportState::Imported | MemberImportState::Undone => forget_rows(&mut tx, id).await?,
        MemberImportState::Running | MemberImportState::Undoing => 0,
    };
    tx.commit().await?;
    Ok(handled)
}

async fn forget_rows(tx: &mut Tx, id: &MemberImportId) -> Result<usize, CommandError> {
    let rows: Vec<StoredListRow> = tx
        .all(
            list_row_query!(concat!(
                "r.import = $1 AND ",
                is_to_forget!(),
                " ORDER BY r.place LIMIT $2"
            )),
            &[id.into(), BATCH.into()],
        )
        .await?;
    for row in &rows {
        // Its plan can have the name of another member, and what the row said.
        let reason = row.plan().map_or(ImportReason::LeftOut, |plan| plan.reason);
        let plan = RowPlan {
            reason,
            ..RowPlan::default()
        };
        let plan = serde_json::to_string(&plan).map_err(|error| CommandError::Files(error.to_string()))?;
        tx.run(
            "UPDATE member_import_row SET key = '', content = '{}', plan = $1 WHERE import = $2 AND place = $3",
            &[(&plan).into(), id.into(), row.place.into()],
        )
        .await?;
    }
    Ok(rows.len())
}

/// How many rows of a list have been forgotten.
///
/// # Errors
/// If the database fails.
pub(super) async fn count_forgotten(tx: &mut Tx, id: &MemberImportId) -> Result<i64, CommandError> {
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM member_import_row WHERE import = $1 AND application IS NULL AND content = '{}'",
            &[id.into()],
        )
        .await?;
    Ok(count)
}

/// Deletes a draft with its rows and its file.
///
/// # Errors
/// If the database fails.
pub(super) async fn delete(tx: &mut Tx, id: &MemberImportId) -> Result<(), CommandError> {
    tx.run("DELETE FROM member_import_row WHERE import = $1", &[id.into()])
        .await?;
    tx.run("DELETE FROM member_import WHERE id = $1", &[id.into()]).await?;
    Ok(())
}
