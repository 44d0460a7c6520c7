//! Condorcet-IRV.

use super::matrix::PairMatrix;
use super::order::Order;
use super::preference::Preference;
use crate::count::contest::CandidateId;
use crate::count::outcome::{Round, Tie, TieKind};
use crate::count::ties::TieOrder;

/// An order, and how it was found.
#[derive(Debug, Default)]
pub(super) struct RunOff {
    pub order: Order,
    pub rounds: Vec<Round>,
    pub ties: Vec<Tie>,
    /// In which round each group of the order got its place, from 1.
    pub placed: Vec<usize>,
}

/// Places one candidate after the other. Each place goes to the one who beats all others without a place. If there's none, the
/// one whom the fewest ballots put first is left out until there is one; for the next place they're back.
/// If ballots put everyone first equally often, they share the place.
///
/// The rule of CIVS: `cgi-bin/runoff.pm` in <https://github.com/andrewcmyers/civs>. It breaks ties at random; here, the
/// published order decides.
pub(super) fn condorcet_irv(
    candidates: &[CandidateId],
    matrix: &PairMatrix,
    ballots: &[Preference],
    tie_order: &TieOrder,
) -> RunOff {
    let mut run_off = RunOff::default();
    let mut waiting = candidates.to_vec();
    while !waiting.is_empty() {
        let placed = run_off.next_place(&waiting, matrix, ballots, tie_order);
        waiting.retain(|candidate| !placed.contains(candidate));
        run_off.order.push(placed);
        run_off.placed.push(run_off.rounds.len());
    }
    run_off
}

impl RunOff {
    fn next_place(
        &mut self,
        waiting: &[CandidateId],
        matrix: &PairMatrix,
        ballots: &[Preference],
        tie_order: &TieOrder,
    ) -> Vec<CandidateId> {
        let mut active = waiting.to_vec();
        loop {
            let first = first_places(&active, ballots);
            let tallies = active
                .iter()
                .copied()
                .zip(&first)
                .map(|(one, votes)| (one, votes.to_string()));
            self.rounds.push(Round {
                tallies: tallies.collect(),
                ..Round::default()
            });
            let beats_all = |one: &CandidateId| active.iter().all(|other| other == one || matrix.beats(*one, *other));
            if let Some(winner) = active.iter().copied().find(beats_all) {
                return vec![winner];
            }
            let fewest = first.iter().min().copied().unwrap_or_default();
            let last = active
                .iter()
                .copied()
                .zip(&first)
                .filter(|(_, votes)| **votes == fewest);
            let last: Vec<_> = last.map(|(candidate, _)| candidate).collect();
            if last.len() == active.len() {
                return active;
            }
            let Some(loser) = tie_order.loser(&last) else {
                return active;
            };
            self.leave_out(loser, last);
            active.retain(|candidate| *candidate != loser);
        }
    }

    fn leave_out(&mut self, loser: CandidateId, tied: Vec<CandidateId>) {
        if tied.len() > 1 {
            self.ties.push(Tie {
                round: self.rounds.len(),
                kind: TieKind::Elimination,
                tied,
                chosen: loser,
                by_round: None,
            });
        }
        if let Some(round) = self.rounds.last_mut() {
            round.eliminated.push(loser);
        }
    }
}

/// How many votes put each of these before the others. Those who are first together have the whole vote each.
fn first_places(active: &[CandidateId], ballots: &[Preference]) -> Vec<u64> {
    let size = active.iter().map(|candidate| candidate.0 + 1).max().unwrap_or_default();
    let mut places = vec![None; size];
    for (place, candidate) in active.iter().enumerate() {
        places[candidate.0] = Some(place);
    }
    let place = |candidate: &CandidateId| places.get(candidate.0).copied().flatten();
    let mut votes = vec![0; active.len()];
    for ballot in ballots {
        let first = ballot
            .ranks
            .iter()
            .find(|rank| rank.iter().any(|one| place(one).is_some()));
        for place in first.into_iter().flatten().filter_map(place) {
            votes[place] += ballot.weight;
        }
    }
    votes
}
