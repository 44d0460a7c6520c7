//! Bank statements and their lines.

use super::{List, copy, run, texts};
use crate::reviews::bank::{BOARD, Entry, act_on, camt, uploaded};
use crate::reviews::{FINANCE, Harbour};
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use server::storage::Backend;

const LINES: List = List {
    api: "/bank/harbour?show=all",
    page: "/bank/harbour?show=all",
    rows: "/lines/rows",
    id: "/text",
    parameter: ("sort", "sort"),
    columns: &["name", "amount", "day"],
};

const FILES: List = List {
    api: "/bank/harbour",
    page: "/bank/harbour",
    rows: "/imports/rows",
    id: "/id",
    parameter: ("imports_sort", "files"),
    columns: &["name", "state", "changed", "lines"],
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_bank_statements_and_their_lines_are_sorted_by_each_column(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    LINES.check_few(&mut finance).await;
    FILES.check_few(&mut finance).await;
    let entry = |id, name, amount, day| Entry {
        id,
        text: id,
        name,
        amount,
        day,
        ..Entry::default()
    };
    let entries = [
        entry("A", "Zebra", "20.00", "2026-07-03"),
        entry("B", "apple", "30.00", "2026-07-01"),
        entry("C", "Äpfel", "10.00", "2026-07-02"),
    ];
    let three = uploaded(&mut finance, "Zebra.xml", &camt("1", &entries)).await;
    FILES.check_few(&mut finance).await;
    assert_eq!(act_on(&mut finance, &three, "import").await, StatusCode::NO_CONTENT);
    let one = uploaded(
        &mut finance,
        "äpfel.xml",
        &camt("2", &[entry("D", "x", "1.00", "2026-07-04")]),
    )
    .await;
    assert_eq!(act_on(&mut finance, &one, "import").await, StatusCode::NO_CONTENT);
    assert_eq!(act_on(&mut finance, &one, "undo").await, StatusCode::NO_CONTENT);
    let two = uploaded(
        &mut finance,
        "Apple.xml",
        &camt(
            "3",
            &[
                entry("E", "x", "1.00", "2026-07-04"),
                entry("F", "y", "1.00", "2026-07-04"),
            ],
        ),
    )
    .await;
    for (id, ago) in [(&three, 2), (&one, 1), (&two, 3)] {
        run(
            &harbour,
            "UPDATE bank_import SET at = at - $1 WHERE id = $2",
            &[i64::into(ago), id.into()],
        )
        .await;
    }
    LINES
        .check(
            &mut finance,
            &[
                ("name", &["C", "B", "A"]),
                ("amount", &["C", "A", "B"]),
                ("day", &["B", "C", "A"]),
            ],
        )
        .await;
    // Those that need a decision are in the order of their days; everything else has the newest first.
    assert_eq!(LINES.ids(&mut finance, "").await, ["A", "C", "B"]);
    assert_eq!(LINES.answer(&mut finance, "").await["lines"]["sort"], "-day");
    let open = List {
        api: "/bank/harbour",
        page: "/bank/harbour",
        ..LINES
    };
    assert_eq!(open.ids(&mut finance, "").await, ["B", "C", "A"]);
    FILES
        .check(
            &mut finance,
            &[
                ("name", &[&*one, &two, &three]),
                ("state", &[&*two, &three, &one]),
                ("changed", &[&*two, &three, &one]),
                ("lines", &[&*one, &two, &three]),
            ],
        )
        .await;
    assert_eq!(FILES.ids(&mut finance, "").await, [&*one, &three, &two]);

    // The lines of a file are in its order, unless somebody chooses another.
    let path = format!("/api/v1/bank/harbour/imports/{three}?show=all");
    for (sort, expected) in [
        ("", ["A", "B", "C"]),
        ("name", ["C", "B", "A"]),
        ("-amount", ["B", "A", "C"]),
    ] {
        let shown = finance.get(&format!("{path}&sort={sort}")).await.json();
        let rows = shown["lines"]["rows"].as_array().unwrap();
        let texts: Vec<&str> = rows.iter().map(|row| row["text"].as_str().unwrap()).collect();
        assert_eq!(texts, expected, "{sort}");
    }
    // Each of the lists stays as it is when a reader sorts the other.
    let page = finance.get("/bank/harbour?show=all&sort=-name&files=lines").await.body;
    for link in [
        "href=\"/bank/harbour?show=all&amp;sort=amount&amp;files=lines#lines\"",
        "href=\"/bank/harbour?show=all&amp;sort=-name&amp;files=-lines#files\"",
    ] {
        assert!(page.contains(link), "{link}: {page}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_many_lines_and_files_that_are_the_same_are_on_one_page_each(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let ids = texts("", 105);
    let entries: Vec<Entry<'_>> = ids
        .iter()
        .map(|id| Entry {
            id,
            text: id,
            ..Entry::default()
        })
        .collect();
    let import = uploaded(&mut finance, "one.xml", &camt("1", &entries)).await;
    assert_eq!(act_on(&mut finance, &import, "import").await, StatusCode::NO_CONTENT);
    LINES.check_pages(&mut finance, "page", 105).await;
    copy(
        &harbour,
        "bank_import",
        ("id", &import),
        &[("id", "$1"), ("state", "'undone'")],
        &texts("aaaaaaaaaaaa", 24),
    )
    .await;
    FILES.check_pages(&mut finance, "imports_page", 25).await;
}
