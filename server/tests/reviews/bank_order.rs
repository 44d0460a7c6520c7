//! Statements that overlap, in whatever order they arrive.

use super::bank::{BOARD, Entry, approved, camt, imported, reference, unpaid};
use super::{FINANCE, Harbour};
use crate::support::dice::Dice;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_books_are_the_same_in_whatever_order_statements_arrive(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    const INVOICES: usize = 6;
    for seed in [1, 2] {
        let harbour = Harbour::new(backend, BOARD);
        let mut finance = harbour.with_role(FINANCE, Finance).await;
        for _ in 0..INVOICES {
            approved(&harbour).await;
        }
        let labels: Vec<String> = (1..=INVOICES)
            .map(|number| format!("HARBOUR-2026-{number:04}"))
            .collect();
        let references: Vec<String> = labels.iter().map(|label| reference(label)).collect();
        let ids: Vec<String> = (1..=INVOICES).map(|number| format!("BANK-{number}")).collect();
        let entry = |at: usize| Entry {
            id: &ids[at],
            reference: &references[at],
            ..Entry::default()
        };
        // Each entry but the last is in three statements, and each statement arrives twice.
        let mut dice = Dice(seed);
        let mut statements: Vec<String> = (0..3 * (INVOICES - 1))
            .map(|at| {
                let (one, other) = (at % (INVOICES - 1), dice.below(INVOICES - 1));
                let entries = if one == other {
                    vec![entry(one)]
                } else {
                    vec![entry(one), entry(other)]
                };
                camt(&at.to_string(), &entries)
            })
            .flat_map(|statement| [statement.clone(), statement])
            .collect();
        for at in (1..statements.len()).rev() {
            statements.swap(at, dice.below(at + 1));
        }
        for statement in &statements {
            imported(&mut finance, statement).await;
        }
        for (at, label) in labels.iter().enumerate() {
            let expected = if at == INVOICES - 1 { 200_000 } else { 0 };
            assert_eq!(unpaid(&mut finance, label).await, expected, "{label}, seed {seed}");
        }
        let mut tx = harbour.site.state.database.read().await.unwrap();
        let sums = "SELECT COUNT(*), CAST(SUM(minor) AS BIGINT), CAST(SUM(bank_minor) AS BIGINT) FROM payment";
        let sums: (i64, i64, i64) = tx.one(sums, &[]).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(sums, (5, 1_000_000, 1_000_000), "seed {seed}");
    }
}
