//! Elections: who votes, for which seats, and by which rules.

mod rule;
mod turns;

pub use rule::{Election, ElectionSeats, Nominations, OneVotePer, Quorum, VotingMethod};
pub use turns::{SeatTerms, SeatsUp};
