//! Database errors, as far as callers need to distinguish them.

use std::time::Duration;

/// A database error. It never contains values from rows, so it can be logged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// A row with the same unique values exists already.
    #[error("a row with the same unique values exists already")]
    Unique,
    /// Another writer is in the way. The whole transaction can be retried: see [`retry`].
    #[error("the database is busy; try again")]
    Busy,
    /// The database is unreachable or full, or its disk fails. After a commit, it's unknown whether it took effect.
    #[error("the database isn't available: {what}")]
    Unavailable { what: String },
    /// A statement in this transaction failed or wasn't awaited, so it can't be committed. Nothing was written.
    #[error("the transaction failed earlier, so nothing was written")]
    Aborted,
    /// The schema isn't the one this version needs.
    #[error("the database doesn't fit this version of Guildhall: {what}")]
    Schema { what: String },
    /// A bug in Guildhall.
    #[error("the database reported an error: {what}")]
    Other { what: String },
}

impl StorageError {
    pub(super) fn other(what: impl Into<String>) -> Self {
        Self::Other { what: what.into() }
    }

    pub(super) fn unavailable(what: impl Into<String>) -> Self {
        Self::Unavailable { what: what.into() }
    }
}

/// How long to wait before something is tried again because the database was busy.
pub(crate) const RETRY_PAUSES: [Duration; 5] = [
    Duration::from_millis(10),
    Duration::from_millis(20),
    Duration::from_millis(40),
    Duration::from_millis(80),
    Duration::from_millis(160),
];

/// Repeats `work` while it returns [`StorageError::Busy`]: up to six times, with pauses from 10 to 160 ms.
///
/// `work` is the whole transaction, from `begin` to `commit`.
pub async fn retry<T, W, F>(mut work: W) -> Result<T, StorageError>
where
    W: FnMut() -> F,
    F: Future<Output = Result<T, StorageError>>,
{
    for pause in RETRY_PAUSES {
        match work().await {
            Err(StorageError::Busy) => tokio::time::sleep(pause).await,
            done => return done,
        }
    }
    work().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn only_a_busy_database_is_asked_again() {
        let mut times = 0;
        let result = retry(|| {
            times += 1;
            let answer = if times < 3 { Err(StorageError::Busy) } else { Ok(times) };
            async move { answer }
        });
        assert_eq!(result.await, Ok(3));
        let mut times = 0;
        let result: Result<(), _> = retry(|| {
            times += 1;
            async { Err(StorageError::Busy) }
        })
        .await;
        assert_eq!((result, times), (Err(StorageError::Busy), 6));
    }
}
