//! The comparison of tiers: what each one grants, what it costs the visitor, and why.
//!
//! [`island`] contains all of it. The server renders it completely, and in the
//! browser, every choice takes effect immediately.

mod bar;
mod benefits;
mod column;
mod cost;
mod cost_rows;
mod island;
mod model;
mod page;
mod pairs;
pub mod sheet;
mod state;
mod subject;
mod table;
mod take_along;

pub use model::CompareModel;
pub use page::compare_page;
pub use state::CompareState;
pub use subject::CompareSubject;
pub use table::ComparisonTable;

/// Whether to show the rows about cost and joining: not if a group of benefits or search words are chosen.
fn shows_cost(choice: &domain::compare::Selection) -> bool {
    choice.group.is_empty() && choice.search.trim().is_empty()
}
