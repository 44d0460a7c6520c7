//! Before what can't be undone, people confirm who they are. Their forms wait, and nothing typed is lost.

use super::fake_provider::{FakeProvider, queried};
use super::providers::{back, sign_in, site_with};
use super::visitor::{Visitor, emailed, location};
use crate::applications::walk::site_on;
use crate::site::Site;
use axum::http::{StatusCode, header};
use domain::access::AccountRole;
use rstest::rstest;
use serde_json::json;
use server::accounts::{AccountEmail, Actor, grant_role};
use server::storage::Backend;

const ADA: &str = "ada@example.org";
const BOB: &str = "bob@example.org";
const ROLES: &str = "/roles/almalinux";

/// An administrator who's signed in.
async fn administrator(site: &Site) -> Visitor<'_> {
    let email = AccountEmail::parse(ADA).unwrap();
    grant_role(
        &site.state,
        Actor::CommandLine,
        "almalinux",
        &email,
        AccountRole::Administrator,
    )
    .await
    .unwrap();
    let mut ada = Visitor::new(site);
    ada.sign_in(ADA).await;
    ada
}

/// Lets everybody have signed in this many minutes ago.
async fn minutes_pass(site: &Site, minutes: i64) {
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run(
        "UPDATE session SET confirmed_at = $1",
        &[(site.state.clock.now().0 - minutes * 60_000).into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

async fn roles(visitor: &mut Visitor<'_>) -> usize {
    let answer = visitor.get("/api/v1/roles/almalinux").await;
    let listed: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    listed["roles"].as_array().unwrap().len()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_waits_until_its_sender_has_confirmed_and_keeps_what_was_typed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "programmes");
    let mut ada = administrator(&site).await;
    minutes_pass(&site, 16).await;
    let grant = [("do", "grant"), ("email", BOB), ("role", "finance")];
    let answer = ada.post(ROLES, &grant).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let confirm = location(&answer).to_owned();
    assert!(confirm.starts_with("/account/confirm?form="), "{confirm}");
    assert_eq!(roles(&mut ada).await, 1, "nothing is done yet");

    let page = ada.get(&confirm).await;
    for expected in ["Confirm that it’s you", "We’ll send a code to", ADA] {
        assert!(page.body.contains(expected), "{expected}: {}", page.body);
    }
    let destination = format!("{ROLES}?{}", confirm.split_once('?').unwrap().1);
    assert!(page.body.contains(&format!("value=\"{destination}\"")), "{}", page.body);
    ada.post("/sign-in", &[("email", ADA), ("destination", &destination)])
        .await;
    let (code, _) = emailed(&site.state, ADA).await;
    let wrong = if code == "AAAA-AAAA" { "BBBB-BBBB" } else { "AAAA-AAAA" };
    let answer = ada.post("/sign-in/code", &[("email", ADA), ("code", wrong)]).await;
    assert!(answer.body.contains("<title>Error:"), "{}", answer.body);
    for _ in ["once", "and again, as a second click does"] {
        let answer = ada.post("/sign-in/code", &[("email", ADA), ("code", &code)]).await;
        assert_eq!(location(&answer), destination);
    }
    let page = ada.get(&destination).await;
    for expected in [
        "Thanks for confirming that it’s you",
        "value=\"bob@example.org\"",
        "<option value=\"finance\" selected",
    ] {
        assert!(page.body.contains(expected), "{expected}: {}", page.body);
    }
    let answer = ada.post(ROLES, &grant).await;
    assert!(location(&answer).starts_with("/roles/almalinux?done=grant"));
    assert_eq!(roles(&mut ada).await, 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_api_says_confirm_first(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "programmes");
    let mut ada = administrator(&site).await;
    let path = "/api/v1/roles/almalinux";
    let body = r#"{"email":"bob@example.org","role":"staff"}"#;
    minutes_pass(&site, 15).await;
    assert_eq!(ada.post_json(path, body).await.status, StatusCode::NO_CONTENT);
    minutes_pass(&site, 16).await;
    let answer = ada
        .post_json(path, r#"{"email":"eve@example.org","role":"staff"}"#)
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.body.contains("/api#confirm-first"), "{}", answer.body);
    let listed: serde_json::Value = serde_json::from_str(&ada.get(path).await.body).unwrap();
    let id = listed["roles"][1]["id"].as_str().unwrap();
    let answer = ada.delete(&format!("{path}/{id}")).await;
    assert!(answer.body.contains("/api#confirm-first"), "{}", answer.body);
    assert_eq!(roles(&mut ada).await, 2);
}

#[tokio::test]
async fn a_role_to_end_is_open_again_and_somebody_else_sees_nothing_of_it() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut ada = administrator(&site).await;
    let bob = AccountEmail::parse(BOB).unwrap();
    for role in [AccountRole::Staff, AccountRole::Administrator] {
        grant_role(&site.state, Actor::CommandLine, "almalinux", &bob, role)
            .await
            .unwrap();
    }
    let listed: serde_json::Value = serde_json::from_str(&ada.get("/api/v1/roles/almalinux").await.body).unwrap();
    let id = listed["roles"][1]["id"].as_str().unwrap();
    minutes_pass(&site, 16).await;
    let answer = ada.post(ROLES, &[("do", "end"), ("role", id)]).await;
    let (_, form) = location(&answer).split_once('?').unwrap();
    let page = format!("{ROLES}?{form}");
    let seen = ada.get(&page).await;
    assert_eq!(seen.body.matches("<details open").count(), 1, "{}", seen.body);
    let mut other = Visitor::new(&site);
    other.sign_in(BOB).await;
    let seen = other.get(&page).await;
    assert!(!seen.body.contains("<details open") && !seen.body.contains("Thanks for confirming"));
    let mut nobody = Visitor::new(&site);
    assert_eq!(location(&nobody.get("/account/confirm").await), "/sign-in");
}

#[tokio::test]
async fn reading_needs_no_confirmation_and_mistakes_come_first() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut ada = administrator(&site).await;
    minutes_pass(&site, 10_000).await;
    assert_eq!(ada.get(ROLES).await.status, StatusCode::OK);
    let answer = ada
        .post(ROLES, &[("do", "grant"), ("email", "bob"), ("role", "")])
        .await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.body.contains("<title>Error:") && answer.body.contains("value=\"bob\""),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn a_provider_confirms_only_if_it_says_when_it_asked_and_only_the_same_account() {
    let fake = FakeProvider::start().await;
    let site = site_with(Backend::Sqlite, &fake);
    fake.says(|says| says.groups = json!(["admins"]));
    let mut ada = Visitor::new(&site);
    sign_in(&mut ada, &fake).await;
    let grant = [("do", "grant"), ("email", BOB), ("role", "staff")];
    // It may have signed her in without asking.
    let answer = ada.post("/roles/almalinux", &grant).await;
    assert!(
        location(&answer).starts_with("/account/confirm?form="),
        "{}",
        answer.body
    );
    let page = ada.get(location(&answer)).await;
    let destination = format!("/roles/almalinux?{}", location(&answer).split_once('?').unwrap().1);
    assert!(page.body.contains("name=\"confirm\" value=\"yes\""), "{}", page.body);
    for (subject, auth_time, expected) in [
        ("subject-1", json!(null), "didn’t say that it checked again"),
        ("subject-1", json!(1_700_000_000), "didn’t say that it checked again"),
        (
            "subject-2",
            json!(4_000_000_000_i64),
            "belongs to a different account here",
        ),
        ("subject-1", json!(4_000_000_000_i64), ""),
    ] {
        fake.says(|says| {
            says.subject = subject.to_owned();
            says.email = json!(format!("{subject}@example.org"));
            says.auth_time = auth_time;
        });
        let sent = [("destination", destination.as_str()), ("confirm", "yes")];
        let answer = ada.post("/sign-in/provider/club", &sent).await;
        let refresh = answer.headers[header::REFRESH].to_str().unwrap().to_owned();
        let query = queried(&refresh);
        assert_eq!((query["prompt"].as_str(), query["max_age"].as_str()), ("login", "0"));
        let (code, state) = fake.authorize(&refresh);
        let answer = ada.get(&back(&code, &state)).await;
        if expected.is_empty() {
            assert_eq!(location(&answer), destination);
        } else {
            assert!(answer.body.contains(expected), "{expected}: {}", answer.body);
        }
    }
    let page = ada.get(&destination).await;
    assert!(page.body.contains("value=\"bob@example.org\""), "{}", page.body);
    let granted = ada.post("/roles/almalinux", &grant).await;
    assert!(location(&granted).starts_with("/roles/almalinux?done=grant"));
}
