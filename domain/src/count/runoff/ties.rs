//! Ties that earlier rounds can break.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::super::outcome::TieKind;
use super::count::RunoffCount;
use super::rule::RunoffTies;
use std::cmp::Ordering;

impl<N: Number> RunoffCount<'_, N> {
    pub(super) fn break_tie(&mut self, kind: TieKind, tied: &[CandidateId]) -> Option<CandidateId> {
        if self.rule.ties == RunoffTies::Published || tied.len() < 2 {
            return self.race.break_tie(kind, tied);
        }
        let mut left = tied.to_vec();
        for (round, votes) in self.earlier.iter().enumerate().rev() {
            left = extremes(kind, &left, votes);
            if let [chosen] = left.as_slice() {
                self.race.record_tie(kind, tied, *chosen, Some(round + 1));
                return Some(*chosen);
            }
        }
        self.race.break_tie(kind, &left)
    }
}

/// Those with the fewest votes, or with the most if it's about a seat.
fn extremes<N: Number>(kind: TieKind, tied: &[CandidateId], votes: &[N]) -> Vec<CandidateId> {
    let worse = if kind == TieKind::Election {
        Ordering::Less
    } else {
        Ordering::Greater
    };
    let compare = |one: &CandidateId, other: &CandidateId| votes[one.0].compare(&votes[other.0]);
    let is_extreme = |one: &&CandidateId| tied.iter().all(|other| compare(one, other) != worse);
    tied.iter().filter(is_extreme).copied().collect()
}
