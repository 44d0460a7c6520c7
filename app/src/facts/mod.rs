//! What visitors state about themselves: kept in the URL as typed, parsed into facts, asked for in forms.

mod errors;
mod fields;
mod question;
mod state;
mod summary;

pub use errors::{fact_errors, fact_errors_summary, listed_fact_errors};
pub use fields::{Choices, MOST_RADIOS, StatedField, detail_fields, detail_id, fact_fields, stated_fields};
pub use question::complaint;
pub use state::FactsState;
pub use summary::facts_summary;
