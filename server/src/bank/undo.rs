//! Undoes what was recorded for a line, or for all lines of a file.

use super::command::BankDone;
use crate::accounts::Session;
use crate::applications::{
    AppState, ApplicationReference, BankImportId, BankLineId, CommandError, Entry, InvoiceId, PaymentId, append,
    lock_application,
};
use crate::from_row;
use crate::invoices::{BillingDay, StoredCurrency, UndoRefusal, undo_refusal};
use crate::storage::Tx;
use serde_json::json;
use std::collections::BTreeSet;

/// Which payments are undone.
#[derive(Clone, Copy, Debug)]
pub(super) enum PaymentsOf<'a> {
    Line(&'a BankLineId),
    Import(&'a BankImportId),
}

/// A payment that counts.
struct PaidRow {
    id: PaymentId,
    invoice: InvoiceId,
    application: ApplicationReference,
    label: String,
    minor: i64,
    currency: StoredCurrency,
    paid_on: BillingDay,
}
from_row!(PaidRow {
    id,
    invoice,
    application,
    label,
    minor,
    currency,
    paid_on
});

/// The payments that count and were recorded for lines.
macro_rules! paid_for {
    ($lines:literal) => {
        concat!(
            "SELECT p.id, p.invoice, i.application, i.label, p.minor, i.currency, p.paid_on FROM payment p \
             JOIN bank_line l ON l.id = p.bank_line JOIN invoice i ON i.id = p.invoice WHERE p.undone_at IS NULL AND ",
            $lines,
            " ORDER BY p.at, p.id"
        )
    };
}

impl PaymentsOf<'_> {
    fn id(self) -> &'static str {
        match self {
            Self::Line(_) => "bank line",
            Self::Import(_) => "bank import",
        }
    }

    fn value(&self) -> &str {
        match self {
            Self::Line(id) => id.as_str(),
            Self::Import(id) => id.as_str(),
        }
    }

    async fn paid(self, tx: &mut Tx) -> Result<Vec<PaidRow>, CommandError> {
        let sql = match self {
            Self::Line(_) => paid_for!("l.id = $1"),
            Self::Import(_) => paid_for!("l.import = $1"),
        };
        Ok(tx.all(sql, &[self.value().into()]).await?)
    }
}

/// The applications that a command has locked.
pub(super) struct LockedApplications(BTreeSet<ApplicationReference>);

/// Locks the applications whose invoices were paid, before the ledger is.
///
/// # Errors
/// If the database fails.
pub(super) async fn lock_paid(tx: &mut Tx, of: PaymentsOf<'_>) -> Result<LockedApplications, CommandError> {
    let paid = of.paid(tx).await?;
    let applications: BTreeSet<ApplicationReference> = paid.into_iter().map(|row| row.application).collect();
    for application in &applications {
        lock_application(tx, application).await?;
    }
    Ok(LockedApplications(applications))
}

/// Undoes payments. Memberships that began stay: their invoices are unpaid again. Returns how many were undone, or why none can be.
/// The transaction must not be committed then.
///
/// # Errors
/// If another payment was recorded before the ledger was locked.
pub(super) async fn undo_payments(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    of: PaymentsOf<'_>,
    locked: &LockedApplications,
) -> Result<Result<usize, BankDone>, CommandError> {
    let paid = of.paid(tx).await?;
    if paid.iter().any(|row| !locked.0.contains(&row.application)) {
        return Err(CommandError::WrongState);
    }
    let now = state.clock.now().0;
    for row in &paid {
        tx.run(
            "UPDATE payment SET undone_at = $1, undone_by = $2 WHERE id = $3",
            &[now.into(), (&session.account).into(), (&row.id).into()],
        )
        .await?;
        let entry = Entry {
            subject: row.application.as_str(),
            action: "payment undone",
            actor: session.account.as_str(),
            detail: json!({
                "number": row.label,
                "payment": row.id,
                "minor": row.minor,
                "currency": row.currency.0.code(),
                "on": row.paid_on.0,
                of.id(): of.value(),
            }),
            personal: None,
        };
        append(tx, state, entry).await?;
    }
    let invoices: BTreeSet<&str> = paid.iter().map(|row| row.invoice.as_str()).collect();
    for invoice in invoices {
        match undo_refusal(tx, invoice).await? {
            None => {}
            Some(UndoRefusal::Returned) => return Ok(Err(BankDone::Returned)),
            Some(UndoRefusal::Cancelled) => return Ok(Err(BankDone::InvoiceCancelled)),
        }
    }
    Ok(Ok(paid.len()))
}
