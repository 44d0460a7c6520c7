//! A member's invoices and signed agreements, to download.

use super::access::open;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, signed_document};
use crate::invoices::{InvoiceFile, file_of_application};
use domain::member::MemberAction;

/// A file of one of the member's invoices. `None` if there's no such invoice, or they don't act for the member.
///
/// # Errors
/// If they may not read invoices.
pub async fn member_invoice_file(
    state: &AppState,
    session: &Session,
    membership: &str,
    label: &str,
    file: InvoiceFile,
) -> Result<Option<bytes::Bytes>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::ReadMoney).await? else {
        return Ok(None);
    };
    file_of_application(tx, state, &acting.membership.application, label, file).await
}

/// A signed agreement as a PDF. `None` if there's none, or they don't act for the member.
///
/// # Errors
/// If they may not read agreements.
pub async fn member_agreement(
    state: &AppState,
    session: &Session,
    membership: &str,
    agreement: &str,
) -> Result<Option<Vec<u8>>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::ReadMoney).await? else {
        return Ok(None);
    };
    match signed_document(tx, state, &acting.linked, agreement).await {
        Ok(document) => Ok(Some(document)),
        Err(CommandError::NotThisPart) => Ok(None),
        Err(error) => Err(error),
    }
}
