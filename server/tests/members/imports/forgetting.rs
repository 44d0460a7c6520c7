//! What a list said about those who never became members isn't kept for long, and neither are drafts.

use super::failing::{ADDING, REMOVING};
use super::{IMPORTS, LIST, act, done, harbour, imported, members, number, outcomes, shown, staff, uploaded};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::applications::AppState;
use server::clock::Clock;
use server::member_imports::forget;
use server::storage::Backend;

/// One fits, one fails, one is there twice, and one has a tier that isn't known.
const MIXED: &str = "Name,Tier,Email,Since\n\
    Quay Works,Fleet,office@quay.example.org,2024-01-01\n\
    Mole Trust,Fleet,mole@example.org,2024-01-01\n\
    Quay Works,Fleet,twin@example.org,2024-01-01\n\
    Buoy Club,Copper,buoy@example.org,2024-01-01\n";

/// The same site some days later.
fn later(harbour: &Harbour, days: i64) -> AppState {
    let state = &harbour.site.state;
    AppState {
        clock: Clock::Fixed(state.clock.now().plus_days(days).day()),
        ..state.clone()
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rows_that_were_not_added_are_deleted_after_30_days(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, MIXED).await;
    ADDING.begins(&harbour, backend).await;
    done(&mut staff, &import, "import").await;
    ADDING.is_fixed(&harbour, backend).await;
    let stored = "SELECT COUNT(*) FROM member_import_row WHERE content LIKE '%example.org%'";
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM member_import WHERE file IS NOT NULL").await,
        0
    );
    assert_eq!(forget(&later(&harbour, 29)).await.unwrap(), 0);
    assert_eq!(number(&harbour, stored).await, 4);
    let list = shown(&mut staff, &import).await;
    assert_eq!(list["forgotten"], json!(false));
    // Two servers at the same time.
    let due = later(&harbour, 30);
    let (one, two) = tokio::join!(forget(&due), forget(&due));
    assert!(one.unwrap() + two.unwrap() >= 1);
    assert_eq!(forget(&due).await.unwrap(), 0);
    // The member's row stays until the member is erased.
    assert_eq!(number(&harbour, stored).await, 1);
    let list = shown(&mut staff, &import).await;
    assert_eq!(list["forgotten"], json!(true));
    assert_eq!(
        outcomes(&list),
        [
            ("added", "fits", ""),
            ("failed", "fits", ""),
            ("skipped", "twice", ""),
            ("ask", "tier_unknown", ""),
        ]
    );
    let page = staff.get(&format!("/members/harbour/import/{import}")).await.body;
    for text in [
        "What the list said about those who weren’t added was deleted 30 days after the import.",
        "It can’t be tried again. To add it, upload the list again.",
        "It wasn’t added, and what the list said about it has been deleted.",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    for gone in ["Mole Trust", "mole@", "twin@", "Buoy Club", "Copper", "value=\"retry\""] {
        assert!(!page.contains(gone), "{gone}: {page}");
    }
    assert_eq!(
        act(&mut staff, &import, &json!({ "action": "retry" })).await,
        StatusCode::CONFLICT
    );
    assert_eq!(members(&mut staff).await.len(), 1);
    done(&mut staff, &import, "undo").await;
    assert_eq!(members(&mut staff).await.len(), 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_who_could_not_be_removed_can_still_be(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = imported(&mut staff, LIST).await;
    REMOVING.begins(&harbour, backend).await;
    done(&mut staff, &import, "undo").await;
    REMOVING.is_fixed(&harbour, backend).await;
    assert_eq!(members(&mut staff).await.len(), 1);
    assert_eq!(forget(&later(&harbour, 31)).await.unwrap(), 0);
    done(&mut staff, &import, "retry").await;
    assert_eq!(members(&mut staff).await.len(), 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn drafts_that_nobody_goes_on_with_are_discarded(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let old = uploaded(&mut staff, LIST).await;
    let young = uploaded(&mut staff, MIXED).await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(
        "UPDATE member_import SET at = at + 86400000 WHERE id = $1",
        &[young.as_str().into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(forget(&later(&harbour, 29)).await.unwrap(), 0);
    assert_eq!(forget(&later(&harbour, 30)).await.unwrap(), 1);
    let gone = staff.get(&format!("{IMPORTS}/{old}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND, "{}", gone.body);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM member_import_row").await, 4);
    assert_eq!(outcomes(&shown(&mut staff, &young).await).len(), 4);
    assert_eq!(forget(&later(&harbour, 31)).await.unwrap(), 1);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM member_import").await, 0);
}
