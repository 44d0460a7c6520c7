//! Passkeys: adding, signing in with, and removing them (A1).

use super::authenticator::Authenticator;
use super::visitor::{Visitor, location};
use crate::applications::walk::site_on;
use crate::site::{Answer, ORIGIN, Site};
use axum::http::StatusCode;
use domain::date::Date;
use rstest::rstest;
use serde_json::Value;
use server::accounts::{BrowserSecret, CeremonyId, NewSession, PasskeyProof, finish_passkey_sign_in};
use server::applications::AppState;
use server::clock::Clock;
use server::storage::Backend;

const ADA: &str = "ada@example.org";
const BOB: &str = "bob@example.org";

/// The options at a path, with what they belong to.
pub(super) async fn options(visitor: &mut Visitor<'_>, path: &str) -> (String, Value) {
    let answer = visitor.post(path, &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let started: Value = serde_json::from_str(&answer.body).unwrap();
    (
        started["ceremony"].as_str().unwrap().to_owned(),
        started["publicKey"].clone(),
    )
}

pub(super) async fn add(visitor: &mut Visitor<'_>, device: &mut Authenticator, name: &str) -> Answer {
    let (ceremony, options) = options(visitor, "/account/passkeys/options").await;
    let credential = device.make(&options).to_string();
    let sent = [
        ("do", "add"),
        ("name", name),
        ("ceremony", &ceremony),
        ("credential", &credential),
    ];
    visitor.post("/account/passkeys", &sent).await
}

async fn sign_in(visitor: &mut Visitor<'_>, device: &Authenticator) -> Answer {
    let (ceremony, options) = options(visitor, "/sign-in/passkey/options").await;
    let credential = device.sign(&options).to_string();
    send(visitor, &ceremony, &credential).await
}

async fn send(visitor: &mut Visitor<'_>, ceremony: &str, credential: &str) -> Answer {
    let sent = [
        ("destination", "/almalinux"),
        ("ceremony", ceremony),
        ("credential", credential),
    ];
    visitor.post("/sign-in/passkey", &sent).await
}

/// Somebody who's signed in, with a passkey called "Key".
pub(super) async fn with_passkey<'s>(site: &'s Site, email: &str, id: u8) -> (Visitor<'s>, Authenticator) {
    let (mut visitor, mut device) = (Visitor::new(site), Authenticator::new(ORIGIN, id));
    visitor.sign_in(email).await;
    let added = add(&mut visitor, &mut device, "Key").await;
    assert_eq!(location(&added), "/account?done=passkey-added", "{}", added.body);
    (visitor, device)
}

