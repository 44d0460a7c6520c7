//! Every response has a reference, which finds its log lines. Error pages show it.

use crate::site::Site;
use axum::http::{Method, StatusCode};
use domain::catalogue::Catalogue;
use server::programmes::LoadedProgrammes;
use std::collections::BTreeSet;

#[tokio::test]
async fn every_answer_has_a_reference_of_its_own() {
    let site = Site::harbour();
    let mut seen = BTreeSet::new();
    for path in [
        "/",
        "/",
        "/nobody",
        "/api/v1/foundations",
        "/api/v1/nowhere",
        "/healthz",
        "/look/harbour.css",
    ] {
        let answer = site.get_with(path, &[("x-request-id", "chosen-by-the-reader")]).await;
        let reference = answer.header("x-request-id");
        assert!(
            reference.len() == 16 && reference.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{path}"
        );
        assert!(seen.insert(reference.to_owned()), "{path}");
    }
    let refused = site
        .ask_with(Method::POST, "/", &[("sec-fetch-site", "cross-site")])
        .await;
    assert_eq!(refused.header("x-request-id").len(), 16);
}

/// A foundation with more content than fits on a page.
fn too_much() -> LoadedProgrammes {
    let mut loaded = Site::harbour().loaded;
    let mut shelves = loaded.catalogue.foundations().to_vec();
    for lang in ["en", "de"] {
        let story = &mut shelves[0].foundation.story;
        story.insert(lang, "word ".repeat(1024 * 1024));
    }
    loaded.catalogue = Catalogue::new(shelves);
    loaded
}

#[tokio::test]
async fn the_page_of_a_fault_shows_its_reference_and_is_not_kept() {
    let site = Site::new(too_much(), |_| {});
    for lang in ["en", "de"] {
        let answer = site.get_with("/harbour", &[("accept-language", lang)]).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(answer.body.contains(answer.header("x-request-id")), "{}", answer.body);
        assert!(answer.body.contains("href=\"/\""));
    }
    let other = site.get("/harbour/membership").await;
    assert_eq!(other.status, StatusCode::OK);
    assert!(!other.body.contains(other.header("x-request-id")));
}
