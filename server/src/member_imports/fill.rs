//! Stores what was read of a list.

use super::plan::PlannedRow;
use super::rows::row_state_id;
use crate::applications::{CommandError, MemberImportId};
use crate::storage::{Arg, Tx};

/// How many rows are stored at once.
const BATCH: usize = 500;

/// How many lines that can't be read are stored. Nobody reads more.
const MOST_BROKEN: usize = 100;

/// Stores the rows of a draft.
///
/// # Errors
/// If the database fails.
pub(super) async fn fill(tx: &mut Tx, import: &MemberImportId, rows: &[PlannedRow]) -> Result<(), CommandError> {
    let json = |value: Result<String, serde_json::Error>| value.map_err(|error| CommandError::Files(error.to_string()));
    let mut lines = Vec::new();
    for (place, planned) in (1..).zip(rows) {
        lines.push(NewRow {
            place,
            planned,
            content: json(serde_json::to_string(&planned.row))?,
            plan: json(serde_json::to_string(&planned.plan))?,
        });
    }
    for batch in lines.chunks(BATCH) {
        let rows: Vec<[Arg<'_>; 7]> = batch.iter().map(|line| line.args(import)).collect();
        tx.insert(
            "member_import_row (import, place, state, key, content, plan, reachable)",
            &rows,
        )
        .await?;
    }
    Ok(())
}

/// A row that's about to be stored.
struct NewRow<'a> {
    place: i64,
    planned: &'a PlannedRow,
    content: String,
    plan: String,
}

impl NewRow<'_> {
    fn args<'a>(&'a self, import: &'a MemberImportId) -> [Arg<'a>; 7] {
        [
            import.into(),
            self.place.into(),
            row_state_id(self.planned.state).into(),
            (&self.planned.row.key).into(),
            (&self.content).into(),
            (&self.plan).into(),
            self.planned.is_reachable().into(),
        ]
    }
}

/// The lines that can't be read, as they're stored.
///
/// # Errors
/// If they can't be written.
pub(super) fn stored_broken(lines: &[u32]) -> Result<String, CommandError> {
    let shown = &lines[..lines.len().min(MOST_BROKEN)];
    serde_json::to_string(shown).map_err(|error| CommandError::Files(error.to_string()))
}
