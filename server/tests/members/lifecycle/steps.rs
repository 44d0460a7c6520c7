//! Memberships that end, move to another tier or begin their next term.

use super::{ENDS, MOVES, RENEWS, joined};
use crate::members::proofs::make;
use crate::members::{ZOE, member};
use crate::reviews::STAFF;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_ends_once_after_its_days_of_grace(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let joined = joined(backend, ENDS).await;
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let proof = make(&mut zoe, &joined.own).await;
    assert_eq!(joined.steps("2027-08-13").await, (0, 0));
    let (one, two) = tokio::join!(joined.steps("2027-08-14"), joined.steps("2027-08-14"));
    assert_eq!(one.1 + two.1, 1);
    assert_eq!(joined.mails("membership ended").await, 1);
    let answer = member(&mut zoe, &joined.own).await;
    assert_eq!(answer["ended_on"], "2027-07-14");
    // They can still read everything, and change nothing.
    assert_eq!(answer["actions"], json!(["read", "read_money", "read_all"]));
    let leave = json!({ "action": "leave", "version": answer["version"] }).to_string();
    let path = format!("/api/v1/members/{}/membership", joined.own);
    assert_eq!(zoe.post_json(&path, &leave).await.status, StatusCode::CONFLICT);
    let proof = joined.harbour.site.json(&format!("/proofs/{proof}")).await;
    assert_eq!(proof["last_day"], "2027-07-14");
    // Nobody is reminded of the end of a membership that has ended.
    assert_eq!(joined.reminded("2027-08-15").await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_who_has_given_notice_leaves_after_the_last_day(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let joined = joined(backend, RENEWS).await;
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let version = member(&mut zoe, &joined.own).await["version"].clone();
    let leave = json!({ "action": "leave", "version": version }).to_string();
    let path = format!("/api/v1/members/{}/membership", joined.own);
    assert_eq!(zoe.post_json(&path, &leave).await.status, StatusCode::NO_CONTENT);
    assert_eq!(joined.steps("2027-07-14").await, (0, 0));
    assert_eq!(joined.steps("2027-07-15").await, (0, 1));
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let answer = staff.get("/api/v1/memberships/harbour?show=ended").await.body;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["rows"][0]["until"], "2027-07-14", "{answer}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn terms_that_were_due_while_no_server_ran_begin_one_after_the_other(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let friend = "title = \"Friend\"\nprice = \"free\"\n\
        term = { kind = \"rolling\", months = 1, silence = \"renews\" }";
    let lines = format!("{MOVES}\nreview = [\"board\"]\n\n[tiers.friend]\n{friend}");
    let joined = joined(backend, &lines).await;
    assert_eq!(joined.steps("2027-07-15").await, (1, 0));
    assert_eq!(joined.steps("2027-10-10").await, (2, 0));
    assert_eq!(joined.steps("2027-10-10").await, (0, 0));
    assert_eq!(joined.mails("membership renewed").await, 2);
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &joined.own).await;
    let terms = answer["terms"].as_array().unwrap().iter();
    let days: Vec<_> = terms.map(|term| (&term["first_day"], &term["last_day"])).collect();
    assert_eq!(
        days,
        [
            (&json!("2026-07-15"), &json!("2027-07-14")),
            (&json!("2027-07-15"), &json!("2027-08-14")),
            (&json!("2027-08-15"), &json!("2027-09-14")),
            (&json!("2027-09-15"), &json!("2027-10-14")),
        ]
    );
    assert!(
        verify_ledger(&joined.harbour.site.state.database)
            .await
            .unwrap()
            .is_ok()
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_moves_to_the_tier_that_the_programme_names(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let lines = format!("{MOVES}\nreview = [\"board\"]\n\n[tiers.friend]\ntitle = \"Friend\"\nprice = \"free\"");
    let joined = joined(backend, &lines).await;
    assert_eq!(joined.steps("2027-07-14").await, (0, 0));
    assert_eq!(joined.steps("2027-07-15").await, (1, 0));
    assert_eq!(joined.steps("2030-01-01").await, (0, 0));
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &joined.own).await;
    assert_eq!(answer["tier"], "friend");
    let terms = answer["terms"].as_array().unwrap();
    assert_eq!(
        (&terms[0]["last_day"], &terms[1]["first_day"], &terms[1]["last_day"]),
        (&json!("2027-07-14"), &json!("2027-07-15"), &Value::Null)
    );
    assert_eq!(joined.mails("membership moved").await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_move_leaves_no_gap_whatever_the_other_tier_says_about_agreements(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let friend = "title = \"Friend\"\nprice = \"free\"\n\
        term = { kind = \"rolling\", start = \"next year\", silence = \"renews\" }";
    let lines = format!("{MOVES}\nreview = [\"board\"]\n\n[tiers.friend]\n{friend}");
    let joined = joined(backend, &lines).await;
    assert_eq!(joined.steps("2027-07-15").await, (1, 0));
    assert_eq!(joined.steps("2028-07-14").await, (1, 0));
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &joined.own).await;
    let terms = answer["terms"].as_array().unwrap().iter();
    let days: Vec<_> = terms.map(|term| (&term["first_day"], &term["last_day"])).collect();
    assert_eq!(
        days,
        [
            (&json!("2026-07-15"), &json!("2027-07-14")),
            (&json!("2027-07-15"), &json!("2028-07-14")),
            (&json!("2028-07-15"), &json!("2029-07-14")),
        ]
    );
}
