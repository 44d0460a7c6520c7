//! Checks uploads within the available memory, and without one person's files delaying everyone else's.

use super::{Accepted, Budget, Refused, UploadFormat, accept, picture};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::time::{Duration, timeout};

/// Images with more pixels than this are large.
const LARGE: u64 = 4_000_000;
/// How many large images are decoded at once. Each one needs up to 350 MB.
const LARGE_AT_ONCE: usize = 1;
/// How many other files are checked at once. Each one needs up to 50 MB.
const SMALL_AT_ONCE: usize = 2;
/// How many PDFs are checked at once. Each one needs up to 300 MB.
const DOCUMENTS_AT_ONCE: usize = 1;
/// How long a file can wait for its turn.
const WAIT: Duration = Duration::from_secs(30);
/// How long checking a file can take.
const WORK: Duration = Duration::from_secs(20);

/// Checks uploads. Clones share the limits.
#[derive(Clone, Debug)]
pub struct UploadChecker {
    large: Arc<Semaphore>,
    small: Arc<Semaphore>,
    documents: Arc<Semaphore>,
}

impl Default for UploadChecker {
    fn default() -> Self {
        Self {
            large: Arc::new(Semaphore::new(LARGE_AT_ONCE)),
            small: Arc::new(Semaphore::new(SMALL_AT_ONCE)),
            documents: Arc::new(Semaphore::new(DOCUMENTS_AT_ONCE)),
        }
    }
}

impl UploadChecker {
    /// Accepts or refuses a file, like [`accept`]. A file that can't be checked in time is refused, and its sender can try
    /// again.
    pub async fn check(&self, name: String, bytes: Vec<u8>) -> Result<Accepted, Refused> {
        // The header contains the dimensions, so images that are too large are refused without decoding.
        let turns = if picture::pixels(&bytes)? > LARGE {
            &self.large
        } else if UploadFormat::sniff(&bytes) == Some(UploadFormat::Pdf) {
            &self.documents
        } else {
            &self.small
        };
        let Ok(Ok(turn)) = timeout(WAIT, turns.clone().acquire_owned()).await else {
            return Err(Refused::Busy);
        };
        let checked = tokio::task::spawn_blocking(move || {
            // Held until the work is done, even if the request is gone.
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
