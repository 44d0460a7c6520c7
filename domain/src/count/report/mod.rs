//! What a count found, in English for the command line and as data.

mod convert;
mod json;
mod names;
mod number;
mod places;
mod remarks;
mod report;
mod round;
mod table;
mod text;
mod ties;
mod transfers;

pub use json::CountJson;
pub use report::CountReport;
