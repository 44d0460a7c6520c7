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

/// A request to the API.
#[derive(Clone)]
pub struct ApiRequest {
    /// A path on this site.
    pub path: String,
    /// The accepted media type.
    pub accept: &'static str,
    /// The cookies of the person who asked for the page, if it's about them.
    pub cookies: Option<String>,
}

impl fmt::Debug for ApiRequest {
    /// Without the cookies, which contain a secret.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ApiRequest")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

type PendingReply = Pin<Box<dyn Future<Output = Result<Reply, Problem>> + Send>>;

/// A client for the API.
#[derive(Clone)]
pub struct Api {
    get: Arc<dyn Fn(ApiRequest) -> PendingReply + Send + Sync>,
    cookies: Option<String>,
}

impl Api {
    pub fn new(get: impl Fn(ApiRequest) -> PendingReply + Send + Sync + 'static) -> Self {
        Self {
            get: Arc::new(get),
            cookies: None,
        }
    }

    /// The same client, which sends these cookies.
    #[must_use]
    pub fn with_cookies(&self, cookies: Option<String>) -> Self {
        Self {
            get: self.get.clone(),
            cookies,
        }
    }

    /// Calls an endpoint.
    ///
    /// # Errors
    /// The API's problem, or one that says that it can't be reached or its response can't be read.
    pub async fn call<E: Endpoint>(&self, question: E) -> Result<E::Answer, Problem> {
        let request = ApiRequest {
            path: format!("{PREFIX}{}", question.path()),
            accept: if E::NAMED { "application/json" } else { wire::MEDIA_TYPE },
            cookies: self.cookies.clone(),
        };
        let reply = (self.get)(request).await?;
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
