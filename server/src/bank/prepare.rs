//! What an import would do with the lines of a file. Large files take a while, so it's found out before anything is locked, on a thread of
//! its own. Whoever uses it checks again what may have changed since.

use super::command::BankDone;
use super::known::KnownLines;
use super::matching::Candidates;
use super::plan::LinePlan;
use super::read::{SplitFile, read_file};
use super::rows::{LineRow, import_of, line_query, only_line};
use super::table::columns;
use crate::accounts::{Session, may};
use crate::applications::{AppState, BankImportId, BankLineId, CommandError};
use app::api::{BankImportAction, BankImportCommand, BankImportState};
use domain::access::Action;
use domain::bank::BankEntry;

/// An entry with one line, and what to do with it.
pub(super) struct PlannedEntry {
    pub entry: BankEntry,
    /// `None` if it's imported already.
    pub plan: Option<LinePlan>,
}

/// Plans what an import would do with entries that have one line each.
///
/// # Errors
/// If the database or the thread fails.
pub(super) async fn planned_entries(
    state: &AppState,
    foundation: &str,
    entries: Vec<BankEntry>,
) -> Result<Vec<PlannedEntry>, CommandError> {
    let mut tx = state.database.read().await?;
    let known = KnownLines::of(&mut tx, foundation).await?;
    let candidates = Candidates::of(&mut tx, foundation, state.clock.today()).await?;
    tx.rollback().await?;
    tokio::task::spawn_blocking(move || plans(entries, &known, &candidates))
        .await
        .map_err(|error| CommandError::Files(error.to_string()))?
}

fn plans(
    entries: Vec<BankEntry>,
    known: &KnownLines,
    candidates: &Candidates,
) -> Result<Vec<PlannedEntry>, CommandError> {
    let mut is_fresh = Vec::with_capacity(entries.len());
    for entry in &entries {
        is_fresh.push(!known.has(&only_line(entry)?.key));
    }
    let fresh = entries.iter().zip(&is_fresh).filter(|(_, is_fresh)| **is_fresh);
    let mut found = candidates.matches(fresh.map(|(entry, _)| entry)).into_iter();
    let planned = entries.into_iter().zip(is_fresh).map(|(entry, is_fresh)| {
        let found = is_fresh.then(|| found.next()).flatten();
        let plan = found.map(|found| LinePlan::of(&entry, &found.outcome, candidates));
        let is_skipped_again =
            plan == Some(LinePlan::Skip) && only_line(&entry).is_ok_and(|line| known.has_skipped(&line.key));
        PlannedEntry {
            plan: plan.filter(|_| !is_skipped_again),
            entry,
        }
    });
    Ok(planned.collect())
}

/// What a command about a draft needs.
pub(super) enum Prepared {
    Nothing,
    /// The table, read with other columns.
    Table(SplitFile, Vec<PlannedEntry>),
    /// The plan of each line.
    Import(Vec<(BankLineId, Option<LinePlan>)>),
}

/// Prepares a command about a foundation's file. Nothing is changed or locked.
///
/// # Errors
/// If the account may not record payments.
pub(super) async fn prepare(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &BankImportId,
    command: &BankImportCommand,
) -> Result<Result<Prepared, BankDone>, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    let Some(import) = import_of(&mut tx, foundation, id).await? else {
        return Ok(Err(BankDone::NotFound));
    };
    match (command.action, import.state.0) {
        (BankImportAction::Read, BankImportState::Draft) => {
            let stored: Option<(Vec<u8>,)> = tx
                .optional(
                    "SELECT file FROM bank_import WHERE id = $1 AND file IS NOT NULL",
                    &[id.into()],
                )
                .await?;
            tx.rollback().await?;
            let Some((bytes,)) = stored else {
                return Err(CommandError::WrongState);
            };
            let chosen = match columns(command) {
                Ok(chosen) => chosen,
                Err(wrong) => return Ok(Err(wrong)),
            };
            let mut file = read_file(bytes, Some(chosen)).await?;
            let planned = planned_entries(state, foundation, std::mem::take(&mut file.entries)).await?;
            Ok(Ok(Prepared::Table(file, planned)))
        }
        (BankImportAction::Import, BankImportState::Draft) => {
            let lines: Vec<LineRow> = tx
                .all(line_query!("WHERE l.import = $1 ORDER BY l.place"), &[id.into()])
                .await?;
            tx.rollback().await?;
            let entries = lines.iter().map(LineRow::entry).collect::<Result<Vec<_>, _>>()?;
            let planned = planned_entries(state, foundation, entries).await?;
            let plans = lines.into_iter().zip(planned);
            Ok(Ok(Prepared::Import(
                plans.map(|(line, planned)| (line.id, planned.plan)).collect(),
            )))
        }
        _ => {
            tx.rollback().await?;
            Ok(Ok(Prepared::Nothing))
        }
    }
}
