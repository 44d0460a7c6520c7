//! The lines of bank statements, and the statements.

use super::{copies, run};
use crate::reviews::bank::{BOARD, DONE, Entry, act_on, camt, uploaded};
use crate::reviews::{FINANCE, Harbour};
use crate::support::bulk::{ID, NAME};
use crate::support::long_list::{A_YEAR, DAY, LIST, LongList, MANY};
use domain::access::AccountRole::Finance;
use rstest::rstest;
use server::storage::Backend;

const LINES: LongList<'static> = LongList {
    api: "/bank/harbour?show=all",
    page: "/bank/harbour?show=all",
    rows: "/lines/rows",
    columns: &["name", "amount", "day"],
    ..LIST
};

const FILES: LongList<'static> = LongList {
    api: "/bank/harbour",
    page: "/bank/harbour",
    rows: "/imports/rows",
    sort: ["imports_sort", "files"],
    number: ["imports_page", "files_page"],
    columns: &["name", "changed"],
    same: &["state", "lines"],
    size: 10,
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_bank_lines_are_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    LINES.check_empty(&mut finance, "There are no lines yet.").await;
    let import = uploaded(&mut finance, "one.xml", &camt("1", &[Entry::default()])).await;
    assert_eq!(act_on(&mut finance, &import, "import").await, DONE);
    LINES.check_one(&mut finance).await;
    let line = (
        "bank_line",
        vec![
            ("id", ID),
            ("place", "n"),
            ("key", ID),
            ("minor", "n"),
            ("booked_on", DAY),
            ("sort_payer", NAME),
        ],
        format!("import = '{import}'"),
    );
    copies(&harbour, vec![line]).await;
    LINES.check_many(&mut finance).await;
    let of_file = format!("/bank/harbour/imports/{import}?show=all");
    let lines_of_file = LongList {
        api: &of_file,
        page: &of_file,
        columns: &["amount"],
        ..LINES
    };
    lines_of_file.check_many(&mut finance).await;
    run(
        &harbour,
        "UPDATE bank_line SET state = 'set_aside' WHERE booked_on LIKE '2031-%'",
        &[],
    )
    .await;
    for (show, count) in [
        ("open", MANY - A_YEAR),
        ("recorded", 0),
        ("set_aside", A_YEAR),
        ("all", MANY),
    ] {
        let api = format!("/bank/harbour?show={show}");
        LINES.check_filter(&mut finance, &api, count).await;
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_bank_statements_are_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    FILES
        .check_empty(&mut finance, "No statement has been uploaded yet.")
        .await;
    let import = uploaded(&mut finance, "one.xml", &camt("1", &[Entry::default()])).await;
    assert_eq!(act_on(&mut finance, &import, "import").await, DONE);
    FILES.check_one(&mut finance).await;
    let file = (
        "bank_import",
        vec![("id", ID), ("sort_name", NAME), ("at", "at + n")],
        format!("id = '{import}'"),
    );
    copies(&harbour, vec![file]).await;
    FILES.check_many(&mut finance).await;
}
