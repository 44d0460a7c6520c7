//! Where every change to a list begins.

use super::rows::StoredImport;
use crate::accounts::{Session, may};
use crate::applications::{AppState, CommandError, alone};
use crate::storage::Tx;
use domain::access::Action;

/// A transaction in which nobody else changes the list, and the list as it is by then.
///
/// # Errors
/// If the account may not import members, or the list is gone.
pub(super) async fn open(
    state: &AppState,
    session: &Session,
    import: &StoredImport,
) -> Result<(Tx, StoredImport), CommandError> {
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::SteerReviews, &import.foundation).await?;
    alone(&mut tx).await?;
    let now = StoredImport::by_id(&mut tx, &import.id).await?;
    let now = now.ok_or(CommandError::WrongState)?;
    Ok((tx, now))
}
