//! Rows that fail because of a fault, whatever the list says: they're marked, the others go on, and once the fault is mended, they're tried
//! again.

use super::done::MemberImportDone;
use super::note::count;
use super::open::open;
use super::rows::StoredImport;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MemberImportId, alone};
use app::api::{MemberImportState, failed_row_reference};

/// The place of the row that's next. `None` if there's nothing left to do.
///
/// # Errors
/// If the database fails.
pub(super) async fn next_place(state: &AppState, id: &MemberImportId) -> Result<Option<i64>, CommandError> {
    let mut tx = state.database.read().await?;
    let found: Option<(i64,)> = tx
        .optional(
            "SELECT r.place FROM member_import_row r JOIN member_import i ON i.id = r.import WHERE r.import = $1 \
             AND ((i.state = 'running' AND r.state = 'ready') OR (i.state = 'undoing' AND r.state = 'added')) \
             ORDER BY r.place LIMIT 1",
            &[id.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(found.map(|(place,)| place))
}

/// Marks a row that couldn't be added or removed, unless another server has done it meanwhile.
///
/// # Errors
/// If the database fails.
pub(super) async fn give_up(
    state: &AppState,
    id: &MemberImportId,
    place: i64,
    error: &CommandError,
) -> Result<(), CommandError> {
    let reference = failed_row_reference(id.as_str(), place);
    tracing::error!(%error, reference, "a row of a list of members failed");
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    tx.run(
        "UPDATE member_import_row SET state = CASE state WHEN 'ready' THEN 'failed' ELSE 'stuck' END \
         WHERE import = $1 AND place = $2 AND state = (SELECT CASE i.state WHEN 'running' THEN 'ready' WHEN 'undoing' THEN 'added' END \
         FROM member_import i WHERE i.id = $1)",
        &[id.into(), place.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Makes what failed due again: adding, or removing if the import was undone.
///
/// # Errors
/// If the account may not import members, the list isn't imported yet, or what failed has been forgotten.
pub(super) async fn begin_again(
    state: &AppState,
    session: &Session,
    import: &StoredImport,
) -> Result<MemberImportDone, CommandError> {
    let (mut tx, now) = open(state, session, import).await?;
    let (from, to, goes_on) = match now.state.0 {
        MemberImportState::Imported => ("failed", "ready", "running"),
        MemberImportState::Undone => ("stuck", "added", "undoing"),
        // It's the second of two clicks.
        MemberImportState::Running | MemberImportState::Undoing => return Ok(MemberImportDone::Done),
        MemberImportState::Draft => return Err(CommandError::WrongState),
    };
    if count(&mut tx, &now, from).await? == 0 {
        return Ok(MemberImportDone::Done);
    }
    // Rows that have been forgotten can't be added.
    let due = tx
        .run(
            "UPDATE member_import_row SET state = $1 WHERE import = $2 AND state = $3 \
             AND (application IS NOT NULL OR content <> '{}')",
            &[to.into(), (&import.id).into(), from.into()],
        )
        .await?;
    if due == 0 {
        return Err(CommandError::WrongState);
    }
    tx.run(
        "UPDATE member_import SET state = $1, account = $2, at = $3 WHERE id = $4",
        &[
            goes_on.into(),
            (&session.account).into(),
            state.clock.now().0.into(),
            (&import.id).into(),
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(MemberImportDone::Done)
}
