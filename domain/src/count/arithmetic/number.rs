//! What a count needs of its numbers, so that a rule is written once for all kinds of arithmetic.

use std::cmp::Ordering;
use std::fmt;

/// What happens to digits that a number has no place for. Exact numbers ignore it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rounding {
    /// They're cut off.
    Down,
    /// The last place goes up by 1, unless they're all 0.
    Up,
}

/// A number of votes, or the share of a vote.
///
/// [`MOST_VOTES`](super::super::MOST_VOTES) keeps all of them within range. Only sums can be negative, products never are.
pub(crate) trait Number: Clone + fmt::Display + fmt::Debug {
    fn whole(votes: u64) -> Self;

    /// The smallest number above 0 that can be written. 0 if there's none.
    fn step() -> Self;

    fn plus(&self, other: &Self) -> Self;

    fn minus(&self, other: &Self) -> Self;

    fn times_whole(&self, factor: u64) -> Self;

    /// Cut off after the last place.
    fn over_whole(&self, divisor: u64) -> Self;

    fn times(&self, factor: &Self, rounding: Rounding) -> Self;

    /// The divisor isn't 0.
    fn over(&self, divisor: &Self, rounding: Rounding) -> Self;

    /// `self × factor ÷ divisor`, rounded only once. The divisor isn't 0.
    fn times_over(&self, factor: &Self, divisor: &Self, rounding: Rounding) -> Self;

    /// Rounded up to 40 decimal places if it has more, so that fractions don't become longer and longer.
    fn shortened(&self) -> Self;

    /// Without its decimal places.
    fn cut(&self) -> Self;

    /// Which is larger, as the rule sees it. Some arithmetic treats numbers as equal that are almost so.
    fn compare(&self, other: &Self) -> Ordering;

    fn zero() -> Self {
        Self::whole(0)
    }

    fn one() -> Self {
        Self::whole(1)
    }

    /// `numerator ÷ 10^places`, cut off after the last place.
    fn decimal(numerator: u64, places: u32) -> Self {
        Self::whole(numerator).over_whole(10_u64.pow(places))
    }

    fn is_zero(&self) -> bool {
        self.compare(&Self::zero()).is_eq()
    }

    fn is_less(&self, other: &Self) -> bool {
        self.compare(other).is_lt()
    }

    /// The distance between two numbers, never negative.
    fn distance(&self, other: &Self) -> Self {
        if self.is_less(other) {
            other.minus(self)
        } else {
            self.minus(other)
        }
    }

    fn total(numbers: impl IntoIterator<Item = Self>) -> Self {
        numbers.into_iter().fold(Self::zero(), |sum, number| sum.plus(&number))
    }
}
