//! Sessions: their owners see and end them; nobody else does.

use super::visitor::{Visitor, location};
use crate::applications::walk::site_on;
use axum::http::StatusCode;
use domain::date::Date;
use rstest::rstest;
use server::accounts::{SessionSecret, signed_in};
use server::applications::AppState;
use server::clock::Clock;
use server::storage::Backend;

const ZOE: &str = "zoe@example.org";
const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Version/26.0 Mobile/15E148 Safari/604.1";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sessions_are_listed_and_ended_by_their_owner(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "programmes");
    let (mut desk, mut phone) = (Visitor::new(&site), Visitor::with_agent(&site, PHONE));
    desk.sign_in(ZOE).await;
    phone.sign_in(ZOE).await;
    let page = desk.get("/account").await;
    for expected in ["Firefox on Linux", "Safari on iPhone", "This browser"] {
        assert!(page.body.contains(expected), "{expected}");
    }
    let account = desk.account().await.unwrap();
    let sessions = account["sessions"].as_array().unwrap();
    let of_phone = sessions.iter().find(|session| session["current"] == false).unwrap();
    let id = of_phone["id"].as_str().unwrap();

    // Someone else can't end it.
    let mut other = Visitor::new(&site);
    other.sign_in("other@example.org").await;
    other.post("/account/sessions", &[("session", id)]).await;
    let answer = other.delete(&format!("/api/v1/account/sessions/{id}")).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert!(phone.account().await.is_some());

    for _ in 0..2 {
        let answer = desk.post("/account/sessions", &[("session", id)]).await;
        assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/account"));
    }
    assert_eq!(phone.account().await, None);
    assert!(desk.account().await.is_some());

    phone.sign_in(ZOE).await;
    let answer = phone.delete("/api/v1/account/sessions").await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(desk.account().await, None);
    assert!(phone.account().await.is_some(), "all others");
}

#[tokio::test]
async fn signing_in_again_makes_a_new_session_and_ends_the_browsers_old_one() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    visitor.sign_in(ZOE).await;
    let first = visitor.cookie("session").unwrap().to_owned();
    visitor.sign_in(ZOE).await;
    let second = visitor.cookie("session").unwrap().to_owned();
    assert_ne!(first, second);
    assert_eq!(
        visitor.account().await.unwrap()["sessions"].as_array().unwrap().len(),
        1
    );
    let mut thief = Visitor::new(&site);
    thief.set_cookie("session", &first);
    assert_eq!(thief.account().await, None);
}

#[tokio::test]
async fn signing_out_ends_the_session_not_only_the_cookie() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    visitor.sign_in(ZOE).await;
    let secret = visitor.cookie("session").unwrap().to_owned();
    let answer = visitor.post("/sign-out", &[]).await;
    assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/sign-in"));
    assert_eq!(visitor.cookie("session"), None);
    let mut thief = Visitor::new(&site);
    thief.set_cookie("session", &secret);
    assert_eq!(thief.account().await, None);
    let answer = visitor.get("/account").await;
    assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/sign-in"));
}

#[tokio::test]
async fn a_session_ends_when_it_isnt_used_and_after_a_month() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    visitor.sign_in(ZOE).await;
    let secret = SessionSecret::parse(visitor.cookie("session").unwrap()).unwrap();
    let on = |day: &str| AppState {
        clock: Clock::Fixed(Date::parse(day).unwrap()),
        ..site.state.clone()
    };
    // Signed in on 15 July; used every few days.
    for (day, works) in [
        ("2026-07-21", true),
        ("2026-07-27", true),
        ("2026-08-02", true),
        ("2026-08-08", true),
        ("2026-08-14", false),
    ] {
        let found = signed_in(&on(day), &secret).await.unwrap();
        assert_eq!(found.is_some(), works, "{day}");
    }
    let mut idle = Visitor::new(&site);
    idle.sign_in("idle@example.org").await;
    let secret = SessionSecret::parse(idle.cookie("session").unwrap()).unwrap();
    assert!(signed_in(&on("2026-07-22"), &secret).await.unwrap().is_none());
}
