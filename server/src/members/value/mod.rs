//! The value report: what a membership gave in a term, and what was paid for it.

mod document;
mod layout;
mod view;

pub use document::value_document;
pub use view::member_value;
