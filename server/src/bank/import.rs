//! Imports a file that was uploaded, and undoes it.

use super::command::BankDone;
use super::known::{KnownLines, revive};
use super::plan::LinePlan;
use super::prepare::{PlannedEntry, Prepared, prepare};
use super::read::SplitFile;
use super::record::record_ready;
use super::rows::{ImportRow, LineRow, import_of, line_query, state_id};
use super::undo::{PaymentsOf, lock_paid, undo_payments};
use super::upload::fill;
use crate::accounts::{Session, may};
use crate::applications::{AppState, BankImportId, BankLineId, CommandError, Entry, alone, append};
use crate::storage::Tx;
use app::api::{BankImportAction, BankImportCommand, BankImportState, BankLineState};
use domain::access::Action;
use domain::bank::EntryKey;
use serde_json::json;

/// Does something with a foundation's file. Idempotent: it isn't imported or undone twice.
pub(super) async fn act(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &BankImportId,
    command: &BankImportCommand,
) -> Result<BankDone, CommandError> {
    let prepared = match prepare(state, session, foundation, id, command).await? {
        Ok(prepared) => prepared,
        Err(done) => return Ok(done),
    };
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    // Before the ledger, as everywhere.
    let paid = PaymentsOf::Import(id);
    let locked = if command.action == BankImportAction::Undo {
        Some(lock_paid(&mut tx, paid).await?)
    } else {
        None
    };
    alone(&mut tx).await?;
    let Some(import) = import_of(&mut tx, foundation, id).await? else {
        return Ok(BankDone::NotFound);
    };
    let done = match (command.action, import.state.0, prepared) {
        (BankImportAction::Read, BankImportState::Draft, Prepared::Table(file, planned)) => {
            read_again(&mut tx, state, session, &import, (&file, &planned)).await?
        }
        (BankImportAction::Import, BankImportState::Draft, Prepared::Import(plans)) => {
            import_lines(&mut tx, state, session, &import, &plans).await?
        }
        (BankImportAction::Discard, BankImportState::Draft, _) => discard(&mut tx, &import).await?,
        (BankImportAction::Undo, BankImportState::Imported, _) => {
            let Some(locked) = locked else {
                return Err(CommandError::WrongState);
            };
            match undo_payments(&mut tx, state, session, paid, &locked).await? {
                Ok(count) => {
                    undo(&mut tx, state, session, &import, count).await?;
                    BankDone::Done
                }
                Err(refused) => refused,
            }
        }
        // It's the second click of two.
        (BankImportAction::Import, BankImportState::Imported, _)
        | (BankImportAction::Undo, BankImportState::Undone, _) => {
            return Ok(BankDone::Done);
        }
        _ => return Err(CommandError::WrongState),
    };
    if done == BankDone::Done {
        tx.commit().await?;
        if command.action == BankImportAction::Import {
            record_ready(state, Some(id)).await?;
        }
    }
    Ok(done)
}

/// Replaces what was read of a table with what other columns give.
async fn read_again(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    import: &ImportRow,
    (file, planned): (&SplitFile, &[PlannedEntry]),
) -> Result<BankDone, CommandError> {
    tx.run("DELETE FROM bank_line WHERE import = $1", &[(&import.id).into()])
        .await?;
    let (columns, problems) = (file.stored_columns()?, file.stored_problems()?);
    tx.run(
        "UPDATE bank_import SET columns = $1, problems = $2, account = $3, at = $4 WHERE id = $5",
        &[
            columns.as_deref().into(),
            (&problems).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
            (&import.id).into(),
        ],
    )
    .await?;
    fill(tx, state, &import.foundation, &import.id, planned).await?;
    Ok(BankDone::Done)
}

