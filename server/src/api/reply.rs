//! The API's responses and errors.

use app::api::{Endpoint, GetFoundations, PREFIX, Problem, wire};
use app::api_docs::Method as Takes;
use axum::Extension;
use axum::extract::{OriginalUri, Request};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::catalogue::NotFound;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// How long public responses can be cached, in seconds.
const FRESH: &str = "public, max-age=60, stale-while-revalidate=600";

/// A public response with an `ETag`: JSON, or a faster binary format for our own pages.
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

/// A response that only the client may see. It's never cached.
pub(super) fn private<T: Serialize>(asked: &HeaderMap, answer: &T) -> Response {
    // Ignores the client's `If-None-Match`, because private responses are never "not modified".
    let accepted = asked.get(header::ACCEPT).map(|kind| (header::ACCEPT, kind.clone()));
    let mut response = public(&HeaderMap::from_iter(accepted), answer);
    let headers = response.headers_mut();
    headers.remove(header::ETAG);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Whether the request comes from a page of this build, which reads [`wire`].
fn is_own_page(asked: &HeaderMap) -> bool {
    asked
        .get(header::ACCEPT)
        .is_some_and(|accepted| accepted == wire::MEDIA_TYPE)
}

/// Sends problems to pages of this build in their own format, too.
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

/// A public response. It's "not modified" if the client has it already.
pub(super) fn public_bytes(asked: &HeaderMap, kind: &'static str, body: Vec<u8>) -> Response {
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

/// The part that weak and strong tags for the same content share (RFC 9110, section 8.8.3.2).
fn weak(tag: &str) -> &str {
    tag.trim().trim_start_matches("W/")
}

/// A weak tag: the first 128 bits of the content's hash. It's weak because the bytes depend on the encoding.
fn tag(body: &[u8]) -> String {
    use std::fmt::Write;
    let mut tag = String::from("W/\"");
    for byte in Sha256::digest(body).iter().take(16) {
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

/// An error, sent as problem details (RFC 9457).
#[derive(Debug)]
pub struct Failure {
    problem: Problem,
    /// In seconds.
    retry_after: Option<i64>,
}

impl Failure {
    pub fn new(status: StatusCode, kind: &str, title: &str, detail: Option<String>) -> Self {
        Self {
            problem: Problem::new(status.as_u16(), kind, title, detail),
            retry_after: None,
        }
    }

    /// The client has reached a rate limit and can try again after this many seconds.
    pub fn too_often(seconds: i64) -> Self {
        let failure = Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "too-often",
            "You've sent too many requests.",
            Some("Try again after the number of seconds in Retry-After.".to_owned()),
        );
        Self {
            retry_after: Some(seconds),
            ..failure
        }
    }

    /// The request body is too large.
    pub fn too_large() -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "too-large",
            "The body is too large.",
            Some("Send at most 64 KB.".to_owned()),
        )
    }

    /// An unexpected error. It's logged, and the client gets no details.
    pub fn internal(error: &dyn std::fmt::Display) -> Self {
        tracing::error!(%error, "couldn't create a response");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong.",
            None,
        )
    }
}

impl From<NotFound> for Failure {
    fn from(missing: NotFound) -> Self {
        let nearest = match &missing {
            NotFound::Foundation { nearest } | NotFound::Programme { nearest } => nearest.clone(),
            NotFound::Version { .. } | NotFound::NotYet { .. } => None,
        };
        let meant = |nearest: Option<String>| match nearest {
            Some(name) => format!("Did you mean \"{name}\"?"),
            None => format!("{PREFIX}{} lists all foundations.", GetFoundations::ROUTE),
        };
        let (title, detail) = match missing {
            NotFound::Foundation { nearest } => ("There's no such foundation.", meant(nearest)),
            NotFound::Programme { nearest } => ("There's no such programme.", meant(nearest)),
            NotFound::Version { known } => (
                "There's no such version.",
                format!("Known versions: {}.", known.join(", ")),
            ),
            NotFound::NotYet { first } => (
                "Nothing was offered on that date.",
                format!("The first version applies from {first}."),
            ),
        };
        let mut failure = Self::new(StatusCode::NOT_FOUND, "not-found", title, Some(detail));
        failure.problem.nearest = nearest;
        failure
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let Self { problem, retry_after } = self;
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let headers = [
            (header::CONTENT_TYPE, "application/problem+json"),
            (header::CACHE_CONTROL, "no-store"),
        ];
        let mut response = (status, headers, Extension(problem), body).into_response();
        let when = retry_after.map(|seconds| (header::RETRY_AFTER, HeaderValue::from(seconds)));
        response.headers_mut().extend(when);
        response
    }
}

pub(super) async fn no_such_endpoint(OriginalUri(uri): OriginalUri) -> Failure {
    let detail = format!("There's nothing at {}. See /api for all endpoints.", uri.path());
    Failure::new(
        StatusCode::NOT_FOUND,
        "not-found",
        "There's no such endpoint.",
        Some(detail),
    )
}

/// Responds to a method that an endpoint doesn't support, and to preflight requests. Scripts on other sites can send
/// `If-None-Match` to public endpoints, and nothing to endpoints that change something.
pub(super) fn not_allowed(route: &str, takes: Takes, asked: &Method) -> Response {
    let allow = HeaderValue::from_static(match takes {
        Takes::Get => "GET, HEAD",
        Takes::Post => "POST",
        Takes::Patch => "PATCH",
        Takes::Delete => "DELETE",
    });
    if *asked == Method::OPTIONS {
        if takes != Takes::Get {
            return (StatusCode::NO_CONTENT, [(header::ALLOW, allow)]).into_response();
        }
        let headers = [
            (header::ACCESS_CONTROL_ALLOW_METHODS, allow),
            (
                header::ACCESS_CONTROL_ALLOW_HEADERS,
                HeaderValue::from_static("if-none-match"),
            ),
            (header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400")),
        ];
        return (StatusCode::NO_CONTENT, headers).into_response();
    }
    // The route, not the URL, because that could contain a secret.
    let detail = match takes {
        Takes::Get => format!("{PREFIX}{route} only supports GET."),
        _ => format!("{PREFIX}{route} only supports {}.", takes.name()),
    };
    let failure = Failure::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "not-allowed",
        "This method isn't allowed here.",
        Some(detail),
    );
    ([(header::ALLOW, allow)], failure).into_response()
}
