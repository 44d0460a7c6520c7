//! Long lists.

use super::{act, harbour, number, shown, staff, uploaded};
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::applications::MemberImportId;
use server::member_imports::finish;
use server::storage::Backend;
use std::fmt::Write;

/// Rows with names that aren't like each other.
fn list(count: u64) -> String {
    let mut list = "Name,Tier,Since\n".to_owned();
    for number in 0..count {
        // The same numbers in every run, far from each other.
        let mixed = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        writeln!(list, "{mixed:016x} {number},Fleet,2024-01-01").unwrap();
    }
    list
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_rows_are_explained_in_pages(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, &list(10_000)).await;
    let all = shown(&mut staff, &import).await;
    assert_eq!((&all["pages"], &all["import"]["rows"]), (&json!(200), &json!(10_000)));
    assert_eq!(all["rows"].as_array().unwrap().len(), 50);
    let last = staff
        .get(&format!("/members/harbour/import/{import}?show=added&page=200"))
        .await;
    assert_eq!(last.status, StatusCode::OK);
    assert!(last.body.contains(">10,001<"), "{}", last.body);
}

/// More than are added before the response. Two servers go on, and nobody is added twice.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_list_goes_on_after_the_response(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, &list(450)).await;
    let status = act(&mut staff, &import, &json!({ "action": "import" })).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (state, id) = (&harbour.site.state, MemberImportId::parse(&import).unwrap());
    let (one, two) = tokio::join!(finish(state, &id, usize::MAX), finish(state, &id, usize::MAX));
    assert!(one.unwrap() && two.unwrap());
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM membership").await, 450);
    assert_eq!(number(&harbour, "SELECT COUNT(DISTINCT name) FROM party").await, 450);
    assert_eq!(shown(&mut staff, &import).await["import"]["state"], "imported");
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM ledger WHERE action = 'members imported'").await, 1);
    let page = staff.get("/members/harbour?page=9").await;
    assert_eq!(page.status, StatusCode::OK);
}
