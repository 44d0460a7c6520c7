//! The `Host` header. An HTTP/1.1 request has exactly one (RFC 9112, section 3.2). Otherwise, a proxy and this server could
//! disagree about which site it's for.

use axum::extract::Request;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, StatusCode, Version, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses a request with no `Host`, several, or an invalid one.
pub(super) async fn check(request: Request, next: Next) -> Response {
    if is_valid(request.version(), request.headers()) {
        next.run(request).await
    } else {
        (StatusCode::BAD_REQUEST, "Send exactly one Host header.").into_response()
    }
}

fn is_valid(version: Version, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    match (hosts.next(), hosts.next()) {
        (None, _) => version < Version::HTTP_11,
        (Some(host), None) => {
            let host = host.to_str().ok().and_then(|host| host.parse::<Authority>().ok());
            host.is_some_and(|host| !host.host().is_empty() && !host.as_str().contains('@'))
        }
        (Some(_), Some(_)) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s8_a_request_has_exactly_one_host() {
        for (version, hosts, expected) in [
            (Version::HTTP_11, &["members.example.org"][..], true),
            (Version::HTTP_11, &["127.0.0.1:3000"], true),
            (Version::HTTP_11, &["[::1]:3000"], true),
            (Version::HTTP_11, &[], false),
            (Version::HTTP_10, &[], true),
            (Version::HTTP_11, &["a.example.org", "b.example.org"], false),
            (Version::HTTP_11, &["a.example.org", "a.example.org"], false),
            (Version::HTTP_10, &["a.example.org", "b.example.org"], false),
            (Version::HTTP_11, &[""], false),
            (Version::HTTP_11, &["a b"], false),
            (Version::HTTP_11, &["user@a.example.org"], false),
            (Version::HTTP_11, &["a.example.org/path"], false),
        ] {
            let mut headers = HeaderMap::new();
            for host in hosts {
                headers.append(header::HOST, host.parse().unwrap());
            }
            assert_eq!(is_valid(version, &headers), expected, "{version:?} {hosts:?}");
        }
    }
}
