//! Only staff import members, and software doesn't.

use super::{IMPORTS, LIST, staff, uploaded};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use domain::access::AccountRole;
use server::storage::Backend;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_belongs_to_its_foundation() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, LIST).await;
    harbour
        .grant_elsewhere("neighbour@example.org", AccountRole::Administrator)
        .await;
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    for path in [
        format!("/api/v1/member-imports/elsewhere/{import}"),
        format!("/members/elsewhere/import/{import}"),
    ] {
        let answer = neighbour.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("Quay Works"), "{path}");
    }
    for path in [
        format!("{IMPORTS}/{import}"),
        format!("/members/harbour/import/{import}"),
    ] {
        let answer = neighbour.get(&path).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        assert!(!answer.body.contains("Quay Works"), "{path}");
    }
    // Nothing of it is kept by anybody on the way.
    let answer = staff.get(&format!("/members/harbour/import/{import}")).await;
    assert_eq!(answer.headers["cache-control"], "no-store");
}