async fn import_lines(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    import: &ImportRow,
    plans: &[(BankLineId, Option<LinePlan>)],
) -> Result<BankDone, CommandError> {
    let lines: Vec<LineRow> = tx
        .all(
            line_query!("WHERE l.import = $1 ORDER BY l.place"),
            &[(&import.id).into()],
        )
        .await?;
    if lines.is_empty() {
        return Ok(BankDone::NoLines);
    }
    if !lines.iter().map(|line| &line.id).eq(plans.iter().map(|(id, _)| id)) {
        // Somebody has just read the table with other columns.
        return Err(CommandError::WrongState);
    }
    // Since the file was read, people may have imported another one, or undone an import: nothing counts twice, and nothing is lost.
    let known = KnownLines::of(tx, &import.foundation).await?;
    for (line, (_, plan)) in lines.iter().zip(plans) {
        let key = EntryKey::from_stored(&line.key);
        if known.has(&key) || (plan.is_none() && known.has_skipped(&key)) {
            change(tx, line, BankLineState::Known, None).await?;
        } else {
            // Without a plan, it was imported until a moment ago.
            let plan = plan.as_ref().unwrap_or(&LinePlan::Ask);
            change(tx, line, state_of(plan), plan.stored()?).await?;
        }
    }
    tx.run(
        "UPDATE bank_line SET live = TRUE WHERE import = $1 AND state IN ('ready', 'open')",
        &[(&import.id).into()],
    )
    .await?;
    tx.run(
        "UPDATE bank_import SET state = 'imported', file = NULL, account = $1, at = $2 WHERE id = $3",
        &[
            (&session.account).into(),
            state.clock.now().0.into(),
            (&import.id).into(),
        ],
    )
    .await?;
    note(tx, state, session, import, "bank statement imported", lines.len()).await?;
    Ok(BankDone::Done)
}

/// The state of a line that's planned.
pub(super) fn state_of(plan: &LinePlan) -> BankLineState {
    match plan {
        LinePlan::Record(_) => BankLineState::Ready,
        LinePlan::Ask => BankLineState::Open,
        LinePlan::Skip => BankLineState::Skipped,
    }
}

async fn change(tx: &mut Tx, line: &LineRow, to: BankLineState, plan: Option<String>) -> Result<(), CommandError> {
    if line.state.0 == to && line.plan == plan {
        return Ok(());
    }
    tx.run(
        "UPDATE bank_line SET state = $1, plan = $2 WHERE id = $3",
        &[state_id(to).into(), plan.as_deref().into(), (&line.id).into()],
    )
    .await?;
    Ok(())
}

async fn discard(tx: &mut Tx, import: &ImportRow) -> Result<BankDone, CommandError> {
    tx.run("DELETE FROM bank_line WHERE import = $1", &[(&import.id).into()])
        .await?;
    tx.run("DELETE FROM bank_import WHERE id = $1", &[(&import.id).into()])
        .await?;
    Ok(BankDone::Done)
}

/// Undoes an import, after its payments. Lines that other files have, too, are to be decided about.
async fn undo(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    import: &ImportRow,
    count: usize,
) -> Result<(), CommandError> {
    tx.run(
        "UPDATE bank_line SET live = FALSE, state = 'undone', plan = NULL WHERE import = $1 AND live",
        &[(&import.id).into()],
    )
    .await?;
    tx.run(
        "UPDATE bank_import SET state = 'undone', account = $1, at = $2 WHERE id = $3",
        &[
            (&session.account).into(),
            state.clock.now().0.into(),
            (&import.id).into(),
        ],
    )
    .await?;
    revive(tx, &import.foundation).await?;
    note(tx, state, session, import, "bank import undone", count).await
}

async fn note(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    import: &ImportRow,
    action: &'static str,
    count: usize,
) -> Result<(), CommandError> {
    let entry = Entry {
        subject: import.id.as_str(),
        action,
        actor: session.account.as_str(),
        detail: json!({ "foundation": import.foundation, "count": count }),
        personal: None,
    };
    append(tx, state, entry).await
}
