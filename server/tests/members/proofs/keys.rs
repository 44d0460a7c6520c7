//! The keys that sign credentials.

use super::{Proven, checked, credential, fetch, fresh, is_revoked, proven};
use crate::site::ORIGIN;
use axum::http::StatusCode;
use data_encoding::BASE64URL_NOPAD;
use rstest::rstest;
use serde_json::Value;
use server::credentials::{credential_keys, rotate_credential_key};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_an_old_key_has_signed_stays_valid_unless_the_key_leaked(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    let Proven { proof, .. } = proven(&harbour).await;
    let state = &harbour.site.state;
    let old = credential(&harbour.site, &proof).await;
    assert_eq!(rotate_credential_key(state, "harbour", false, "test").await.unwrap(), 2);
    let new = credential(&harbour.site, &proof).await;
    assert_ne!(old, new);
    let claims = checked(&harbour.site, &old).await.unwrap();
    assert_eq!(checked(&harbour.site, &new).await.as_ref(), Some(&claims));
    assert!(!is_revoked(&harbour.site, &claims).await);
    for key in ["1", "2"] {
        let key: Value =
            serde_json::from_str(&fetch(&harbour.site, &format!("{ORIGIN}/credentials/harbour/keys/{key}")).await)
                .unwrap();
        assert_eq!(key["kty"], "OKP");
        assert!(key.get("d").is_none());
    }
    // The old secret is gone.
    let mut tx = state.database.read().await.unwrap();
    let (secrets,): (i64,) = tx
        .one("SELECT COUNT(*) FROM credential_key WHERE secret IS NOT NULL", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(secrets, 1);

    assert_eq!(rotate_credential_key(state, "harbour", true, "test").await.unwrap(), 3);
    assert_eq!(checked(&harbour.site, &old).await, None);
    assert_eq!(checked(&harbour.site, &new).await, None);
    let again = credential(&harbour.site, &proof).await;
    assert!(checked(&harbour.site, &again).await.is_some());
    let gone = harbour.site.get("/credentials/harbour/keys/1").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(rotate_credential_key(state, "elsewhere", false, "test").await.is_err());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn secrets_and_neighbours_are_in_no_answer(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = fresh(backend);
    let Proven { proof, .. } = proven(&harbour).await;
    let state = &harbour.site.state;
    let neighbour = [7_u8; 32];
    let mut tx = state.database.begin().await.unwrap();
    tx.run(
        "INSERT INTO credential_key (foundation, number, public_key, secret, created_at) VALUES ('elsewhere', 1, $1, $1, 0)",
        &[(&neighbour).into()],
    )
    .await
    .unwrap();
    let (secret,): (Vec<u8>,) = tx
        .one("SELECT secret FROM credential_key WHERE foundation = 'harbour'", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let hidden = [
        BASE64URL_NOPAD.encode(&secret),
        BASE64URL_NOPAD.encode(&neighbour),
        "elsewhere".to_owned(),
    ];
    for path in [
        "/.well-known/jwks.json".to_owned(),
        "/.well-known/jwt-vc-issuer".to_owned(),
        "/.well-known/jwt-vc-issuer/credentials/harbour".to_owned(),
        "/credentials/harbour".to_owned(),
        "/credentials/harbour/jwks.json".to_owned(),
        "/credentials/harbour/keys/1".to_owned(),
        "/credentials/harbour/status".to_owned(),
        format!("/proofs/{proof}/credential.jwt"),
    ] {
        let body = fetch(&harbour.site, &format!("{ORIGIN}{path}")).await;
        for hidden in &hidden {
            assert!(!body.contains(hidden), "{path}: {body}");
        }
    }
    for missing in [
        "/credentials/elsewhere",
        "/credentials/elsewhere/status",
        "/credentials/elsewhere/jwks.json",
        "/credentials/elsewhere/keys/1",
        "/credentials/harbour/keys/2",
        "/credentials/harbour/keys/x",
        "/credentials/%00/status",
        "/.well-known/jwt-vc-issuer/credentials/elsewhere",
    ] {
        assert_eq!(
            harbour.site.get(missing).await.status,
            StatusCode::NOT_FOUND,
            "{missing}"
        );
    }
    let keys = credential_keys(state, "harbour").await.unwrap();
    assert!(!format!("{keys:?}").contains(&format!("{secret:?}")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_foundation_without_proofs_has_no_keys() {
    let harbour = fresh(Backend::Sqlite);
    let keys = fetch(&harbour.site, &format!("{ORIGIN}/.well-known/jwks.json")).await;
    assert_eq!(keys, r#"{"keys":[]}"#);
    let status = harbour.site.get("/credentials/harbour/status").await;
    assert_eq!(status.status, StatusCode::NOT_FOUND);
}
