//! What a visitor states about themselves: kept in the address as typed, read into facts, asked in forms.

mod errors;
mod fields;
mod question;
mod radios;
mod state;

pub use errors::{SUMMARY, fact_errors, fact_errors_summary};
pub use fields::{Answers, fact_fields, facts_summary};
pub use state::FactsState;
