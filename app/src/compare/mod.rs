//! The comparison of tiers: what each grants, what it costs the reader and why.
//!
//! [`island`] is the whole of it: the bar, the table, the ways to take it along. The server renders it complete; in the
//! browser every choice is taken at once.

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

/// Cost and joining are no kind of benefit: they're left out where one kind is chosen or words are searched for.
fn shows_cost(choice: &domain::compare::Selection) -> bool {
    choice.group.is_empty() && choice.search.trim().is_empty()
}
