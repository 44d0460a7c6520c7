//! Commands that are tried again if another writer is in the way.

use super::CommandError;
use crate::storage::{RETRY_PAUSES, StorageError};

/// Repeats `work` while the database is busy, as [`retry`](crate::storage::retry) does. It starts from the beginning, so it has to notice what
/// it has already committed.
pub(crate) async fn retry_busy<T, W, F>(mut work: W) -> Result<T, CommandError>
where
    W: FnMut() -> F,
    F: Future<Output = Result<T, CommandError>>,
{
    for pause in RETRY_PAUSES {
        match work().await {
            Err(CommandError::Storage(StorageError::Busy)) => tokio::time::sleep(pause).await,
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
        let result = retry_busy(|| {
            times += 1;
            let answer = match times {
                1 | 2 => Err(CommandError::Storage(StorageError::Busy)),
                _ => Err(CommandError::WrongState),
            };
            async move { answer }
        });
        let result: Result<(), _> = result.await;
        assert!(matches!(result, Err(CommandError::WrongState)), "{result:?}");
        assert_eq!(times, 3);
    }
}
