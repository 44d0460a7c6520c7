//! Long lists.

use super::{LIST as MEMBERS, act, harbour, number, shown, staff, uploaded};
use crate::applications::multipart::Part;
use crate::support::bulk::{ID, copy_rows};
use crate::support::long_list::{LIST, LongList, MANY};
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
async fn d2_10_000_rows_are_explained_in_pages(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    // By the form, because the API allows less time, and this isn't optimised.
    let list = list(10_000);
    let sent = [
        Part::Text("programme", "membership"),
        Part::File("list", "members.csv", list.as_bytes()),
    ];
    let answer = staff.post_files("/members/harbour/import", &sent).await;
    let to = answer.header("location").to_owned();
    let import = to.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
    let all = shown(&mut staff, &import).await;
    assert_eq!((&all["pages"], &all["import"]["rows"]), (&json!(200), &json!(10_000)));
    assert_eq!(all["rows"].as_array().unwrap().len(), 50);
    let last = staff
        .get(&format!("/members/harbour/import/{import}?show=added&page=200"))
        .await;
    assert_eq!(last.status, StatusCode::OK);
    assert!(last.body.contains(">10,001<"), "{}", last.body);
}

const LISTS: LongList<'static> = LongList {
    api: "/member-imports/harbour",
    page: "/members/harbour/import",
    rows: "/imports",
    columns: &["name", "changed"],
    same: &["programme", "state", "rows", "added"],
    size: 10,
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_lists_are_empty_with_one_and_with_10_000_of_them(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    LISTS.check_empty(&mut staff, "Nobody has uploaded a list yet.").await;
    let import = uploaded(&mut staff, MEMBERS).await;
    LISTS.check_one(&mut staff).await;
    let list = (
        "member_import",
        vec![("id", ID), ("name", "'list ' || CAST(n AS TEXT)"), ("at", "at + n")],
        format!("id = '{import}'"),
    );
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    copy_rows(&mut tx, i64::try_from(MANY).unwrap() - 1, vec![list])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    LISTS.check_many(&mut staff).await;
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
    assert_eq!(
        number(
            &harbour,
            "SELECT COUNT(*) FROM ledger WHERE action = 'members imported'"
        )
        .await,
        1
    );
    let page = staff.get("/members/harbour?page=9").await;
    assert_eq!(page.status, StatusCode::OK);
}

/// What the CNCF's foundation would import first. Its tiers are others than the harbour's, so staff say which they are.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_real_landscape_is_imported_and_undone(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = include_str!("../../../../domain/tests/import/landscape-members.yml");
    let sent = [
        Part::Text("programme", "membership"),
        Part::File("list", "landscape.yml", list.as_bytes()),
    ];
    let answer = staff.post_files("/members/harbour/import", &sent).await;
    let import = answer.header("location").rsplit('/').next().unwrap().to_owned();
    let draft = shown(&mut staff, &import).await;
    assert_eq!(
        (&draft["import"]["format"], &draft["import"]["rows"]),
        (&json!("landscape"), &json!(722))
    );
    assert_eq!(draft["broken"], json!([]));
    let tiers = draft["choices"]["tiers"].as_array().unwrap().iter();
    let chosen: Vec<_> = tiers
        .map(|tier| json!({ "name": tier["name"], "tier": "fleet" }))
        .collect();
    assert_eq!(chosen.len(), 6);
    let read = json!({ "action": "read", "tiers": chosen, "first_day": "2026-01-01", "alike": true });
    assert_eq!(act(&mut staff, &import, &read).await, StatusCode::NO_CONTENT);
    let counts = shown(&mut staff, &import).await["counts"].clone();
    let count = |at: usize| counts[at][1].as_i64().unwrap();
    assert_eq!(
        (count(2), count(1) + count(3)),
        (0, 722),
        "every row is added, or skipped for a reason: {counts}"
    );
    assert!(count(3) < 10, "only companies that are in two tiers: {counts}");
    let (state, id) = (&harbour.site.state, MemberImportId::parse(&import).unwrap());
    for (action, left) in [("import", count(1)), ("undo", 0)] {
        assert_eq!(
            act(&mut staff, &import, &json!({ "action": action })).await,
            StatusCode::NO_CONTENT
        );
        assert!(finish(state, &id, usize::MAX).await.unwrap());
        let members = number(&harbour, "SELECT COUNT(*) FROM membership WHERE ended_at IS NULL").await;
        assert_eq!(members, left, "{action}");
    }
}
