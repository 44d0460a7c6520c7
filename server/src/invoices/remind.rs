//! Reminders to members who haven't paid in time.

use super::later::issue_due_bills;
use super::letters::{self, UnpaidInvoice};
use super::rows::{InvoiceRow, late_since, of_label};
use crate::applications::{AppState, CommandError, Entry, alone, append, by_reference};
use crate::tasks::TaskContext;
use domain::date::Date;
use serde_json::json;
use std::time::Duration;

/// How long the task sleeps.
const PAUSE: Duration = Duration::from_mins(10);

/// The task of invoices: issues the bills that are due, and reminds members who haven't paid.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = issue_due_bills(&state).await {
            tracing::error!(%error, "due bills couldn't be issued");
        }
        context.alive();
        if let Err(error) = remind_members(&state).await {
            tracing::error!(%error, "members couldn't be reminded to pay");
        }
        for _ in 0..20 {
            context.alive();
            tokio::select! {
                () = context.stopping() => return,
                () = tokio::time::sleep(PAUSE / 20) => {}
            }
        }
    }
}

/// Sends the reminders that are due, each once. If several of an invoice are due at once, because no server was running, only the
/// last one is sent. Returns how many were sent.
///
/// # Errors
/// If the database fails.
pub async fn remind_members(state: &AppState) -> Result<usize, CommandError> {
    let today = state.clock.today();
    let mut sent = 0;
    for shelf in state.loaded.catalogue.foundations() {
        let foundation = &shelf.foundation;
        for days in foundation.invoices.reminders.iter().rev().map(|days| i64::from(*days)) {
            let due_until = Date::from_unix_days(today.unix_days() - days).to_string();
            let mut tx = state.database.read().await?;
            let late = late_since(&mut tx, &foundation.id, &due_until, days).await?;
            tx.rollback().await?;
            for invoice in &late {
                match remind(state, invoice, days).await {
                    Ok(is_sent) => sent += usize::from(is_sent),
                    Err(error) if !error.is_about_one() => return Err(error),
                    // The others are reminded all the same.
                    Err(error) => tracing::error!(%error, invoice = invoice.label, "a member can't be reminded to pay"),
                }
            }
        }
    }
    Ok(sent)
}

async fn remind(state: &AppState, read: &InvoiceRow, days: i64) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    // Locks the application. The payment could have arrived since.
    let linked = by_reference(&mut tx, state, &read.application).await?;
    let (Some(linked), Some(invoice)) = (linked, of_label(&mut tx, &read.foundation, &read.label).await?) else {
        return Ok(false);
    };
    if invoice.outstanding() <= 0 {
        return Ok(false);
    }
    // The ledger comes before everything else, so that no command waits for another.
    alone(&mut tx).await?;
    let added = tx
        .run(
            "INSERT INTO reminder (invoice, days, at) VALUES ($1, $2, $3) ON CONFLICT (invoice, days) DO NOTHING",
            &[(&invoice.id).into(), days.into(), state.clock.now().0.into()],
        )
        .await?;
    if added == 0 {
        return Ok(false);
    }
    letters::reminder(&mut tx, state, &linked, &UnpaidInvoice::of(&invoice)?).await?;
    let entry = Entry {
        subject: invoice.application.as_str(),
        action: "payment reminded",
        actor: "system",
        detail: json!({ "number": invoice.label, "days": days }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(true)
}
