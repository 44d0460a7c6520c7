//! The files of an invoice, as they were issued.

use super::rows::{InvoiceRow, of_application, of_label};
use crate::accounts::{Session, may};
use crate::applications::{AppState, ApplicationReference, CommandError, LinkSecret, LinkedApplication, file_content};
use crate::storage::Tx;
use domain::access::Action;

/// A file of an invoice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InvoiceFile {
    /// The PDF, with the data in it if there is any.
    Document,
    /// The data as UBL 2.1.
    Data,
}

impl InvoiceFile {
    /// The end of its name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Document => "pdf",
            Self::Data => "xml",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Document => "application/pdf",
            Self::Data => "application/xml",
        }
    }
}

/// A file of a foundation's invoice. `None` if there's no such invoice, or it isn't data.
///
/// # Errors
/// If the account may not read it.
pub async fn invoice_file(
    state: &AppState,
    session: &Session,
    foundation: &str,
    label: &str,
    file: InvoiceFile,
) -> Result<Option<bytes::Bytes>, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadMoney, foundation).await?;
    let row = of_label(&mut tx, foundation, label).await?;
    tx.rollback().await?;
    content(state, row, file).await
}

/// A file of an applicant's own invoice. `None` if the application has no such invoice, or it isn't data.
///
/// # Errors
/// If the link isn't the applicant's.
pub async fn own_invoice_file(
    state: &AppState,
    secret: &LinkSecret,
    label: &str,
    file: InvoiceFile,
) -> Result<Option<bytes::Bytes>, CommandError> {
    let mut tx = state.database.read().await?;
    let linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    file_of_application(tx, state, &linked.opened.application.reference, label, file).await
}

/// A file of an application's invoice. Whoever calls this has checked who asks. `None` if the application has no such invoice, or it
/// isn't data.
///
/// # Errors
/// If the database or the file store fails.
pub(crate) async fn file_of_application(
    mut tx: Tx,
    state: &AppState,
    reference: &ApplicationReference,
    label: &str,
    file: InvoiceFile,
) -> Result<Option<bytes::Bytes>, CommandError> {
    let rows = of_application(&mut tx, reference).await?;
    tx.rollback().await?;
    content(state, rows.into_iter().find(|row| row.label == label), file).await
}

async fn content(
    state: &AppState,
    row: Option<InvoiceRow>,
    file: InvoiceFile,
) -> Result<Option<bytes::Bytes>, CommandError> {
    let hash = row.and_then(|row| match file {
        InvoiceFile::Document => Some(row.document),
        InvoiceFile::Data => row.data,
    });
    match hash {
        Some(hash) => file_content(state, &hash).await.map(Some),
        None => Ok(None),
    }
}
