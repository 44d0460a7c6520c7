//! Counting votes. Pure: the same ballots and the same rule always give the same result, which anyone can repeat.

mod arithmetic;
mod caps;
mod check;
pub mod closeness;
mod contest;
mod decimal;
mod error;
pub mod format;
mod gregory;
mod meek;
mod option_value;
mod outcome;
mod pairwise;
mod places;
pub mod report;
mod rule;
mod runoff;
mod scores;
mod stated;
mod tally;
mod ties;
mod transferable;

pub use check::{MOST_CANDIDATES, MOST_VOTES};
pub use contest::{
    AffiliationCap, Ballot, BallotVote, Candidate, CandidateId, Contest, ContestError, DefaultOption, Rank, Standing,
};
pub use decimal::Decimal;
pub use error::{BallotKind, CountError};
pub use gregory::{GregoryArithmetic, GregoryQuota, GregoryRule, GregoryTies, Losers, Stop, TransferValue};
pub use meek::{Batch, Finish, Flow, KeepFactor, Kept, MeekArithmetic, MeekQuota, MeekRule, Omega};
pub use option_value::OptionValue;
pub use outcome::{CloseCall, Exclusion, Inactive, Outcome, Round, Tally, Tie, TieKind, Transfer, Transferred};
pub use pairwise::{PairwiseMethod, PairwiseRule, Strength, Unranked};
pub use rule::{Method, Rule, count};
pub use runoff::{Batches, Continue, Mode, Overvotes, RunoffRule, RunoffTies, Threshold};
pub use scores::{ScoreMethod, ScoreRule};
pub use stated::{NotApplied, StatedOption};
pub use transferable::{EqualRanks, Repeats};
