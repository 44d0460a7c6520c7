//! Who may make and withdraw a proof.

use super::{Proven, fresh, make, proven, send};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::members::people::{BILLING, CAPTAIN, LEGAL, crew};
use crate::members::{ZOE, activate, member, memberships};
use crate::reviews::{ADA, FINANCE};
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const DONE: StatusCode = StatusCode::NO_CONTENT;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_of_people_and_commands(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = fresh(backend);
    let mut crew = crew(&harbour).await;
    let own = crew.own.clone();
    let proof = make(&mut crew.zoe, &own).await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    harbour.grant("staff@example.org", Staff).await;
    // Another member of the same foundation, who has a proof of its own.
    let other = Fleet::answered(&harbour.site.state).await;
    other
        .answer(&harbour.site.state, &[("you.email", "other@example.org")])
        .await;
    other.confirm(&harbour.site.state, "other@example.org").await;
    other.sign(&harbour.site).await;
    server::reviews::submit(&harbour.site.state, &other.link())
        .await
        .unwrap();
    activate(&harbour, &other).await;
    let mut others = harbour.signed_in("other@example.org").await;
    let theirs = memberships(&mut others).await.remove(0);
    let their_proof = make(&mut others, &theirs).await;

    let [no, unknown] = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND];
    let (made, withdrawn) = (
        json!({ "action": "make" }),
        json!({ "action": "withdraw", "proof": proof }),
    );
    for (email, expected) in [
        (CAPTAIN, no),
        (BILLING, no),
        ("other@example.org", unknown),
        ("neighbour@example.org", unknown),
        ("staff@example.org", unknown),
        (ADA, unknown),
        (FINANCE, unknown),
        ("head@example.org", unknown),
        ("stranger@example.org", unknown),
    ] {
        let mut visitor = harbour.signed_in(email).await;
        for command in [&made, &withdrawn] {
            assert_eq!(send(&mut visitor, &own, command).await, expected, "{email}: {command}");
        }
        let page = format!("/member/{own}/proof");
        for fields in [&[("do", "make")][..], &[("do", "withdraw"), ("proof", &proof)]] {
            assert_eq!(
                visitor.post(&page, fields).await.status,
                expected,
                "{email}: {fields:?}"
            );
        }
    }
    let mut nobody = Visitor::new(&harbour.site);
    assert_eq!(send(&mut nobody, &own, &withdrawn).await, StatusCode::UNAUTHORIZED);
    // Nobody withdraws somebody else's proof through their own membership.
    let stolen = json!({ "action": "withdraw", "proof": their_proof });
    assert_eq!(send(&mut crew.zoe, &own, &stolen).await, unknown);
    assert_eq!(member(&mut crew.zoe, &own).await["proof"]["id"], proof.as_str());
    assert_eq!(member(&mut others, &theirs).await["proof"]["id"], their_proof.as_str());

    // Managers, and whoever signs. Every contact sees the proof.
    for email in [ZOE, LEGAL] {
        let mut visitor = harbour.signed_in(email).await;
        let proof = member(&mut visitor, &own).await["proof"]["id"].clone();
        let command = json!({ "action": "withdraw", "proof": proof });
        assert_eq!(send(&mut visitor, &own, &command).await, DONE, "{email}");
        assert_eq!(send(&mut visitor, &own, &made).await, DONE, "{email}");
    }
    let mut captain = harbour.signed_in(CAPTAIN).await;
    assert!(member(&mut captain, &own).await["proof"]["id"].is_string());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_click_changes_nothing_and_the_history_says_who(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    let Proven { own, mut zoe, proof } = proven(&harbour).await;
    assert_eq!(proof.len(), 32);
    assert_eq!(make(&mut zoe, &own).await, proof);
    let withdraw = json!({ "action": "withdraw", "proof": proof });
    for _ in 0..2 {
        assert_eq!(send(&mut zoe, &own, &withdraw).await, DONE);
        assert_eq!(member(&mut zoe, &own).await["proof"], Value::Null);
    }
    let next = make(&mut zoe, &own).await;
    assert_ne!(next, proof);
    // The old one was withdrawn already. One that never was isn't found.
    assert_eq!(send(&mut zoe, &own, &withdraw).await, DONE);
    let unknown = json!({ "action": "withdraw", "proof": "a".repeat(32) });
    assert_eq!(send(&mut zoe, &own, &unknown).await, StatusCode::NOT_FOUND);
    let answer = member(&mut zoe, &own).await;
    assert_eq!(answer["proof"]["id"], next.as_str());
    let history = answer["history"].as_array().unwrap().iter();
    let ours = history.filter(|event| event["what"].as_str().unwrap().starts_with("proof "));
    let ours: Vec<(&Value, &Value)> = ours.map(|event| (&event["what"], &event["who"])).collect();
    let (made, withdrawn, who) = (json!("proof made"), json!("proof withdrawn"), json!(ZOE));
    assert_eq!(ours, [(&made, &who), (&withdrawn, &who), (&made, &who)]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_that_is_over_gets_no_proof_and_can_withdraw_its_own(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    let mut proven = proven(&harbour).await;
    super::set(
        &harbour,
        "UPDATE term SET first_day = '2025-01-01', last_day = '2025-12-31'",
    )
    .await;
    proven.withdraw().await;
    let status = send(&mut proven.zoe, &proven.own, &json!({ "action": "make" })).await;
    assert_eq!(status, StatusCode::CONFLICT);
    let page = format!("/member/{}/proof", proven.own);
    let shown = proven.zoe.post(&page, &[("do", "make")]).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
    assert!(shown.body.contains("<title>Error:"), "{}", shown.body);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_has_so_many_proofs_and_no_more(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = fresh(backend);
    let mut proven = proven(&harbour).await;
    proven.withdraw().await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for place in 0..99_i64 {
        let letter = |digit: i64| char::from(b'a' + u8::try_from(digit).unwrap());
        let id = format!("{}{}{}", letter(place / 10), letter(place % 10), "z".repeat(30));
        // The place in the list of the first proof isn't known here.
        tx.run(
            "INSERT INTO proof (id, foundation, membership, status_index, issued_on, created_by, created_at, withdrawn_at) \
             SELECT $1, 'elsewhere', membership, $2, issued_on, created_by, 0, 0 FROM proof WHERE id = $3",
            &[(&id).into(), place.into(), (&proven.proof).into()],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    let status = send(&mut proven.zoe, &proven.own, &json!({ "action": "make" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn clicks_at_the_same_time_make_one_proof() {
    let harbour = fresh(Backend::Postgres);
    crate::members::active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let clicks = (0..6).map(|_| {
        let (mut zoe, own) = (zoe.clone(), own.clone());
        async move { send(&mut zoe, &own, &json!({ "action": "make" })).await }
    });
    for status in futures_util::future::join_all(clicks).await {
        assert_eq!(status, DONE);
    }
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let counts: (i64, i64) = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM proof), (SELECT COUNT(*) FROM credential_key)",
            &[],
        )
        .await
        .unwrap();
    assert_eq!(counts, (1, 1));
}
