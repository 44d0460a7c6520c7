//! What a visitor states about themselves: kept in the address as typed, read into facts, asked in forms.

mod fields;
mod state;

pub use fields::{FactFields, facts_summary};
pub use state::FactsState;
