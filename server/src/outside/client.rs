//! Sends requests: the client follows no redirect, uses no proxy, takes a limited time, and reads only the beginning of the response.

use super::error::OutsideError;
use super::names::{HostNames, PublicNames};
use super::url::outside_url;
use domain::typed::is_hidden;
use reqwest::header::{CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// How long a request may take, with its response.
const TIMEOUT: Duration = Duration::from_secs(15);
/// How much of a response is read, in bytes.
const MOST_READ: usize = 4_096;
/// How much of a response is kept, in characters.
const MOST_KEPT: usize = 500;

/// Where requests may go, and how long they may take.
#[derive(Clone, Debug)]
pub struct OutsideSettings {
    /// Whether also to private addresses, other ports, and without HTTPS.
    pub allow_private: bool,
    pub timeout: Duration,
    pub names: HostNames,
}

impl OutsideSettings {
    pub fn new(allow_private: bool) -> Self {
        Self {
            allow_private,
            timeout: TIMEOUT,
            names: HostNames::system(),
        }
    }
}

/// A response.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutsideReply {
    pub status: u16,
    /// The beginning of its body, as far as it's text.
    pub start: String,
    /// The seconds after which to try again, if it says so.
    pub retry_after: Option<i64>,
    /// How long it took, in milliseconds.
    pub millis: i64,
}

/// Sends requests. Clones share connections.
#[derive(Clone, Debug)]
pub struct OutsideClient {
    http: reqwest::Client,
    allow_private: bool,
    timeout: Duration,
}

impl OutsideClient {
    /// # Errors
    /// If encryption can't be set up.
    pub fn new(settings: &OutsideSettings) -> Result<Self, OutsideError> {
        // If there's one already, it's the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let names = PublicNames {
            names: settings.names.clone(),
            allow_private: settings.allow_private,
        };
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            // A proxy would resolve the name itself.
            .no_proxy()
            .dns_resolver(Arc::new(names))
            // Every request looks up the name again.
            .pool_max_idle_per_host(0)
            .user_agent(concat!("Guildhall/", env!("CARGO_PKG_VERSION")))
            .timeout(settings.timeout)
            .build()?;
        Ok(Self {
            http,
            allow_private: settings.allow_private,
            timeout: settings.timeout,
        })
    }

    pub(super) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    pub(super) fn allow_private(&self) -> bool {
        self.allow_private
    }

    /// How long a request may take.
    pub(super) fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Sends JSON.
    ///
    /// # Errors
    /// If there's no response.
    pub async fn post_json(&self, url: &str, headers: HeaderMap, body: String) -> Result<OutsideReply, OutsideError> {
        let url = outside_url(url, self.allow_private).map_err(OutsideError::Refused)?;
        let request = self
            .http
            .post(url)
            .headers(headers)
            .header(CONTENT_TYPE, "application/json");
        reply(request.body(body)).await
    }
}

async fn reply(request: reqwest::RequestBuilder) -> Result<OutsideReply, OutsideError> {
    let started = Instant::now();
    let mut response = request.send().await?;
    let status = response.status().as_u16();
    let retry_after = response.headers().get(RETRY_AFTER);
    let retry_after = retry_after.and_then(|value| value.to_str().ok()?.trim().parse().ok());
    let mut bytes = Vec::new();
    // The status says what came of it, so a body that's slow or breaks off changes nothing.
    while let Ok(Some(part)) = response.chunk().await {
        let room = MOST_READ.saturating_sub(bytes.len());
        bytes.extend(part.iter().take(room));
        if bytes.len() >= MOST_READ {
            break;
        }
    }
    Ok(OutsideReply {
        status,
        start: start(&bytes),
        retry_after,
        millis: i64::try_from(started.elapsed().as_millis()).unwrap_or(i64::MAX),
    })
}

/// The beginning of a body as text that can be stored and shown.
fn start(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let is_shown = |letter: &char| matches!(letter, '\n' | '\t') || !(letter.is_control() || is_hidden(*letter));
    let start: String = text.chars().filter(is_shown).take(MOST_KEPT).collect();
    start.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::start;

    #[test]
    fn the_start_of_a_body_is_text() {
        assert_eq!(
            start(b"\xff\0 {\"ok\":\r\n true}\x1b[0m "),
            "\u{fffd} {\"ok\":\n true}[0m"
        );
        assert_eq!(start("ä".repeat(1_000).as_bytes()).chars().count(), 500);
    }
}
