//! Invoices.

use super::{application, copies, run};
use crate::reviews::{ADA, FINANCE, Harbour, act};
use crate::support::bulk::{ID, NUMBER};
use crate::support::long_list::{A_YEAR, DAY, LIST, LongList, MANY};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance};
use rstest::rstest;
use server::storage::Backend;

const ALL: LongList<'static> = LongList {
    api: "/invoices/harbour?show=all",
    page: "/invoices/harbour?show=all",
    id: "/label",
    columns: &["number", "member", "amount", "unpaid", "issued", "due"],
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_invoices_are_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    ALL.check_empty(&mut finance, "There are no invoices yet.").await;
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    let approved = act(&mut ada, &fleet, "approve", "Welcome.").await;
    assert_eq!(approved, StatusCode::NO_CONTENT);
    ALL.check_one(&mut finance).await;
    let [party, form] = application(&fleet.reference);
    let invoice = (
        "invoice",
        vec![
            ("id", ID),
            ("application", NUMBER),
            ("number", "n"),
            ("label", "'HARBOUR-2026-' || CAST(n AS TEXT)"),
            ("gross", "gross + n"),
            ("issued_on", DAY),
            ("due_on", DAY),
        ],
        format!("application = '{}'", fleet.reference),
    );
    copies(&harbour, vec![party, form, invoice]).await;
    ALL.check_many(&mut finance).await;
    run(
        &harbour,
        "UPDATE invoice SET due_on = '2026-07-01' WHERE due_on LIKE '2031-%'",
        &[],
    )
    .await;
    run(&harbour, "UPDATE invoice SET gross = 0 WHERE due_on LIKE '2032-%'", &[]).await;
    for (show, count) in [
        ("unpaid", MANY - A_YEAR),
        ("overdue", A_YEAR),
        ("paid", A_YEAR),
        ("to_refund", 0),
        ("cancelled", 0),
        ("all", MANY),
    ] {
        let api = format!("/invoices/harbour?show={show}");
        ALL.check_filter(&mut finance, &api, count).await;
    }
}
