//! A change at the next term is a step that the membership takes by itself, once.

use super::{CONFLICT, DONE, TIERS, ZOE, ask, counted, joined, member, on, preview, send, set, starts, terms};
use crate::reviews::STAFF;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::invoices::issue_due_bills;
use server::members::{plan_notices, send_notices, take_steps};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_starts_on_the_day_after_the_term_once_whoever_takes_the_step(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, TIERS).await;
    let site = &harbour.site;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "skiff", "next_term").await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(
        (
            &answer["tier"],
            &answer["change"]["approved"],
            &answer["after"]["changes"]["period"]["start"]
        ),
        (&json!("fleet"), &json!(true), &json!("2027-07-15"))
    );
    // One at a time.
    assert_eq!(ask(&mut zoe, &own, "friend", "next_term").await, CONFLICT);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let ahead = staff.get("/api/v1/notices/harbour/ahead?until=2028-08-01").await.json();
    let steps: Vec<String> = ahead["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["step"]["reminded"] == Value::Null)
        .map(|row| row["day"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(steps, ["2027-07-14", "2028-07-14"]);

    let (eve, next) = (on(site, "2027-07-14"), on(site, "2027-07-15"));
    assert_eq!(take_steps(&on(site, "2027-07-13")).await.unwrap().started, 0);
    let (one, two) = tokio::join!(take_steps(&eve), take_steps(&eve));
    assert_eq!(one.unwrap().started + two.unwrap().started, 1);
    assert_eq!(take_steps(&next).await.unwrap().started, 0);
    assert_eq!(terms(site).await, ["2026-07-15..2027-07-14", "2027-07-15..2028-07-14"]);
    assert_eq!(issue_due_bills(&next).await.unwrap(), 1);
    let answer = member(&mut zoe, &own).await;
    assert_eq!((&answer["tier"], &answer["change"]), (&json!("skiff"), &Value::Null));
    let invoices = answer["invoices"].as_array().unwrap();
    assert!(
        invoices.iter().any(|invoice| invoice["gross"]["minor"] == 100_000),
        "{invoices:?}"
    );
    // Then it renews as the tier says.
    assert_eq!(take_steps(&on(site, "2028-07-14")).await.unwrap().started, 1);
    assert_eq!(counted(site, "SELECT COUNT(*) FROM tier_change").await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_says_that_the_member_has_asked_for_the_change(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "skiff", "next_term").await, DONE);
    let summer = on(&harbour.site, "2027-07-10");
    plan_notices(&summer).await.unwrap();
    assert_eq!(send_notices(&summer).await.unwrap(), 1);
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (message,): (Vec<u8>,) = tx
        .one("SELECT message FROM outbox WHERE kind = 'term reminder'", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let message = String::from_utf8(message).unwrap().replace("=\r\n", "");
    for expected in ["Skiff", "15=C2=A0July 2027"] {
        assert!(message.contains(expected), "{expected}: {message}");
    }
    assert!(!message.contains("move to another tier"), "{message}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_is_withdrawn_until_it_starts_and_notice_overtakes_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, TIERS).await;
    let site = &harbour.site;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "skiff", "next_term").await, DONE);
    let version = member(&mut zoe, &own).await["version"].clone();
    let withdraw = json!({ "action": "withdraw", "version": version });
    assert_eq!(send(&mut zoe, &own, &withdraw).await, DONE);
    assert_eq!(send(&mut zoe, &own, &withdraw).await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(answer["change"], Value::Null);
    let again = json!({ "action": "withdraw", "version": answer["version"] });
    assert_eq!(send(&mut zoe, &own, &again).await, CONFLICT);

    assert_eq!(ask(&mut zoe, &own, "flagship", "next_term").await, DONE);
    let version = member(&mut zoe, &own).await["version"].clone();
    let leave = json!({ "action": "leave", "version": version }).to_string();
    let path = format!("/api/v1/members/{own}/membership");
    assert_eq!(zoe.post_json(&path, &leave).await.status, DONE);
    assert_eq!(take_steps(&on(site, "2027-07-14")).await.unwrap().started, 0);
    assert_eq!(take_steps(&on(site, "2027-07-15")).await.unwrap().ended, 1);
    let overtaken = "SELECT COUNT(*) FROM tier_change WHERE state = 'overtaken'";
    assert_eq!(counted(site, overtaken).await, 1);
    assert_eq!(ask(&mut zoe, &own, "flagship", "next_term").await, CONFLICT);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_cannot_leave_with_the_term_does_not_pay_less_after_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, TIERS).await;
    let site = &harbour.site;
    // The last day to give notice was 1 July.
    set(
        site,
        "UPDATE term SET first_day = '2025-08-01', last_day = '2026-07-31'",
    )
    .await;
    set(site, "UPDATE membership SET tier_from = '2025-08-01'").await;
    let mut zoe = harbour.signed_in(ZOE).await;
    for less in ["skiff", "friend"] {
        let shown = preview(&mut zoe, &own, less).await;
        assert!(starts(&shown).is_empty(), "{shown}");
        assert_eq!(ask(&mut zoe, &own, less, "next_term").await, CONFLICT, "{less}");
    }
    let more = starts(&preview(&mut zoe, &own, "flagship").await);
    assert_eq!(more[1], "next_term 2026-08-01..2027-07-31 565000");
    assert_eq!(ask(&mut zoe, &own, "flagship", "next_term").await, DONE);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_signed_before_is_valid_again_after_a_withdrawal(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, TIERS).await;
    let site = &harbour.site;
    // The clock of the test stands still, so what was signed to join is made older.
    set(site, "UPDATE membership SET approved_at = approved_at - 2").await;
    set(site, "UPDATE signature SET at = at - 1").await;
    let old = "SELECT COUNT(*) FROM signature WHERE void_at IS NULL AND change_number IS NULL";
    let new = "SELECT COUNT(*) FROM signature WHERE void_at IS NULL AND change_number = 1";
    let before = counted(site, old).await;
    assert!(before > 0);
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "admiral", "next_term").await, DONE);
    assert_eq!((counted(site, old).await, counted(site, new).await), (0, 1));
    let withdraw = json!({ "action": "withdraw", "version": member(&mut zoe, &own).await["version"] });
    assert_eq!(send(&mut zoe, &own, &withdraw).await, DONE);
    assert_eq!((counted(site, old).await, counted(site, new).await), (before, 0));
}
