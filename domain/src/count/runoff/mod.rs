//! Instant run-off and its relatives: the candidate with the fewest votes is eliminated until someone has enough.

mod ballot;
mod count;
mod losers;
mod options;
mod passes;
mod pile;
mod rule;
mod rules;
mod threshold;
mod ties;
mod winners;

use super::arithmetic::{Fixed, Number};
use super::contest::Contest;
use super::error::CountError;
use super::outcome::Outcome;
use ballot::Merged;
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
    count_ballots(contest, &ballot::merged(contest, rule)?, id, rule)
}

/// Counts these ballots instead of those of the contest.
fn count_ballots(
    contest: &Contest,
    ballots: &Merged,
    id: &'static str,
    rule: &RunoffRule,
) -> Result<Outcome, CountError> {
    match rule.decimal_places {
        0 => Ok(count_with::<Fixed<0>>(contest, ballots, id, rule)),
        1 => Ok(count_with::<Fixed<1>>(contest, ballots, id, rule)),
        2 => Ok(count_with::<Fixed<2>>(contest, ballots, id, rule)),
        3 => Ok(count_with::<Fixed<3>>(contest, ballots, id, rule)),
        4 => Ok(count_with::<Fixed<4>>(contest, ballots, id, rule)),
        5 => Ok(count_with::<Fixed<5>>(contest, ballots, id, rule)),
        6 => Ok(count_with::<Fixed<6>>(contest, ballots, id, rule)),
        7 => Ok(count_with::<Fixed<7>>(contest, ballots, id, rule)),
        8 => Ok(count_with::<Fixed<8>>(contest, ballots, id, rule)),
        9 => Ok(count_with::<Fixed<9>>(contest, ballots, id, rule)),
        places => Err(CountError::DecimalPlaces(places)),
    }
}

fn count_with<N: Number>(contest: &Contest, ballots: &Merged, id: &'static str, rule: &RunoffRule) -> Outcome {
    count::RunoffCount::<N>::new(contest, rule, ballots)
        .run()
        .into_outcome(id)
}
