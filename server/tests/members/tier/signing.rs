//! What's signed with a change names it, and the foundation signs it, too.

use super::{
    CONFLICT, DONE, HIDDEN, TIERS, WRONG, ZOE, ask, asking, begin, counted, decide, hashes, member, midway, preview,
    send, set,
};
use crate::applications::fleet::COLLEAGUE;
use crate::applications::walk::text;
use crate::reviews::{ADA, FINANCE, Harbour, STAFF};
use crate::site::Site;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// The newest text that was signed with a change, without its escapes.
async fn signed(site: &Site) -> String {
    let mut tx = site.state.database.read().await.unwrap();
    let (markdown,): (String,) = tx
        .one(
            "SELECT t.markdown FROM signature s JOIN agreement_text t ON t.hash = s.hash \
             WHERE s.side = 'member' AND s.void_at IS NULL AND s.change_number IS NOT NULL",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    markdown.replace('\\', "").replace('\u{a0}', " ")
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_signed_agreement_names_the_tier_its_price_the_first_day_and_the_share(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let site = &harbour.site;
    let mut zoe = harbour.signed_in(ZOE).await;
    let shown = preview(&mut zoe, &own, "flagship").await;
    // One text for each start. Nobody has to approve it, although the foundation signs it again.
    let agreements = shown["agreements"].as_array().unwrap();
    let starts: Vec<&Value> = agreements.iter().map(|agreement| &agreement["starts"]).collect();
    assert_eq!(
        (starts, &shown["automatic"]),
        (vec![&json!("now"), &json!("next_term")], &json!(true))
    );
    let mut command = asking(&mut zoe, &own, "flagship", "now").await;
    command["signed"] = json!([hashes(&mut zoe, &own, "flagship").await[1]]);
    assert_eq!(send(&mut zoe, &own, &command).await, WRONG);
    assert_eq!(ask(&mut zoe, &own, "flagship", "now").await, DONE);
    let text = signed(site).await;
    for expected in [
        "membership as Flagship",
        "## Change of tier",
        "Flagship instead of Fleet",
        "€5,650",
        "First day: 15 July 2026",
        "Rest of the term, until 14 January 2027: €1,840, the difference for 184/365 of the yearly fee",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(!text.contains("approve"), "{text}");
    // It's the agreement of this tier now, and another tier has another one.
    assert!(hashes(&mut zoe, &own, "flagship").await.is_empty());
    assert_eq!(ask(&mut zoe, &own, "admiral", "next_term").await, DONE);
    let text = signed(site).await;
    for expected in [
        "Admiral instead of Flagship",
        "First day: 15 January 2027",
        "15 January 2027 to 14 January 2028: €9,300",
        "only valid if the foundation approves it",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

/// What waits for the foundation's signature.
async fn waiting(harbour: &Harbour, email: &str, own: &str) -> Value {
    let mut visitor = harbour.signed_in(email).await;
    visitor.get(&format!("/api/v1/memberships/harbour/{own}")).await.json()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_sign_what_a_member_has_signed_with_a_change_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert_eq!(waiting(&harbour, STAFF, &own).await["to_countersign"], json!([]));
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    let seen = waiting(&harbour, STAFF, &own).await;
    let agreement = &seen["to_countersign"][0];
    assert_eq!((&agreement["id"], &seen["signs"]), (&json!("membership"), &json!(true)));
    let hash = agreement["signed"]["hash"].as_str().unwrap();

    let page = format!("/members/harbour/{own}");
    let shown = staff.get(&page).await.body;
    assert!(shown.contains("id=\"countersign-membership-name\""), "{shown}");
    let send = format!("{page}/agreements");
    let fields = |hash, name| {
        [
            ("agreement", "membership"),
            ("hash", hash),
            ("name", name),
            ("title", "Chair"),
        ]
    };
    let refused = staff.post(&send, &fields(hash, " ")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for expected in [
        "<title>Error:",
        "href=\"#countersign-membership-name\"",
        "value=\"Chair\"",
    ] {
        assert!(refused.body.contains(expected), "{expected}: {}", refused.body);
    }
    let stale = staff.post(&send, &fields("0a", "Nora Pier")).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.body.contains("value=\"Nora Pier\""), "{}", stale.body);
    for _ in ["the first click", "the second click"] {
        let done = staff.post(&send, &fields(hash, "Nora Pier")).await;
        assert_eq!(done.header("location"), format!("{page}?done=signed"));
    }
    let said = text(&staff.get(&format!("{page}?done=signed")).await.body);
    assert!(said.contains("The agreement is signed."), "{said}");
    assert_eq!(waiting(&harbour, STAFF, &own).await["to_countersign"], json!([]));
    assert_eq!(decide(&mut staff, &own, "approve", "Yes.").await, DONE);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(answer["agreements"][0]["countersignature"]["name"], "Nora Pier");
    let history = answer["history"].as_array().unwrap().iter();
    assert_eq!(history.filter(|event| event["what"] == "countersigned").count(), 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_foundation_has_signed_is_void_if_the_change_does_not_take_effect(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let site = &harbour.site;
    // The clock of the test stands still, so what was signed to join is made older.
    set(site, "UPDATE membership SET approved_at = approved_at - 2").await;
    set(site, "UPDATE signature SET at = at - 1").await;
    let valid = "SELECT COUNT(*) FROM signature WHERE void_at IS NULL";
    let joining = "SELECT COUNT(*) FROM signature WHERE void_at IS NULL AND at < (SELECT MAX(s.at) FROM signature s)";
    let before = counted(site, valid).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    for end in ["decline", "withdraw"] {
        assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE, "{end}");
        let seen = waiting(&harbour, STAFF, &own).await;
        let hash = &seen["to_countersign"][0]["signed"]["hash"];
        let command = json!({ "agreement": "membership", "hash": hash, "name": "Nora Pier", "title": "Chair" });
        let path = format!("/api/v1/memberships/harbour/{own}/agreements");
        assert_eq!(staff.post_json(&path, &command.to_string()).await.status, DONE, "{end}");
        if end == "decline" {
            assert_eq!(decide(&mut staff, &own, end, "Not yet.").await, DONE);
        } else {
            let withdraw = json!({ "action": end, "version": member(&mut zoe, &own).await["version"] });
            assert_eq!(send(&mut zoe, &own, &withdraw).await, DONE);
        }
        let after = (counted(site, valid).await, counted(site, joining).await);
        assert_eq!(after, (before, before), "{end}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_newer_version_does_not_ask_for_signatures_under_older_agreements(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let own = begin(&Harbour::priced_at(&location, None, TIERS)).await;
    let harbour = Harbour::countersigning_later(&location);
    let site = &harbour.site;
    harbour.grant(STAFF, Staff).await;
    // The version under which they joined doesn't need it here.
    set(site, "UPDATE signature SET void_at = at WHERE side = 'foundation'").await;
    set(site, "UPDATE membership SET version = '3'").await;
    let seen = waiting(&harbour, STAFF, &own).await;
    assert_eq!(seen["to_countersign"], json!([]), "{seen}");
    set(site, "UPDATE application SET version = '3'").await;
    let seen = waiting(&harbour, STAFF, &own).await;
    assert_eq!(seen["to_countersign"][0]["id"], "membership", "{seen}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_those_sign_for_the_foundation_who_may_and_have_no_conflict(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "flagship", "now").await, DONE);
    harbour.grant(STAFF, Staff).await;
    harbour.grant(FINANCE, Finance).await;
    harbour.grant(ADA, Board).await;
    harbour.grant(ZOE, Staff).await;
    harbour.grant_elsewhere("neighbour@example.org", Staff).await;
    let seen = waiting(&harbour, STAFF, &own).await;
    let hash = &seen["to_countersign"][0]["signed"]["hash"];
    let command = json!({ "agreement": "membership", "hash": hash, "name": "Nora Pier", "title": "Chair" }).to_string();
    let refused = StatusCode::FORBIDDEN;
    for (email, expected) in [
        ("outsider@example.org", refused),
        (COLLEAGUE, refused),
        ("neighbour@example.org", refused),
        (FINANCE, refused),
        // They act for the member.
        (ZOE, refused),
        (ADA, DONE),
        // It's signed already.
        (STAFF, DONE),
    ] {
        let mut visitor = harbour.signed_in(email).await;
        let path = format!("/api/v1/memberships/harbour/{own}/agreements");
        assert_eq!(visitor.post_json(&path, &command).await.status, expected, "{email}");
    }
    let mut staff = harbour.signed_in(STAFF).await;
    let elsewhere = staff
        .post_json("/api/v1/memberships/harbour/nobody/agreements", &command)
        .await;
    assert_eq!(elsewhere.status, HIDDEN);
    let other = command.replace("membership", "berths");
    let path = format!("/api/v1/memberships/harbour/{own}/agreements");
    assert_eq!(staff.post_json(&path, &other).await.status, CONFLICT);
}
