//! Limits the changes from one client network, across all applications. It's in memory, because it protects this server,
//! and counting in the database would cost as much as the changes.

use super::apply::{FormError, Visitor};
use crate::api::{Client, Failure};
use app::api::PREFIX;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
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
    pseudo_locales: bool,
}

impl ChangeLimit {
    /// This many changes a minute, and bursts of twice as many.
    pub fn new(per_minute: u32, pseudo_locales: bool) -> Self {
        let number = |number: u32| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        let at_once = per_minute.saturating_mul(2);
        let quota = Quota::per_minute(number(per_minute)).allow_burst(number(at_once));
        Self {
            limiter: Arc::new(RateLimiter::new(quota, HashMapStateStore::default(), MonotonicClock)),
            pseudo_locales,
        }
    }

    /// Counts a change. The error is the number of seconds to wait.
    fn count(&self, network: &str) -> Result<(), i64> {
        if self.limiter.len() > MOST_NETWORKS {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&network.to_owned()).map_err(|full| {
            let seconds = full.wait_time_from(MonotonicClock.now()).as_secs();
            i64::try_from(seconds).unwrap_or(i64::MAX).saturating_add(1)
        })
    }
}

/// Refuses changes from a network that has made too many.
pub(super) async fn changes(State(limit): State<ChangeLimit>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let network = request
        .extensions()
        .get::<Client>()
        .map_or("", |Client(network)| network);
    let Err(seconds) = limit.count(network) else {
        return next.run(request).await;
    };
    if request.uri().path().starts_with(PREFIX) {
        return Failure::too_often(seconds).into_response();
    }
    let (parts, _) = request.into_parts();
    FormError::TooOften(Visitor::of(&parts, limit.pseudo_locales), seconds).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s6_one_network_has_its_share_and_others_have_theirs() {
        let limit = ChangeLimit::new(300, false);
        for _ in 0..600 {
            limit.count("192.0.2.0/24").unwrap();
        }
        assert_eq!(limit.count("192.0.2.0/24"), Err(1));
        assert_eq!(limit.count("203.0.113.0/24"), Ok(()));
    }
}
