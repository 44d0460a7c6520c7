//! What's enough to be elected.

use super::super::arithmetic::{Number, Rounding};
use super::count::RunoffCount;
use super::rule::{Mode, Threshold};

impl<N: Number> RunoffCount<'_, N> {
    pub(super) fn recomputes_threshold(&self) -> bool {
        let is_first = self.race.rounds.is_empty();
        let several = self.race.contest.seats > 1 && !matches!(self.rule.mode, Mode::AbovePercentage(_));
        let frozen =
            self.rule.threshold == Threshold::WholeOfFirstRound || (self.until_two() && !self.race.winners.is_empty());
        is_first || !(several || frozen)
    }

    pub(super) fn new_threshold(&self) -> N {
        let votes = N::total(
            self.active()
                .into_iter()
                .map(|candidate| self.piles.votes[candidate.0].clone()),
        );
        if let Mode::AbovePercentage(percentage) = self.rule.mode {
            return votes.times_whole(u64::from(percentage)).over_whole(100);
        }
        let seats = self.race.contest.seats as u64;
        match self.rule.threshold {
            Threshold::Whole | Threshold::WholeOfFirstRound => votes.over_whole(seats + 1).cut().plus(&N::one()),
            Threshold::NextStep => votes.over_whole(seats + 1).plus(&N::step()),
            Threshold::Hare => {
                let share = votes.over(&N::whole(seats), Rounding::Up);
                let whole = share.cut();
                if whole.is_less(&share) {
                    whole.plus(&N::one())
                } else {
                    whole
                }
            }
            Threshold::HareStep => votes.over(&N::whole(seats), Rounding::Up),
        }
    }
}
