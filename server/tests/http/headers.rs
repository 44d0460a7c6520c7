//! Security headers on pages, data and files.

use crate::site::{Answer, Site};
use axum::http::Method;
use insta::assert_snapshot;
use std::fmt::Write;

const PROTECTING: [&str; 8] = [
    "content-security-policy",
    "cross-origin-opener-policy",
    "permissions-policy",
    "referrer-policy",
    "strict-transport-security",
    "x-content-type-options",
    "x-frame-options",
    "x-permitted-cross-domain-policies",
];

/// The security headers, with a placeholder for the nonce.
fn protecting(answer: &Answer) -> String {
    let mut told = String::new();
    for name in PROTECTING {
        let value = answer.header(name);
        let value = match value.split_once("'nonce-") {
            Some((before, rest)) => format!("{before}'nonce-…'{}", rest.split_once('\'').unwrap().1),
            None => value.to_owned(),
        };
        if !value.is_empty() {
            writeln!(told, "  {name}: {}", value.replace("; ", ";\n    ")).unwrap();
        }
    }
    told
}

#[tokio::test]
async fn pages_data_and_files_are_protected() {
    let site = Site::harbour();
    let mut told = String::new();
    for path in [
        "/harbour/membership/compare",
        "/embed/harbour/membership",
        "/api/v1/foundations",
        "/look/harbour.svg",
    ] {
        writeln!(told, "{path}\n{}", protecting(&site.get(path).await)).unwrap();
    }
    assert_snapshot!(told);
}

#[tokio::test]
async fn nothing_is_answered_without_them() {
    let site = Site::harbour();
    let page = protecting(&site.get("/").await);
    for path in [
        "/harbour",
        "/api",
        "/nobody",
        "/nowhere/at/all",
        "/harbour/membership?version=9",
    ] {
        assert_eq!(protecting(&site.get(path).await), page, "{path}");
    }
    let file = protecting(&site.get("/look/harbour.css").await);
    for path in [
        "/look/nobody.css",
        "/favicon.svg",
        "/pkg/nothing.js",
        "/embed.js",
        "/healthz",
        "/api/v1/nowhere",
        "/api/v1/openapi.json",
    ] {
        assert_eq!(protecting(&site.get(path).await), file, "{path}");
    }
    let refused = site
        .ask_with(Method::POST, "/", &[("sec-fetch-site", "cross-site")])
        .await;
    assert_eq!(protecting(&refused), file);
}

#[tokio::test]
async fn browsers_are_told_to_stay_with_https_only_where_there_is_https() {
    for (origin, promise) in [
        ("https://guildhall.example.org", "max-age=31536000; includeSubDomains"),
        ("http://guildhall.example.org", ""),
    ] {
        let site = Site::new(Site::harbour().loaded, |config| config.origin = origin.to_owned());
        for path in ["/", "/api/v1/foundations", "/healthz", "/nowhere/at/all"] {
            assert_eq!(
                site.get(path).await.header("strict-transport-security"),
                promise,
                "{origin}{path}"
            );
        }
    }
}

#[tokio::test]
async fn the_head_of_a_page_can_be_had_alone() {
    let site = Site::harbour();
    for path in [
        "/",
        "/harbour/membership/compare",
        "/look/harbour.css",
        "/embed.js",
        "/nobody",
    ] {
        let whole = site.get(path).await;
        let head = site.ask_with(Method::HEAD, path, &[]).await;
        assert_eq!(head.status, whole.status, "{path}");
        assert_eq!(head.body, "", "{path}");
        assert_eq!(protecting(&head), protecting(&whole), "{path}");
        for name in ["content-type", "cache-control", "vary"] {
            assert_eq!(head.header(name), whole.header(name), "{path} {name}");
        }
    }
}

#[tokio::test]
async fn pages_are_asked_for_again_and_sent_small() {
    let site = Site::harbour();
    for _ in 0..2 {
        let page = site.get("/harbour").await;
        assert_eq!(page.header("cache-control"), "private, no-cache");
        let vary: Vec<&str> = page
            .headers
            .get_all("vary")
            .iter()
            .map(|value| value.to_str().unwrap())
            .collect();
        let vary = vary.join(", ");
        for name in ["accept-language", "cookie", "accept-encoding"] {
            assert!(vary.contains(name), "{vary}");
        }
    }
}
