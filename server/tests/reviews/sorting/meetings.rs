//! Meetings.

use super::{List, copy, run, texts};
use crate::reviews::meetings::{MEETINGS, planned, seen};
use crate::reviews::{ADA, Harbour};
use domain::access::AccountRole::Board;
use rstest::rstest;
use server::storage::{Backend, name_key};

const LIST: List = List {
    api: "/meetings/harbour",
    page: "/meetings/harbour",
    rows: "/rows",
    id: "/id",
    parameter: ("sort", "sort"),
    columns: &["title", "body", "day", "items", "state"],
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_meetings_are_sorted_by_each_column(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::of_board(backend, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    LIST.check_few(&mut ada).await;
    let fleet = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&fleet]).await;
    LIST.check_few(&mut ada).await;
    let first = meeting.trim_start_matches(MEETINGS).trim_start_matches('/').to_owned();
    copy(
        &harbour,
        "meeting",
        ("id", &first),
        &[("id", "$1"), ("day", "'2026-12-01'")],
        &["aaaaaaaaaaaaaaaa".to_owned()],
    )
    .await;
    copy(
        &harbour,
        "meeting",
        ("id", &first),
        &[("id", "$1"), ("day", "'2026-11-01'"), ("closed_at", "created_at + 5")],
        &["bbbbbbbbbbbbbbbb".to_owned()],
    )
    .await;
    copy(
        &harbour,
        "meeting_item",
        ("meeting", &first),
        &[("meeting", "$1")],
        &["aaaaaaaaaaaaaaaa".to_owned()],
    )
    .await;
    let second = harbour.submitted().await;
    run(
        &harbour,
        "INSERT INTO meeting_item (meeting, application, round, place, number, reason) VALUES ($1, $2, 0, 1, 2, '')",
        &[(&first).into(), (&second.reference).into()],
    )
    .await;
    let (a, b, c) = (&*first, "aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb");
    for (id, title, body) in [(a, "Zebra", "committee"), (b, "apple", "staff"), (c, "Äpfel", "board")] {
        run(
            &harbour,
            "UPDATE meeting SET title = $1, sort_title = $2, reviewer = $3 WHERE id = $4",
            &[title.into(), (&name_key(title)).into(), body.into(), id.into()],
        )
        .await;
    }
    // Open ones by their day, then closed ones.
    assert_eq!(LIST.ids(&mut ada, "").await, [b, a, c]);
    assert_eq!(LIST.answer(&mut ada, "").await["sort"], "");
    for (sort, expected) in [("state", [b, a, c]), ("-state", [c, b, a])] {
        assert_eq!(LIST.ids(&mut ada, sort).await, expected, "{sort}");
    }
    run(
        &harbour,
        "UPDATE meeting SET closed_at = created_at + 3 WHERE id = $1",
        &[a.into()],
    )
    .await;
    let orders: [(&str, &[&str]); 5] = [
        ("title", &[c, b, a]),
        ("body", &[b, a, c]),
        ("day", &[c, b, a]),
        ("items", &[c, b, a]),
        ("state", &[b, a, c]),
    ];
    LIST.check(&mut ada, &orders).await;
    assert_eq!(seen(&mut ada, MEETINGS).await["pages"], 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_many_meetings_that_are_the_same_are_on_one_page_each(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&fleet]).await;
    let first = meeting.trim_start_matches(MEETINGS).trim_start_matches('/');
    let ids = texts("aaaaaaaaaaaa", 104);
    copy(
        &harbour,
        "meeting",
        ("id", first),
        &[("id", "$1"), ("closed_at", "created_at")],
        &ids,
    )
    .await;
    LIST.check_pages(&mut ada, "page", 105).await;
    let page = ada.get("/meetings/harbour?sort=-title&page=2").await.body;
    for link in [
        "href=\"/meetings/harbour?sort=-title\" rel=\"prev\"",
        "href=\"/meetings/harbour?sort=-title&amp;page=3\" rel=\"next\"",
    ] {
        assert!(page.contains(link), "{link}: {page}");
    }
}
