//! What all methods with transferable votes share: merged ballots, who's still in the count, ties, and close calls.

mod close;
mod papers;
mod race;
mod seats;
mod sure_losers;
mod ties;
mod tree;

pub(super) use papers::Papers;
pub use papers::{EqualRanks, Repeats};
pub(super) use race::Race;
pub(super) use tree::Tree;
