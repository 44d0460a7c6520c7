//! Counting votes. Pure: the same ballots and the same rule always give the same result, which anyone can repeat.

mod contest;
mod outcome;

pub use contest::{Ballot, Candidate, CandidateId, Cap, Contest, ContestError, Rank, Standing, Vote};
pub use outcome::{CloseCall, Exclusion, Outcome, Round, Tally, Tie, TieKind, Transfer, Transferred};
