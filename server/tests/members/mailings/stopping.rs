//! A mailing that's stopped: nobody else gets it, and those who got it keep it.

use super::{DONE, ids, key, pass, send, shown, stop, written};
use crate::accounts::visitor::{Visitor, location};
use crate::applications::walk::text;
use crate::members::imports::{LIST, harbour, imported, number, staff};
use crate::members::on;
use crate::reviews::STAFF;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::erasure::{ErasureDone, erase_application};
use server::storage::Backend;
use std::fmt::Write;

const EMAILS: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'member email'";
const STOPPED: &str = "SELECT COUNT(*) FROM ledger WHERE action = 'mailing stopped'";
const WITHDRAWN: &str = "SELECT COUNT(*) FROM ledger WHERE action = 'member email withdrawn'";

/// Two members with the same manager.
const SHARED: &str = "Organisation,Level,Email,Member since\nQuay Works,Fleet,Both@example.org,2020-02-01\n\
    Mole Trust,Fleet,both@example.org,2021-02-01\n";

/// What the history of a member says about emails from staff, with the member's name.
async fn histories(staff: &mut Visitor<'_>) -> Vec<(String, Vec<Value>)> {
    let mut all = Vec::new();
    for (name, membership) in ids(staff).await {
        let answer = staff
            .get(&format!("/api/v1/memberships/harbour/{membership}"))
            .await
            .json();
        let entries = answer["member"]["history"].as_array().unwrap().iter();
        let about = entries.filter(|entry| entry["what"].as_str().unwrap().starts_with("member email"));
        all.push((name, about.cloned().collect()));
    }
    all
}

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
    // Only the history of the member who didn't get it says so.
    assert_eq!(number(&harbour, WITHDRAWN).await, 1);
    for (name, entries) in histories(&mut staff).await {
        let what: Vec<&Value> = entries.iter().map(|entry| &entry["what"]).collect();
        match name.as_str() {
            "Quay Works" => assert_eq!(what, ["member emailed"]),
            "Pier Ltd" => assert!(what.is_empty(), "{what:?}"),
            _ => {
                assert_eq!(what, ["member emailed", "member email withdrawn"], "{name}");
                assert_eq!(
                    (&entries[1]["who"], &entries[1]["why"]),
                    (&json!(STAFF), &json!("General meeting"))
                );
            }
        }
    }
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

/// The second of two members with the same manager once counted as if it had got the email.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_email_for_two_members_is_withdrawn_from_both(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, SHARED).await;
    let id = key(1);
    written(&mut staff, &id).await;
    assert_eq!(send(&mut staff, &id, 2, 2).await, DONE);
    assert_eq!(number(&harbour, EMAILS).await, 1);
    assert_eq!(stop(&mut staff, &id, 2).await, DONE);
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["stopped", 0, 0, 0, 0]));
    assert_eq!(number(&harbour, WITHDRAWN).await, 2);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

/// The second of the two members once counted as if it had got the email.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_email_is_for_the_members_for_which_it_was_queued(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut staff = staff(&harbour).await;
    imported(&mut staff, SHARED).await;
    let id = key(1);
    written(&mut staff, &id).await;
    assert_eq!(send(&mut staff, &id, 2, 2).await, DONE);
    pass(state).await;
    // Nobody manages them any more.
    super::run(state, "UPDATE contact SET last_day = '2020-12-31'", &[]).await;
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["sent", 2, 1, 1, 2]));
    assert_eq!(stop(&mut staff, &id, 2).await, DONE);
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["stopped", 0, 0, 0, 0]));
    assert_eq!(number(&harbour, WITHDRAWN).await, 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_email_outlives_the_member_that_is_erased(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut staff = staff(&harbour).await;
    imported(&mut staff, SHARED).await;
    let id = key(1);
    written(&mut staff, &id).await;
    assert_eq!(send(&mut staff, &id, 2, 2).await, DONE);
    pass(state).await;
    let mut tx = state.database.read().await.unwrap();
    let (first,): (String,) = tx
        .one("SELECT application FROM outbox WHERE mailing = $1", &[(&id).into()])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    super::run(
        state,
        "UPDATE membership SET ended_on = '2026-07-14' WHERE application = $1",
        &[&first],
    )
    .await;
    let erased = erase_application(state, "command line", &first, &first).await.unwrap();
    assert_eq!(erased, ErasureDone::Erased);
    assert_eq!(counts(&shown(&mut staff, &id).await), json!(["sent", 2, 1, 1, 1]));
    assert_eq!(stop(&mut staff, &id, 2).await, DONE);
    assert_eq!(number(&harbour, EMAILS).await, 0);
    assert_eq!(number(&harbour, WITHDRAWN).await, 1);
    verify_ledger(&state.database).await.unwrap().unwrap();
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
