//! Staff approve or decline what members ask for.

use super::{CONFLICT, DONE, TIERS, WRONG, ZOE, ask, decide, joined, member, midway, on, terms};
use crate::reviews::STAFF;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::members::take_steps;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r1_a_change_waits_for_a_decision_with_a_reason_and_then_takes_effect(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(
        (&answer["tier"], &answer["change"]["approved"]),
        (&json!("fleet"), &json!(false))
    );
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let list = staff.get("/api/v1/memberships/harbour?show=changing").await.json();
    assert_eq!(
        (&list["rows"][0]["membership"], &list["rows"][0]["state"]),
        (&json!(own), &json!("changing"))
    );
    let counts = list["counts"].as_array().unwrap();
    assert_eq!(counts[..2], [json!(["current", 1]), json!(["changing", 1])]);
    assert_eq!(decide(&mut staff, &own, "approve", " ").await, WRONG);
    assert_eq!(decide(&mut staff, &own, "decline", "The board says no.").await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!((&answer["tier"], &answer["change"]), (&json!("fleet"), &Value::Null));
    let said = answer["history"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&said["what"], &said["who"], &said["why"]),
        (
            &json!("tier change declined"),
            &json!("foundation"),
            &json!("The board says no.")
        )
    );
    // There's nothing to decide any more.
    assert_eq!(decide(&mut staff, &own, "approve", "After all.").await, CONFLICT);

    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    let path = format!("/api/v1/memberships/harbour/{own}");
    let version = staff.get(&path).await.json()["member"]["version"].clone();
    let approve = json!({ "action": "approve", "version": version, "reason": "The board says yes." }).to_string();
    let send = format!("{path}/tier");
    assert_eq!(staff.post_json(&send, &approve).await.status, DONE);
    // The second click.
    assert_eq!(staff.post_json(&send, &approve).await.status, DONE);
    assert_eq!(
        terms(&harbour.site).await,
        ["2026-01-15..2026-07-14", "2026-07-15..2027-01-14"]
    );
    assert_eq!(member(&mut zoe, &own).await["tier"], "admiral");
    let stale = json!({ "action": "decline", "version": version, "reason": "Too late." }).to_string();
    assert_eq!(staff.post_json(&send, &stale).await.status, CONFLICT);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r1_whoever_acts_for_the_member_or_is_not_staff_cannot_decide(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    let mut zoe = harbour.with_role(ZOE, Staff).await;
    assert_eq!(
        decide(&mut zoe, &own, "approve", "I’m for it.").await,
        axum::http::StatusCode::FORBIDDEN
    );
    assert_eq!(member(&mut zoe, &own).await["tier"], "fleet");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_that_waits_while_another_term_begins_has_to_be_asked_for_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    for starts in ["now", "next_term"] {
        let (harbour, own) = joined(backend, TIERS).await;
        let site = &harbour.site;
        let mut zoe = harbour.signed_in(ZOE).await;
        assert_eq!(ask(&mut zoe, &own, "admiral", starts).await, DONE);
        assert_eq!(take_steps(&on(site, "2027-07-14")).await.unwrap().started, 1);
        let mut staff = harbour.with_role(STAFF, Staff).await;
        assert_eq!(decide(&mut staff, &own, "approve", "Yes.").await, CONFLICT, "{starts}");
        assert_eq!(terms(site).await, ["2026-07-15..2027-07-14", "2027-07-15..2028-07-14"]);
        assert_eq!(member(&mut zoe, &own).await["tier"], "fleet");
        assert_eq!(decide(&mut staff, &own, "decline", "Ask again.").await, DONE);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_of_a_member_who_is_leaving_is_not_approved(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    let leave = json!({ "action": "leave", "version": member(&mut zoe, &own).await["version"] }).to_string();
    let path = format!("/api/v1/members/{own}/membership");
    assert_eq!(zoe.post_json(&path, &leave).await.status, DONE);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert_eq!(decide(&mut staff, &own, "approve", "Yes.").await, CONFLICT);
    assert_eq!(terms(&harbour.site).await, ["2026-01-15..2027-01-14"]);
    assert_eq!(decide(&mut staff, &own, "decline", "You’re leaving.").await, DONE);
}