/// Everyone's passkeys, and what the ledger says about them.
async fn recorded(state: &AppState) -> Vec<String> {
    let mut tx = state.database.read().await.unwrap();
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT action FROM ledger WHERE action LIKE '%passkey%' ORDER BY seq",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    rows.into_iter().map(|(action,)| action).collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a1_a_passkey_is_added_signs_in_and_is_removed(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "programmes");
    let (mut ada, mut device) = with_passkey(&site, ADA, 1).await;
    let page = ada.get("/account?done=passkey-added").await;
    for expected in ["The passkey is added", "Key", "Not used yet", "Added on"] {
        assert!(page.body.contains(expected), "{expected}");
    }
    let mut again = Visitor::new(&site);
    for counter in [1, 2] {
        device.counter = counter;
        let answer = sign_in(&mut again, &device).await;
        assert_eq!(
            (answer.status, location(&answer)),
            (StatusCode::SEE_OTHER, "/almalinux")
        );
    }
    let account = again.account().await.unwrap();
    assert_eq!(account["email"], ADA);
    assert_eq!(
        account["sessions"].as_array().unwrap().len(),
        2,
        "the browser's previous session ended"
    );
    let passkey = &account["passkeys"][0];
    assert_eq!(passkey["name"], "Key");
    assert!(passkey["used_at"].is_i64());

    let id = passkey["id"].as_str().unwrap();
    let fields = [("do", "remove"), ("passkey", id), ("typed", "Kez")];
    let answer = again.post("/account/passkeys", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("value=\"Kez\"") && answer.body.contains("<title>Error:"));
    let fields = [("do", "remove"), ("passkey", id), ("typed", " key ")];
    let answer = again.post("/account/passkeys", &fields).await;
    assert_eq!(location(&answer), "/account?done=passkey-removed");
    device.counter = 3;
    let answer = sign_in(&mut Visitor::new(&site), &device).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("No account has this passkey"), "{}", answer.body);
    assert!(answer.body.contains("value=\"/almalinux\""), "the destination is kept");
    assert_eq!(recorded(&site.state).await, ["passkey added", "passkey removed"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_response_works_once_and_only_in_the_browser_that_began(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "programmes");
    let (_, device) = with_passkey(&site, ADA, 1).await;
    let mut browser = Visitor::new(&site);
    let (ceremony, options) = options(&mut browser, "/sign-in/passkey/options").await;
    let credential = device.sign(&options).to_string();

    let mut thief = Visitor::new(&site);
    super::passkeys::options(&mut thief, "/sign-in/passkey/options").await;
    let answer = send(&mut thief, &ceremony, &credential).await;
    assert!(
        answer.body.contains("This took too long, or was sent twice"),
        "{}",
        answer.body
    );
    assert_eq!(thief.account().await, None);

    let mut twin = browser.clone();
    let (one, other) = tokio::join!(
        send(&mut browser, &ceremony, &credential),
        send(&mut twin, &ceremony, &credential)
    );
    let mut statuses = [one.status, other.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
}

#[tokio::test]
async fn a_response_is_refused_after_five_minutes() {
    let site = site_on(Backend::Sqlite, "programmes");
    let (_, device) = with_passkey(&site, ADA, 1).await;
    let mut browser = Visitor::new(&site);
    let (ceremony, options) = options(&mut browser, "/sign-in/passkey/options").await;
    let tomorrow = AppState {
        clock: Clock::Fixed(Date::parse("2026-07-16").unwrap()),
        ..site.state.clone()
    };
    let ceremony = CeremonyId::parse(&ceremony);
    let secret = BrowserSecret::parse(browser.cookie("sign-in").unwrap()).unwrap();
    let credential = device.sign(&options).to_string();
    let proof = PasskeyProof {
        ceremony: ceremony.as_ref(),
        browser: &secret,
        credential: &credential,
        account: None,
    };
    let finished = finish_passkey_sign_in(&tomorrow, proof, NewSession::default()).await;
    assert!(finished.unwrap().is_err());
}

#[tokio::test]
async fn a_passkey_whose_counter_went_back_is_refused_and_recorded() {
    let site = site_on(Backend::Sqlite, "programmes");
    let (_, mut device) = with_passkey(&site, ADA, 1).await;
    device.counter = 7;
    assert_eq!(
        sign_in(&mut Visitor::new(&site), &device).await.status,
        StatusCode::SEE_OTHER
    );
    for counter in [7, 6] {
        device.counter = counter;
        let mut copy = Visitor::new(&site);
        let answer = sign_in(&mut copy, &device).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains("somebody may have a copy of it"),
            "{}",
            answer.body
        );
        assert_eq!(copy.account().await, None);
    }
    assert_eq!(
        recorded(&site.state).await,
        ["passkey added", "passkey may be copied", "passkey may be copied"]
    );
}

#[tokio::test]
async fn a_passkey_of_another_site_or_with_another_key_is_refused() {
    let site = site_on(Backend::Sqlite, "programmes");
    let (_, device) = with_passkey(&site, ADA, 1).await;
    let forged = Authenticator::new(ORIGIN, 1);
    for device in [device.at("http://guildhall.example.org:8080"), forged] {
        let mut browser = Visitor::new(&site);
        let answer = sign_in(&mut browser, &device).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains("We couldn’t check this passkey"),
            "{}",
            answer.body
        );
        assert_eq!(browser.account().await, None);
    }
}

