//! The weighted inclusive Gregory method: a surplus moves on as a share of all ballots that a candidate has.

mod count;
mod finish;
mod pile;
mod rule;
mod rules;
mod ties;

use super::arithmetic::{Exact, Fixed, Number};
use super::contest::Contest;
use super::error::CountError;
use super::outcome::Outcome;
pub use rule::{GregoryArithmetic, GregoryQuota, GregoryRule, GregoryTies, Losers, Stop, TransferValue};
pub(super) use rules::RULES;

/// Counts a contest by a dialect of the weighted inclusive Gregory method.
pub(super) fn count(contest: &Contest, id: &'static str, rule: GregoryRule) -> Result<Outcome, CountError> {
    match rule.arithmetic {
        GregoryArithmetic::Fixed4 => count_with::<Fixed<4>>(contest, id, rule),
        GregoryArithmetic::Fixed5 => count_with::<Fixed<5>>(contest, id, rule),
        GregoryArithmetic::Exact => count_with::<Exact>(contest, id, rule),
    }
}

fn count_with<N: Number>(contest: &Contest, id: &'static str, rule: GregoryRule) -> Result<Outcome, CountError> {
    Ok(count::GregoryCount::<N>::new(contest, rule)?.run().into_outcome(id))
}
