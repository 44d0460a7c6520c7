//! Meetings.

use super::copies;
use crate::reviews::meetings::planned;
use crate::reviews::{ADA, Harbour};
use crate::support::bulk::{ID, NAME};
use crate::support::long_list::{DAY, LIST, LongList};
use domain::access::AccountRole::Board;
use rstest::rstest;
use server::storage::Backend;

const ALL: LongList<'static> = LongList {
    api: "/meetings/harbour",
    page: "/meetings/harbour",
    columns: &["title", "day", "state"],
    same: &["body", "items"],
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_meetings_are_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    ALL.check_empty(&mut ada, "No meetings yet.").await;
    let fleet = harbour.submitted().await;
    planned(&mut ada, &[&fleet]).await;
    ALL.check_one(&mut ada).await;
    let meeting = (
        "meeting",
        vec![
            ("id", ID),
            ("sort_title", NAME),
            ("day", DAY),
            ("closed_at", "created_at + n"),
        ],
        "closed_at IS NULL".to_owned(),
    );
    copies(&harbour, vec![meeting]).await;
    ALL.check_many(&mut ada).await;
}
