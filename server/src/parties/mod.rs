//! Which applications are from the same party. Every application begins with a party of its own, because nothing is guessed: staff see
//! likely duplicates, and say whether they're the same. Both can be undone.

mod decide;
mod list;

pub use decide::{PartyDone, decide_party};
pub(crate) use list::{PartyDecisionRow, decisions, of_same_party};
