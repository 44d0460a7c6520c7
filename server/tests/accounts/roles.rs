//! Roles for a foundation: who grants and ends them, and what's recorded.

use super::visitor::{Visitor, newest};
use crate::applications::walk::site_on;
use domain::access::Role;
use rstest::rstest;
use server::accounts::{Granted, Session, SessionSecret, end_role, grant, held_roles, signed_in};
use server::applications::{AppState, CommandError};
use server::storage::Backend;

const ADA: &str = "ada@example.org";
const BOB: &str = "bob@example.org";

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
    let invited = grant(state, None, "almalinux", ADA, Role::Administrator).await.unwrap();
    assert_eq!(invited, Granted::New);
    let again = grant(state, None, "almalinux", " Ada@Example.org", Role::Administrator)
        .await
        .unwrap();
    assert_eq!(again, Granted::Already);
    let message = newest(state, "role granted", ADA).await;
    assert!(
        message.contains("AlmaLinux OS Foundation: Administrator") && message.contains("/sign-in"),
        "{message}"
    );

    let mut ada = Visitor::new(&site);
    ada.sign_in(ADA).await;
    let by_ada = session(state, &ada).await;
    assert_eq!(by_ada.roles, [("almalinux".to_owned(), Role::Administrator)]);
    assert!(ada.get("/account").await.body.contains("AlmaLinux OS Foundation"));
    grant(state, Some(&by_ada), "almalinux", BOB, Role::Committee)
        .await
        .unwrap();
    let elsewhere = grant(state, Some(&by_ada), "openinfra", BOB, Role::Staff).await;
    assert!(matches!(elsewhere, Err(CommandError::NoPermission)), "{elsewhere:?}");

    let mut bob = Visitor::new(&site);
    bob.sign_in(BOB).await;
    let by_bob = session(state, &bob).await;
    let upwards = grant(state, Some(&by_bob), "almalinux", BOB, Role::Administrator).await;
    assert!(matches!(upwards, Err(CommandError::NoPermission)), "{upwards:?}");
    let peek = held_roles(state, Some(&by_bob), "almalinux").await;
    assert!(matches!(peek, Err(CommandError::NoPermission)), "{peek:?}");

    let held = held_roles(state, Some(&by_ada), "almalinux").await.unwrap();
    let named: Vec<(&str, Role)> = held.iter().map(|held| (held.email.as_str(), held.role)).collect();
    assert_eq!(named, [(ADA, Role::Administrator), (BOB, Role::Committee)]);
    assert_eq!(
        (held[0].granted_by.as_str(), held[1].granted_by.as_str()),
        ("command line", by_ada.account.as_str())
    );

    let last = end_role(state, Some(&by_ada), "almalinux", &held[0].id).await;
    assert!(matches!(last, Err(CommandError::LastAdministrator)), "{last:?}");
    assert!(
        !end_role(state, None, "openinfra", &held[1].id).await.unwrap(),
        "another foundation's"
    );
    assert!(end_role(state, Some(&by_ada), "almalinux", &held[1].id).await.unwrap());
    assert!(!end_role(state, Some(&by_ada), "almalinux", &held[1].id).await.unwrap());
    assert_eq!(session(state, &bob).await.roles, [], "it ends at once");
    let back = grant(state, Some(&by_ada), "almalinux", BOB, Role::Committee)
        .await
        .unwrap();
    assert_eq!(back, Granted::New);
}

#[tokio::test]
async fn a_role_needs_a_foundation_and_an_address() {
    let site = site_on(Backend::Sqlite, "programmes");
    let state = &site.state;
    let nowhere = grant(state, None, "almalinx", ADA, Role::Staff).await;
    assert!(matches!(nowhere, Err(CommandError::NotInCatalogue(_))), "{nowhere:?}");
    let nobody = grant(state, None, "almalinux", "ada", Role::Staff).await.unwrap();
    assert_eq!(nobody, Granted::NotAnAddress);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_cant_end_each_others_roles_at_once() {
    let site = site_on(Backend::Postgres, "programmes");
    let state = &site.state;
    let (mut sessions, mut ids) = (Vec::new(), Vec::new());
    for email in [ADA, BOB] {
        grant(state, None, "2i2c", email, Role::Administrator).await.unwrap();
        let mut visitor = Visitor::new(&site);
        visitor.sign_in(email).await;
        sessions.push(session(state, &visitor).await);
    }
    for held in held_roles(state, None, "2i2c").await.unwrap() {
        ids.push(held.id);
    }
    let (one, other) = tokio::join!(
        end_role(state, Some(&sessions[0]), "2i2c", &ids[1]),
        end_role(state, Some(&sessions[1]), "2i2c", &ids[0]),
    );
    let done = [one, other]
        .into_iter()
        .filter(|ended| matches!(ended, Ok(true)))
        .count();
    assert_eq!(done, 1);
    assert_eq!(held_roles(state, None, "2i2c").await.unwrap().len(), 1);
}
