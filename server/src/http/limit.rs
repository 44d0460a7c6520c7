//! Limits the changes from one client network, across all applications. It's in memory, because it protects this server,
//! and counting in the database would cost as much as the changes.

use governor::clock::{Clock, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Instant;

/// If there are more networks than this, idle ones are forgotten.
const MOST_NETWORKS: usize = 10_000;

type Limiter = RateLimiter<String, HashMapStateStore<String>, MonotonicClock, NoOpMiddleware<Instant>>;

/// The limit on changes. Clones share it.
#[derive(Clone, Debug)]
pub(super) struct ChangeLimit {
    limiter: Arc<Limiter>,
}

impl ChangeLimit {
    /// This many changes a minute, and bursts of twice as many.
    pub fn new(per_minute: u32) -> Self {
        let number = |number: u32| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        let at_once = per_minute.saturating_mul(2);
        let quota = Quota::per_minute(number(per_minute)).allow_burst(number(at_once));
        Self {
            limiter: Arc::new(RateLimiter::new(quota, HashMapStateStore::default(), MonotonicClock)),
        }
    }

    /// Counts a change. The error is the number of seconds to wait.
    pub fn count(&self, network: &str) -> Result<(), i64> {
        if self.limiter.len() > MOST_NETWORKS {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&network.to_owned()).map_err(|full| {
            let seconds = full.wait_time_from(MonotonicClock.now()).as_secs();
            i64::try_from(seconds).unwrap_or(i64::MAX).saturating_add(1)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s6_one_network_has_its_share_and_others_have_theirs() {
        let limit = ChangeLimit::new(300);
        for _ in 0..600 {
            limit.count("192.0.2.0/24").unwrap();
        }
        assert_eq!(limit.count("192.0.2.0/24"), Err(1));
        assert_eq!(limit.count("203.0.113.0/24"), Ok(()));
    }
}
