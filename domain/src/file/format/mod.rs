//! The format of the files, as data: what the reader accepts, what the JSON Schema says, what editors show.

mod foundation;
mod joining;
mod kinds;
mod note;
mod price;
mod programme;
mod term;
mod tier;

pub(super) use foundation::FOUNDATION;
pub(super) use joining::QUESTIONS;
pub(super) use kinds::{BENEFITS, FACTS, STARTS, TERMS};
pub(super) use programme::PROGRAMME;
