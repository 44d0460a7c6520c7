//! People who sign in see and open their applications without the secret link.

use super::visitor::{Visitor, location};
use crate::applications::fleet::Fleet;
use crate::applications::walk::site_on;
use axum::http::StatusCode;
use rstest::rstest;
use server::accounts::{SessionSecret, open_own, sign_out, signed_in};
use server::applications::{ApplicationReference, CommandError};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn applicants_open_their_own_applications_and_nobody_elses(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let fleet = Fleet::answered(&site.state).await;
    let path = format!("/account/applications/{}", fleet.reference);
    let mut owner = Visitor::new(&site);
    owner.sign_in("zoe@example.org").await;
    let page = owner.get("/account").await;
    assert!(page.body.contains(&fleet.reference), "{}", page.body);
    let answer = owner.post(&path, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let opened = location(&answer).to_owned();
    assert!(opened.starts_with("/apply/") && !opened.contains(&fleet.secret));
    assert_eq!(owner.get(&opened).await.status, StatusCode::OK);
    let first = site.get(&format!("/apply/{}", fleet.secret)).await;
    assert_eq!(first.status, StatusCode::OK, "the applicant's own link still works");

    // It ends with the session, and doesn't replace the applicant's own link.
    let renewed = owner.post(&format!("{opened}/renew"), &[]).await;
    assert_eq!(location(&renewed), "/sign-in");
    owner.post("/sign-out", &[]).await;
    assert!(owner.get(&opened).await.body.contains("expired"));
    let first = site.get(&format!("/apply/{}", fleet.secret)).await;
    assert_eq!(first.status, StatusCode::OK, "after signing out, too");

    let mut other = Visitor::new(&site);
    other.sign_in("zoe.other@example.org").await;
    assert!(!other.get("/account").await.body.contains(&fleet.reference));
    assert_eq!(other.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
    let mut nobody = Visitor::new(&site);
    let answer = nobody.post(&path, &[]).await;
    assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/sign-in"));
}

#[tokio::test]
async fn an_address_that_was_only_typed_opens_nothing() {
    let site = site_on(Backend::Sqlite, "server/tests/harbours");
    let fleet = Fleet::unconfirmed(&site.state).await;
    let mut typed = Visitor::new(&site);
    typed.sign_in("zoe@example.org").await;
    assert!(!typed.get("/account").await.body.contains(&fleet.reference));
    let path = format!("/account/applications/{}", fleet.reference);
    assert_eq!(typed.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
}

/// A session that was read before it ended made a link that lasted.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_from_the_account_never_outlives_its_session(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let fleet = Fleet::answered(&site.state).await;
    let mut owner = Visitor::new(&site);
    owner.sign_in("zoe@example.org").await;
    let secret = SessionSecret::parse(owner.cookie("session").unwrap()).unwrap();
    let session = signed_in(&site.state, &secret).await.unwrap().unwrap();
    let reference = ApplicationReference::parse(&fleet.reference).unwrap();
    let soon = site.state.clock.now().0 + 60_000;
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run("UPDATE session SET expires_at = $1", &[soon.into()])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(open_own(&site.state, &session, &reference).await.unwrap().is_some());
    let mut tx = site.state.database.read().await.unwrap();
    let ends: (i64,) = tx
        .one("SELECT expires_at FROM link WHERE session IS NOT NULL", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(ends, (soon,));
    sign_out(&site.state, &secret).await.unwrap();
    let opened = open_own(&site.state, &session, &reference).await;
    assert!(matches!(opened, Err(CommandError::NotSignedIn)), "{opened:?}");
}
