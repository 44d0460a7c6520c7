//! Credentials, and the list that says which of them have been revoked.

use super::{Proven, checked, credential, fresh, is_revoked, make, proven, set};
use crate::site::ORIGIN;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_credential_can_be_checked_with_what_is_public(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    let Proven { proof, .. } = proven(&harbour).await;
    let jwt = credential(&harbour.site, &proof).await;
    let claims = checked(&harbour.site, &jwt).await.unwrap();
    assert_eq!(claims["id"], format!("{ORIGIN}/proofs/{proof}"));
    assert_eq!(claims["issuer"]["id"], format!("{ORIGIN}/credentials/harbour"));
    assert_eq!(claims["validFrom"], "2026-07-15T00:00:00Z");
    let name = &claims["credentialSubject"]["identifier"][0]["identityHash"];
    assert_eq!(name, "Harbour Works");
    let place: u32 = claims["credentialStatus"]["statusListIndex"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!(place < 131_072);
    assert!(!is_revoked(&harbour.site, &claims).await);
    // The same bytes, because nothing has changed.
    assert_eq!(credential(&harbour.site, &proof).await, jwt);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_withdrawn_proof_stays_revoked_whatever_comes_after(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    let mut proven = proven(&harbour).await;
    let old = credential(&harbour.site, &proven.proof).await;
    let old = checked(&harbour.site, &old).await.unwrap();
    proven.withdraw().await;
    assert!(is_revoked(&harbour.site, &old).await);
    let proof = make(&mut proven.zoe, &proven.own).await;
    let new = credential(&harbour.site, &proof).await;
    let new = checked(&harbour.site, &new).await.unwrap();
    assert!(is_revoked(&harbour.site, &old).await && !is_revoked(&harbour.site, &new).await);
    assert_ne!(old["credentialStatus"], new["credentialStatus"]);
}

/// The list's conditions are in SQL, the page's in Rust. Both say the same.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_credential_is_revoked_as_soon_as_the_membership_is_not_in_force(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    let Proven { proof, .. } = proven(&harbour).await;
    let jwt = credential(&harbour.site, &proof).await;
    let claims = checked(&harbour.site, &jwt).await.unwrap();
    for (change, expected) in [
        (
            "UPDATE term SET first_day = '2025-07-16', last_day = '2026-07-15'",
            "current",
        ),
        (
            "UPDATE term SET first_day = '2025-07-15', last_day = '2026-07-14'",
            "over",
        ),
        (
            "UPDATE term SET first_day = '2026-07-16', last_day = '2027-07-15'",
            "future",
        ),
        ("UPDATE term SET first_day = '2026-07-15', last_day = NULL", "current"),
        ("UPDATE membership SET leaves_on = '2026-07-15'", "current"),
        ("UPDATE membership SET leaves_on = '2026-07-14'", "over"),
        ("UPDATE membership SET leaves_on = NULL", "current"),
        ("UPDATE membership SET ended_at = 1", "over"),
        ("UPDATE membership SET ended_at = NULL", "current"),
    ] {
        set(&harbour, change).await;
        assert_eq!(is_revoked(&harbour.site, &claims).await, expected == "over", "{change}");
        let answer = harbour.site.json(&format!("/proofs/{proof}")).await;
        assert_eq!(answer["is_current"], expected == "current", "{change}");
        let given = harbour.site.get(&format!("/proofs/{proof}/credential.jwt")).await;
        let (status, linked) = if expected == "over" {
            (StatusCode::NOT_FOUND, json!(null))
        } else {
            (StatusCode::OK, json!(format!("{ORIGIN}/proofs/{proof}/credential.jwt")))
        };
        assert_eq!((given.status, &answer["credential"]), (status, &linked), "{change}");
    }
}
