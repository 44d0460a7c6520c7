//! An application's invoices that aren't cancelled.

use super::issue::cancel;
use super::rows::{InvoiceRow, of_application};
use super::undo::has_payment;
use crate::applications::{AppState, CommandError, LinkedApplication};
use crate::storage::Tx;

/// Whether something was paid for an application's invoices that aren't cancelled.
///
/// # Errors
/// If the database fails.
pub(crate) async fn has_payments(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    let invoices = of_application(tx, &linked.opened.application.reference).await?;
    for invoice in invoices.iter().filter(|invoice| invoice.is_open_kind()) {
        if has_payment(tx, invoice.id.as_str()).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether an application has an invoice that isn't cancelled.
///
/// # Errors
/// If the database fails.
pub(crate) async fn has_invoices(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    let invoices = of_application(tx, &linked.opened.application.reference).await?;
    Ok(invoices.iter().any(InvoiceRow::is_open_kind))
}

/// Cancels an application's invoices, because its review starts again. Returns whether all are cancelled: one that was paid, even in
/// part, stays.
///
/// # Errors
/// If a document can't be written or stored.
pub(crate) async fn cancel_unpaid(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    by: &str,
    why: &str,
) -> Result<bool, CommandError> {
    if has_payments(tx, linked).await? {
        return Ok(false);
    }
    let invoices = of_application(tx, &linked.opened.application.reference).await?;
    for invoice in invoices.iter().filter(|invoice| invoice.is_open_kind()) {
        cancel(tx, state, linked, invoice, by, why).await?;
    }
    Ok(true)
}
