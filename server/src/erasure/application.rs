//! Erases an application and its membership.

use super::files::{delete, own_files};
use super::rolls::erase_lines;
use super::standing::{ErasureRefusal, standing};
use super::statements::APPLICATION;
use crate::applications::{AppState, ApplicationReference, CommandError, Entry, alone, append, lock_application};
use crate::storage::Tx;
use serde_json::json;

/// What the ledger calls it.
const ACTION: &str = "application erased";

/// The result of erasing an application.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErasureDone {
    Erased,
    /// There's no such application.
    NotFound,
    /// The number that was typed to confirm it is another one.
    NotConfirmed,
    Refused(ErasureRefusal),
}

/// Erases the personal data of an application and its membership, in one transaction. Files are deleted first: if that's interrupted,
/// erasing again finishes it. Idempotent: afterwards, it changes nothing.
///
/// # Errors
/// If the database or the file store fails.
pub async fn erase_application(
    state: &AppState,
    by: &str,
    reference: &str,
    typed: &str,
) -> Result<ErasureDone, CommandError> {
    let Some(reference) = ApplicationReference::typed(reference) else {
        return Ok(ErasureDone::NotFound);
    };
    let mut tx = state.database.begin().await?;
    lock_application(&mut tx, &reference).await?;
    alone(&mut tx).await?;
    match standing(&mut tx, &reference, state.clock.today()).await? {
        None => return Ok(ErasureDone::NotFound),
        Some(Err(refusal)) => return Ok(ErasureDone::Refused(refusal)),
        Some(Ok(())) => {}
    }
    if !reference.is_typed_as(typed) {
        return Ok(ErasureDone::NotConfirmed);
    }
    erase(tx, state, by, &reference).await
}

/// Erases an application that's locked and can be erased, and commits.
pub(super) async fn erase(
    mut tx: Tx,
    state: &AppState,
    by: &str,
    reference: &ApplicationReference,
) -> Result<ErasureDone, CommandError> {
    let hashes = own_files(&mut tx, reference).await?;
    let texts: Vec<(String,)> = tx
        .all(
            "SELECT DISTINCT hash FROM signature WHERE application = $1 ORDER BY hash",
            &[reference.into()],
        )
        .await?;
    for statement in APPLICATION {
        tx.run(statement, &[reference.into()]).await?;
    }
    erase_lines(&mut tx, reference).await?;
    for (hash,) in &texts {
        tx.run(
            "DELETE FROM agreement_text WHERE hash = $1 AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.hash = $1)",
            &[hash.into()],
        )
        .await?;
    }
    if !is_erased(&mut tx, reference).await? {
        let entry = Entry {
            subject: reference.as_str(),
            action: ACTION,
            actor: by,
            detail: json!({ "files": hashes.len() }),
            personal: None,
        };
        append(&mut tx, state, entry).await?;
    }
    delete(state, &hashes).await?;
    tx.commit().await?;
    Ok(ErasureDone::Erased)
}

/// Whether it was erased before.
pub(super) async fn is_erased(tx: &mut Tx, reference: &ApplicationReference) -> Result<bool, CommandError> {
    let (entries,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM ledger WHERE subject = $1 AND action = $2",
            &[reference.into(), ACTION.into()],
        )
        .await?;
    Ok(entries > 0)
}
