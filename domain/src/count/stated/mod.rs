//! The options that a file states, compared with what a rule does.
//!
//! There are three answers: the rule does the same, the rule contradicts the option, or a report lists the option as
//! not applied. An option that's unknown here is always listed, so that none is ignored silently.

mod arithmetic;
mod ballots;
mod compare;
mod fit;
mod pairwise;
mod quota;
mod runoff;
mod scores;
mod stated_option;
mod transfer;

pub(in crate::count) use arithmetic::WrittenArithmetic;
pub(in crate::count) use compare::{contradiction, not_applied};
pub(in crate::count) use pairwise::{written_strength, written_unranked};
pub(in crate::count) use quota::WrittenQuota;
pub use stated_option::{NotApplied, StatedOption};
