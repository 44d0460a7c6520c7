//! The review console, for a foundation's reviewers: the queue, the application, and the decision. Its pages are complete
//! without scripts.

mod address;
mod agreements;
mod answers;
mod application;
mod countersign;
mod decision;
mod field;
mod form;
mod forms;
mod history;
mod in_kind;
mod keys;
mod member;
mod moment;
mod notes;
mod page;
mod price;
mod problems;
mod questions;
mod queue;
mod queue_page;
mod ready;
mod turn;
mod vote;
mod votes;

#[cfg(test)]
mod tests;

pub(crate) use field::FieldNotes;
pub use form::{ReviewForm, ReviewProblem};
pub(crate) use history::{events, latest_first, recent};
pub use keys::ReviewKeys;
pub use member::{PartyForm, PartyProblem};
pub(crate) use moment::left;
pub use page::review_page;
pub use queue_page::queue_page;
pub(crate) use ready::ready_field;
