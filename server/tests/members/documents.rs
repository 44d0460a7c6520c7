//! A member's documents.

use super::{ZOE, active, harbour, memberships};
use crate::reviews::ADA;
use axum::http::{StatusCode, header};
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn invoices_and_agreements_are_downloaded_by_those_who_act_for_the_member_only(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let other = harbour.signed_in(ADA).await;
    for start in ["", "/api/v1"] {
        let area = if start.is_empty() { "member" } else { "members" };
        for file in [
            "invoices/HARBOUR-2026-0001/document.pdf",
            "agreements/membership/document.pdf",
        ] {
            let path = format!("{start}/{area}/{own}/{file}");
            let answer = zoe.bytes(&path).await;
            assert_eq!(answer.status(), StatusCode::OK, "{path}");
            assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/pdf", "{path}");
            assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store", "{path}");
            assert_eq!(other.bytes(&path).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
        let missing = format!("{start}/{area}/{own}/invoices/HARBOUR-2026-0002/document.pdf");
        assert_eq!(zoe.bytes(&missing).await.status(), StatusCode::NOT_FOUND);
        let missing = format!("{start}/{area}/{own}/agreements/other/document.pdf");
        assert_eq!(zoe.bytes(&missing).await.status(), StatusCode::NOT_FOUND);
    }
}
