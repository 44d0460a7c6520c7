//! What comes of a change to a member's people: once, with emails and history, and access that begins and ends.

use super::people::{BILLING, CAPTAIN, DONE, LEGAL, NEXT, crew, hand_over, leave, name, stay};
use super::{ZOE, harbour, member};
use crate::accounts::visitor::newest;
use crate::applications::fleet::recorded;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_overwrites_anybody_and_a_second_click_does_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    let path = crew.path();
    let mut command = name("billing", NEXT, "2026-08-01");
    command["version"] = crew.version().await;
    let body = command.to_string();
    let reference = crew.fleet.reference.clone();
    let named = recorded(&harbour.site.state, &reference, "contact named").await;
    for _ in 0..3 {
        assert_eq!(crew.zoe.post_json(&path, &body).await.status, DONE);
    }
    assert_eq!(
        recorded(&harbour.site.state, &reference, "contact named").await,
        named + 1
    );

    // Another command for a version that somebody else has changed, or will.
    let mut stale = name("billing", "late@example.org", "2026-08-01");
    for version in [command["version"].clone(), json!(99), json!(-1), json!(i64::MAX)] {
        stale["version"] = version.clone();
        let status = crew.zoe.post_json(&path, &stale.to_string()).await.status;
        assert_eq!(status, StatusCode::CONFLICT, "{version}");
    }
    let (captain, version) = (crew.captain().await, crew.version().await);
    let mut legal = harbour.signed_in(LEGAL).await;
    let [mut one, mut other] = [NEXT, "other@example.org"].map(|email| hand_over(&captain, email, "2026-08-01"));
    one["version"] = version.clone();
    other["version"] = version;
    let (one, other) = (one.to_string(), other.to_string());
    let (one, other) = tokio::join!(crew.zoe.post_json(&path, &one), legal.post_json(&path, &other));
    let mut both = [one.status, other.status];
    both.sort_unstable();
    assert_eq!(both, [DONE, StatusCode::CONFLICT]);
    assert_eq!(
        recorded(&harbour.site.state, &reference, "contact handed over").await,
        3
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn those_concerned_are_emailed_and_the_history_says_who_and_when(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    let state = &harbour.site.state;
    assert_eq!(
        crew.change(name("_manager", "max@example.org", "2026-07-15")).await,
        DONE
    );
    let captain = crew.captain().await;
    let mut legal = harbour.signed_in(LEGAL).await;
    assert_eq!(
        crew.change_by(&mut legal, hand_over(&captain, NEXT, "2026-08-01"))
            .await,
        DONE
    );
    let named = newest(state, "contact named", NEXT).await;
    for expected in [
        "Captain",
        "Harbour Works",
        "First day: 1=C2=A0August 2026",
        &format!("/member/{}/people", crew.own),
    ] {
        assert!(named.contains(expected), "{expected}: {named}");
    }
    let ends = newest(state, "contact ends", CAPTAIN).await;
    assert!(ends.contains("31=C2=A0July 2026"), "{ends}");
    for manager in [ZOE, "max@example.org"] {
        let changed = newest(state, "people changed", manager).await;
        assert!(changed.contains("Nia New") && changed.contains(LEGAL), "{changed}");
    }
    let mut tx = state.database.read().await.unwrap();
    let to: Vec<(String,)> = tx
        .all(
            "SELECT recipient FROM outbox WHERE application = $1 AND kind = 'people changed' AND recipient = $2",
            &[(&crew.fleet.reference).into(), LEGAL.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(to.len(), 0, "nobody is told what they did themselves");

    let answer = member(&mut crew.zoe, &crew.own).await;
    let last = answer["history"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&last["what"], &last["who"]),
        (&json!("contact handed over"), &json!(LEGAL))
    );
    assert_eq!(last["why"], "Captain: Nia New → Nia New (2026-08-01)");
    // Names and addresses are next to the chain, so that they can be erased.
    let mut tx = state.database.read().await.unwrap();
    let details: Vec<(String,)> = tx
        .all(
            "SELECT detail FROM ledger WHERE subject = $1 AND action LIKE 'contact %'",
            &[(&crew.fleet.reference).into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(details.len(), 5);
    for (detail,) in &details {
        assert!(!detail.contains('@') && !detail.contains("Nia"), "{detail}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn access_begins_and_ends_with_the_role(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    let path = format!("/api/v1/members/{}", crew.own);
    let mut captain = harbour.signed_in(CAPTAIN).await;
    assert_eq!(captain.get(&path).await.status, StatusCode::OK);
    let id = crew.captain().await;
    assert_eq!(crew.change(hand_over(&id, NEXT, "2026-07-16")).await, DONE);
    let mut next = harbour.signed_in(NEXT).await;
    assert_eq!(captain.get(&path).await.status, StatusCode::OK, "until the day before");
    assert_eq!(
        next.get(&path).await.status,
        StatusCode::NOT_FOUND,
        "not before the first day"
    );
    let id = crew.captain().await;
    assert_eq!(crew.change(hand_over(&id, CAPTAIN, "2026-07-16")).await, DONE);
    let id = crew.captain().await;
    assert_eq!(
        crew.change(hand_over(&id, "third@example.org", "2026-07-16")).await,
        DONE
    );
    // At once.
    let billing = crew.contact("billing", BILLING).await;
    let mut visitor = harbour.signed_in(BILLING).await;
    assert_eq!(visitor.get(&path).await.status, StatusCode::OK);
    assert_eq!(crew.change(leave(&billing, "2026-07-14")).await, DONE);
    assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(crew.change(stay(&billing)).await, DONE);
    assert_eq!(visitor.get(&path).await.status, StatusCode::OK);
    // A deputy may do the same.
    let mut deputy = name("legal", "deputy@example.org", "2026-07-15");
    deputy["deputy"] = json!(true);
    assert_eq!(crew.change(deputy).await, DONE);
    let mut visitor = harbour.signed_in("deputy@example.org").await;
    let sent = name("billing", "named-by-deputy@example.org", "2026-07-15");
    assert_eq!(crew.change_by(&mut visitor, sent).await, DONE);
}
