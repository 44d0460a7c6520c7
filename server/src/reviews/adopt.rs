//! Applications from before there were reviews: they get a party and a review when the server starts.

use super::stage;
use crate::applications::{AppState, ApplicationReference, CommandError};

/// Begins the reviews of submitted applications that have none, oldest first, and goes on with those that wait for nobody. Each has its own transaction, so that a start that's
/// interrupted goes on with the rest. Returns how many there were.
///
/// # Errors
/// If the database fails.
pub async fn adopt(state: &AppState) -> Result<usize, CommandError> {
    let mut tx = state.database.read().await?;
    let rows: Vec<(ApplicationReference,)> = tx
        .all(
            "SELECT reference FROM application WHERE party IS NULL AND state IN ('submitted', 'asked') \
             ORDER BY submitted_at, reference",
            &[],
        )
        .await?;
    tx.rollback().await?;
    for (reference,) in &rows {
        let mut tx = state.database.begin().await?;
        match begin_once(&mut tx, state, reference).await {
            Ok(()) => tx.commit().await?,
            // Its programme isn't on the site. Its page says so.
            Err(CommandError::RulesMissing(missing)) => tracing::warn!(%missing, "a review can't begin"),
            Err(error) => return Err(error),
        }
    }
    super::stage::fill_places(state).await?;
    super::stage::unblock(state).await?;
    Ok(rows.len())
}

/// Begins a review, unless another server has begun it.
async fn begin_once(
    tx: &mut crate::storage::Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<(), CommandError> {
    let linked = crate::applications::by_reference(tx, state, reference).await?;
    match linked {
        Some(linked)
            if linked.opened.application.party.is_none() && linked.opened.application.state().is_undecided() =>
        {
            stage::begin(tx, state, reference).await
        }
        _ => Ok(()),
    }
}
