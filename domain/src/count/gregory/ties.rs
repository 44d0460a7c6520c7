//! Ties that earlier rounds can break.

use super::super::arithmetic::Number;
use super::super::contest::CandidateId;
use super::super::outcome::TieKind;
use super::count::GregoryCount;
use super::rule::GregoryTies;
use std::cmp::Ordering;

impl<N: Number> GregoryCount<'_, N> {
    /// Chooses one of several tied candidates: whose surplus is transferred first, or who's eliminated.
    pub(super) fn break_tie(&mut self, kind: TieKind, tied: &[CandidateId]) -> Option<CandidateId> {
        if self.rule.ties == GregoryTies::EarlierRounds && tied.len() > 1 {
            for (round, votes) in self.earlier.iter().enumerate().rev() {
                if let Some(chosen) = alone(kind, tied, votes) {
                    self.race.record_tie(kind, tied, chosen, Some(round + 1));
                    return Some(chosen);
                }
            }
        }
        self.race.break_tie(kind, tied)
    }
}

/// The one who alone had the fewest votes, or the most if it's about surpluses.
fn alone<N: Number>(kind: TieKind, tied: &[CandidateId], votes: &[N]) -> Option<CandidateId> {
    let wanted = if kind == TieKind::Elimination {
        Ordering::Less
    } else {
        Ordering::Greater
    };
    let beats_others = |one: &&CandidateId| {
        let others = tied.iter().filter(|other| other != one);
        others
            .map(|other| votes[one.0].compare(&votes[other.0]))
            .all(|order| order == wanted)
    };
    tied.iter().find(beats_others).copied()
}
