//! The public files: who can read them, how long they're kept, and what's never in them.

use super::{Proven, fresh, proven};
use crate::members::ZOE;
use axum::http::StatusCode;
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn scripts_on_any_site_can_read_them_and_they_are_kept_for_a_minute(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    let Proven { own, proof, .. } = proven(&harbour).await;
    for (path, kind) in [
        ("/.well-known/jwks.json".to_owned(), "application/jwk-set+json"),
        ("/.well-known/jwt-vc-issuer".to_owned(), "application/json"),
        (
            "/.well-known/jwt-vc-issuer/credentials/harbour".to_owned(),
            "application/json",
        ),
        ("/credentials/harbour".to_owned(), "application/json"),
        ("/credentials/harbour/jwks.json".to_owned(), "application/jwk-set+json"),
        ("/credentials/harbour/keys/1".to_owned(), "application/jwk+json"),
        ("/credentials/harbour/status".to_owned(), "application/vc+jwt"),
        (format!("/proofs/{proof}/credential.jwt"), "application/vc+jwt"),
        (format!("/proofs/{proof}/badge.svg"), "image/svg+xml"),
        (format!("/proofs/{proof}/shields.json"), "application/json"),
    ] {
        let answer = harbour.site.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("cache-control"), "public, max-age=60", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(answer.header("content-security-policy").contains("sandbox"), "{path}");
        for hidden in ["Zoë", ZOE, "2,000", "HARBOUR-2026", &own] {
            assert!(!answer.body.contains(hidden), "{path}: {hidden}");
        }
        let known = answer.header("etag").to_owned();
        let again = harbour.site.get_with(&path, &[("if-none-match", &known)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unknown_proof_has_no_files(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = fresh(backend);
    let Proven { own, .. } = proven(&harbour).await;
    for id in [own.as_str(), &"a".repeat(32), "x", "%00", "%ff"] {
        for file in ["credential.jwt", "badge.svg", "badge.png", "shields.json"] {
            let answer = harbour.site.get(&format!("/proofs/{id}/{file}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id} {file}");
        }
    }
}
