//! Methods that add up: plurality, approval and cumulative voting.

mod count;
mod rule;
mod sums;

pub(super) use count::count;
pub(super) use rule::RULES;
pub use rule::{ScoreMethod, ScoreRule};