#[tokio::test]
async fn nobody_adds_or_removes_another_accounts_passkey() {
    let site = site_on(Backend::Sqlite, "programmes");
    let (mut ada, mut device) = with_passkey(&site, ADA, 1).await;
    let (mut bob, _) = with_passkey(&site, BOB, 2).await;
    let answer = add(&mut bob, &mut device, "Ada's").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("has been added already"), "{}", answer.body);
    assert!(answer.body.contains("value=\"Ada&#39;s\"") || answer.body.contains("value=\"Ada's\""));

    let account = ada.account().await.unwrap();
    let id = account["passkeys"][0]["id"].as_str().unwrap();
    bob.post(
        "/account/passkeys",
        &[("do", "remove"), ("passkey", id), ("typed", "Key")],
    )
    .await;
    bob.delete(&format!("/api/v1/account/passkeys/{id}")).await;
    assert_eq!(ada.account().await.unwrap()["passkeys"].as_array().unwrap().len(), 1);
    let answer = ada.delete(&format!("/api/v1/account/passkeys/{id}")).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(ada.account().await.unwrap()["passkeys"].as_array().unwrap().len(), 0);
    let mut nobody = Visitor::new(&site);
    let answer = nobody.post("/account/passkeys/options", &[]).await;
    assert_eq!(location(&answer), "/sign-in");
}

#[tokio::test]
async fn without_a_name_or_a_response_the_page_says_what_to_do() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut ada = Visitor::new(&site);
    ada.sign_in(ADA).await;
    for (name, expected) in [
        (" ", "Enter a name for the passkey"),
        ("Key", "The page wasn’t ready yet"),
    ] {
        let answer = ada.post("/account/passkeys", &[("do", "add"), ("name", name)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(expected), "{expected}: {}", answer.body);
    }
    let mut nobody = Visitor::new(&site);
    for credential in ["", "{}", "not JSON"] {
        let answer = send(&mut nobody, "", credential).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{credential}");
    }
}

#[tokio::test]
async fn at_an_ip_address_there_are_no_passkeys() {
    let site = Site::at("programmes", |config| {
        config.origin = "http://127.0.0.1:3000".to_owned();
    });
    let mut visitor = Visitor::new(&site);
    let page = visitor.get("/sign-in").await;
    assert!(
        !page.body.contains("passkey") && !page.body.contains("<leptos-island"),
        "{}",
        page.body
    );
    let answer = visitor.post("/sign-in/passkey/options", &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let answer = send(&mut visitor, "", "").await;
    assert!(answer.body.contains("Passkeys are turned off"), "{}", answer.body);
}

#[tokio::test]
async fn removing_a_passkey_waits_until_its_owner_has_confirmed_with_one_of_theirs() {
    let site = site_on(Backend::Sqlite, "programmes");
    let (mut ada, ada_device) = with_passkey(&site, ADA, 1).await;
    let (_, bob_device) = with_passkey(&site, BOB, 2).await;
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run("UPDATE session SET confirmed_at = 0", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let account = ada.account().await.unwrap();
    let id = account["passkeys"][0]["id"].as_str().unwrap();
    let fields = [("do", "remove"), ("passkey", id), ("typed", "Key")];
    let answer = ada.post("/account/passkeys", &fields).await;
    let (_, form) = location(&answer).split_once('?').unwrap();
    let destination = format!("/account?{form}");
    let page = ada.get(&destination).await;
    for expected in ["value=\"Key\"", "<details open", "Thanks for confirming"] {
        assert!(page.body.contains(expected), "{expected}: {}", page.body);
    }
    for (device, expected) in [(&bob_device, "belongs to another account"), (&ada_device, "")] {
        let (ceremony, options) = options(&mut ada, "/sign-in/passkey/options").await;
        let credential = device.sign(&options).to_string();
        let sent = [
            ("destination", destination.as_str()),
            ("confirm", "yes"),
            ("ceremony", &ceremony),
            ("credential", &credential),
        ];
        let answer = ada.post("/sign-in/passkey", &sent).await;
        if expected.is_empty() {
            assert_eq!(location(&answer), destination);
        } else {
            assert!(answer.body.contains(expected), "{expected}: {}", answer.body);
            assert!(answer.body.contains("Confirm that it’s you"), "{}", answer.body);
        }
    }
    assert_eq!(ada.account().await.unwrap()["email"], ADA);
    let answer = ada.post("/account/passkeys", &fields).await;
    assert_eq!(location(&answer), "/account?done=passkey-removed");
}
