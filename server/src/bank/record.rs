//! Records lines as payments of invoices.

use super::plan::{PlannedLine, PlannedPart, planned};
use super::rows::{LineRow, line_of, only_line, state_id};
use crate::accounts::AccountId;
use crate::applications::{
    AppState, ApplicationReference, BankImportId, BankLineId, CommandError, Entry, PaymentId, alone, append,
    by_reference,
};
use crate::invoices::{BillingDay, InvoiceRow, of_label};
use crate::memberships::activate_if_complete;
use crate::storage::{StorageError, Tx};
use crate::tasks::TaskContext;
use app::api::BankLineState;
use domain::bank::{EntryLine, StructuredReference};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;

/// How many lines an import records before it replies. The task records the others.
const AT_ONCE: i64 = 500;

/// How long the task sleeps.
const PAUSE: Duration = Duration::from_secs(20);

/// How long drafts are kept, in milliseconds.
const DRAFT_MILLIS: i64 = 7 * 24 * 60 * 60 * 1000;

/// The task of bank statements: records what imports have left over, and deletes old drafts.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        let done = async {
            while record_ready(&state, None).await? {
                context.alive();
            }
            delete_old_drafts(&state).await
        };
        if let Err(error) = done.await {
            tracing::error!(%error, "the lines of bank statements couldn't be recorded");
        }
        context.alive();
        tokio::select! {
            () = context.stopping() => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Records lines whose invoices are certain, each in a transaction of its own: of an import, or of all. One that can't be recorded keeps
/// none of the others from it. Returns whether there may be more.
///
/// # Errors
/// If the database isn't available.
pub(super) async fn record_ready(state: &AppState, import: Option<&BankImportId>) -> Result<bool, CommandError> {
    let mut tx = state.database.read().await?;
    // Payments come before their returns.
    let ready: Vec<(BankLineId, String)> = tx
        .all(
            "SELECT l.id, l.foundation FROM bank_line l \
             WHERE l.state = 'ready' AND l.live AND ($1 = '' OR l.import = $1) \
             ORDER BY l.import, COALESCE(l.booked_on, ''), CASE WHEN l.minor < 0 THEN 1 ELSE 0 END, l.place LIMIT $2",
            &[import.map_or("", BankImportId::as_str).into(), AT_ONCE.into()],
        )
        .await?;
    tx.rollback().await?;
    let mut done = 0;
    for (line, foundation) in &ready {
        let mut recorded = record_planned(state, foundation, line).await;
        if let Err(error) = &recorded
            && !matches!(
                error,
                CommandError::Storage(StorageError::Busy | StorageError::Unavailable { .. })
            )
        {
            // Somebody has to look at it, for example because the application's rules are missing.
            tracing::error!(%error, line = line.as_str(), "a line of a bank statement couldn't be recorded");
            recorded = ask(state, line).await;
        }
        match recorded {
            Ok(()) => done += 1,
            Err(error @ CommandError::Storage(StorageError::Unavailable { .. })) => return Err(error),
            // It's tried again later. The others are recorded now.
            Err(error) => tracing::warn!(%error, line = line.as_str(), "a line of a bank statement stays as it is"),
        }
    }
    // Lines that stay as they are would be found again at once.
    Ok(done > 0 && i64::try_from(ready.len()).is_ok_and(|count| count == AT_ONCE))
}

/// Lets people decide about a line that couldn't be recorded.
async fn ask(state: &AppState, line: &BankLineId) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    alone(&mut tx).await?;
    tx.run(
        "UPDATE bank_line SET state = 'open', plan = NULL WHERE id = $1 AND state = 'ready' AND live",
        &[line.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Records what was planned for a line, unless its invoices have changed since, or the same payment was recorded: then somebody has to
/// decide.
async fn record_planned(state: &AppState, foundation: &str, id: &BankLineId) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(read) = line_of(&mut tx, foundation, id).await? else {
        return Ok(());
    };
    let plan = planned(read.plan.as_deref())?;
    let parts = &plan.parts;
    let Some((line, invoices)) = locked(&mut tx, state, &read, parts).await? else {
        return Ok(());
    };
    if line.state.0 != BankLineState::Ready || line.plan != read.plan {
        return Ok(());
    }
    let mut fits = line.booked_on.is_some() && !parts.is_empty() && invoices.len() == parts.len();
    for (part, invoice) in parts.iter().zip(&invoices) {
        let in_bounds = if part.minor > 0 {
            part.minor <= invoice.outstanding()
        } else {
            invoice.paid + part.minor >= 0
        };
        fits = fits && invoice.is_open_kind() && in_bounds && !is_recorded(&mut tx, &line, part, invoice).await?;
    }
    if fits {
        let account = line.account.clone();
        record(&mut tx, state, &account, &line, &plan, &invoices).await?;
    } else {
        set_state(&mut tx, &line, BankLineState::Open).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Whether an invoice has a payment with the day and the amount of a part.
async fn is_recorded(
    tx: &mut Tx,
    line: &LineRow,
    part: &PlannedPart,
    invoice: &InvoiceRow,
) -> Result<bool, CommandError> {
    let day = line.booked_on.map(|BillingDay(day)| day.to_string());
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM payment WHERE invoice = $1 AND paid_on = $2 AND minor = $3 AND undone_at IS NULL",
            &[(&invoice.id).into(), day.as_deref().into(), part.minor.into()],
        )
        .await?;
    Ok(count > 0)
}

/// Locks the applications of parts, then everything else, and reads the line and the invoices again. Invoices that don't exist are left
/// out. `None` if the line isn't imported any more.
pub(super) async fn locked(
    tx: &mut Tx,
    state: &AppState,
    line: &LineRow,
    parts: &[PlannedPart],
) -> Result<Option<(LineRow, Vec<InvoiceRow>)>, CommandError> {
    let mut applications: BTreeSet<ApplicationReference> = BTreeSet::new();
    for part in parts {
        let invoice = of_label(tx, &line.foundation, &part.label).await?;
        applications.extend(invoice.map(|invoice| invoice.application));
    }
    // In one order, so that two lines for the same invoices never wait for each other.
    for application in &applications {
        by_reference(tx, state, application).await?;
    }
    alone(tx).await?;
    let Some(line) = line_of(tx, &line.foundation, &line.id).await? else {
        return Ok(None);
    };
    let mut invoices = Vec::new();
    for part in parts {
        invoices.extend(of_label(tx, &line.foundation, &part.label).await?);
    }
    Ok(Some((line, invoices)))
}

/// Records parts of a line that has a day as payments, and activates what's complete. The invoices are those of the parts.
pub(super) async fn record(
    tx: &mut Tx,
    state: &AppState,
    by: &AccountId,
    line: &LineRow,
    plan: &PlannedLine,
    invoices: &[InvoiceRow],
) -> Result<(), CommandError> {
    let entry = line.entry()?;
    let stated = only_line(&entry)?;
    // People are asked about lines without a day, and record what they know on the invoice's page.
    let Some(BillingDay(day)) = line.booked_on else {
        return Err(CommandError::WrongState);
    };
    let (day, note) = (day.to_string(), note(stated));
    let mut used = 0;
    for (part, invoice) in plan.parts.iter().zip(invoices) {
        let id = PaymentId::random(&state.secrets)?;
        tx.run(
            "INSERT INTO payment (id, foundation, invoice, minor, paid_on, note, account, at, bank_line, bank_minor) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            &[
                (&id).into(),
                (&invoice.foundation).into(),
                (&invoice.id).into(),
                part.minor.into(),
                (&day).into(),
                (&note).into(),
                by.into(),
                state.clock.now().0.into(),
                (&line.id).into(),
                part.bank_minor.into(),
            ],
        )
        .await?;
        used += part.bank_minor;
        let detail = json!({
            "number": invoice.label,
            "payment": id,
            "minor": part.minor.abs(),
            "currency": invoice.currency.0.code(),
            "on": day,
            "bank line": line.id,
        });
        let entry = Entry {
            subject: invoice.application.as_str(),
            action: if part.minor < 0 { "payment returned" } else { "paid" },
            actor: by.as_str(),
            detail,
            personal: None,
        };
        append(tx, state, entry).await?;
    }
    if let Some(returns) = &plan.returns {
        tx.run(
            "UPDATE bank_line SET returns = $1 WHERE id = $2",
            &[returns.into(), (&line.id).into()],
        )
        .await?;
    }
    let is_done = line.rest() == used;
    set_state(
        tx,
        line,
        if is_done {
            BankLineState::Recorded
        } else {
            BankLineState::Open
        },
    )
    .await?;
    for invoice in invoices {
        activate_if_complete(tx, state, &invoice.application).await?;
    }
    Ok(())
}

/// What a payment's note says: what the payer wrote, the reference that they stated, or what the bank wrote.
fn note(line: &EntryLine) -> String {
    let references: Vec<&str> = line.references.iter().map(StructuredReference::as_str).collect();
    let texts = [line.text.join(" "), references.join(" ")];
    let written = texts.into_iter().find(|text| !text.trim().is_empty());
    let text = written.or_else(|| line.bank_text.clone()).unwrap_or_default();
    text.chars().take(140).collect::<String>().trim().to_owned()
}

/// Changes a line's state. What was planned for it is no longer needed.
pub(super) async fn set_state(tx: &mut Tx, line: &LineRow, to: BankLineState) -> Result<(), CommandError> {
    tx.run(
        "UPDATE bank_line SET state = $1, plan = NULL WHERE id = $2",
        &[state_id(to).into(), (&line.id).into()],
    )
    .await?;
    Ok(())
}

/// Lets somebody decide again about the line that a payment was recorded for, because the payment was undone.
///
/// # Errors
/// If the database fails.
pub(crate) async fn reopen_line_of(tx: &mut Tx, payment: &PaymentId) -> Result<(), CommandError> {
    tx.run(
        "UPDATE bank_line SET state = 'open', returns = NULL \
         WHERE live AND id = (SELECT bank_line FROM payment WHERE id = $1)",
        &[payment.into()],
    )
    .await?;
    Ok(())
}

async fn delete_old_drafts(state: &AppState) -> Result<(), CommandError> {
    let before = state.clock.now().0 - DRAFT_MILLIS;
    let mut tx = state.database.read().await?;
    let (old,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM bank_import WHERE state = 'draft' AND at < $1",
            &[before.into()],
        )
        .await?;
    tx.rollback().await?;
    if old == 0 {
        return Ok(());
    }
    let mut tx = state.database.begin().await?;
    // Somebody may be importing one.
    alone(&mut tx).await?;
    tx.run(
        "DELETE FROM bank_line WHERE NOT live AND import IN \
         (SELECT id FROM bank_import WHERE state = 'draft' AND at < $1)",
        &[before.into()],
    )
    .await?;
    tx.run(
        "DELETE FROM bank_import WHERE state = 'draft' AND at < $1",
        &[before.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
