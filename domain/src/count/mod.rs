//! Counting votes. Pure: the same ballots and the same rule always give the same result, which anyone can repeat.

mod caps;
mod check;
mod contest;
mod error;
pub mod format;
mod outcome;
mod pairwise;
mod places;
mod rule;
mod scores;
mod tally;
mod ties;

pub use check::{MOST_CANDIDATES, MOST_VOTES};
pub use contest::{Ballot, Candidate, CandidateId, Cap, Contest, ContestError, DefaultOption, Rank, Standing, Vote};
pub use error::{BallotKind, CountError};
pub use outcome::{CloseCall, Exclusion, Outcome, Round, Tally, Tie, TieKind, Transfer, Transferred};
pub use pairwise::{PairwiseMethod, PairwiseRule, Strength, Unranked};
pub use rule::{Method, Rule, count};
pub use scores::{ScoreMethod, ScoreRule};
