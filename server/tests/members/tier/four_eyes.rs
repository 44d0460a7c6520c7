//! What staff record for a member, somebody else decides about.

use super::on_behalf::record;
use super::{DONE, HEAD, TIERS, ZOE, ask, asking, decide, member, midway, set, terms};
use crate::accounts::visitor::Visitor;
use crate::applications::walk::text;
use crate::reviews::STAFF;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// Who else can decide, for somebody of the staff.
async fn second_decider(visitor: &mut Visitor<'_>, own: &str) -> Value {
    let seen = visitor.get(&format!("/api/v1/memberships/harbour/{own}")).await.json();
    seen["second_decider"].clone()
}

/// One person could record a change for a member and then approve it alone.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r1_somebody_else_decides_about_what_staff_recorded(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let site = &harbour.site;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let mut head = harbour.signed_in(HEAD).await;
    let command = asking(&mut zoe, &own, "admiral", "now").await;
    assert_eq!(record(&mut staff, &own, &command).await, DONE);
    for action in ["approve", "decline"] {
        let refused = decide(&mut staff, &own, action, "I’m for it.").await;
        assert_eq!(refused, StatusCode::FORBIDDEN, "{action}");
    }
    assert_eq!(member(&mut zoe, &own).await["change"]["approved"], json!(false));
    assert_eq!(second_decider(&mut staff, &own).await, "colleague");
    assert_eq!(second_decider(&mut head, &own).await, Value::Null);
    let page = format!("/members/harbour/{own}");
    let own_page = staff.get(&page).await.body;
    let said = text(&own_page);
    assert!(
        said.contains("You recorded this request for the member") && !said.contains("another account is needed"),
        "{said}"
    );
    assert!(!own_page.contains("value=\"approve\""), "{own_page}");
    assert!(head.get(&page).await.body.contains("value=\"approve\""));

    // Nobody else can: the only colleague acts for the member.
    harbour.grant(ZOE, Staff).await;
    set(site, "UPDATE role SET ended_at = 1 WHERE role = 'administrator'").await;
    assert_eq!(second_decider(&mut staff, &own).await, "nobody");
    let said = text(&staff.get(&page).await.body);
    assert!(said.contains("another account is needed"), "{said}");

    // What the member sends, they decide about.
    let withdraw = json!({
        "action": "withdraw", "version": member(&mut zoe, &own).await["version"], "reason": "They phoned.",
    });
    assert_eq!(record(&mut staff, &own, &withdraw).await, DONE);
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    assert_eq!(second_decider(&mut staff, &own).await, Value::Null);
    assert_eq!(decide(&mut staff, &own, "approve", "The board agrees.").await, DONE);
    assert_eq!(terms(site).await.len(), 2);
}
