//! Signing in with a foundation's own provider (A1).

use super::fake_provider::{CLIENT, FakeProvider, SECRET, Says, queried};
use super::visitor::{Visitor, location};
use crate::site::{Answer, Site};
use axum::http::{StatusCode, header};
use domain::access::AccountRole;
use rstest::rstest;
use serde_json::json;
use server::accounts::{GroupRole, Provider, ProviderSecret};
use server::storage::{Backend, Location};

pub(super) const ADA: &str = "ada@example.org";
const BOB: &str = "bob@example.org";

/// A site whose only provider is this one, with the ID `club`.
pub(super) fn site_with(backend: Backend, fake: &FakeProvider) -> Site {
    let database = match backend {
        Backend::Sqlite => None,
        Backend::Postgres => Some(Location::Postgres(
            crate::support::postgres::postgres().fresh_database(),
        )),
    };
    site_at(database, fake, &[])
}

/// The same, with a database, and for addresses of these domains.
pub(super) fn site_at(database: Option<Location>, fake: &FakeProvider, domains: &[&str]) -> Site {
    let issuer = fake.issuer().to_owned();
    Site::at("programmes", move |config| {
        if let Some(location) = database {
            config.database = location;
        }
        let role = |group: &str, foundation: &str, role| GroupRole {
            group: group.to_owned(),
            foundation: foundation.to_owned(),
            role,
        };
        config.sign_in.providers = vec![Provider {
            id: "club".to_owned(),
            name: "Club account".to_owned(),
            issuer,
            client_id: CLIENT.to_owned(),
            client_secret: Some(ProviderSecret::new(SECRET.to_owned())),
            scopes: vec!["email".to_owned(), "groups".to_owned()],
            domains: domains.iter().map(|domain| (*domain).to_owned()).collect(),
            groups_claim: "groups".to_owned(),
            roles: vec![
                role("admins", "almalinux", AccountRole::Administrator),
                role("board", "almalinux", AccountRole::Board),
                role("board", "openinfra", AccountRole::Board),
            ],
        }];
    })
}

/// Leaves for the provider. Returns the address.
async fn leave(visitor: &mut Visitor<'_>) -> String {
    let answer = visitor
        .post("/sign-in/provider/club", &[("destination", "/almalinux")])
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let refresh = answer.headers[header::REFRESH].to_str().unwrap();
    refresh.strip_prefix("0; url=").unwrap().to_owned()
}

pub(super) fn back(code: &str, state: &str) -> String {
    format!("/sign-in/provider/club/return?code={code}&state={state}")
}

