//! Instant run-off and its relatives: the candidate with the fewest votes is eliminated until someone has enough.

mod ballot;
mod count;
mod losers;
mod passes;
mod pile;
mod rule;
mod rules;
mod ties;
mod winners;

use super::arithmetic::{Fixed, Number};
use super::contest::Contest;
use super::error::CountError;
use super::outcome::Outcome;
pub use rule::{Batches, Continue, Mode, Overvotes, RunoffRule, RunoffTies, Threshold};
pub(super) use rules::RULES;

/// Counts a contest by a run-off rule.
pub(super) fn count(contest: &Contest, id: &'static str, rule: &RunoffRule) -> Result<Outcome, CountError> {
    if rule.mode == Mode::OnePassPerSeat {
        return passes::count(contest, id, rule);
    }
    if rule.mode == Mode::SingleWinner && contest.seats > 1 {
        return Err(CountError::OneSeatOnly);
    }
    match rule.decimal_places {
        0 => count_with::<Fixed<0>>(contest, id, rule),
        1 => count_with::<Fixed<1>>(contest, id, rule),
        2 => count_with::<Fixed<2>>(contest, id, rule),
        3 => count_with::<Fixed<3>>(contest, id, rule),
        4 => count_with::<Fixed<4>>(contest, id, rule),
        5 => count_with::<Fixed<5>>(contest, id, rule),
        6 => count_with::<Fixed<6>>(contest, id, rule),
        7 => count_with::<Fixed<7>>(contest, id, rule),
        8 => count_with::<Fixed<8>>(contest, id, rule),
        9 => count_with::<Fixed<9>>(contest, id, rule),
        places => Err(CountError::DecimalPlaces(places)),
    }
}

fn count_with<N: Number>(contest: &Contest, id: &'static str, rule: &RunoffRule) -> Result<Outcome, CountError> {
    Ok(count::RunoffCount::<N>::new(contest, rule)?.run().into_outcome(id))
}
