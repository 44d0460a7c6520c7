//! The comparison of tiers: what each grants, what it costs the reader and why.

mod benefits;
mod choices;
mod cost;
mod page;
mod price_cell;
pub mod sheet;
mod state;
mod table;

pub use page::Compare;
pub use state::{Chosen, CompareState};
pub use table::table;
