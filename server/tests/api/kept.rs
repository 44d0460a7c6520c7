//! Caching of public responses, and how they're revalidated.

use crate::site::{Answer, Site};
use axum::http::{Method, StatusCode};
use std::collections::BTreeSet;

const PATHS: [&str; 10] = [
    "/foundations",
    "/foundations?lang=de",
    "/foundations/openinfra",
    "/foundations/openinfra/programmes/membership",
    "/foundations/openinfra/programmes/membership/source",
    "/foundations/openinfra/programmes/membership/comparison",
    "/foundations/openinfra/programmes/membership/comparison.csv",
    "/foundations/openinfra/programmes/membership/tiers/gold/quote",
    "/foundations/openinfra/programmes/membership/changes",
    "/openapi.json",
];

async fn again(site: &Site, path: &str, tags: &[(&str, &str)]) -> Answer {
    site.get_with(&format!("/api/v1{path}"), tags).await
}

#[tokio::test]
async fn every_answer_may_be_kept_and_carries_a_tag_of_its_own() {
    let site = Site::shipped();
    let mut tags = BTreeSet::new();
    for path in PATHS {
        let answer = again(&site, path, &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=60, stale-while-revalidate=600",
            "{path}"
        );
        let tag = answer.header("etag");
        assert!(
            tag.len() == 36 && tag.starts_with("W/\"") && tag.ends_with('"'),
            "{path} {tag}"
        );
        assert_eq!(again(&site, path, &[]).await.header("etag"), tag, "{path}");
        tags.insert(tag.to_owned());
    }
    assert_eq!(tags.len(), PATHS.len());
}

#[tokio::test]
async fn who_has_an_answer_is_not_sent_it_again() {
    let site = Site::shipped();
    for path in PATHS {
        let tag = again(&site, path, &[]).await.header("etag").to_owned();
        // A cache in between can turn it into a strong tag.
        let (strong, list) = (tag.trim_start_matches("W/").to_owned(), format!("\"older\", {tag}"));
        for known in [&tag, &strong, &list] {
            let answer = again(&site, path, &[("if-none-match", known)]).await;
            assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{path} {known}");
            assert_eq!(answer.body, "", "{path} {known}");
            assert_eq!(answer.header("etag"), tag, "{path} {known}");
            assert!(answer.header("cache-control").starts_with("public"), "{path} {known}");
            assert_eq!(answer.header("content-type"), "", "{path} {known}");
        }
        let lines = [("if-none-match", "\"older\""), ("if-none-match", tag.as_str())];
        assert_eq!(
            again(&site, path, &lines).await.status,
            StatusCode::NOT_MODIFIED,
            "{path}"
        );
    }
}

#[tokio::test]
async fn who_has_another_answer_is_sent_this_one() {
    let site = Site::shipped();
    let german = again(&site, PATHS[1], &[]).await.header("etag").to_owned();
    let own = again(&site, PATHS[0], &[]).await.header("etag").to_owned();
    for known in [
        "\"older\"",
        "",
        "older",
        &german,
        own.trim_start_matches("W/").trim_matches('"'),
    ] {
        let answer = again(&site, PATHS[0], &[("if-none-match", known)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{known}");
        assert!(!answer.body.is_empty(), "{known}");
    }
}

#[tokio::test]
async fn the_head_of_an_answer_can_be_had_alone() {
    let site = Site::shipped();
    for path in PATHS {
        let path = format!("/api/v1{path}");
        let whole = site.get(&path).await;
        let head = site.ask_with(Method::HEAD, &path, &[]).await;
        assert_eq!(head.status, StatusCode::OK, "{path}");
        assert_eq!(head.body, "", "{path}");
        for name in ["etag", "content-type", "cache-control", "access-control-allow-origin"] {
            assert_eq!(head.header(name), whole.header(name), "{path} {name}");
        }
        assert_eq!(head.header("content-length"), whole.body.len().to_string(), "{path}");
    }
}

#[tokio::test]
async fn s5_an_answer_in_another_encoding_has_a_tag_that_fits_and_says_what_it_depends_on() {
    let site = Site::shipped();
    for path in PATHS {
        let full = format!("/api/v1{path}");
        let plain = site.get(&full).await;
        for encoding in ["br", "gzip"] {
            let request = axum::http::Request::get(&full).header("accept-encoding", encoding);
            let packed = site.bytes(request.body(axum::body::Body::empty()).unwrap()).await;
            assert_eq!(packed.headers()["content-encoding"], encoding, "{path}");
            assert_eq!(packed.headers()["etag"], plain.header("etag"), "{path}");
            assert!(plain.header("etag").starts_with("W/"), "{path}");
            for headers in [packed.headers(), &plain.headers] {
                let vary = headers["vary"].to_str().unwrap();
                assert!(vary.contains("accept-encoding"), "{path}: {vary}");
            }
        }
        let known = [("if-none-match", plain.header("etag")), ("accept-encoding", "br")];
        let answer = site.get_with(&full, &known).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{path}");
        assert!(answer.header("vary").contains("accept-encoding"), "{path}");
    }
}
