//! Proof of membership: what anyone can read who has the address.

use super::{ZOE, active, harbour, memberships};
use crate::applications::walk::text;
use axum::http::StatusCode;
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_proof_names_the_member_and_the_tier_as_long_as_the_membership_is_in_force(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let proof = harbour.site.get(&format!("/api/v1/proofs/{own}")).await;
    assert_eq!(proof.json()["is_current"], true);
    let page = harbour.site.get(&format!("/verify/member/{own}")).await;
    assert!(text(&page.body).contains("Harbour Works is a member"), "{}", page.body);
    for hidden in ["Zoë", ZOE, "2,000", "HARBOUR-2026"] {
        assert!(!page.body.contains(hidden) && !proof.body.contains(hidden), "{hidden}");
    }

    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE term SET first_day = '2025-01-01', last_day = '2025-12-31'", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(harbour.site.json(&format!("/proofs/{own}")).await["is_current"], false);
    let page = harbour.site.get(&format!("/verify/member/{own}")).await;
    assert!(
        text(&page.body).contains("Harbour Works isn’t a member any more"),
        "{}",
        page.body
    );
    for unknown in ["aaaaaaaaaaaaaaaa", "x", "%00"] {
        let page = harbour.site.get(&format!("/verify/member/{unknown}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{unknown}");
    }
}
