//! How a question reaches the server: in process when a page is rendered there, over HTTP from the browser.

use super::Problem;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// What came back.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub body: String,
}

type Pending = Pin<Box<dyn Future<Output = Result<Reply, Problem>> + Send>>;

/// Provided as context by the server's renderer and by the browser's entry.
#[derive(Clone)]
pub struct Transport(Arc<dyn Fn(String) -> Pending + Send + Sync>);

impl Transport {
    pub fn new(get: impl Fn(String) -> Pending + Send + Sync + 'static) -> Self {
        Self(Arc::new(get))
    }

    pub(super) fn get(&self, path: String) -> Pending {
        (self.0)(path)
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Transport")
    }
}
