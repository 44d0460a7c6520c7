//! Errors: problem details (RFC 9457) with advice.

use crate::site::Site;
use axum::http::{Method, StatusCode};
use insta::assert_snapshot;

const OPENINFRA: &str = "/foundations/openinfra/programmes/membership";

fn of(path: &str) -> String {
    format!("{OPENINFRA}{path}")
}

#[tokio::test]
async fn names_that_are_not_known_lead_to_those_that_are() {
    let site = Site::shipped();
    assert_snapshot!(
        site.session([
            "/foundations/opninfra",
            "/foundations/nobody",
            "/foundations/openinfra/programmes/membershp",
            "/foundations/opninfra/programmes/membership/comparison.csv",
            &of("?version=2031"),
            &of("?on=2001-01-01"),
            &of("/tiers/golf/quote"),
            &of("/tiers/zeppelin/quote"),
            &of("/changes?from=2020&to=2021"),
            &of("/changes?to=2031"),
        ])
        .await
    );
}

#[tokio::test]
async fn endpoints_that_are_none_lead_to_the_list_of_them() {
    let site = Site::shipped();
    assert_snapshot!(
        site.session([
            "",
            "/",
            "/nowhere",
            "/compare",
            "/tiers/gold",
            "/foundations/",
            &of("/price"),
            &of("/tiers/gold")
        ])
        .await
    );
}

#[tokio::test]
async fn days_have_one_form() {
    let site = Site::shipped();
    assert_snapshot!(
        site.session([
            &of("?on=2026-02-30"),
            &of("/tiers/gold/quote?on=01.07.2026"),
            &of("/tiers/gold/quote?version=2021&on=tomorrow"),
            &of("/comparison?on=tomorrow"),
            &of("/source?on=tomorrow"),
            &of("/seats?on=tomorrow"),
        ])
        .await
    );
}

#[tokio::test]
async fn facts_that_are_not_understood_stop_the_quote() {
    let site = Site::shipped();
    assert_snapshot!(
        site.session([
            &of("/tiers/gold/quote?stge=startup"),
            &of("/tiers/gold/quote?shoe_size=44"),
            &of("/tiers/gold/quote?stage=old"),
            &of("/tiers/gold/quote?stage=old&lang=de"),
            &of("/tiers/gold/quote?version=directed-fund&lf_member=perhaps"),
            "/foundations/2i2c/programmes/membership/tiers/general/quote?version=2026&active_users=many",
            &of("/changes?stage=old"),
            &of("/changes?shoe_size=44"),
        ])
        .await
    );
}

#[tokio::test]
async fn counts_must_be_numbers_of_tiers() {
    let site = Site::shipped();
    assert_snapshot!(
        site.session([
            &of("/seats?golf=2"),
            &of("/seats?zeppelin=2"),
            &of("/seats?gold=few"),
            &of("/seats?gold=-1")
        ])
        .await
    );
}

#[tokio::test]
async fn addresses_that_cannot_be_read_are_told_so() {
    let site = Site::shipped();
    assert_snapshot!(
        site.session([&of("?lang=en&lang=de"), "/foundations/%ff", &of("/tiers/%e0%80/quote")])
            .await
    );
}

#[tokio::test]
async fn nothing_is_changed_here() {
    let site = Site::shipped();
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        let path = format!("/api/v1{OPENINFRA}");
        let answer = site.ask_with(method.clone(), &path, &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(answer.header("allow"), "GET,HEAD", "{method}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{method}");
        let problem = answer.json();
        assert_eq!(problem["type"], "/api#not-allowed", "{method}");
        assert_eq!(
            problem["detail"], "/api/v1/foundations/{foundation}/programmes/{programme} only supports GET.",
            "{method}"
        );
    }
}

#[tokio::test]
async fn every_problem_is_complete_is_not_kept_and_leads_to_its_explanation() {
    let site = Site::shipped();
    let explanations = site.get("/api").await.body;
    for path in [
        "/nowhere".to_owned(),
        of("?on=never"),
        of("?version=never"),
        of("/tiers/gold/quote?stage=old"),
        of("/seats?gold=few"),
        of("?lang=en&lang=de"),
    ] {
        let answer = site.get(&format!("/api/v1{path}")).await;
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("etag"), "", "{path}");
        let problem = answer.json();
        assert_eq!(problem["status"], answer.status.as_u16(), "{path}");
        for text in ["title", "detail"] {
            assert!(!problem[text].as_str().unwrap().is_empty(), "{path} {problem}");
        }
        let anchor = problem["type"].as_str().unwrap().strip_prefix("/api#").unwrap();
        assert!(explanations.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
}

#[tokio::test]
async fn what_was_asked_is_repeated_as_text_only() {
    let site = Site::shipped();
    let answer = site.get("/api/v1/%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}
