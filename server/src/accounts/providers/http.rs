//! Requests to providers: they follow no redirect, take no longer than ten seconds, and read no more than a megabyte.

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, http};
use std::pin::Pin;
use std::time::Duration;

/// How long a provider has for a response.
const TIMEOUT: Duration = Duration::from_secs(10);
/// The longest response that's read, in bytes.
const LONGEST: usize = 1024 * 1024;

/// Why a provider's response can't be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum ProviderHttpError {
    #[error(transparent)]
    Request(#[from] reqwest::Error),
    #[error("the response is longer than a megabyte")]
    TooLong,
    #[error(transparent)]
    Response(#[from] http::Error),
}

/// A client for one visit.
pub(super) struct ProviderHttp(reqwest::Client);

impl ProviderHttp {
    pub fn new() -> Result<Self, ProviderHttpError> {
        // If there's one already, it's the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TIMEOUT)
            .build()?;
        Ok(Self(client))
    }

    async fn answer(&self, request: HttpRequest) -> Result<HttpResponse, ProviderHttpError> {
        let mut response = self.0.execute(request.try_into()?).await?;
        let mut answer = http::Response::builder().status(response.status());
        for (name, value) in response.headers() {
            answer = answer.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(part) = response.chunk().await? {
            body.extend(part);
            if body.len() > LONGEST {
                return Err(ProviderHttpError::TooLong);
            }
        }
        Ok(answer.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for ProviderHttp {
    type Error = ProviderHttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Self::Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.answer(request))
    }
}
