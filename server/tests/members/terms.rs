//! Terms after the first one: memberships renew by themselves once, whatever happens, and end when the member leaves.

use super::proofs::make;
use super::{ZOE, activate, member, memberships, on};
use crate::applications::fleet::Fleet;
use crate::reviews::{ADA, Harbour, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::AppState;
use server::invoices::issue_due_bills;
use server::members::take_steps;
use server::storage::Backend;

/// €2,000 a year from 15 July 2026, and 30 days' notice.
const RENEWS: &str =
    "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"renews\", notice_days = 30 }";
const ENDS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\" }";

/// Takes the steps that are due. Returns how many terms began.
async fn started(state: &AppState) -> usize {
    take_steps(state).await.unwrap().started
}

/// A harbour with an active membership, and its ID.
async fn joined(backend: Backend, lines: &str) -> (Harbour, String) {
    let harbour = Harbour::priced(backend, lines);
    let fleet = Fleet::submitted(&harbour.site).await;
    activate(&harbour, &fleet).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    (harbour, own)
}

/// The first and last day of each term.
async fn terms(harbour: &Harbour) -> Vec<(String, String)> {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows = tx
        .all("SELECT first_day, last_day FROM term ORDER BY number", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    rows
}

async fn set(harbour: &Harbour, sql: &'static str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn invoices(harbour: &Harbour) -> i64 {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one("SELECT COUNT(*) FROM invoice", &[]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

fn owned(days: &[(&str, &str)]) -> Vec<(String, String)> {
    days.iter()
        .map(|(first, last)| ((*first).to_owned(), (*last).to_owned()))
        .collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_renews_once_after_its_last_day_and_is_billed_for_the_next_term(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, RENEWS).await;
    assert_eq!(started(&on(&harbour.site, "2027-07-13")).await, 0);
    let last_day = on(&harbour.site, "2027-07-14");
    // Two servers at once.
    let (one, two) = tokio::join!(started(&last_day), started(&last_day));
    assert_eq!(one + two, 1);
    assert_eq!(
        terms(&harbour).await,
        owned(&[("2026-07-15", "2027-07-14"), ("2027-07-15", "2028-07-14")])
    );
    assert_eq!(issue_due_bills(&last_day).await.unwrap(), 0);
    assert_eq!(invoices(&harbour).await, 1);
    let next = on(&harbour.site, "2027-07-15");
    assert_eq!(issue_due_bills(&next).await.unwrap(), 1);
    assert_eq!(issue_due_bills(&next).await.unwrap(), 0);
    let mut zoe = harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &own).await;
    let bills = answer["invoices"].as_array().unwrap().iter();
    let bills: Vec<(&Value, &Value)> = bills.map(|bill| (&bill["gross"]["minor"], &bill["part"])).collect();
    // A term that's billed once has no parts.
    assert_eq!(
        bills,
        [(&json!(200_000), &Value::Null), (&json!(200_000), &Value::Null)]
    );
    let history = answer["history"].as_array().unwrap().iter();
    let whats: Vec<&str> = history.map(|event| event["what"].as_str().unwrap()).collect();
    assert!(whats.contains(&"membership renewed"), "{whats:?}");
}

/// Only on PostgreSQL: there, a trigger can end in a deadlock.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deadlock_does_not_keep_a_membership_from_renewing() {
    let (harbour, _) = joined(Backend::Postgres, RENEWS).await;
    for sql in [
        "CREATE SEQUENCE deadlocks",
        "CREATE FUNCTION deadlock() RETURNS trigger LANGUAGE plpgsql AS \
         'BEGIN IF nextval(''deadlocks'') <= 2 THEN RAISE deadlock_detected; END IF; RETURN NEW; END'",
        "CREATE TRIGGER deadlock BEFORE INSERT ON term FOR EACH ROW EXECUTE FUNCTION deadlock()",
    ] {
        set(&harbour, sql).await;
    }
    assert_eq!(started(&on(&harbour.site, "2027-07-14")).await, 1);
    assert_eq!(terms(&harbour).await.len(), 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pause_leaves_no_gap_but_after_a_long_one_people_decide(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, _) = joined(backend, RENEWS).await;
    assert_eq!(started(&on(&harbour.site, "2029-08-01")).await, 0);
    assert_eq!(started(&on(&harbour.site, "2027-09-12")).await, 1);
    assert_eq!(
        terms(&harbour).await,
        owned(&[("2026-07-15", "2027-07-14"), ("2027-07-15", "2028-07-14")])
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_given_in_kind_is_agreed_on_again(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (harbour, own) = joined(backend, RENEWS).await;
    set(&harbour, "UPDATE answer SET value = 'in-kind' WHERE key = 'give'").await;
    assert_eq!(started(&on(&harbour.site, "2027-07-14")).await, 0);
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(member(&mut zoe, &own).await["after"], "asks");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn late_notice_ends_it_after_one_more_term_that_is_billed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, RENEWS).await;
    let late = "UPDATE membership SET notice_on = '2027-07-01', leaves_on = '2028-07-14'";
    set(&harbour, late).await;
    assert_eq!(started(&on(&harbour.site, "2027-07-14")).await, 1);
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-07-15")).await.unwrap(), 1);
    assert_eq!(started(&on(&harbour.site, "2028-07-14")).await, 0);
    let mut zoe = harbour.signed_in(ZOE).await;
    let proof = make(&mut zoe, &own).await;
    assert_eq!(
        harbour.site.json(&format!("/proofs/{proof}")).await["last_day"],
        "2028-07-14"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_who_leaves_on_the_last_day_is_not_billed_for_the_term_that_was_prepared(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, _) = joined(backend, RENEWS).await;
    assert_eq!(started(&on(&harbour.site, "2027-07-14")).await, 1);
    let leaves = "UPDATE membership SET notice_on = '2027-07-14', leaves_on = '2027-07-14'";
    set(&harbour, leaves).await;
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-07-15")).await.unwrap(), 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_term_that_ends_by_itself_stays_the_last_one(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (harbour, own) = joined(backend, ENDS).await;
    assert_eq!(started(&on(&harbour.site, "2027-07-15")).await, 0);
    assert_eq!(terms(&harbour).await.len(), 1);
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(member(&mut zoe, &own).await["after"], "ends");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_who_leaves_is_not_renewed_and_can_stay_after_all(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, RENEWS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let path = format!("/api/v1/members/{own}/membership");
    let version = member(&mut zoe, &own).await["version"].clone();
    let leave = json!({ "action": "leave", "version": version, "reason": "We close." }).to_string();
    assert_eq!(zoe.post_json(&path, &leave).await.status, StatusCode::NO_CONTENT);
    // The second click.
    assert_eq!(zoe.post_json(&path, &leave).await.status, StatusCode::NO_CONTENT);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(
        (&answer["notice_on"], &answer["leaves_on"]),
        (&json!("2026-07-15"), &json!("2027-07-14"))
    );
    let said = answer["history"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&said["what"], &said["who"], &said["why"]),
        (&json!("notice given"), &json!(ZOE), &json!("We close."))
    );
    assert_eq!(started(&on(&harbour.site, "2027-07-14")).await, 0);

    // Somebody who saw the membership before the notice changes nothing.
    let stale = json!({ "action": "stay", "version": version }).to_string();
    assert_eq!(zoe.post_json(&path, &stale).await.status, StatusCode::CONFLICT);
    let stay = json!({ "action": "stay", "version": answer["version"] }).to_string();
    assert_eq!(zoe.post_json(&path, &stay).await.status, StatusCode::NO_CONTENT);
    assert_eq!(started(&on(&harbour.site, "2027-07-14")).await, 1);

    for email in [ADA, "outsider@example.org"] {
        let mut other = harbour.signed_in(email).await;
        assert_eq!(
            other.post_json(&path, &leave).await.status,
            StatusCode::NOT_FOUND,
            "{email}"
        );
    }
    // The day that they saw isn't the day that it would be.
    let version = member(&mut zoe, &own).await["version"].clone();
    let seen = json!({ "action": "leave", "version": version, "last_day": "2028-07-14" }).to_string();
    assert_eq!(zoe.post_json(&path, &seen).await.status, StatusCode::CONFLICT);
    // The foundation's staff record what a member wrote in a letter.
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let letter = json!({ "action": "leave", "version": version, "reason": "Their letter." }).to_string();
    assert_eq!(staff.post_json(&path, &letter).await.status, StatusCode::NO_CONTENT);
    let answer = member(&mut zoe, &own).await;
    let said = answer["history"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&said["what"], &said["who"], &said["on_behalf"]),
        (&json!("notice given"), &json!("foundation"), &json!(true))
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_gives_notice_and_takes_it_back_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, RENEWS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let page = format!("/member/{own}/term");
    let shown = zoe.get(&page).await.body.replace('\u{a0}', " ");
    assert!(shown.contains("your last day is 14 July 2027"), "{shown}");
    let version = member(&mut zoe, &own).await["version"].to_string();
    let long = "x".repeat(5_001);
    let refused = zoe
        .post(&page, &[("do", "leave"), ("version", &version), ("reason", &long)])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains(&long) && refused.body.contains("<title>Error:"),
        "{}",
        refused.body
    );
    let done = zoe
        .post(&page, &[("do", "leave"), ("version", &version), ("reason", "")])
        .await;
    assert_eq!(done.header("location"), format!("{page}?done=leave"));
    let shown = zoe.get(&format!("{page}?done=leave")).await.body;
    assert!(
        shown.contains("role=\"status\"") && shown.contains("Withdraw your notice"),
        "{shown}"
    );
    let version = member(&mut zoe, &own).await["version"].to_string();
    let done = zoe.post(&page, &[("do", "stay"), ("version", &version)]).await;
    assert_eq!(done.header("location"), format!("{page}?done=stay"));
    assert_eq!(member(&mut zoe, &own).await["leaves_on"], Value::Null);
}
