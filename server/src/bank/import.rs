//! Imports a file that was uploaded, and undoes it.

use super::command::BankDone;
use super::known::KnownLines;
use super::matching::Candidates;
use super::plan::LinePlan;
use super::read::{SplitFile, read_file};
use super::record::record_ready;
use super::rows::{ImportRow, LineRow, import_of, line_query, state_id};
use super::table::{ChosenColumns, columns};
use super::upload::fill;
use crate::accounts::{Session, may};
use crate::applications::{
    AppState, ApplicationReference, BankImportId, CommandError, Entry, PaymentId, alone, append,
};
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
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::RecordMoney, foundation).await?;
    alone(&mut tx).await?;
    let Some(import) = import_of(&mut tx, foundation, id).await? else {
        return Ok(BankDone::NotFound);
    };
    let done = match (command.action, import.state.0) {
        (BankImportAction::Read, BankImportState::Draft) => {
            read_again(&mut tx, state, session, &import, command).await?
        }
        (BankImportAction::Import, BankImportState::Draft) => import_lines(&mut tx, state, session, &import).await?,
        (BankImportAction::Discard, BankImportState::Draft) => discard(&mut tx, &import).await?,
        (BankImportAction::Undo, BankImportState::Imported) => undo(&mut tx, state, session, &import).await?,
        // It's the second click of two.
        (BankImportAction::Import, BankImportState::Imported) | (BankImportAction::Undo, BankImportState::Undone) => {
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

/// Reads a table again, with other columns.
async fn read_again(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    import: &ImportRow,
    command: &BankImportCommand,
) -> Result<BankDone, CommandError> {
    let stored: Option<(Vec<u8>,)> = tx
        .optional(
            "SELECT file FROM bank_import WHERE id = $1 AND file IS NOT NULL",
            &[(&import.id).into()],
        )
        .await?;
    let Some((bytes,)) = stored else {
        return Err(CommandError::WrongState);
    };
    let chosen: ChosenColumns = match columns(command) {
        Ok(chosen) => chosen,
        Err(wrong) => return Ok(wrong),
    };
    let file: SplitFile = read_file(bytes, Some(chosen)).await?;
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
    fill(tx, state, &import.foundation, &import.id, &file.entries).await?;
    Ok(BankDone::Done)
}

async fn import_lines(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    import: &ImportRow,
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
    // Since the file was read, people may have imported another one or recorded payments: nothing counts twice.
    let known = KnownLines::of(tx, &import.foundation).await?;
    let mut fresh = Vec::new();
    for line in &lines {
        if line.state.0 == BankLineState::Known {
            continue;
        }
        if known.has(&EntryKey::from_stored(&line.key)) {
            change(tx, line, BankLineState::Known, None).await?;
        } else {
            fresh.push(line);
        }
    }
    let entries = fresh.iter().map(|line| line.entry()).collect::<Result<Vec<_>, _>>()?;
    let candidates = Candidates::of(tx, &import.foundation, state.clock.today()).await?;
    for ((line, entry), found) in fresh.iter().zip(&entries).zip(candidates.matches(&entries)) {
        let plan = LinePlan::of(entry, &found.outcome, &candidates);
        change(tx, line, state_of(&plan), plan.stored()?).await?;
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

/// Undoes an import and all its payments. Memberships that began stay: their invoices are unpaid again.
async fn undo(tx: &mut Tx, state: &AppState, session: &Session, import: &ImportRow) -> Result<BankDone, CommandError> {
    let paid: Vec<(PaymentId, ApplicationReference, String)> = tx
        .all(
            "SELECT p.id, i.application, i.label FROM payment p JOIN bank_line l ON l.id = p.bank_line \
             JOIN invoice i ON i.id = p.invoice WHERE l.import = $1 AND p.undone_at IS NULL ORDER BY p.at, p.id",
            &[(&import.id).into()],
        )
        .await?;
    let now = state.clock.now().0;
    tx.run(
        "UPDATE payment SET undone_at = $1, undone_by = $2 \
         WHERE undone_at IS NULL AND bank_line IN (SELECT id FROM bank_line WHERE import = $3)",
        &[now.into(), (&session.account).into(), (&import.id).into()],
    )
    .await?;
    for (payment, application, label) in &paid {
        let entry = Entry {
            subject: application.as_str(),
            action: "payment undone",
            actor: session.account.as_str(),
            detail: json!({ "number": label, "payment": payment, "bank import": import.id }),
            personal: None,
        };
        append(tx, state, entry).await?;
    }
    tx.run(
        "UPDATE bank_line SET live = FALSE, state = 'undone', plan = NULL WHERE import = $1 AND live",
        &[(&import.id).into()],
    )
    .await?;
    tx.run(
        "UPDATE bank_import SET state = 'undone', account = $1, at = $2 WHERE id = $3",
        &[(&session.account).into(), now.into(), (&import.id).into()],
    )
    .await?;
    note(tx, state, session, import, "bank import undone", paid.len()).await?;
    Ok(BankDone::Done)
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
