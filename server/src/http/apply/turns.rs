//! Limits how many forms with files are read at once, in total and for each client network, so that slow uploads from one
//! place don't delay everyone else's.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};

/// How many forms with files are read at once.
const ALL: usize = 6;
/// How many of them can come from one client network.
const OF_NETWORK: usize = 2;

/// The free slots. Clones share them.
#[derive(Clone, Debug)]
pub(super) struct UploadSlots {
    all: Arc<Semaphore>,
    networks: Arc<Mutex<HashMap<String, Weak<Semaphore>>>>,
}

/// A slot, released when it's dropped.
#[derive(Debug)]
pub(super) struct UploadSlot {
    _of_network: OwnedSemaphorePermit,
    _of_all: OwnedSemaphorePermit,
}

impl UploadSlots {
    pub fn new() -> Self {
        Self {
            all: Arc::new(Semaphore::new(ALL)),
            networks: Arc::default(),
        }
    }

    /// Waits for a slot.
    ///
    /// # Errors
    /// Never, because the semaphores aren't closed.
    pub async fn take(&self, network: &str) -> Result<UploadSlot, AcquireError> {
        // Wait for the network's own slot first, without occupying a shared one.
        let of_network = self.of(network).acquire_owned().await?;
        let of_all = self.all.clone().acquire_owned().await?;
        Ok(UploadSlot {
            _of_network: of_network,
            _of_all: of_all,
        })
    }

    fn of(&self, network: &str) -> Arc<Semaphore> {
        let mut networks = self.networks.lock().unwrap_or_else(PoisonError::into_inner);
        // Forget networks that have no uploads in progress.
        networks.retain(|_, turns| turns.strong_count() > 0);
        if let Some(turns) = networks.get(network).and_then(Weak::upgrade) {
            return turns;
        }
        let turns = Arc::new(Semaphore::new(OF_NETWORK));
        networks.insert(network.to_owned(), Arc::downgrade(&turns));
        turns
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;
    use tokio::time::timeout;

    #[tokio::test(start_paused = true)]
    async fn s4_one_network_does_not_take_all_turns() {
        let turns = UploadSlots::new();
        let wait = Duration::from_mins(1);
        let first = turns.take("192.0.2.0/24").await.unwrap();
        let second = turns.take("192.0.2.0/24").await.unwrap();
        assert!(timeout(wait, turns.take("192.0.2.0/24")).await.is_err());
        let other = timeout(wait, turns.take("203.0.113.0/24")).await;
        assert!(other.is_ok());
        drop(first);
        assert!(timeout(wait, turns.take("192.0.2.0/24")).await.is_ok());
        drop((other, second));
        turns.of("198.51.100.0/24");
        assert_eq!(turns.networks.lock().unwrap().len(), 1, "others are forgotten");
    }
}
