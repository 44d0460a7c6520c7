//! What a count found, in English for the command line and as data.

mod convert;
mod json;
mod names;
mod number;
mod places;
mod remarks;
mod round;
mod table;
mod text;
mod ties;
mod transfers;

pub use convert::count_json;
pub use json::CountJson;
pub use text::{round_sentences, text_report};
