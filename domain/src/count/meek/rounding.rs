//! How far rounding can have changed what candidates have.

use super::super::arithmetic::{Number, Rounding};
use super::tally::MeekCount;

impl<N: Number> MeekCount<'_, N> {
    /// How far rounding can have changed a candidate's votes: each ballot by less than a step for everyone elected on it.
    pub(super) fn rounding_error(&self) -> N {
        let rounded = self
            .race
            .winners
            .iter()
            .filter(|winner| self.keep[winner.0].is_less(&N::one()))
            .count() as u64;
        self.cast.times(&N::step().times_whole(rounded), Rounding::Up)
    }

    /// The same, with the surpluses that haven't been passed on. They don't matter when someone's elected: while keep factors become
    /// lower, hopefuls only get more votes, and the quota doesn't rise.
    pub(super) fn error(&self) -> N {
        let rounding = self.rounding_error();
        if self.surplus.is_less(&N::zero()) {
            rounding
        } else {
            rounding.plus(&self.surplus)
        }
    }
}
