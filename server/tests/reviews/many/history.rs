//! Histories and notes.

use super::copies;
use crate::reviews::{ADA, Harbour, act, path, review};
use crate::support::bulk::OWN_ID;
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

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_of_10_000_notes_the_newest_500_are_shown(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(
        act(&mut ada, &fleet, "note", "Their fleet.").await,
        StatusCode::NO_CONTENT
    );
    let note = (
        "note",
        vec![("id", OWN_ID), ("text", "'Note ' || CAST(n AS TEXT)"), ("at", "at + n")],
        format!("application = '{}'", fleet.reference),
    );
    copies(&harbour, vec![note]).await;
    let answer = review(&mut ada, &fleet).await;
    let notes = answer["notes"].as_array().unwrap();
    assert_eq!(notes.len(), 500);
    let texts = [&notes[0]["text"], &notes[499]["text"]];
    assert_eq!(texts, ["Note 1009499", "Note 1009998"], "the newest is last");
}
