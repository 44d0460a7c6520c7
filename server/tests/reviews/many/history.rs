//! Histories.

use super::copies;
use crate::reviews::{ADA, Harbour, path, review};
use axum::http::StatusCode;
use domain::access::AccountRole::Board;
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_a_history_of_10_000_entries_shows_the_newest_1_000(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    let before = review(&mut ada, &fleet).await["history"].as_array().unwrap().len();
    assert!((1..10).contains(&before), "{before}");
    let entry = (
        "ledger",
        vec![("seq", "seq + n"), ("at", "at + n")],
        format!("subject = '{}' AND action = 'submitted'", fleet.reference),
    );
    copies(&harbour, vec![entry]).await;
    let answer = ada.get(&path(&fleet)).await.json();
    let history = answer["history"].as_array().unwrap();
    assert_eq!(history.len(), 1_000);
    let times: Vec<i64> = history.iter().map(|entry| entry["at"].as_i64().unwrap()).collect();
    assert!(times.is_sorted() && times[0] > 0, "the newest is last");
    let page = ada.get(&format!("/review/harbour/{}", fleet.reference)).await;
    assert_eq!(page.status, StatusCode::OK);
}
