//! Adding a passkey needs a fresh proof, and its owner hears of it (A1).

use super::authenticator::Authenticator;
use super::passkeys::{add, options, with_passkey};
use super::visitor::{location, newest};
use crate::applications::walk::site_on;
use crate::site::ORIGIN;
use axum::http::StatusCode;
use rstest::rstest;
use server::storage::Backend;

const ADA: &str = "ada@example.org";

/// A passkey confirms who somebody is, so adding one without confirming gave a borrowed browser everything.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn adding_a_passkey_waits_until_its_owner_has_confirmed_and_both_ends_are_emailed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "programmes");
    let (mut ada, device) = with_passkey(&site, ADA, 1).await;
    let told = newest(&site.state, "passkey added", ADA).await;
    assert!(told.contains("A passkey was added to your account"), "{told}");
    let (ceremony, started) = options(&mut ada, "/account/passkeys/options").await;
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run("UPDATE session SET confirmed_at = 0", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let refused = ada.post("/account/passkeys/options", &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    // Neither a passkey that was begun before, nor the form that's sent without one.
    let credential = Authenticator::new(ORIGIN, 3).make(&started).to_string();
    for (ceremony, credential) in [(ceremony.as_str(), credential.as_str()), ("", "")] {
        let sent = [
            ("do", "add"),
            ("name", "Phone"),
            ("ceremony", ceremony),
            ("credential", credential),
        ];
        let answer = ada.post("/account/passkeys", &sent).await;
        assert!(
            location(&answer).starts_with("/account/confirm?form="),
            "{}",
            answer.body
        );
        let (_, form) = location(&answer).split_once('?').unwrap();
        let page = ada.get(&format!("/account?{form}")).await;
        for expected in ["value=\"Phone\"", "Thanks for confirming"] {
            assert!(page.body.contains(expected), "{expected}: {}", page.body);
        }
    }
    assert_eq!(ada.account().await.unwrap()["passkeys"].as_array().unwrap().len(), 1);

    let (ceremony, started) = options(&mut ada, "/sign-in/passkey/options").await;
    let credential = device.sign(&started).to_string();
    let sent = [
        ("destination", "/account"),
        ("confirm", "yes"),
        ("ceremony", &ceremony),
        ("credential", &credential),
    ];
    assert_eq!(location(&ada.post("/sign-in/passkey", &sent).await), "/account");
    let answer = add(&mut ada, &mut Authenticator::new(ORIGIN, 4), "Phone").await;
    assert_eq!(location(&answer), "/account?done=passkey-added");
    assert!(newest(&site.state, "passkey added", ADA).await.contains("Phone"));
    let account = ada.account().await.unwrap();
    let id = account["passkeys"][1]["id"].as_str().unwrap().to_owned();
    let removed = ada.delete(&format!("/api/v1/account/passkeys/{id}?lang=de")).await;
    assert_eq!(removed.status, StatusCode::NO_CONTENT);
    assert!(
        newest(&site.state, "passkey removed", ADA)
            .await
            .contains("Passkey entfernt")
    );
}

#[tokio::test]
async fn a_passkey_that_cannot_be_read_is_an_error() {
    let site = site_on(Backend::Sqlite, "programmes");
    let (mut ada, _) = with_passkey(&site, ADA, 1).await;
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run("UPDATE passkey SET public_key = '{'", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let answer = ada.post("/account/passkeys/options", &[]).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
}
