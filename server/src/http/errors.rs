//! What is answered when a request ends in a panic.

use axum::body::Body;
use axum::http::{Response, StatusCode, header};
use std::any::Any;

/// Logged with its reason; the reader gets the reference in `x-request-id` and a way to try again.
pub(super) fn panicked(reason: Box<dyn Any + Send + 'static>) -> Response<Body> {
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
        axum::http::HeaderValue::from_static("text/html; charset=utf-8"),
    );
    response
}

const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Something went wrong</title></head>\
<body><main><h1>Something went wrong</h1><p>It is our fault, not yours. Please try again in a few minutes.</p></main></body></html>";
