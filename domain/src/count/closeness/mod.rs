//! How close a result was: the smallest changes found that alter it.

mod apply;
mod change;
mod search;
mod words;

pub use change::{HowClose, ResultChange};
pub use search::{how_close, winners_after};
pub use words::closeness_sentences;
