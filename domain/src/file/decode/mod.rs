//! Turns a parsed file into the types of this crate. It reads expressions and values. Whether names exist and rules
//! are complete is checked by the lint.

mod benefit;
mod choices;
mod common;
mod decoder;
mod election;
mod fact;
mod foundation;
mod joining;
mod lookup;
mod price;
mod programme;
mod shared;
mod table;
mod tax;
mod tier;

pub(super) use foundation::foundation;
pub(super) use programme::programme;
