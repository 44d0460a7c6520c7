//! The review queue.

use super::{application, copies, run};
use crate::reviews::{ADA, Harbour};
use crate::support::bulk::NUMBER;
use crate::support::long_list::{A_YEAR, DAY, LIST, LongList, MANY};
use domain::access::AccountRole::Board;
use rstest::rstest;
use server::storage::Backend;

const OPEN: LongList<'static> = LongList {
    api: "/reviews/harbour?show=open",
    page: "/review/harbour?show=open",
    id: "/reference",
    columns: &["name", "due", "submitted"],
    same: &["tier", "stage"],
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_the_queue_is_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Board).await;
    OPEN.check_empty(&mut ada, "There are no open applications.").await;
    let fleet = harbour.submitted().await;
    OPEN.check_one(&mut ada).await;
    run(&harbour, "UPDATE review_stage SET due = '2030-01-01'", &[]).await;
    let [party, form] = application(&fleet.reference);
    let stage = (
        "review_stage",
        vec![("application", NUMBER), ("due", DAY)],
        format!("application = '{}'", fleet.reference),
    );
    copies(&harbour, vec![party, form, stage]).await;
    OPEN.check_many(&mut ada).await;
    run(
        &harbour,
        "UPDATE review_stage SET due = '2026-07-01' WHERE due LIKE '2031-%'",
        &[],
    )
    .await;
    run(
        &harbour,
        "UPDATE application SET state = 'asked' WHERE reference IN (SELECT application FROM review_stage WHERE due LIKE '2032-%')",
        &[],
    )
    .await;
    for (show, count) in [
        ("mine", MANY - A_YEAR),
        ("late", A_YEAR),
        ("applicant", A_YEAR),
        ("open", MANY),
        ("decided", 0),
    ] {
        let api = format!("/reviews/harbour?show={show}");
        OPEN.check_filter(&mut ada, &api, count).await;
    }
}
