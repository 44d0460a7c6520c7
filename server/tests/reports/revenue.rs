//! Revenue by month and year, and its concentration.

use super::{file, page, report, set};
use crate::reviews::{ADA, FINANCE, Harbour, act};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// What was invoiced, credited and is left, in minor units.
fn sums(sums: &Value) -> [i64; 3] {
    ["invoiced", "credited", "net"].map(|key| sums[key]["minor"].as_i64().unwrap())
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn revenue_is_what_was_invoiced_less_credit_notes(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    assert_eq!(report(&mut finance, "revenue").await["currencies"], json!([]));
    assert!(
        page(&mut finance, "/revenue")
            .await
            .contains("There are no invoices yet.")
    );
    let mut ada = harbour.with_role(ADA, Board).await;
    for _ in 0..2 {
        let fleet = harbour.submitted().await;
        assert_eq!(
            act(&mut ada, &fleet, "approve", "Welcome.").await,
            StatusCode::NO_CONTENT
        );
    }
    // The first one is from last year.
    set(
        &harbour,
        "UPDATE invoice SET issued_on = '2025-11-03' WHERE label = 'HARBOUR-2026-0001'",
    )
    .await;
    let euros = report(&mut finance, "revenue").await["currencies"][0].clone();
    assert_eq!(euros["currency"], "EUR");
    assert_eq!(euros["months"].as_array().unwrap().len(), 24);
    assert_eq!(euros["months"][15]["month"], "2025-11");
    assert_eq!(sums(&euros["months"][15]["sums"]), [200_000, 0, 200_000]);
    assert_eq!(sums(&euros["months"][23]["sums"]), [200_000, 0, 200_000]);
    let concentration = &euros["concentration"];
    assert_eq!(concentration["largest"], json!([500, 1_000, 1_000]));
    assert_eq!(
        [
            &concentration["herfindahl"],
            &concentration["like_equal_members"],
            &concentration["members"]
        ],
        [&json!(5_000), &json!(2), &json!(2)]
    );
    assert_eq!(concentration["spread"], "narrow");
    assert_eq!(concentration["top"][0]["name"], "Harbour Works");

    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    let cancelled = finance
        .post_json("/api/v1/invoices/harbour/HARBOUR-2026-0001", &cancel.to_string())
        .await;
    assert_eq!(cancelled.status, StatusCode::NO_CONTENT, "{}", cancelled.body);
    let euros = report(&mut finance, "revenue?months=12").await["currencies"][0].clone();
    assert_eq!(sums(&euros["months"][11]["sums"]), [200_000, 200_000, 0]);
    let years: Vec<[i64; 3]> = euros["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|year| sums(&year["sums"]))
        .collect();
    assert_eq!(years, [[200_000, 200_000, 0], [200_000, 0, 200_000]]);
    assert_eq!(euros["concentration"]["members"], 1);
    let only = report(&mut finance, "revenue?months=1").await["currencies"][0].clone();
    assert_eq!(
        only["concentration"]["total"]["minor"], 200_000,
        "the other one was only credited in this month"
    );

    let lines = file(&mut finance, "revenue.csv?months=1").await;
    assert_eq!(lines[1], "\"2026-07\",\"EUR\",\"2000.00\",\"2000.00\",\"0.00\"");
    let lines = file(&mut finance, "largest.csv?months=12").await;
    assert_eq!(lines[1], "\"1\",\"Harbour Works\",\"EUR\",\"2000.00\",\"100.0\"");
    let page = page(&mut finance, "/revenue").await;
    for expected in ["In EUR", "Revenue depends on a few members.", "€2,000", "<desc"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}
