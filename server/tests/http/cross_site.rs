//! Changes requested by another site's page are refused (CSRF) before a handler sees them.

use crate::site::{ORIGIN, Site};
use axum::http::{Method, StatusCode};

const CHANGES: [Method; 4] = [Method::POST, Method::PUT, Method::PATCH, Method::DELETE];
const READS: [Method; 3] = [Method::GET, Method::HEAD, Method::OPTIONS];

#[tokio::test]
async fn changes_that_other_sites_ask_for_are_refused() {
    let site = Site::harbour();
    let elsewhere = ("origin", "https://elsewhere.example.org");
    for headers in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site")],
        vec![("sec-fetch-site", "cross-site"), ("origin", ORIGIN)],
        vec![elsewhere],
        vec![elsewhere, ("sec-fetch-site", "same-origin")],
        vec![("origin", "null")],
        vec![("origin", "http://guildhall.example.org:8080")],
        vec![("origin", "https://guildhall.example.org")],
        vec![("origin", "http://guildhall.example.org.example.com")],
    ] {
        for path in [
            "/",
            "/harbour/membership/join",
            "/api/v1/foundations",
            "/api/v1/applications",
            "/api/v1/applications/secret",
            "/api/v1/applications/secret/answers",
            "/api/v1/applications/secret/links",
            "/api/v1/applications/secret/links/link",
            "/api/v1/applications/secret/links/link/reminders",
            "/api/v1/applications/secret/signatures",
            "/api/v1/applications/secret/submission",
            "/api/v1/applications/secret/withdrawal",
            "/nowhere/at/all",
        ] {
            for method in CHANGES {
                let answer = site.ask_with(method.clone(), path, &headers).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path} {headers:?}");
                if path.starts_with("/api/") {
                    assert_eq!(answer.json()["type"], "/api#other-site", "{method} {path} {headers:?}");
                }
            }
        }
    }
}

#[tokio::test]
async fn changes_that_own_pages_or_programs_ask_for_are_not() {
    let site = Site::harbour();
    for headers in [
        vec![],
        vec![("origin", ORIGIN)],
        vec![("origin", ORIGIN), ("sec-fetch-site", "same-origin")],
        vec![("sec-fetch-site", "none")],
    ] {
        let answer = site.ask_with(Method::POST, "/api/v1/foundations", &headers).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{headers:?}");
    }
}

#[tokio::test]
async fn what_is_only_read_is_read_from_anywhere() {
    let site = Site::harbour();
    let headers = [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://elsewhere.example.org"),
    ];
    for path in ["/api/v1/foundations", "/harbour"] {
        for method in READS {
            let answer = site.ask_with(method.clone(), path, &headers).await;
            assert_ne!(answer.status, StatusCode::FORBIDDEN, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn pages_are_only_read() {
    let site = Site::harbour();
    for path in [
        "/",
        "/harbour/membership/compare",
        "/healthz",
        "/look/harbour.css",
        "/embed.js",
    ] {
        let answer = site.ask_with(Method::POST, path, &[("origin", ORIGIN)]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert!(answer.header("allow").contains("GET"), "{path}");
    }
}

#[tokio::test]
async fn a_refusal_at_a_secret_address_is_as_private_as_its_pages() {
    let site = Site::harbour();
    for path in [
        "/apply/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/you",
        "/api/v1/applications/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/answers",
    ] {
        let answer = site
            .ask_with(Method::POST, path, &[("sec-fetch-site", "cross-site")])
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        for (name, value) in [
            ("cache-control", "no-store"),
            ("referrer-policy", "strict-origin"),
            ("x-robots-tag", "noindex"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
    }
}

#[tokio::test]
async fn what_other_sites_ask_for_uses_up_nobodys_share() {
    let site = Site::new(Site::harbour().loaded, |config| config.changes_per_minute = 1);
    let change = async |headers: &[(&str, &str)]| {
        let answer = site.ask_with(Method::POST, "/api/v1/foundations", headers).await;
        answer.status
    };
    for _ in 0..5 {
        assert_eq!(change(&[("sec-fetch-site", "cross-site")]).await, StatusCode::FORBIDDEN);
    }
    // A burst can be twice as many.
    for expected in [
        StatusCode::METHOD_NOT_ALLOWED,
        StatusCode::METHOD_NOT_ALLOWED,
        StatusCode::TOO_MANY_REQUESTS,
    ] {
        assert_eq!(change(&[]).await, expected);
    }
}
