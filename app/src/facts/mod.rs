//! What a visitor states about themselves: kept in the address as typed, read into facts, asked in forms.

mod errors;
mod fields;
mod question;
mod state;
mod summary;

pub use errors::{fact_errors, fact_errors_summary};
pub use fields::{Choices, fact_fields};
pub use question::complaint;
pub use state::FactsState;
pub use summary::facts_summary;
