//! Lists of the foundation's people: empty, with one and with 10,000 rows.

mod bank;
mod history;
mod in_kind;
mod invoices;
mod meetings;
mod queue;

use super::Harbour;
use crate::support::bulk::{Copied, ID, NAME, NUMBER, copy_rows};
use crate::support::long_list::MANY;
use server::storage::Arg;

/// Copies rows until there are [`MANY`] of each.
async fn copies(harbour: &Harbour, tables: Vec<Copied>) {
    let count = i64::try_from(MANY).unwrap() - 1;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    copy_rows(&mut tx, count, tables).await.unwrap();
    tx.commit().await.unwrap();
}

/// Runs a statement in a transaction of its own.
async fn run(harbour: &Harbour, sql: &'static str, args: &[Arg<'_>]) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(sql, args).await.unwrap();
    tx.commit().await.unwrap();
}

/// The rows of an application and its party.
fn application(reference: &str) -> [Copied; 2] {
    [
        (
            "party",
            vec![("id", ID), ("name", NAME), ("sort_name", NAME)],
            format!("id = (SELECT party FROM application WHERE reference = '{reference}')"),
        ),
        (
            "application",
            vec![
                ("reference", NUMBER),
                ("party", ID),
                ("submitted_at", "submitted_at + n"),
            ],
            format!("reference = '{reference}'"),
        ),
    ]
}
