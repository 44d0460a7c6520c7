//! Responses: public ones, which anyone can keep, private ones, and those for paths and methods that don't exist.

use super::failure::Failure;
use super::openapi::document;
use app::api::{PREFIX, Problem, ProblemKind, wire};
use axum::extract::{MatchedPath, OriginalUri, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// For responses that mustn't be stored.
pub(super) const NO_STORE: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

/// Done, and there's nothing to return.
pub(super) fn no_content() -> Response {
    (StatusCode::NO_CONTENT, NO_STORE).into_response()
}

/// How long a public response may be reused, in seconds.
const FRESH: &str = "public, max-age=60, stale-while-revalidate=600";

/// A response that anyone can keep, with a tag of its content. It's JSON, or for this build's own pages what they read fastest.
pub(super) fn public<T: Serialize>(asked: &HeaderMap, answer: &T) -> Response {
    let (kind, body) = if is_own_page(asked) {
        (wire::MEDIA_TYPE, wire::write(answer).map_err(|error| error.to_string()))
    } else {
        (
            "application/json",
            serde_json::to_vec(answer).map_err(|error| error.to_string()),
        )
    };
    match body {
        Ok(body) => public_bytes(asked, kind, body),
        Err(error) => Failure::internal(&error).into_response(),
    }
}

/// A response for the caller alone, which nobody keeps.
pub(super) fn private<T: Serialize>(asked: &HeaderMap, answer: &T) -> Response {
    // Without `If-None-Match`: nothing here is ever "not modified".
    let accepted = asked.get(header::ACCEPT).map(|kind| (header::ACCEPT, kind.clone()));
    let mut response = public(&HeaderMap::from_iter(accepted), answer);
    let headers = response.headers_mut();
    headers.remove(header::ETAG);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Whether the caller is a page of this build, which reads [`wire`].
fn is_own_page(asked: &HeaderMap) -> bool {
    asked
        .get(header::ACCEPT)
        .is_some_and(|accepted| accepted == wire::MEDIA_TYPE)
}

/// Gives pages of this build problems in their own format, too.
pub(super) async fn tell_own_pages(request: Request, next: Next) -> Response {
    let own = is_own_page(request.headers());
    let mut response = next.run(request).await;
    let problem = response.extensions_mut().remove::<Problem>();
    if let (true, Some(Ok(body))) = (own, problem.map(|problem| wire::write(&problem))) {
        response.headers_mut().remove(header::CONTENT_LENGTH);
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static(wire::MEDIA_TYPE));
        *response.body_mut() = body.into();
    }
    response
}

/// Bytes that anyone can keep. A caller that already has them gets "not modified".
pub(crate) fn public_bytes(asked: &HeaderMap, kind: &'static str, body: Vec<u8>) -> Response {
    let tag = tag(&body);
    let known = asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|value| matches!(value.trim(), "*") || weak(value) == weak(&tag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], body).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FRESH));
    headers.insert(header::VARY, HeaderValue::from_static("accept, accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// What weak and strong tags of the same content share (RFC 9110, section 8.8.3.2).
fn weak(tag: &str) -> &str {
    tag.trim().trim_start_matches("W/")
}

/// A weak tag: the first 128 bits of the content's hash. The content is the same in every encoding, its bytes aren't.
fn tag(body: &[u8]) -> String {
    use std::fmt::Write;
    let mut tag = String::from("W/\"");
    for byte in Sha256::digest(body).iter().take(16) {
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

/// There's nothing at this path.
pub(super) async fn no_such_endpoint(OriginalUri(uri): OriginalUri) -> Failure {
    let detail = format!("There's nothing at {}. /api lists all endpoints.", uri.path());
    Failure::new(ProblemKind::NotFound, "There's no such endpoint.", Some(detail))
}

/// An endpoint doesn't have this method; axum adds `Allow`. Before sending a tag it knows, a browser may ask whether a script of
/// another site is allowed to. Such scripts can only read.
pub(super) async fn not_allowed(route: MatchedPath, method: Method) -> Response {
    let methods = methods(route.as_str());
    if method != Method::OPTIONS {
        // The route, not the URL: that can contain a secret.
        let detail = format!("{} only supports {}.", route.as_str(), methods.join(", "));
        let title = "This endpoint doesn't support this method.";
        return Failure::new(ProblemKind::NotAllowed, title, Some(detail)).into_response();
    }
    if !methods.contains(&"GET") {
        return StatusCode::NO_CONTENT.into_response();
    }
    let headers = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "if-none-match"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

/// The methods that the document has for a route.
fn methods(route: &str) -> Vec<&'static str> {
    let path = route.strip_prefix(PREFIX).unwrap_or_default();
    let Some(item) = document().paths.paths.get(path) else {
        return Vec::new();
    };
    let operations = [
        ("GET", &item.get),
        ("POST", &item.post),
        ("PUT", &item.put),
        ("PATCH", &item.patch),
        ("DELETE", &item.delete),
    ];
    let documented = operations.into_iter().filter(|(_, operation)| operation.is_some());
    documented.map(|(method, _)| method).collect()
}
