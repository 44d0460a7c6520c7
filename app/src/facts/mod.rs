//! What a visitor states about themselves: kept in the address as typed, read into facts, asked in forms.

#[cfg(feature = "ssr")]
mod errors;
mod fields;
mod question;
#[cfg(feature = "ssr")]
mod radios;
mod state;

#[cfg(feature = "ssr")]
pub use errors::{fact_errors, fact_errors_summary};
#[cfg(feature = "ssr")]
pub use fields::open_fact_fields;
pub use fields::{fact_fields, facts_summary};
pub use state::FactsState;
