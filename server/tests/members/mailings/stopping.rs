//! A mailing that's stopped: nobody else gets it, and those who got it keep it.

use super::{DONE, key, pass, send, shown, stop, written};
use crate::accounts::visitor::location;
use crate::applications::walk::text;
use crate::members::imports::{LIST, harbour, imported, number, staff};
use crate::members::on;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;
use std::fmt::Write;

const EMAILS: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'member email'";
const STOPPED: &str = "SELECT COUNT(*) FROM ledger WHERE action = 'mailing stopped'";

/// Its state, and how many members and emails there are, with those that are waiting.
fn counts(answer: &Value) -> Value {
    json!([
        answer["state"],
        answer["reached"],
        answer["emails"],
        answer["waiting"],
        answer["members_waiting"]
    ])
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn emails_that_are_waiting_are_withdrawn_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let id = key(1);
    written(&mut staff, &id).await;
    // A draft isn't being sent.
    assert_eq!(stop(&mut staff, &id, 2).await, StatusCode::CONFLICT);
    assert_eq!(send(&mut staff, &id, 2, 3).await, DONE);
    pass(state).await;
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["sent", 2, 2, 2, 2]));
    super::run(
        state,
        "UPDATE outbox SET sent_at = 1, attempts = 1 WHERE mailing = $1 AND recipient = $2",
        &[&id, "office@quay.example.org"],
    )
    .await;
    // An older version.
    assert_eq!(stop(&mut staff, &id, 1).await, StatusCode::CONFLICT);
    assert_eq!(number(&harbour, EMAILS).await, 2);
    let page = format!("/members/harbour/mailings/{id}");
    assert!(staff.get(&page).await.body.contains("value=\"stop\""));
    // A double click with the form, and a retry.
    for _ in 0..2 {
        let done = staff.post(&page, &[("do", "stop"), ("version", "2")]).await;
        assert_eq!((done.status, location(&done)), (StatusCode::SEE_OTHER, page.as_str()));
    }
    assert_eq!(stop(&mut staff, &id, 2).await, DONE);
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["stopped", 1, 1, 0, 0]));
    assert_eq!(number(&harbour, STOPPED).await, 1);
    let body = staff.get(&page).await.body;
    assert!(text(&body).contains("Sent to 1 of 3"), "{body}");
    assert!(
        text(&body).contains("This was stopped") && !body.contains("value=\"stop\""),
        "{body}"
    );
    // Sending it again changes nothing.
    assert_eq!(send(&mut staff, &id, 2, 3).await, DONE);
    assert_eq!(pass(state).await.handled, 0);
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["stopped", 1, 1, 0, 0]));
    verify_ledger(&state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_who_are_still_to_come_get_nothing(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let mut list = "Organisation,Level,Email,Member since\n".to_owned();
    for at in 0..25_u64 {
        // Names that aren't like each other.
        let mixed = (at + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        writeln!(list, "{mixed:016x} {at},Fleet,buoy{at}@example.org,2024-03-01").unwrap();
    }
    imported(&mut staff, &list).await;
    let id = key(1);
    written(&mut staff, &id).await;
    assert_eq!(send(&mut staff, &id, 2, 25).await, DONE);
    assert_eq!(
        counts(&shown(&mut staff, &id).await),
        json!(["sending", 20, 20, 20, 20])
    );
    assert_eq!(stop(&mut staff, &id, 2).await, DONE);
    for day in ["2026-08-01", "2026-08-03"] {
        assert_eq!(pass(&on(&harbour.site, day)).await.handled, 0, "{day}");
    }
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["stopped", 0, 0, 0, 0]));
    assert_eq!(number(&harbour, EMAILS).await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_everyone_has_got_cannot_be_stopped(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let id = key(1);
    written(&mut staff, &id).await;
    assert_eq!(send(&mut staff, &id, 2, 3).await, DONE);
    pass(state).await;
    super::run(
        state,
        "UPDATE outbox SET sent_at = 1, attempts = 1 WHERE mailing = $1",
        &[&id],
    )
    .await;
    assert_eq!(stop(&mut staff, &id, 2).await, StatusCode::CONFLICT);
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["sent", 2, 2, 0, 0]));
    assert_eq!(number(&harbour, STOPPED).await, 0);
}
