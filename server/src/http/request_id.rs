//! A reference for every request, for the log and error pages.

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use tracing::Instrument;

/// The reference of a request.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

static NEXT: AtomicU64 = AtomicU64::new(0);

/// Unique in this process and, because it starts at random, almost certainly across processes. It protects nothing.
fn new_id() -> String {
    static START: std::sync::OnceLock<u64> = std::sync::OnceLock::new();
    let start = START.get_or_init(|| RandomState::new().hash_one(0));
    let number = start.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    format!("{number:016x}")
}

/// The path for the log, without the secrets of links, even if the URL around them is mangled.
fn logged(path: &str) -> String {
    let parts: Vec<&str> = path
        .split('/')
        .map(|part| if is_secret(part) { "…" } else { part })
        .collect();
    parts.join("/")
}

/// Whether a path segment looks like the secret of a link: 32 letters and digits of base 32.
fn is_secret(part: &str) -> bool {
    let letters = part.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    letters.len() >= 32 && letters.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Gives a request its reference, and logs the result.
pub(super) async fn trace(mut request: Request, next: Next) -> Response {
    let id = new_id();
    request.extensions_mut().insert(RequestId(id.clone()));
    let span = tracing::info_span!("request", id, method = %request.method(), path = logged(request.uri().path()));
    async move {
        let mut response = next.run(request).await;
        let status = response.status();
        if status.is_server_error() {
            tracing::error!(status = status.as_u16(), "answered");
        } else {
            tracing::debug!(status = status.as_u16(), "answered");
        }
        if let Ok(value) = HeaderValue::from_str(&id) {
            response.headers_mut().insert("x-request-id", value);
        }
        response
    }
    .instrument(span)
    .await
}

#[cfg(test)]
mod tests {
    use super::logged;

    #[test]
    fn no_secret_is_logged_however_the_address_is_mangled() {
        let secret = "ab2cdefghijklmnopqrstuvwxyz23456";
        for (path, expected) in [
            (format!("/apply/{secret}/you"), "/apply/…/you"),
            (format!("//apply//{secret}"), "//apply//…"),
            (format!("/APPLY/{}", secret.to_uppercase()), "/APPLY/…"),
            (
                format!("/api/v1/applications/{secret}/answers"),
                "/api/v1/applications/…/answers",
            ),
            (format!("/apply/{secret}."), "/apply/…"),
            (
                "/almalinux/membership/compare".to_owned(),
                "/almalinux/membership/compare",
            ),
        ] {
            assert_eq!(logged(&path), expected);
        }
    }
}
