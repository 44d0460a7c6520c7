//! How large the body of a request can be.

use crate::bank::LARGEST_STATEMENT;
use crate::bounces::LARGEST_REPORT;
use crate::member_imports::LARGEST_MEMBER_LIST;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;

/// The largest body of a request that isn't a file, in bytes.
const LARGEST_BODY: usize = 64 * 1024;

/// Refuses larger bodies: by the length that's announced, otherwise as soon as too much arrives.
pub(super) async fn limit(request: Request, next: Next) -> Response {
    let most = largest(request.method(), request.uri().path());
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > most) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, most)))).await
}

/// The API gets bank statements, lists of members and bounces as they are. Pages get files in forms, which have limits of their own.
fn largest(method: &Method, path: &str) -> usize {
    let parts: Vec<&str> = path
        .strip_prefix(app::api::PREFIX)
        .unwrap_or_default()
        .split('/')
        .collect();
    match parts.as_slice() {
        ["", "bank", _] if method == Method::POST => LARGEST_STATEMENT,
        ["", "member-imports", _] if method == Method::POST => LARGEST_MEMBER_LIST,
        ["", "bounces"] if method == Method::POST => LARGEST_REPORT,
        _ => LARGEST_BODY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_are_large() {
        for (method, path, most) in [
            (Method::POST, "/api/v1/bank/harbour", LARGEST_STATEMENT),
            (Method::POST, "/api/v1/member-imports/harbour", LARGEST_MEMBER_LIST),
            (Method::POST, "/api/v1/bounces", LARGEST_REPORT),
            (Method::GET, "/api/v1/bank/harbour", LARGEST_BODY),
            (Method::POST, "/api/v1/bank/harbour/lines/a", LARGEST_BODY),
            (Method::POST, "/bank/harbour", LARGEST_BODY),
            (Method::POST, "/api/v1/applications", LARGEST_BODY),
        ] {
            assert_eq!(largest(&method, path), most, "{method} {path}");
        }
    }
}
