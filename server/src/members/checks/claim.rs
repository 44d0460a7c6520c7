//! An address is claimed before it's checked, so only one server checks it.

use super::rows::CheckKey;
use crate::applications::AppState;
use crate::storage::{StorageError, retry};

/// How long a claim lasts, in milliseconds: longer than a check can take.
const CLAIM: i64 = 120_000;
/// How many addresses are looked up at once.
const BATCH: i64 = 32;

/// The addresses that are due: first those that somebody has asked for, then those that have waited longest.
pub(super) async fn due(state: &AppState) -> Result<Vec<CheckKey>, StorageError> {
    let mut tx = state.database.read().await?;
    let found = tx
        .all(
            "SELECT membership, question FROM address_check WHERE due_at <= $1 \
             ORDER BY CASE WHEN asked_at = due_at THEN 0 ELSE 1 END, due_at, membership, question LIMIT $2",
            &[state.clock.now().0.into(), BATCH.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(found)
}

/// Claims an address, and commits that before asking for it. After a crash, it's due again once the claim expires. Returns false if
/// another server has already claimed it.
pub(super) async fn claim(state: &AppState, key: &CheckKey) -> Result<bool, StorageError> {
    let now = state.clock.now().0;
    retry(|| async {
        let mut tx = state.database.begin().await?;
        let claimed = tx
            .run(
                "UPDATE address_check SET due_at = $1 WHERE membership = $2 AND question = $3 AND due_at <= $4",
                &[
                    (now + CLAIM).into(),
                    (&key.membership).into(),
                    (&key.question).into(),
                    now.into(),
                ],
            )
            .await?;
        tx.commit().await?;
        Ok(claimed > 0)
    })
    .await
}