pub(super) async fn sign_in(visitor: &mut Visitor<'_>, fake: &FakeProvider) -> Answer {
    let (code, state) = fake.authorize(&leave(visitor).await);
    visitor.get(&back(&code, &state)).await
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a1_a_provider_signs_in_by_subject_whatever_the_address_becomes(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fake = FakeProvider::start().await;
    let site = site_with(backend, &fake);
    let mut ada = Visitor::new(&site);
    let page = ada.get("/sign-in").await;
    assert!(page.body.contains("Sign in with Club account"), "{}", page.body);
    let answer = sign_in(&mut ada, &fake).await;
    assert_eq!(
        (answer.status, location(&answer)),
        (StatusCode::SEE_OTHER, "/almalinux")
    );
    assert_eq!(ada.account().await.unwrap()["email"], ADA);
    fake.says(|says| {
        says.email = json!("ada@elsewhere.example.org");
        says.elsewhere = true;
    });
    let mut again = Visitor::new(&site);
    sign_in(&mut again, &fake).await;
    assert_eq!(again.account().await.unwrap()["email"], ADA);
    fake.says(|says| says.subject = "subject-2".to_owned());
    let mut other = Visitor::new(&site);
    sign_in(&mut other, &fake).await;
    assert_eq!(other.account().await.unwrap()["email"], "ada@elsewhere.example.org");
}

#[tokio::test]
async fn an_account_that_exists_is_found_by_a_verified_address_only() {
    let fake = FakeProvider::start().await;
    let site = site_with(Backend::Sqlite, &fake);
    Visitor::new(&site).sign_in(ADA).await;
    for unverified in [json!(false), json!(null)] {
        fake.says(|says| says.email_verified = unverified);
        let mut thief = Visitor::new(&site);
        let answer = sign_in(&mut thief, &fake).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains("hasn’t confirmed your email address"),
            "{}",
            answer.body
        );
        assert_eq!(thief.account().await, None);
    }
    fake.says(|says| says.email_verified = json!(true));
    let mut ada = Visitor::new(&site);
    sign_in(&mut ada, &fake).await;
    let account = ada.account().await.unwrap();
    assert_eq!(
        (&account["email"], account["sessions"].as_array().unwrap().len()),
        (&json!(ADA), 2)
    );
    // It's known by now, so its address doesn't matter.
    fake.says(|says| says.email_verified = json!(false));
    assert_eq!(
        sign_in(&mut Visitor::new(&site), &fake).await.status,
        StatusCode::SEE_OTHER
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_return_works_once_and_only_in_the_browser_that_left(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fake = FakeProvider::start().await;
    let site = site_with(backend, &fake);
    let mut ada = Visitor::new(&site);
    let (code, state) = fake.authorize(&leave(&mut ada).await);
    let mut thief = Visitor::new(&site);
    leave(&mut thief).await;
    let answer = thief.get(&back(&code, &state)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("took too long, or it was used already"),
        "{}",
        answer.body
    );
    assert_eq!(ada.get(&back(&code, &state)).await.status, StatusCode::SEE_OTHER);
    let replay = ada.get(&back(&code, &state)).await;
    assert!(
        replay.body.contains("took too long, or it was used already"),
        "{}",
        replay.body
    );
    for address in [
        "/sign-in/provider/club/return".to_owned(),
        back(&code, "other"),
        back("", ""),
    ] {
        let answer = ada.get(&address).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
    }
}

#[tokio::test]
async fn what_cannot_be_verified_signs_nobody_in() {
    let fake = FakeProvider::start().await;
    let site = site_with(Backend::Sqlite, &fake);
    let mut visitor = Visitor::new(&site);
    let (code, state) = fake.authorize(&leave(&mut visitor).await);
    drop(code);
    let answer = visitor.get(&back("made-up", &state)).await;
    assert!(answer.body.contains("couldn’t verify"), "{}", answer.body);
    let changes: [fn(&mut Says); 4] = [
        |says| says.nonce = Some("other".to_owned()),
        |says| says.issuer = Some("https://other.example.org".to_owned()),
        |says| says.audience = "other".to_owned(),
        |says| says.broken = true,
    ];
    for change in changes {
        let mut kept: Option<Says> = None;
        fake.says(|says| {
            kept = Some(says.clone());
            change(says);
        });
        let answer = sign_in(&mut visitor, &fake).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("couldn’t verify"), "{}", answer.body);
        assert_eq!(visitor.account().await, None);
        fake.says(|says| *says = kept.unwrap());
    }
}

#[tokio::test]
async fn a_provider_that_refuses_or_is_down_is_explained() {
    let fake = FakeProvider::start().await;
    let site = site_with(Backend::Sqlite, &fake);
    let mut visitor = Visitor::new(&site);
    let state = queried(&leave(&mut visitor).await)["state"].clone();
    let denied = format!("/sign-in/provider/club/return?error=access_denied&state={state}");
    let answer = visitor.get(&denied).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("Club account didn’t sign you in"),
        "{}",
        answer.body
    );
    assert_eq!(
        visitor.get("/sign-in/provider/other/return").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        visitor.post("/sign-in/provider/other", &[]).await.status,
        StatusCode::NOT_FOUND
    );

    let down = Site::at("programmes", |config| {
        let mut provider = site.state.sign_in.providers[0].clone();
        // Nothing listens there.
        "http://127.0.0.1:9".clone_into(&mut provider.issuer);
        config.sign_in.providers = vec![provider];
    });
    let answer = Visitor::new(&down)
        .post("/sign-in/provider/club", &[("destination", "/almalinux")])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Club account can’t be reached"), "{}", answer.body);
    assert!(answer.body.contains("value=\"/almalinux\""), "the destination is kept");
}

#[tokio::test]
async fn a_verified_address_never_changes_whose_account_it_is() {
    let fake = FakeProvider::start().await;
    let site = site_with(Backend::Sqlite, &fake);
    sign_in(&mut Visitor::new(&site), &fake).await;
    // Bob's address moves to Ada's identity at the provider. His account stays his.
    Visitor::new(&site).sign_in(BOB).await;
    fake.says(|says| says.email = json!(BOB));
    let mut ada = Visitor::new(&site);
    sign_in(&mut ada, &fake).await;
    assert_eq!(ada.account().await.unwrap()["email"], ADA);
}

#[tokio::test]
async fn only_hashes_of_a_visit_are_stored_and_debug_shows_no_secret() {
    let fake = FakeProvider::start().await;
    let site = site_with(Backend::Sqlite, &fake);
    let mut visitor = Visitor::new(&site);
    let query = queried(&leave(&mut visitor).await);
    let mut tx = site.state.database.read().await.unwrap();
    let rows: Vec<(Vec<u8>, Vec<u8>)> = tx.all("SELECT state, browser FROM provider_visit", &[]).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(rows.len(), 1);
    for (state, browser) in rows {
        assert_eq!((state.len(), browser.len()), (32, 32));
        assert_ne!(state, query["state"].as_bytes());
    }
    let shown = format!("{:?}", site.state);
    assert!(!shown.contains(SECRET), "{shown}");
}
