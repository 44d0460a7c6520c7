//! Adds or removes the members of a list, some in each transaction. A row's state is changed together with what's done, so whoever goes on
//! after an interruption finds what's left, and two servers never do the same twice. A row that fails keeps none of the others from it.

use super::add::{Added, add};
use super::failed::{give_up, next_place};
use super::note::{count, note};
use super::rows::{StoredImport, StoredListRow, list_row_query};
use super::undo::undo_some;
use crate::applications::{AppState, ApplicationReference, CommandError, MemberImportId, alone};
use crate::storage::Tx;
use crate::tasks::TaskContext;
use app::api::{ImportReason, MemberImportState};

/// How many rows are handled in one transaction. Others wait for the ledger meanwhile.
pub(super) const BATCH: i64 = 20;

/// How many rows the task handles between two heartbeats.
const AT_ONCE: usize = 400;

/// Goes on with an import, or with undoing it, for about as many rows. Returns whether nothing is left to do.
///
/// # Errors
/// If the database fails.
pub async fn finish(state: &AppState, id: &MemberImportId, most: usize) -> Result<bool, CommandError> {
    let mut done = 0;
    while done < most {
        match step(state, id).await? {
            0 => return Ok(true),
            some => done += some,
        }
    }
    Ok(false)
}

/// Finishes everything that was interrupted. Returns how many lists there were.
///
/// # Errors
/// If the database fails.
pub async fn finish_all(state: &AppState, context: &TaskContext) -> Result<usize, CommandError> {
    let mut tx = state.database.read().await?;
    let found: Vec<(MemberImportId,)> = tx
        .all(
            "SELECT id FROM member_import WHERE state IN ('running', 'undoing') ORDER BY id",
            &[],
        )
        .await?;
    tx.rollback().await?;
    for (id,) in &found {
        // The others go on all the same.
        if let Err(error) = finish_one(state, id, context).await {
            tracing::error!(%error, import = %id, "members couldn't be imported");
        }
    }
    Ok(found.len())
}

async fn finish_one(state: &AppState, id: &MemberImportId, context: &TaskContext) -> Result<(), CommandError> {
    while !context.is_stopping() && !finish(state, id, AT_ONCE).await? {
        context.alive();
    }
    Ok(())
}

/// Handles some rows. Returns how many, and 0 once the list is finished. If one of them fails, each gets its own transaction.
async fn step(state: &AppState, id: &MemberImportId) -> Result<usize, CommandError> {
    match handle(state, id, BATCH).await {
        Err(error) if error.is_about_one() => one_by_one(state, id).await,
        handled => handled,
    }
}

/// Handles as many rows as a batch has. Those that fail are marked, and left alone from then on.
async fn one_by_one(state: &AppState, id: &MemberImportId) -> Result<usize, CommandError> {
    let mut done = 0;
    for _ in 0..BATCH {
        let place = next_place(state, id).await?;
        match (handle(state, id, 1).await, place) {
            (Ok(0), _) => break,
            (Ok(some), _) => done += some,
            (Err(error), Some(place)) if error.is_about_one() => {
                give_up(state, id, place, &error).await?;
                done += 1;
            }
            (Err(error), _) => return Err(error),
        }
    }
    Ok(done)
}

async fn handle(state: &AppState, id: &MemberImportId, most: i64) -> Result<usize, CommandError> {
    let mut tx = state.database.begin().await?;
    let found = StoredImport::by_id(&mut tx, id).await?;
    match found.map(|import| import.state.0) {
        Some(MemberImportState::Running) => add_some(tx, state, id, most).await,
        Some(MemberImportState::Undoing) => undo_some(tx, state, id, most).await,
        _ => Ok(0),
    }
}

/// The next rows of a list in a state.
pub(super) async fn next_rows(
    tx: &mut Tx,
    id: &MemberImportId,
    row_state: &str,
    most: i64,
) -> Result<Vec<StoredListRow>, CommandError> {
    Ok(tx
        .all(
            list_row_query!("r.import = $1 AND r.state = $2 ORDER BY r.place LIMIT $3"),
            &[id.into(), row_state.into(), most.into()],
        )
        .await?)
}

async fn add_some(mut tx: Tx, state: &AppState, id: &MemberImportId, most: i64) -> Result<usize, CommandError> {
    // Whatever is locked after this is new.
    alone(&mut tx).await?;
    let Some(import) = StoredImport::by_id(&mut tx, id).await? else {
        return Ok(0);
    };
    if import.state.0 != MemberImportState::Running {
        return Ok(0);
    }
    let rows = next_rows(&mut tx, id, "ready", most).await?;
    for row in &rows {
        match add(&mut tx, state, &import, row).await? {
            Added::Yes(reference) => set_added(&mut tx, id, row.place, &reference).await?,
            Added::No(reason) => skip(&mut tx, id, row, reason).await?,
        }
    }
    if rows.is_empty() {
        let added = count(&mut tx, &import, "added").await?;
        set_state(&mut tx, id, "imported").await?;
        note(&mut tx, state, &import, "members imported", (added, 0)).await?;
    }
    tx.commit().await?;
    Ok(rows.len())
}

async fn set_added(
    tx: &mut Tx,
    id: &MemberImportId,
    place: i64,
    reference: &ApplicationReference,
) -> Result<(), CommandError> {
    tx.run(
        "UPDATE member_import_row SET state = 'added', application = $1 WHERE import = $2 AND place = $3",
        &[reference.into(), id.into(), place.into()],
    )
    .await?;
    Ok(())
}

/// Leaves out a row that fitted when the list was read.
async fn skip(tx: &mut Tx, id: &MemberImportId, row: &StoredListRow, reason: ImportReason) -> Result<(), CommandError> {
    let mut plan = row.plan()?;
    plan.reason = reason;
    plan.membership = None;
    let plan = serde_json::to_string(&plan).map_err(|error| CommandError::Files(error.to_string()))?;
    tx.run(
        "UPDATE member_import_row SET state = 'skipped', plan = $1 WHERE import = $2 AND place = $3",
        &[(&plan).into(), id.into(), row.place.into()],
    )
    .await?;
    Ok(())
}

/// Sets how far a list is.
pub(super) async fn set_state(tx: &mut Tx, id: &MemberImportId, to: &str) -> Result<(), CommandError> {
    tx.run(
        "UPDATE member_import SET state = $1 WHERE id = $2",
        &[to.into(), id.into()],
    )
    .await?;
    Ok(())
}
