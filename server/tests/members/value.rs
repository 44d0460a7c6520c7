//! The value report: what a membership gave in a term.

use super::benefits::{DONE, ask, last, step};
use super::people::{BILLING, CAPTAIN, crew};
use super::{ZOE, active, harbour, memberships, on};
use crate::applications::walk::text;
use crate::directory::another;
use crate::reviews::{ADA, FINANCE, Harbour, STAFF};
use axum::body::to_bytes;
use axum::http::{StatusCode, header};
use domain::access::AccountRole::{Administrator, Staff};
use rstest::rstest;
use serde_json::json;
use server::members::take_steps;
use server::storage::Backend;

const RENEWS: &str =
    "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"renews\", notice_days = 30 }";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_term_has_what_was_used_in_it_with_evidence_and_what_it_cost(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::priced(backend, RENEWS);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    // Nothing was used yet.
    let empty = text(&zoe.get(&format!("/member/{own}/value")).await.body);
    assert!(empty.contains("No request was delivered"), "{empty}");
    assert_eq!(ask(&mut zoe, &own, "A night for مرحبا 葛城", "2026-07-20").await, DONE);
    let id = last(&mut zoe, &own).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert_eq!(step(&mut staff, &id, "approve", json!({})).await, DONE);
    let evidence = json!({ "day": "2026-07-15", "note": "It was calm.", "link": "https://example.org/berth/7" });
    assert_eq!(step(&mut staff, &id, "deliver", evidence).await, DONE);
    assert_eq!(ask(&mut zoe, &own, "Another night", "2026-08-20").await, DONE);

    let answer = zoe.get(&format!("/api/v1/members/{own}/value")).await.json();
    assert_eq!(answer["term"]["number"], 1);
    assert_eq!(answer["benefits"]["uses"].as_array().unwrap().len(), 2);
    assert_eq!(answer["invoices"].as_array().unwrap().len(), 1);
    let page = zoe.get(&format!("/member/{own}/value")).await;
    assert_eq!(page.header("cache-control"), "no-store");
    let said = text(&page.body);
    for expected in [
        "1 request was delivered",
        "365 days",
        "A night for مرحبا 葛城",
        "It was calm.",
        "https://example.org/berth/7",
        "1 used, 1 planned, 2 of 4 left",
        "Paid for this term: €2,000.00",
        "Invoice HARBOUR-2026-0001",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    for path in [
        format!("/member/{own}/value/document.pdf?term=1&lang=de"),
        format!("/api/v1/members/{own}/value/document.pdf?term=1"),
    ] {
        let pdf = zoe.bytes(&path).await;
        assert_eq!(pdf.status(), StatusCode::OK, "{path}");
        assert_eq!(pdf.headers()[header::CONTENT_TYPE], "application/pdf");
        assert_eq!(pdf.headers()[header::CACHE_CONTROL], "no-store");
        let bytes = to_bytes(pdf.into_body(), 10_000_000).await.unwrap();
        assert!(bytes.starts_with(b"%PDF-"), "{path}");
    }

    // The next term starts with nothing used, and the first one keeps what it had.
    assert_eq!(take_steps(&on(&harbour.site, "2027-07-14")).await.unwrap().started, 1);
    let second = text(&zoe.get(&format!("/member/{own}/value?term=2")).await.body);
    assert!(
        second.contains("No request was delivered") && !second.contains("It was calm."),
        "{second}"
    );
    let first = text(&zoe.get(&format!("/member/{own}/value?term=1")).await.body);
    assert!(first.contains("It was calm."), "{first}");
    for missing in ["3", "0", "-1", "x", "9223372036854775807"] {
        let answer = zoe.get(&format!("/member/{own}/value?term={missing}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{missing}");
    }
    for link in ["benefits", "documents"] {
        let page = zoe.get(&format!("/member/{own}/{link}")).await.body;
        assert!(page.contains(&format!("href=\"/member/{own}/value\"")), "{link}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_of_people_and_reports(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let crew = crew(&harbour).await;
    let own = crew.own.clone();
    another(&harbour, "Other Works", "other@example.org").await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    harbour.grant(STAFF, Staff).await;
    let paths = [
        format!("/member/{own}/value"),
        format!("/member/{own}/value/document.pdf"),
        format!("/api/v1/members/{own}/value"),
        format!("/api/v1/members/{own}/value/document.pdf"),
    ];
    for (email, money) in [(ZOE, true), (BILLING, true), (CAPTAIN, false)] {
        let mut visitor = harbour.signed_in(email).await;
        for path in &paths {
            assert_eq!(visitor.bytes(path).await.status(), StatusCode::OK, "{email} {path}");
        }
        let page = visitor.get(&paths[0]).await.body;
        assert_eq!(page.contains("HARBOUR-2026-0001"), money, "{email}");
        assert!(!page.contains("Other Works"), "{email}");
        let api = visitor.get(&paths[2]).await.body;
        assert_eq!(api.contains("HARBOUR-2026-0001"), money, "{email}");
        // A term without an end has no number of days.
        assert!(!text(&page).contains(" days)"), "{email}");
    }
    for email in [
        "other@example.org",
        "neighbour@example.org",
        STAFF,
        ADA,
        FINANCE,
        "stranger@example.org",
    ] {
        let visitor = harbour.signed_in(email).await;
        for path in &paths {
            let answer = visitor.bytes(path).await;
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{email} {path}");
            let body = to_bytes(answer.into_body(), 1_000_000).await.unwrap();
            assert!(
                !String::from_utf8_lossy(&body).contains("Harbour Works"),
                "{email} {path}"
            );
        }
    }
}
