//! Handlers here don't read bodies, and bodies that are too long are refused before they're sent.

use crate::site::Site;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

fn with_body(method: &str, path: &str, length: usize) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .header("content-length", length)
        .body(Body::from(vec![b'x'; length]))
        .unwrap()
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused() {
    let site = Site::harbour();
    for path in ["/", "/harbour/membership/join", "/api/v1/foundations", "/healthz"] {
        for method in ["POST", "GET"] {
            let answer = site.ask(with_body(method, path, 64 * 1024 + 1)).await;
            assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{method} {path}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{method} {path}");
        }
    }
}

#[tokio::test]
async fn a_body_that_nobody_asked_for_does_no_harm() {
    let site = Site::harbour();
    for path in ["/harbour", "/api/v1/foundations", "/healthz"] {
        assert_eq!(
            site.ask(with_body("GET", path, 64 * 1024)).await.status,
            StatusCode::OK,
            "{path}"
        );
    }
}

#[tokio::test]
async fn programs_are_told_in_the_way_of_the_api() {
    let site = Site::harbour();
    let too_long = site.ask(with_body("POST", "/api/v1/foundations", 64 * 1024 + 1)).await;
    let elsewhere = [("sec-fetch-site", "cross-site")];
    let other_site = site.ask_with(Method::POST, "/api/v1/foundations", &elsewhere).await;
    for (answer, kind) in [(too_long, "too-large"), (other_site, "other-site")] {
        assert_eq!(answer.header("content-type"), "application/problem+json", "{kind}");
        assert_eq!(answer.json()["type"], format!("/api#{kind}"));
    }
    let page = site.ask_with(Method::POST, "/harbour", &elsewhere).await;
    assert!(
        !page.header("content-type").contains("problem"),
        "people are told in words"
    );
}
