//! From a parsed file to the types of this crate. Expressions and values are read here; whether names exist and rules
//! are complete is left to the lint.

mod benefit;
mod decoder;
mod fact;
mod foundation;
mod joining;
mod price;
mod programme;
mod shared;
mod table;
mod tier;

pub(super) use foundation::foundation;
pub(super) use programme::programme;
