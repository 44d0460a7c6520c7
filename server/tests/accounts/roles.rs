//! Roles for a foundation: who grants and ends them, and what's recorded.

use super::visitor::{Visitor, location, newest};
use crate::applications::walk::site_on;
use axum::http::StatusCode;
use domain::access::AccountRole;
use rstest::rstest;
use server::accounts::{AccountEmail, Actor, Session, SessionSecret, end_role, grant_role, held_roles, signed_in};
use server::applications::{AppState, CommandError};
use server::storage::Backend;

const ADA: &str = "ada@example.org";
const BOB: &str = "bob@example.org";

fn email(typed: &str) -> AccountEmail {
    AccountEmail::parse(typed).unwrap()
}

async fn grant(
    state: &AppState,
    by: Actor<'_>,
    foundation: &str,
    to: &str,
    role: AccountRole,
) -> Result<bool, CommandError> {
    grant_role(state, by, foundation, &email(to), role).await
}

/// The session of a browser.
async fn session(state: &AppState, visitor: &Visitor<'_>) -> Session {
    let secret = SessionSecret::parse(visitor.cookie("session").unwrap()).unwrap();
    signed_in(state, &secret).await.unwrap().unwrap()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrator_grants_and_ends_roles(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "programmes");
    let state = &site.state;
    let new = grant(state, Actor::CommandLine, "almalinux", ADA, AccountRole::Administrator).await;
    assert!(new.unwrap());
    let again = grant(
        state,
        Actor::CommandLine,
        "almalinux",
        " Ada@Example.org",
        AccountRole::Administrator,
    )
    .await;
    assert!(!again.unwrap());
    let message = newest(state, "role granted", ADA).await;
    assert!(
        message.contains("has given you a role: Administrator") && message.contains("/sign-in"),
        "{message}"
    );

    let mut ada = Visitor::new(&site);
    ada.sign_in(ADA).await;
    let by_ada = session(state, &ada).await;
    assert_eq!(by_ada.roles, [("almalinux".to_owned(), AccountRole::Administrator)]);
    assert!(ada.get("/account").await.body.contains("AlmaLinux OS Foundation"));
    let by_ada = Actor::Account(&by_ada);
    assert!(
        grant(state, by_ada, "almalinux", BOB, AccountRole::Committee)
            .await
            .unwrap()
    );
    let elsewhere = grant(state, by_ada, "openinfra", BOB, AccountRole::Staff).await;
    assert!(matches!(elsewhere, Err(CommandError::NoPermission)), "{elsewhere:?}");

    let mut bob = Visitor::new(&site);
    bob.sign_in(BOB).await;
    let bobs = session(state, &bob).await;
    let upwards = grant(
        state,
        Actor::Account(&bobs),
        "almalinux",
        BOB,
        AccountRole::Administrator,
    )
    .await;
    assert!(matches!(upwards, Err(CommandError::NoPermission)), "{upwards:?}");
    let peek = held_roles(state, Actor::Account(&bobs), "almalinux").await;
    assert!(matches!(peek, Err(CommandError::NoPermission)), "{peek:?}");

    let held = held_roles(state, by_ada, "almalinux").await.unwrap();
    let named: Vec<(&str, AccountRole)> = held.iter().map(|held| (held.email.as_str(), held.role)).collect();
    assert_eq!(
        named,
        [(ADA, AccountRole::Administrator), (BOB, AccountRole::Committee)]
    );
    let Actor::Account(ada) = by_ada else { unreachable!() };
    assert_eq!(
        (held[0].granted_by.as_str(), held[1].granted_by.as_str()),
        ("command line", ada.account.as_str())
    );

    let last = end_role(state, by_ada, "almalinux", &held[0].id).await;
    assert!(matches!(last, Err(CommandError::LastAdministrator)), "{last:?}");
    let elsewhere = end_role(state, Actor::CommandLine, "openinfra", &held[1].id).await;
    assert!(!elsewhere.unwrap(), "another foundation's");
    assert!(end_role(state, by_ada, "almalinux", &held[1].id).await.unwrap());
    assert!(!end_role(state, by_ada, "almalinux", &held[1].id).await.unwrap());
    assert_eq!(session(state, &bob).await.roles, [], "it ends at once");
    assert!(
        grant(state, by_ada, "almalinux", BOB, AccountRole::Committee)
            .await
            .unwrap()
    );
}

