//! What came of an import, in numbers.

use super::nobody::count_nobody;
use super::note::count;
use super::rows::StoredImport;
use crate::applications::{AppState, CommandError, MemberImportId};

/// How many members an import has added, how many rows failed, and how many of the members have nobody who gets their invoices.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ImportedCounts {
    pub added: i64,
    pub failed: i64,
    pub nobody: i64,
}

/// The numbers of a list that was imported.
///
/// # Errors
/// If the database fails.
pub async fn imported_counts(state: &AppState, id: &MemberImportId) -> Result<ImportedCounts, CommandError> {
    let mut tx = state.database.read().await?;
    let mut counts = ImportedCounts::default();
    if let Some(import) = StoredImport::by_id(&mut tx, id).await? {
        counts.added = count(&mut tx, &import, "added").await?;
        counts.failed = count(&mut tx, &import, "failed").await?;
        counts.nobody = count_nobody(&mut tx, id, &state.clock.today().to_string()).await?;
    }
    tx.rollback().await?;
    Ok(counts)
}
