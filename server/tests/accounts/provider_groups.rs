//! A provider's groups become roles, for as long as somebody is in them.

use super::fake_provider::FakeProvider;
use super::providers::{ADA, sign_in, site_with};
use super::visitor::Visitor;
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole;
use rstest::rstest;
use serde_json::json;
use server::accounts::{AccountEmail, Actor, grant_role, held_roles};
use server::storage::Backend;

async fn ledger(site: &Site) -> Vec<(String, String)> {
    let mut tx = site.state.database.read().await.unwrap();
    let rows = tx
        .all(
            "SELECT action, actor FROM ledger WHERE action LIKE 'role%' ORDER BY seq",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    rows
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn groups_become_roles_and_end_again_and_those_granted_by_hand_stay(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fake = FakeProvider::start().await;
    let site = site_with(backend, &fake);
    let by_hand = AccountEmail::parse(ADA).unwrap();
    grant_role(
        &site.state,
        Actor::CommandLine,
        "openinfra",
        &by_hand,
        AccountRole::Board,
    )
    .await
    .unwrap();
    let roles = async || {
        let mut roles = Vec::new();
        for foundation in ["almalinux", "openinfra"] {
            let held = held_roles(&site.state, Actor::CommandLine, foundation).await.unwrap();
            roles.extend(held.into_iter().map(|held| (foundation, held.role, held.granted_by)));
        }
        roles
    };
    let club = || "provider:club".to_owned();
    let hand = ("openinfra", AccountRole::Board, "command line".to_owned());
    for (groups, expected) in [
        (
            json!(["admins", "unknown"]),
            vec![("almalinux", AccountRole::Administrator, club()), hand.clone()],
        ),
        (
            json!(["board"]),
            vec![("almalinux", AccountRole::Board, club()), hand.clone()],
        ),
        (
            json!(["board"]),
            vec![("almalinux", AccountRole::Board, club()), hand.clone()],
        ),
        (
            json!("admins"),
            vec![("almalinux", AccountRole::Administrator, club()), hand.clone()],
        ),
        // It doesn't say which groups somebody is in, so nobody knows which they've left.
        (
            json!(null),
            vec![("almalinux", AccountRole::Administrator, club()), hand.clone()],
        ),
        (json!([]), vec![hand.clone()]),
    ] {
        fake.says(|says| says.groups = groups.clone());
        sign_in(&mut Visitor::new(&site), &fake).await;
        assert_eq!(roles().await, expected, "{groups}");
    }
    let granted = |action: &str| (action.to_owned(), club());
    assert_eq!(
        ledger(&site).await,
        [
            ("role granted".to_owned(), "command line".to_owned()),
            granted("role granted"),
            granted("role ended"),
            granted("role granted"),
            granted("role ended"),
            granted("role granted"),
            granted("role ended"),
        ]
    );
}

#[tokio::test]
async fn a_role_from_a_group_says_so_and_stays_once_a_person_grants_it() {
    let fake = FakeProvider::start().await;
    let site = site_with(Backend::Sqlite, &fake);
    fake.says(|says| says.groups = json!(["admins"]));
    let mut ada = Visitor::new(&site);
    sign_in(&mut ada, &fake).await;
    let page = ada.get("/roles/almalinux").await;
    assert!(page.body.contains("from Club account"), "{}", page.body);
    let listed = ada.get("/api/v1/roles/almalinux").await;
    assert!(listed.body.contains("\"provider\":\"Club account\""), "{}", listed.body);
    let email = AccountEmail::parse(ADA).unwrap();
    let granted = grant_role(
        &site.state,
        Actor::CommandLine,
        "almalinux",
        &email,
        AccountRole::Administrator,
    );
    assert!(granted.await.unwrap());
    fake.says(|says| says.groups = json!([]));
    sign_in(&mut Visitor::new(&site), &fake).await;
    let held = held_roles(&site.state, Actor::CommandLine, "almalinux").await.unwrap();
    assert_eq!(held[0].granted_by, "command line");
}

/// A role that a provider's group ended left the tokens: they worked again with the next role.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_leaves_their_last_group_loses_their_tokens(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fake = FakeProvider::start().await;
    let site = site_with(backend, &fake);
    fake.says(|says| says.groups = json!(["admins"]));
    let mut ada = Visitor::new(&site);
    sign_in(&mut ada, &fake).await;
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run("UPDATE session SET confirmed_at = 9000000000000", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let asked = json!({ "foundation": "almalinux", "name": "Script", "scopes": ["read-money"], "days": 90 });
    let made = ada.post_json("/api/v1/account/tokens", &asked.to_string()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let revoked = async || {
        let mut tx = site.state.database.read().await.unwrap();
        let sql = "SELECT COUNT(*) FROM api_token WHERE revoked_by = 'provider:club'";
        let (count,): (i64,) = tx.one(sql, &[]).await.unwrap();
        tx.rollback().await.unwrap();
        count
    };
    // Another group gives them another role there, so the token stays.
    fake.says(|says| says.groups = json!(["board"]));
    sign_in(&mut ada, &fake).await;
    assert_eq!(revoked().await, 0);
    fake.says(|says| says.groups = json!([]));
    sign_in(&mut ada, &fake).await;
    assert_eq!(revoked().await, 1);
}
