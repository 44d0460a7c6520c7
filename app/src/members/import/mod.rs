//! `/members/{foundation}/import`: lists of members from other systems, what's in them, and what an import does.

mod choices;
mod form;
mod list_page;
mod notes;
mod outcome;
mod page;
mod reason;
mod rows;
#[cfg(test)]
mod tests;
mod upload;
mod words;

pub use form::{ImportForm, ImportFormProblem};
pub use list_page::member_imports_page;
pub use page::member_import_page;
pub use reason::sentences as import_row_sentences;
pub use words::row_state_name as import_row_state_name;
