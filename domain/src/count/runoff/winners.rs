//! Who's elected in a round.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::super::outcome::TieKind;
use super::count::RunoffCount;
use super::rule::{Mode, Threshold};

impl<N: Number> RunoffCount<'_, N> {
    /// Everyone who has enough votes, or who's left for the last seats. Nobody as long as there are votes for write-ins.
    pub(super) fn enough(&mut self) -> Vec<CandidateId> {
        let (write_ins, active): (Vec<_>, Vec<_>) = self
            .active()
            .into_iter()
            .partition(|candidate| self.is_write_in(*candidate));
        if write_ins.iter().any(|candidate| self.has_votes(*candidate)) {
            return Vec::new();
        }
        if let Mode::AbovePercentage(_) = self.rule.mode {
            let all_have = active
                .iter()
                .all(|candidate| self.threshold.is_less(&self.piles.votes[candidate.0]));
            return if all_have { active } else { Vec::new() };
        }
        let seats = self.race.seats_left();
        if seats == 0 {
            return Vec::new();
        }
        if active.len() <= seats {
            return active;
        }
        let first_round_decides = self.rule.threshold == Threshold::WholeOfFirstRound;
        let mut enough = active.clone();
        if first_round_decides && active.len() - 1 == self.race.contest.seats {
            return self.first(&active).into_iter().collect();
        } else if self.rule.mode == Mode::BottomsUp {
            return Vec::new();
        }
        enough.retain(|candidate| self.reaches_threshold(*candidate));
        let one_too_many = enough.len() > 1 && (self.rule.mode == Mode::OnePerRound || first_round_decides);
        let two_tied = enough.is_empty() && active.len() == 2 && self.race.contest.seats == 1;
        if one_too_many || two_tied {
            self.first(&active).into_iter().collect()
        } else {
            enough
        }
    }

    fn reaches_threshold(&mut self, candidate: CandidateId) -> bool {
        let votes = &self.piles.votes[candidate.0];
        let error = self.error.clone();
        self.race.check_threshold(candidate, votes, &self.threshold, &error);
        !votes.is_less(&self.threshold)
    }

    /// The candidate with the most votes.
    fn first(&mut self, active: &[CandidateId]) -> Option<CandidateId> {
        let first = *self.race.by_votes(active, &self.piles.votes).first()?;
        let tied = self.tied_with(first, active);
        self.break_tie(TieKind::Election, &tied)
    }
}
