//! Who can preview, ask and decide: each role, somebody without one, another member, and a neighbour.

use super::{DONE, HIDDEN, TIERS, ZOE, ask, decide, midway};
use crate::applications::fleet::COLLEAGUE;
use crate::members::harbour;
use crate::members::people::{BILLING, CAPTAIN, crew};
use crate::reviews::{ADA, FINANCE, Harbour, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

async fn tries(harbour: &Harbour, email: &str, own: &str) -> [StatusCode; 4] {
    let mut visitor = harbour.signed_in(email).await;
    let seen = visitor.get(&format!("/api/v1/members/{own}/tier?to=admiral")).await;
    let page = visitor.get(&format!("/member/{own}/change")).await;
    let command = json!({ "action": "ask", "version": 0, "tier": "admiral", "starts": "now" }).to_string();
    let asked = visitor
        .post_json(&format!("/api/v1/members/{own}/tier"), &command)
        .await;
    let decided = decide(&mut visitor, own, "approve", "Yes.").await;
    [seen.status, page.status, asked.status, decided]
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_role_reaches_what_it_may_and_nobody_else_learns_anything(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    harbour.grant(STAFF, AccountRole::Staff).await;
    harbour
        .grant_elsewhere("neighbour@example.org", AccountRole::Staff)
        .await;
    for (email, expected) in [
        ("outsider@example.org", [HIDDEN, HIDDEN, HIDDEN, HIDDEN]),
        // Somebody of another organisation, and of another foundation.
        (COLLEAGUE, [HIDDEN, HIDDEN, HIDDEN, HIDDEN]),
        ("neighbour@example.org", [HIDDEN, HIDDEN, HIDDEN, HIDDEN]),
        (FINANCE, [HIDDEN, HIDDEN, HIDDEN, HIDDEN]),
        (ADA, [HIDDEN, HIDDEN, HIDDEN, HIDDEN]),
        // What staff record for a member has its own address.
        (STAFF, [HIDDEN, HIDDEN, HIDDEN, DONE]),
    ] {
        assert_eq!(tries(&harbour, email, &own).await, expected, "{email}");
    }
    let signed_out = harbour.site.get(&format!("/api/v1/members/{own}/tier")).await;
    assert_eq!(signed_out.status, StatusCode::UNAUTHORIZED);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn contacts_who_read_or_pay_neither_preview_nor_ask(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let crew = crew(&harbour).await;
    let refused = StatusCode::FORBIDDEN;
    for email in [BILLING, CAPTAIN] {
        let expected = [refused, refused, refused, HIDDEN];
        assert_eq!(tries(&harbour, email, &crew.own).await, expected, "{email}");
    }
}
