//! How pages reach the API on the server: by calling its router in process.

use super::{Endpoint, PREFIX, Problem, wire};
use serde::de::DeserializeOwned;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A response.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    /// The body, in the requested media type.
    pub body: Vec<u8>,
}

type PendingReply = Pin<Box<dyn Future<Output = Result<Reply, Problem>> + Send>>;

/// A client for the API.
#[derive(Clone)]
pub struct Api(Arc<dyn Fn(String, &'static str) -> PendingReply + Send + Sync>);

impl Api {
    /// `get` takes a path on this site and the accepted media type.
    pub fn new(get: impl Fn(String, &'static str) -> PendingReply + Send + Sync + 'static) -> Self {
        Self(Arc::new(get))
    }

    /// Calls an endpoint.
    ///
    /// # Errors
    /// The API's problem, or one that says that it can't be reached or its response can't be read.
    pub async fn call<E: Endpoint>(&self, question: E) -> Result<E::Answer, Problem> {
        let accepted = if E::NAMED { "application/json" } else { wire::MEDIA_TYPE };
        let reply = (self.0)(format!("{PREFIX}{}", question.path()), accepted).await?;
        if reply.status == 200 {
            read(E::NAMED, &reply.body).ok_or_else(Problem::unreachable)
        } else {
            Err(read(E::NAMED, &reply.body).unwrap_or_else(Problem::unreachable))
        }
    }
}

fn read<T: DeserializeOwned>(named: bool, bytes: &[u8]) -> Option<T> {
    if named {
        serde_json::from_slice(bytes).ok()
    } else {
        wire::read(bytes)
    }
}

impl fmt::Debug for Api {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Api")
    }
}
