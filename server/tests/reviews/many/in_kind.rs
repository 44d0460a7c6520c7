//! In-kind commitments.

use super::{application, copies, run};
use crate::reviews::in_kind::promised;
use crate::reviews::{ADA, Harbour, STAFF, act};
use crate::support::bulk::{ID, NUMBER};
use crate::support::long_list::{A_YEAR, DAY, LIST, LongList, MANY};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Staff};
use rstest::rstest;
use server::storage::Backend;

const ALL: LongList<'static> = LongList {
    api: "/in-kind/harbour?show=all",
    page: "/in-kind/harbour?show=all",
    columns: &["application", "value", "end"],
    // The copies are all of one member.
    same: &["member"],
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_commitments_are_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    ALL.check_empty(&mut staff, "There are no in-kind commitments yet.")
        .await;
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = promised(&harbour.site).await;
    let approved = act(&mut ada, &fleet, "approve", "Welcome.").await;
    assert_eq!(approved, StatusCode::NO_CONTENT);
    ALL.check_one(&mut staff).await;
    run(&harbour, "UPDATE commitment SET minor = 1", &[]).await;
    let [party, form] = application(&fleet.reference);
    let commitment = (
        "commitment",
        vec![
            ("id", ID),
            ("application", NUMBER),
            ("alternative", ID),
            ("minor", "n"),
            ("last_day", DAY),
        ],
        format!("application = '{}'", fleet.reference),
    );
    copies(&harbour, vec![party, form, commitment]).await;
    ALL.check_many(&mut staff).await;
    run(
        &harbour,
        "UPDATE commitment SET waived_at = 1 WHERE last_day LIKE '2031-%'",
        &[],
    )
    .await;
    run(
        &harbour,
        "UPDATE commitment SET minor = 0 WHERE last_day LIKE '2032-%'",
        &[],
    )
    .await;
    for (show, count) in [
        ("under_way", MANY - 2 * A_YEAR),
        ("late", 0),
        ("to_approve", 0),
        ("fallen_short", 0),
        ("fulfilled", A_YEAR),
        ("closed", A_YEAR),
        ("all", MANY),
    ] {
        let api = format!("/in-kind/harbour?show={show}");
        ALL.check_filter(&mut staff, &api, count).await;
    }
}
