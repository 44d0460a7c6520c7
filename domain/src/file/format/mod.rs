//! The file format as data. The reader, the JSON Schemas and the help in editors all come from it.

mod common;
mod election;
mod foundation;
mod joining;
mod kinds;
mod note;
mod price;
mod programme;
mod tax;
mod term;
mod tier;

pub(super) use election::{METHODS, ONE_VOTE_PER};
pub(super) use foundation::FOUNDATION;
pub(super) use joining::{CHECKS, DECISION_RULES, QUESTIONS};
pub(super) use kinds::{BENEFITS, FACTS, STARTS, TERMS};
pub(super) use programme::PROGRAMME;
pub(super) use tax::TAX_TREATMENTS;
