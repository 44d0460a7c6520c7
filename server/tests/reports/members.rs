//! Members by tier over time, and retention by cohort.

use super::{file, numbers, page, report, set};
use crate::members::imports::{LIST, harbour, imported, staff};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// Each tier with its numbers on some of the days.
fn counts(answer: &Value, days: &[&str]) -> Vec<(String, Vec<i64>)> {
    let all = answer["days"].as_array().unwrap();
    let places: Vec<usize> = days
        .iter()
        .map(|day| all.iter().position(|known| known == day).unwrap())
        .collect();
    let tiers = answer["tiers"].as_array().unwrap().iter();
    tiers
        .map(|tier| {
            let counts = numbers(&tier["counts"]);
            let id = tier["tier"]["id"].as_str().unwrap().to_owned();
            (id, places.iter().map(|place| counts[*place]).collect())
        })
        .collect()
}

fn owned(rows: &[(&str, &[i64])]) -> Vec<(String, Vec<i64>)> {
    rows.iter()
        .map(|(id, counts)| ((*id).to_owned(), counts.to_vec()))
        .collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_count_by_tier_on_the_days_of_their_terms(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let empty = report(&mut staff, "members").await;
    assert_eq!(
        (empty["tiers"].clone(), empty["days"].as_array().unwrap().len()),
        (json!([]), 24)
    );
    assert!(
        page(&mut staff, "/members")
            .await
            .contains("There were no members in this period.")
    );
    imported(&mut staff, LIST).await;

    let answer = report(&mut staff, "members").await;
    let days = ["2024-08-31", "2025-12-31", "2026-06-30", "2026-07-15"];
    assert_eq!(
        counts(&answer, &days),
        owned(&[
            ("membership/fleet", &[1, 1, 1, 2]),
            ("membership/keeper", &[1, 1, 1, 1])
        ])
    );
    assert_eq!(numbers(&answer["totals"]).last(), Some(&3));
    assert_eq!(
        answer["tiers"][0]["tier"]["programme"],
        Value::Null,
        "all are in one programme"
    );

    // Quay Works moved with its second term, to the tier's former name.
    set(
        &harbour,
        "UPDATE membership SET tier = 'watch', tier_term = 2 WHERE party = (SELECT id FROM party WHERE name = 'Quay Works')",
    )
    .await;
    let days = ["2026-01-31", "2026-02-28", "2026-07-15"];
    assert_eq!(
        counts(&report(&mut staff, "members").await, &days),
        owned(&[("membership/keeper", &[1, 2, 2]), ("membership/fleet", &[1, 0, 1])])
    );
    // It left before the end of that term.
    set(
        &harbour,
        "UPDATE membership SET ended_on = '2026-02-27' WHERE party = (SELECT id FROM party WHERE name = 'Quay Works')",
    )
    .await;
    assert_eq!(
        counts(&report(&mut staff, "members").await, &days),
        owned(&[("membership/fleet", &[1, 0, 1]), ("membership/keeper", &[1, 1, 1])])
    );

    let long = report(&mut staff, "members?months=120&until=2025-12").await;
    assert_eq!(long["range"], json!({ "months": 120, "last": "2025-12" }));
    assert_eq!(counts(&long, &["2020-01-31", "2020-02-29"])[0].1, [0, 1]);
    let lines = file(&mut staff, "members.csv?months=1").await;
    assert_eq!(
        lines,
        [
            "\"day\",\"tier\",\"title\",\"members\"",
            "\"2026-07-15\",\"membership/fleet\",\"Fleet\",\"1\"",
            "\"2026-07-15\",\"membership/keeper\",\"Keeper\",\"1\"",
        ]
    );
    let page = page(&mut staff, "/members?months=12&until=2025-12").await;
    for expected in [
        "<svg",
        "role=\"img\"",
        "31\u{a0}December 2025",
        "months=12&amp;until=2025-12",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tiers_have_the_titles_in_force_not_those_of_a_newer_version(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::renaming(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let lines = file(&mut staff, "members.csv?months=1").await;
    assert_eq!(
        lines,
        [
            "\"day\",\"tier\",\"title\",\"members\"",
            "\"2026-07-15\",\"membership/fleet\",\"Fleet\",\"2\"",
            "\"2026-07-15\",\"membership/keeper\",\"Keeper\",\"1\"",
        ]
    );
    let page = page(&mut staff, "/members").await;
    assert!(page.contains("Fleet") && !page.contains("Armada"), "{page}");
    let list = staff.get("/api/v1/memberships/harbour?show=all").await.body;
    assert!(list.contains("Fleet") && !list.contains("Armada"), "{list}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cohort_has_those_who_are_still_members(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    assert_eq!(report(&mut staff, "retention").await["cohorts"], json!([]));
    assert!(
        page(&mut staff, "/retention")
            .await
            .contains("Nobody has become a member yet.")
    );
    imported(&mut staff, LIST).await;
    let cohorts = report(&mut staff, "retention").await["cohorts"].clone();
    assert_eq!(
        cohorts,
        json!([
            { "year": 2026, "members": 1, "stayed": [] },
            { "year": 2024, "members": 1, "stayed": [1] },
            { "year": 2020, "members": 1, "stayed": [1, 1, 1, 1, 1] },
        ])
    );
    set(
        &harbour,
        "UPDATE membership SET ended_on = '2022-06-01' WHERE party = (SELECT id FROM party WHERE name = 'Quay Works')",
    )
    .await;
    let cohorts = report(&mut staff, "retention").await["cohorts"].clone();
    assert_eq!(cohorts[2]["stayed"], json!([1, 1, 0, 0, 0]));
    let lines = file(&mut staff, "retention.csv").await;
    assert_eq!(lines[0], "\"joined\",\"years\",\"members\",\"percent\"");
    assert!(
        lines.contains(&"\"2024\",\"1\",\"1\",\"100.0\"".to_owned()),
        "{lines:?}"
    );
    assert!(lines.contains(&"\"2020\",\"3\",\"0\",\"0.0\"".to_owned()), "{lines:?}");
    assert!(page(&mut staff, "/retention").await.contains("100% (1)"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_range_that_cannot_be_read_is_a_mistake_in_the_api_and_the_usual_one_on_pages() {
    let harbour = harbour(Backend::Sqlite);
    let mut staff = staff(&harbour).await;
    for query in ["months=0", "months=121", "months=two", "until=2026", "until=2026-13"] {
        let answer = staff.get(&format!("/api/v1/reports/harbour/members?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}: {}", answer.body);
        assert!(
            page(&mut staff, &format!("/members?{query}"))
                .await
                .contains("24 months"),
            "{query}"
        );
    }
    // Months to come aren't there yet.
    let answer = report(&mut staff, "members?months=2&until=2030-01").await;
    assert_eq!(answer["days"], json!([]));
    page(&mut staff, "/members?months=2&until=2030-01").await;
    assert_eq!(
        staff.get("/api/v1/reports/other/members").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(staff.get("/reports/other/members").await.status, StatusCode::NOT_FOUND);
    let index = page(&mut staff, "").await;
    assert!(index.contains("/reports/harbour/revenue"), "{index}");
    let mut committee = harbour
        .with_role("committee@example.org", domain::access::AccountRole::Committee)
        .await;
    let index = page(&mut committee, "").await;
    assert!(!index.contains("/reports/harbour/revenue") && index.contains("/reports/harbour/decisions"));
    let queue = committee.get("/review/harbour").await.body;
    assert!(queue.contains("href=\"/reports/harbour\""), "{queue}");
}
