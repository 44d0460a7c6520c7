//! Names are in the same order on both databases: the one in which people look for them.

use super::run;
use crate::reviews::bank::{BOARD, Entry, camt, imported};
use crate::reviews::{ADA, FINANCE, Harbour};
use domain::access::AccountRole::{Board, Finance};
use rstest::rstest;
use serde_json::Value;
use server::sorting::fill;
use server::storage::Backend;
use server::tasks::TaskContext;

const NAMES: [&str; 5] = ["Äpfel", "apple", "Über", "umbra", "Zebra"];

/// The names of a list's rows.
fn names(list: &Value, pointer: &str) -> Vec<String> {
    let rows = list.pointer(pointer).and_then(Value::as_array).unwrap();
    let names = rows.iter().map(|row| row["name"].as_str().unwrap());
    names.map(str::to_owned).collect()
}

/// Names that were stored before there were keys get them from a task.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_applicants_are_sorted_without_case_and_accents(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut ada = harbour.with_role(ADA, Board).await;
    for name in ["Zebra", "apple", "Über", "Äpfel", "umbra"] {
        let fleet = harbour.submitted().await;
        run(
            &harbour,
            "UPDATE party SET name = $1, sort_name = NULL WHERE id = (SELECT party FROM application WHERE reference = $2)",
            &[name.into(), (&fleet.reference).into()],
        )
        .await;
    }
    fill(&harbour.site.state, &TaskContext::unsupervised()).await.unwrap();
    let sorted = ada.get("/api/v1/reviews/harbour?show=open&sort=name").await.json();
    assert_eq!(names(&sorted, "/rows"), NAMES);
    // New ones have theirs from the start.
    let fleet = harbour.submitted().await;
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (key,): (String,) = tx
        .one(
            "SELECT p.sort_name FROM party p JOIN application a ON a.party = p.id WHERE a.reference = $1",
            &[(&fleet.reference).into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(key, "harbour works");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_payers_are_sorted_without_case_and_accents(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let ids = ["1", "2", "3", "4", "5"];
    let entries = ["Zebra", "apple", "Über", "Äpfel", "umbra"].into_iter().zip(ids);
    let entries = entries.map(|(name, id)| Entry {
        id,
        name,
        ..Entry::default()
    });
    imported(&mut finance, &camt("1", &entries.collect::<Vec<_>>())).await;
    let path = "/api/v1/bank/harbour?sort=name";
    assert_eq!(names(&finance.get(path).await.json(), "/lines/rows"), NAMES);
    run(&harbour, "UPDATE bank_line SET sort_payer = NULL", &[]).await;
    fill(&harbour.site.state, &TaskContext::unsupervised()).await.unwrap();
    assert_eq!(names(&finance.get(path).await.json(), "/lines/rows"), NAMES);
}
