//! What a count found, in English for the command line and as data.

mod convert;
mod count_report;
mod json;
mod names;
mod not_applied;
mod number;
mod places;
mod remarks;
mod round;
mod table;
mod text;
mod ties;
mod transfers;

pub use count_report::CountReport;
pub use json::CountJson;
pub(super) use names::and;
pub use names::printable;
