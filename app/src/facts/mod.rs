//! What a visitor states about themselves: kept in the address as typed, read into facts, asked in forms.

mod errors;
mod fields;
mod question;
mod radios;
mod state;

pub use errors::{FactErrors, SUMMARY, fact_errors};
pub use fields::{Answers, FactFields, facts_summary};
pub use state::FactsState;
