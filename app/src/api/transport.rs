//! How a question reaches the server: in process when a page is rendered there, over HTTP from the browser.

use super::Problem;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// What came back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reply {
    pub status: u16,
    /// An answer or a problem, as [`wire`](super::wire) writes it.
    pub body: Vec<u8>,
}

type Pending = Pin<Box<dyn Future<Output = Result<Reply, Problem>> + Send>>;

/// Provided as context by the server's renderer and by the browser's entry.
#[derive(Clone)]
pub struct Transport(Arc<dyn Fn(String, &'static str) -> Pending + Send + Sync>);

impl Transport {
    /// `get` takes a path of this site and the media type that is accepted.
    pub fn new(get: impl Fn(String, &'static str) -> Pending + Send + Sync + 'static) -> Self {
        Self(Arc::new(get))
    }

    pub(super) fn get(&self, path: String, accept: &'static str) -> Pending {
        (self.0)(path, accept)
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Transport")
    }
}
