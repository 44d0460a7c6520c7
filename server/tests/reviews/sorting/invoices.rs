//! Invoices.

use crate::accounts::visitor::Visitor;
use crate::reviews::{ADA, FINANCE, Harbour, act};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// The numbers of the invoices that a list shows, such as `1` for `HARBOUR-2026-0001`.
async fn numbers(finance: &mut Visitor<'_>, query: &str) -> Vec<u32> {
    let answer = finance.get(&format!("/api/v1/invoices/harbour?{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let list: Value = serde_json::from_str(&answer.body).unwrap();
    let rows = list["rows"].as_array().unwrap().iter();
    let number = |row: &Value| row["label"].as_str()?.rsplit('-').next()?.parse().ok();
    rows.map(|row| number(row).unwrap()).collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_invoices_are_sorted_by_each_column(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    for _ in 0..3 {
        let fleet = harbour.submitted().await;
        assert_eq!(
            act(&mut ada, &fleet, "approve", "Welcome.").await,
            StatusCode::NO_CONTENT
        );
    }
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for (number, due, gross) in [
        (1, "2026-09-01", 30_000),
        (2, "2026-08-01", 10_000),
        (3, "2026-10-01", 20_000),
    ] {
        tx.run(
            "UPDATE invoice SET due_on = $1, gross = $2 WHERE number = $3",
            &[due.into(), gross.into(), number.into()],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    let paid = json!({
        "action": "pay", "amount": "150", "day": "2026-07-14", "note": "Bank transfer", "payment": "aaaaaaaaaaaaaaaa",
    });
    let answer = finance
        .post_json("/api/v1/invoices/harbour/HARBOUR-2026-0003", &paid.to_string())
        .await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);

    for (sort, ascending) in [
        ("number", [1, 2, 3]),
        ("amount", [2, 3, 1]),
        ("unpaid", [3, 2, 1]),
        ("due", [2, 1, 3]),
        // What's the same stays in the order of the numbers.
        ("issued", [1, 2, 3]),
    ] {
        assert_eq!(
            numbers(&mut finance, &format!("sort={sort}")).await,
            ascending,
            "{sort}"
        );
        let mut descending = ascending;
        if sort != "issued" {
            descending.reverse();
        }
        assert_eq!(
            numbers(&mut finance, &format!("sort=-{sort}")).await,
            descending,
            "-{sort}"
        );
    }
    // Each filter has its own order.
    assert_eq!(numbers(&mut finance, "").await, [2, 1, 3]);
    assert_eq!(numbers(&mut finance, "show=all").await, [3, 2, 1]);

    let wrong = finance.get("/api/v1/invoices/harbour?sort=colour").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST, "{}", wrong.body);
    assert!(
        wrong.body.contains("number, member, amount, unpaid, issued, due"),
        "{}",
        wrong.body
    );
    // The page says which column it is, and keeps it on the way to the next page.
    let page = finance.get("/invoices/harbour?show=all&sort=-amount").await;
    assert_eq!(
        page.body.matches("aria-sort=\"descending\"").count(),
        1,
        "{}",
        page.body
    );
    let unknown = finance.get("/invoices/harbour?show=all&sort=colour").await;
    assert_eq!(unknown.status, StatusCode::OK, "{}", unknown.body);
}
