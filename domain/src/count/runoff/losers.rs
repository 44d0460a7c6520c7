//! Who's eliminated in a round.

use super::super::arithmetic::Number;
use super::super::contest::{CandidateId, Standing};
use super::super::outcome::TieKind;
use super::count::RunoffCount;
use super::rule::Batches;

impl<N: Number> RunoffCount<'_, N> {
    /// Write-ins with votes first, then everyone below the minimum, then all who are sure to lose, then write-ins without votes, or
    /// else the lowest candidate.
    pub(super) fn losers(&mut self) -> Vec<CandidateId> {
        let active = self.active();
        let mut write_ins = active.clone();
        write_ins.retain(|candidate| self.is_write_in(*candidate));
        if write_ins.iter().any(|candidate| self.has_votes(*candidate)) {
            return write_ins;
        }
        let minimum = N::whole(self.rule.minimum_votes);
        let mut below = active.clone();
        below.retain(|candidate| self.piles.votes[candidate.0].is_less(&minimum));
        if !below.is_empty() {
            return below;
        }
        let batch = self.batch(&active);
        if batch.len() > 1 {
            return batch;
        }
        if !write_ins.is_empty() {
            return write_ins;
        }
        self.lowest(&active).into_iter().collect()
    }

    pub(super) fn has_votes(&self, candidate: CandidateId) -> bool {
        !self.piles.votes[candidate.0].is_zero()
    }

    pub(super) fn is_write_in(&self, candidate: CandidateId) -> bool {
        self.race.contest.candidates[candidate.0].standing == Standing::WriteIns
    }

    /// All whose votes together are less than what the next candidate has. Enough stay to fill the seats.
    fn batch(&self, active: &[CandidateId]) -> Vec<CandidateId> {
        if self.rule.batches == Batches::Never {
            return Vec::new();
        }
        let mut lowest_first = self.race.by_votes(active, &self.piles.votes);
        lowest_first.reverse();
        let most = active.len().saturating_sub(self.race.seats_left());
        let mut together = N::zero();
        let mut sizes = vec![0];
        for (size, candidate) in lowest_first.iter().enumerate().take(most + 1) {
            let votes = &self.piles.votes[candidate.0];
            let same_as_before = size > 0 && votes.compare(&self.piles.votes[lowest_first[size - 1].0]).is_eq();
            if size > 0 && !same_as_before && together.is_less(votes) {
                sizes.push(size);
            }
            together = together.plus(votes);
        }
        let mut size = sizes.pop().unwrap_or_default();
        if self.until_two() && size + 1 == active.len() {
            size = sizes.pop().unwrap_or_default();
        }
        lowest_first.truncate(size);
        lowest_first
    }

    fn lowest(&mut self, active: &[CandidateId]) -> Option<CandidateId> {
        let lowest = *self.race.by_votes(active, &self.piles.votes).last()?;
        let tied = self.tied_with(lowest, active);
        let loser = self.break_tie(TieKind::Elimination, &tied)?;
        let error = self.error.clone();
        for other in active.iter().filter(|other| **other != loser) {
            self.race.check_rival(loser, *other, &self.piles.votes, &error);
        }
        Some(loser)
    }

    pub(super) fn tied_with(&self, candidate: CandidateId, active: &[CandidateId]) -> Vec<CandidateId> {
        let votes = &self.piles.votes[candidate.0];
        active
            .iter()
            .copied()
            .filter(|other| self.piles.votes[other.0].compare(votes).is_eq())
            .collect()
    }
}
