//! Meek's method: elected candidates keep a share of each vote and pass on the rest.

mod all_lowest;
mod almalinux;
mod converge;
mod equals;
mod finish;
mod options;
mod rounding;
mod rule;
mod rules;
mod support;
mod sure_losers;
mod tally;

use super::arithmetic::{Exact, Fixed, Number, Wide};
use super::contest::Contest;
use super::error::CountError;
use super::outcome::Outcome;
pub use rule::{Batch, Finish, Flow, KeepFactor, Kept, MeekArithmetic, MeekQuota, MeekRule, Omega};
pub(super) use rules::RULES;

/// Counts a contest by a dialect of Meek's method.
pub(super) fn count(contest: &Contest, id: &'static str, rule: &MeekRule) -> Result<Outcome, CountError> {
    match rule.arithmetic {
        MeekArithmetic::Fixed(4) => count_with::<Fixed<4>>(contest, id, rule),
        MeekArithmetic::Fixed(5) => count_with::<Fixed<5>>(contest, id, rule),
        MeekArithmetic::Fixed(6) => count_with::<Fixed<6>>(contest, id, rule),
        MeekArithmetic::Fixed(7) => count_with::<Fixed<7>>(contest, id, rule),
        MeekArithmetic::Fixed(8) => count_with::<Fixed<8>>(contest, id, rule),
        MeekArithmetic::Fixed(9) => count_with::<Fixed<9>>(contest, id, rule),
        MeekArithmetic::Fixed(10) => count_with::<Fixed<10>>(contest, id, rule),
        MeekArithmetic::Fixed(places) => Err(CountError::DecimalPlaces(places)),
        MeekArithmetic::Guarded => count_with::<Wide<18, 9>>(contest, id, rule),
        MeekArithmetic::Long => count_with::<Wide<28, 32>>(contest, id, rule),
        MeekArithmetic::Exact => count_with::<Exact>(contest, id, rule),
    }
}

fn count_with<N: Number>(contest: &Contest, id: &'static str, rule: &MeekRule) -> Result<Outcome, CountError> {
    let count = tally::MeekCount::<N>::new(contest, rule)?;
    let race = match rule.flow {
        Flow::Converge { omega, batch, finish } => converge::run(count, omega, batch, finish),
        Flow::SureLosers => sure_losers::run(count),
        Flow::AllLowest => all_lowest::run(count),
        Flow::AlmaLinux => almalinux::run(count)?,
    };
    Ok(race.into_outcome(id))
}