#[tokio::test]
async fn a_role_needs_a_foundation() {
    let site = site_on(Backend::Sqlite, "programmes");
    let nowhere = grant(&site.state, Actor::CommandLine, "almalinx", ADA, AccountRole::Staff).await;
    assert!(matches!(nowhere, Err(CommandError::NotInCatalogue(_))), "{nowhere:?}");
}

#[tokio::test]
async fn a_role_that_ended_meanwhile_allows_nothing() {
    let site = site_on(Backend::Sqlite, "programmes");
    let state = &site.state;
    for to in [ADA, BOB] {
        grant(state, Actor::CommandLine, "2i2c", to, AccountRole::Administrator)
            .await
            .unwrap();
    }
    let mut visitor = Visitor::new(&site);
    visitor.sign_in(BOB).await;
    // Read before the role ends, as by a request that's on its way.
    let before = session(state, &visitor).await;
    let held = held_roles(state, Actor::CommandLine, "2i2c").await.unwrap();
    let of_bob = held.iter().find(|held| held.email == BOB).unwrap();
    end_role(state, Actor::CommandLine, "2i2c", &of_bob.id).await.unwrap();
    let late = grant(
        state,
        Actor::Account(&before),
        "2i2c",
        "mallory@example.org",
        AccountRole::Staff,
    )
    .await;
    assert!(matches!(late, Err(CommandError::NoPermission)), "{late:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_cant_end_each_others_roles_at_once() {
    let site = site_on(Backend::Postgres, "programmes");
    let state = &site.state;
    let mut sessions = Vec::new();
    for to in [ADA, BOB] {
        grant(state, Actor::CommandLine, "2i2c", to, AccountRole::Administrator)
            .await
            .unwrap();
        let mut visitor = Visitor::new(&site);
        visitor.sign_in(to).await;
        sessions.push(session(state, &visitor).await);
    }
    let held = held_roles(state, Actor::CommandLine, "2i2c").await.unwrap();
    let (one, other) = tokio::join!(
        end_role(state, Actor::Account(&sessions[0]), "2i2c", &held[1].id),
        end_role(state, Actor::Account(&sessions[1]), "2i2c", &held[0].id),
    );
    let done = [one, other]
        .into_iter()
        .filter(|ended| matches!(ended, Ok(true)))
        .count();
    assert_eq!(done, 1);
    let left = held_roles(state, Actor::CommandLine, "2i2c").await.unwrap();
    assert_eq!(left.len(), 1);
}

#[tokio::test]
async fn roles_are_granted_and_ended_through_the_api() {
    let site = site_on(Backend::Sqlite, "programmes");
    let state = &site.state;
    grant(state, Actor::CommandLine, "almalinux", ADA, AccountRole::Administrator)
        .await
        .unwrap();
    let (mut ada, mut bob) = (Visitor::new(&site), Visitor::new(&site));
    ada.sign_in(ADA).await;
    bob.sign_in(BOB).await;
    let path = "/api/v1/roles/almalinux";
    for (body, expected) in [
        (r#"{"email":"bob@example.org","role":"staff"}"#, StatusCode::NO_CONTENT),
        (r#"{"email":"bob","role":"staff"}"#, StatusCode::UNPROCESSABLE_ENTITY),
        (r#"{"email":"bob@example.org","role":"owner"}"#, StatusCode::BAD_REQUEST),
    ] {
        assert_eq!(ada.post_json(path, body).await.status, expected, "{body}");
    }
    // Staff read the list, and change nothing. Nobody reaches another foundation.
    let answer = bob.get(path).await;
    assert_eq!(answer.status, StatusCode::OK);
    let listed: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(
        (&listed["changes"], &listed["foundation"]["id"]),
        (&false.into(), &"almalinux".into())
    );
    let ids: Vec<&str> = listed["roles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|role| role["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), 2);
    let body = r#"{"email":"bob@example.org","role":"administrator"}"#;
    assert_eq!(bob.post_json(path, body).await.status, StatusCode::FORBIDDEN);
    for id in &ids {
        let of_other = ada.delete(&format!("/api/v1/roles/openinfra/{id}")).await;
        assert_eq!(of_other.status, StatusCode::FORBIDDEN);
        let answer = bob.delete(&format!("{path}/{id}")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(ada.get("/api/v1/roles/openinfra").await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.get(path).await.status, StatusCode::UNAUTHORIZED);
    let mut statuses = Vec::new();
    for id in &ids {
        statuses.push(ada.delete(&format!("{path}/{id}")).await.status);
    }
    assert_eq!(
        statuses,
        [StatusCode::CONFLICT, StatusCode::NO_CONTENT],
        "the last administrator stays"
    );
    assert_eq!(bob.get(path).await.status, StatusCode::FORBIDDEN);
}

/// The ID of a role, from the page's form to end it.
fn role_on(page: &str, email: &str) -> String {
    let (_, table) = page.split_once("<tbody").unwrap();
    let (_, rest) = table.split_once(email).unwrap();
    let (_, rest) = rest.split_once("name=\"role\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn roles_are_granted_and_ended_on_their_page() {
    let site = site_on(Backend::Sqlite, "programmes");
    grant(
        &site.state,
        Actor::CommandLine,
        "almalinux",
        ADA,
        AccountRole::Administrator,
    )
    .await
    .unwrap();
    let (mut ada, mut bob) = (Visitor::new(&site), Visitor::new(&site));
    ada.sign_in(ADA).await;
    bob.sign_in(BOB).await;
    let path = "/roles/almalinux";
    assert_eq!(location(&site.get(path).await), "/sign-in?to=%2Froles%2Falmalinux");
    assert_eq!(bob.get(path).await.status, StatusCode::FORBIDDEN, "an outsider");
    assert!(ada.get("/account").await.body.contains("href=\"/roles/almalinux\""));

    // Errors keep what was typed.
    let wrong = ada
        .post(path, &[("do", "grant"), ("email", "bob@"), ("role", "board")])
        .await
        .body;
    assert!(
        wrong.contains("value=\"bob@\"") && wrong.contains("value=\"board\" selected"),
        "{wrong}"
    );
    let wrong = ada
        .post(path, &[("do", "grant"), ("email", BOB), ("role", "")])
        .await
        .body;
    assert!(wrong.contains("href=\"#grant-role\""), "{wrong}");

    let fields = [("do", "grant"), ("email", BOB), ("role", "staff")];
    let granted = location(&ada.post(path, &fields).await).to_owned();
    assert!(granted.starts_with("/roles/almalinux?done=grant&role="), "{granted}");
    assert_eq!(location(&ada.post(path, &fields).await), "/roles/almalinux?done=held");
    let page = ada.get(&granted).await.body;
    let message = page.split_once("role=\"status\"").unwrap().1;
    let message = message.split_once("</p>").unwrap().0;
    assert!(
        message.contains(BOB) && message.contains("now has the role"),
        "{message}"
    );

    // Staff only read.
    let read = bob.get(path).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(
        read.body.contains(ADA) && !read.body.contains("name=\"do\""),
        "{}",
        read.body
    );
    assert_eq!(bob.post(path, &fields).await.status, StatusCode::FORBIDDEN);

    let (of_ada, of_bob) = (role_on(&page, ADA), role_on(&page, BOB));
    let last = ada.post(path, &[("do", "end"), ("role", &of_ada)]).await.body;
    assert!(last.contains(&format!("href=\"#end-{of_ada}\"")), "{last}");
    let ended = ada.post(path, &[("do", "end"), ("role", &of_bob)]).await;
    assert_eq!(location(&ended), "/roles/almalinux?done=end");
    assert_eq!(bob.get(path).await.status, StatusCode::FORBIDDEN);

    // Whoever ends their own role can't read the page any more.
    grant(
        &site.state,
        Actor::CommandLine,
        "almalinux",
        BOB,
        AccountRole::Administrator,
    )
    .await
    .unwrap();
    let ended = ada.post(path, &[("do", "end"), ("role", &of_ada)]).await;
    assert_eq!(location(&ended), "/account");
}
