//! What a visitor states about themselves: kept in the address as typed, read into facts, asked in forms.

#[cfg(feature = "ssr")]
mod errors;
#[cfg(feature = "ssr")]
mod fields;
mod question;
#[cfg(feature = "ssr")]
mod radios;
mod state;
mod summary;

#[cfg(feature = "ssr")]
pub use errors::{fact_errors, fact_errors_summary};
#[cfg(feature = "ssr")]
pub use fields::{fact_fields, open_fact_fields};
#[cfg(not(feature = "ssr"))]
pub(crate) use question::{Question, field_id};
pub use state::FactsState;
pub use summary::facts_summary;
