//! Checks uploads without taking more memory than there is, and without one person's files keeping everybody else's waiting.

use super::{Accepted, Budget, Refused, accept, picture};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::time::{Duration, timeout};

/// Pictures of more pixels than this are large.
const LARGE: u64 = 4_000_000;
/// How many large pictures are decoded at once; each takes up to 350 MB.
const LARGE_AT_ONCE: usize = 1;
/// How many other files are checked at once; each takes up to 50 MB.
const SMALL_AT_ONCE: usize = 2;
/// How long a file waits for its turn.
const WAIT: Duration = Duration::from_secs(30);
/// How long checking one file may take.
const WORK: Duration = Duration::from_secs(20);

/// Checks uploads. Clones share the turns.
#[derive(Clone, Debug)]
pub struct UploadChecker {
    large: Arc<Semaphore>,
    small: Arc<Semaphore>,
}

impl Default for UploadChecker {
    fn default() -> Self {
        Self {
            large: Arc::new(Semaphore::new(LARGE_AT_ONCE)),
            small: Arc::new(Semaphore::new(SMALL_AT_ONCE)),
        }
    }
}

impl UploadChecker {
    /// Takes a file or says why not, as [`accept`] does. A file that isn't checked in time is refused: its sender can try
    /// again.
    pub async fn check(&self, name: String, bytes: Vec<u8>) -> Result<Accepted, Refused> {
        // The picture's header says its size, so nothing is decoded to refuse one that's too large.
        let turns = if picture::pixels(&bytes)? > LARGE {
            &self.large
        } else {
            &self.small
        };
        let Ok(Ok(turn)) = timeout(WAIT, turns.clone().acquire_owned()).await else {
            return Err(Refused::Busy);
        };
        let checked = tokio::task::spawn_blocking(move || {
            // Held until the work is done, also when nobody waits for it any more.
            let _turn = turn;
            accept(&name, bytes, Budget::of(WORK))
        });
        checked.await.unwrap_or(Err(Refused::Busy))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::uploads::tests::samples::{png, png_that_claims};

    #[tokio::test(start_paused = true)]
    async fn s4_large_pictures_never_keep_small_ones_waiting() {
        let checker = UploadChecker::default();
        let _decoding = checker.large.clone().acquire_owned().await.unwrap();
        let large = checker.check("large.png".to_owned(), png_that_claims(5_000, 5_000));
        let small = checker.check("small.png".to_owned(), png(64, 64));
        let (large, small) = tokio::join!(large, small);
        assert_eq!(large.map(drop), Err(Refused::Busy));
        assert!(small.is_ok(), "{small:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn s4_only_so_many_files_are_checked_at_once() {
        let checker = UploadChecker::default();
        let turns = checker.small.clone().acquire_many_owned(2).await.unwrap();
        let waiting = tokio::spawn({
            let checker = checker.clone();
            async move { checker.check("small.png".to_owned(), png(64, 64)).await }
        });
        tokio::time::sleep(WAIT / 2).await;
        assert!(!waiting.is_finished());
        drop(turns);
        assert!(waiting.await.unwrap().is_ok());
    }

    #[tokio::test]
    async fn s4_a_picture_that_is_too_large_waits_for_nothing() {
        let checker = UploadChecker::default();
        let _decoding = checker.large.clone().acquire_owned().await.unwrap();
        let _checking = checker.small.clone().acquire_many_owned(2).await.unwrap();
        let refused = checker
            .check("wide.png".to_owned(), png_that_claims(7_000, 7_000))
            .await;
        assert!(matches!(refused, Err(Refused::PictureTooLarge { .. })), "{refused:?}");
    }
}
