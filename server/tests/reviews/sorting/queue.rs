//! The review queue.

use super::{List, copy, run};
use crate::reviews::{ADA, Harbour, act};
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Board};
use rstest::rstest;
use server::storage::{Backend, name_key};

const COLUMNS: &[&str] = &["name", "due", "tier", "stage", "submitted", "decided"];

const OPEN: List = List {
    api: "/reviews/harbour?show=open",
    page: "/review/harbour?show=open",
    rows: "/rows",
    id: "/reference",
    parameter: ("sort", "sort"),
    columns: COLUMNS,
};

const DECIDED: List = List {
    api: "/reviews/harbour?show=decided",
    page: "/review/harbour?show=decided",
    ..OPEN
};

/// Makes an application differ from the others: its name, tier, deadline and reviewer, and how long ago it was submitted and decided.
async fn change(harbour: &Harbour, reference: &str, (name, tier, due, reviewer): (&str, &str, &str, &str), ago: i64) {
    run(
        harbour,
        "UPDATE party SET name = $1, sort_name = $2 WHERE id = (SELECT party FROM application WHERE reference = $3)",
        &[name.into(), (&name_key(name)).into(), reference.into()],
    )
    .await;
    run(
        harbour,
        "UPDATE application SET tier = $1, submitted_at = submitted_at - $2, decided_at = decided_at - $3 WHERE reference = $4",
        &[tier.into(), ago.into(), (ago * 7 % 11).into(), reference.into()],
    )
    .await;
    run(
        harbour,
        "UPDATE review_stage SET due = $1, reviewer = $2 WHERE application = $3",
        &[due.into(), reviewer.into(), reference.into()],
    )
    .await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_the_queue_is_sorted_by_each_column(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Board).await;
    // Empty, then one row.
    OPEN.check_few(&mut ada).await;
    DECIDED.check_few(&mut ada).await;
    let mut references = vec![harbour.submitted().await.reference];
    OPEN.check_few(&mut ada).await;
    for _ in 0..2 {
        references.push(harbour.submitted().await.reference);
    }
    references.sort();
    let [a, b, c] = [0, 1, 2].map(|at: usize| references[at].as_str());
    change(&harbour, a, ("Zebra", "fleet", "2026-08-02", "committee"), 3).await;
    change(&harbour, b, ("apple", "keeper", "2026-08-03", "staff"), 1).await;
    change(&harbour, c, ("Äpfel", "fleet", "2026-08-01", "board"), 2).await;
    // Without a decision, they're in the list's own order.
    assert_eq!(OPEN.ids(&mut ada, "").await, [c, a, b]);
    for (sort, expected) in [
        ("name", [c, b, a]),
        ("-name", [a, b, c]),
        ("due", [c, a, b]),
        ("-due", [b, a, c]),
        // Those that are the same stay in the list's own order.
        ("tier", [c, a, b]),
        ("-tier", [b, c, a]),
        ("stage", [b, a, c]),
        ("-stage", [c, a, b]),
        ("submitted", [a, c, b]),
        ("-submitted", [b, c, a]),
        ("decided", [c, a, b]),
        ("-decided", [c, a, b]),
    ] {
        assert_eq!(OPEN.ids(&mut ada, sort).await, expected, "{sort}");
    }
    assert_eq!(OPEN.answer(&mut ada, "").await["sort"], "due");
    // What has no deadline or no name is last in both directions.
    run(
        &harbour,
        "UPDATE review_stage SET due = NULL WHERE application = $1",
        &[a.into()],
    )
    .await;
    run(
        &harbour,
        "UPDATE party SET name = '', sort_name = '' WHERE id = (SELECT party FROM application WHERE reference = $1)",
        &[b.into()],
    )
    .await;
    assert_eq!(OPEN.ids(&mut ada, "due").await, [c, b, a]);
    assert_eq!(OPEN.ids(&mut ada, "-due").await, [b, c, a]);
    assert_eq!(OPEN.ids(&mut ada, "name").await, [c, a, b]);
    assert_eq!(OPEN.ids(&mut ada, "-name").await, [a, c, b]);
    OPEN.check_few(&mut ada).await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_decided_applications_are_sorted_by_when_they_were_decided(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut references = Vec::new();
    for action in ["approve", "decline", "approve"] {
        let fleet = harbour.submitted().await;
        assert_eq!(
            act(&mut ada, &fleet, action, "Their fleet.").await,
            StatusCode::NO_CONTENT
        );
        references.push(fleet.reference);
    }
    let [a, b, c] = [0, 1, 2].map(|at: usize| references[at].as_str());
    for (reference, ago) in [(a, 2_000), (b, 3_000), (c, 1_000)] {
        run(
            &harbour,
            "UPDATE application SET decided_at = decided_at - $1 WHERE reference = $2",
            &[i64::into(ago), reference.into()],
        )
        .await;
    }
    assert_eq!(DECIDED.ids(&mut ada, "").await, [c, a, b]);
    assert_eq!(DECIDED.ids(&mut ada, "decided").await, [b, a, c]);
    assert_eq!(DECIDED.ids(&mut ada, "-stage").await, [b, c, a], "declined ones first");
    assert_eq!(DECIDED.answer(&mut ada, "").await["sort"], "-decided");
    DECIDED.check_few(&mut ada).await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_many_applications_with_the_same_values_are_on_one_page_each(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Administrator).await;
    let model = harbour.submitted().await.reference;
    let numbers: Vec<String> = (0..109).map(|at| format!("{at:04}-BNCH")).collect();
    copy(
        &harbour,
        "application",
        ("reference", &model),
        &[("reference", "$1")],
        &numbers,
    )
    .await;
    copy(
        &harbour,
        "review_stage",
        ("application", &model),
        &[("application", "$1")],
        &numbers,
    )
    .await;
    OPEN.check_pages(&mut ada, "page", 110).await;
    // The order stays on the way to the next page, and to an application and back.
    let page = ada.get("/review/harbour?show=open&sort=-name&page=2").await.body;
    for link in [
        "href=\"/review/harbour?show=open&amp;sort=-name\" rel=\"prev\"",
        "href=\"/review/harbour?show=open&amp;sort=-name&amp;page=3\" rel=\"next\"",
        "?show=open&amp;sort=-name&amp;page=2\"",
        // A column leads to its first page.
        "href=\"/review/harbour?show=open&amp;sort=name\"",
        "href=\"/review/harbour?show=open\"",
    ] {
        assert!(page.contains(link), "{link}: {page}");
    }
}
