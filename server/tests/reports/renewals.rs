//! The renewal forecast.

use super::{file, page, report, set};
use crate::members::imports::{LIST, harbour, imported, staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// What happens in a month: the outcomes with terms.
fn outcomes(answer: &Value, month: &str) -> Vec<Value> {
    let mut months = answer["months"].as_array().unwrap().iter();
    let found = months.find(|known| known["month"] == month).unwrap();
    let outcomes = found["outcomes"].as_array().unwrap().iter();
    outcomes.filter(|sums| sums["terms"] != 0).cloned().collect()
}

fn sums(outcome: &str, minor: Option<i64>) -> Value {
    let prices: Vec<Value> = minor
        .into_iter()
        .map(|minor| json!({ "minor": minor, "currency": "EUR" }))
        .collect();
    json!({ "outcome": outcome, "terms": 1, "unpriced": i64::from(minor.is_none()), "prices": prices })
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_forecast_says_what_happens_at_the_end_of_each_term(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let empty = report(&mut staff, "renewals").await;
    assert_eq!(empty["months"].as_array().unwrap().len(), 12);
    assert!(
        page(&mut staff, "/renewals")
            .await
            .contains("No term ends in the next twelve months.")
    );
    imported(&mut staff, LIST).await;

    let answer = report(&mut staff, "renewals").await;
    assert_eq!(answer["months"][0]["month"], "2026-07");
    assert_eq!(
        outcomes(&answer, "2027-01"),
        [sums("renews", Some(200_000))],
        "{answer}"
    );
    assert_eq!(
        outcomes(&answer, "2027-06"),
        [sums("renews", Some(200_000))],
        "{answer}"
    );
    assert_eq!(answer["unseen"], 0);

    // One has given notice, and the programme's version of the other one isn't on the site any more.
    set(
        &harbour,
        "UPDATE membership SET notice_on = '2026-07-01', leaves_on = '2027-05-31' \
         WHERE party = (SELECT id FROM party WHERE name = 'Mole Trust')",
    )
    .await;
    set(
        &harbour,
        "UPDATE membership SET version = '0' WHERE party = (SELECT id FROM party WHERE name = 'Quay Works')",
    )
    .await;
    let answer = report(&mut staff, "renewals").await;
    assert_eq!(outcomes(&answer, "2027-01"), [sums("asks", None)], "{answer}");
    assert_eq!(outcomes(&answer, "2027-05"), [sums("ends", Some(200_000))], "{answer}");
    assert_eq!(outcomes(&answer, "2027-06"), Vec::<Value>::new(), "{answer}");
    let lines = file(&mut staff, "renewals.csv").await;
    assert_eq!(
        lines,
        [
            "\"month\",\"outcome\",\"terms\",\"without price\",\"currency\",\"price\"",
            "\"2027-01\",\"asks\",\"1\",\"1\",\"\",\"\"",
            "\"2027-05\",\"ends\",\"1\",\"0\",\"EUR\",\"2000.00\"",
        ]
    );
    let page = page(&mut staff, "/renewals").await;
    for expected in [
        "2 terms end in the next twelve months.",
        "1 without a known price",
        "You decide",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}
