//! Responses to panics, and to requests that are refused before a handler sees them.

use super::apply::Visitor;
use super::language::SiteLanguages;
use crate::api::Failure;
use app::api::{PREFIX, ProblemKind};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::any::Any;

/// Logs a panic with its reason. The visitor sees the reference from `x-request-id`, and a way to try again.
pub(super) fn panicked(reason: Box<dyn Any + Send + 'static>) -> Response {
    let reason = reason
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| reason.downcast_ref::<&str>().copied())
        .unwrap_or("no reason");
    tracing::error!(reason, "a request panicked");
    let mut response = Response::new(Body::from(PAGE));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    response
}

/// Explains the errors of inner layers that only set a status or a plain message: as problem details in the API, and as a
/// page elsewhere. Also says when to try again.
pub(super) async fn explain(State(languages): State<SiteLanguages>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let visitor = (!is_api(parts.uri.path())).then(|| Visitor::of(&parts, &languages));
    let response = next.run(Request::from_parts(parts, body)).await;
    let mut response = match visitor {
        None => as_problem(response),
        Some(visitor) => as_page(response, &visitor),
    };
    let when = match response.status() {
        StatusCode::TOO_MANY_REQUESTS => "3600",
        StatusCode::SERVICE_UNAVAILABLE => "30",
        _ => return response,
    };
    response
        .headers_mut()
        .entry(header::RETRY_AFTER)
        .or_insert(HeaderValue::from_static(when));
    response
}

/// Whether a path is the API's.
pub(super) fn is_api(path: &str) -> bool {
    path.strip_prefix(PREFIX)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// As problem details (RFC 9457).
fn as_problem(response: Response) -> Response {
    if response.headers().get(header::CONTENT_TYPE).is_some_and(is_data) {
        return response;
    }
    let (kind, title, detail) = match response.status() {
        StatusCode::FORBIDDEN => (
            ProblemKind::OtherSite,
            "This request came from another site, so it was refused.",
            Some("Send it from a program, or from a page of this site."),
        ),
        StatusCode::PAYLOAD_TOO_LARGE => return Failure::too_large().into_response(),
        StatusCode::SERVICE_UNAVAILABLE => (
            ProblemKind::TooSlow,
            "The response took too long.",
            Some("Try again in a moment."),
        ),
        StatusCode::INTERNAL_SERVER_ERROR => (ProblemKind::Internal, "Something went wrong.", None),
        _ => return response,
    };
    Failure::new(kind, title, detail.map(str::to_owned)).into_response()
}

fn as_page(response: Response, visitor: &Visitor) -> Response {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_explained = kind.is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    let failed = status.is_server_error() || (status.is_client_error() && status != StatusCode::NOT_FOUND);
    if is_explained || !failed {
        return response;
    }
    let allow = response.headers().get(header::ALLOW).cloned();
    let mut page = visitor.unread(status).into_response();
    page.headers_mut().extend(allow.map(|allow| (header::ALLOW, allow)));
    page
}

fn is_data(kind: &HeaderValue) -> bool {
    kind.as_bytes().starts_with(b"application/")
}

const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Something went wrong</title></head>\
<body><main><h1>Something went wrong</h1><p>It’s our fault, not yours. Try again in a few minutes.</p></main></body></html>";
