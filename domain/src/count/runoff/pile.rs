//! Who has which ballots.

use super::super::arithmetic::{Number, Rounding};
use super::super::contest::CandidateId;
use super::super::outcome::{Inactive, Transfer, Transferred};
use super::ballot::{Merged, WrittenBallot};
use super::rule::RunoffRule;
use std::collections::BTreeMap;

/// Identical ballots.
#[derive(Clone, Debug)]
struct RunoffPile<'a, N> {
    ballot: &'a WrittenBallot,
    ballots: u64,
    /// What's left of each ballot: 1 at first.
    value: N,
    /// `None` before the first round.
    holder: Option<Result<CandidateId, Inactive>>,
}

#[derive(Clone, Debug)]
pub(super) struct RunoffPiles<'a, N> {
    all: Vec<RunoffPile<'a, N>>,
    /// By candidate.
    pub(super) votes: Vec<N>,
    pub(super) inactive: BTreeMap<Inactive, N>,
    /// What each winner keeps.
    kept: BTreeMap<CandidateId, N>,
}

impl<'a, N: Number> RunoffPiles<'a, N> {
    pub(super) fn new(candidates: usize, ballots: &'a Merged) -> Self {
        let pile = |(ballot, ballots): (&'a WrittenBallot, &u64)| RunoffPile {
            ballot,
            ballots: *ballots,
            value: N::one(),
            holder: None,
        };
        Self {
            all: ballots.iter().map(pile).collect(),
            votes: vec![N::zero(); candidates],
            inactive: BTreeMap::new(),
            kept: BTreeMap::new(),
        }
    }

    /// Moves all ballots whose candidate doesn't continue, and adds up all votes. Returns what moved from whom.
    /// If all seats are filled, what's left of their surpluses isn't moved to anyone.
    pub(super) fn tally(
        &mut self,
        rule: &RunoffRule,
        all_filled: bool,
        continues: impl Fn(CandidateId) -> bool,
    ) -> Vec<Transfer> {
        self.votes = vec![N::zero(); self.votes.len()];
        self.inactive.clear();
        let mut moved: BTreeMap<CandidateId, BTreeMap<Result<CandidateId, ()>, N>> = BTreeMap::new();
        for pile in &mut self.all {
            let votes = pile.value.times_whole(pile.ballots);
            let from = match pile.holder {
                Some(Ok(holder)) if !continues(holder) => Some(holder),
                _ => None,
            };
            if pile.holder.is_none() || from.is_some() {
                let final_surplus = all_filled && from.is_some();
                let next = if final_surplus {
                    Err(Inactive::FinalSurplus)
                } else {
                    pile.ballot.next(rule, &continues)
                };
                pile.holder = Some(next);
                if let Some(from) = from {
                    let sum = moved
                        .entry(from)
                        .or_default()
                        .entry(next.map_err(|_| ()))
                        .or_insert_with(N::zero);
                    *sum = sum.plus(&votes);
                }
            }
            let sum = match pile.holder {
                Some(Ok(holder)) => &mut self.votes[holder.0],
                Some(Err(reason)) => self.inactive.entry(reason).or_insert_with(N::zero),
                None => continue,
            };
            *sum = sum.plus(&votes);
        }
        for (winner, kept) in &self.kept {
            self.votes[winner.0] = kept.clone();
        }
        moved.into_iter().map(|(from, to)| transfer(from, to)).collect()
    }

    /// Takes the surplus share of all ballots of a winner. They move on in the next round, and the winner keeps the rest.
    pub(super) fn split(&mut self, winner: CandidateId, threshold: &N) {
        let votes = &self.votes[winner.0];
        let surplus = if threshold.is_less(votes) {
            votes.minus(threshold)
        } else {
            N::zero()
        };
        let share = if surplus.is_zero() {
            N::zero()
        } else {
            surplus.over(votes, Rounding::Down)
        };
        let mut kept = N::zero();
        for pile in self.all.iter_mut().filter(|pile| pile.holder == Some(Ok(winner))) {
            let moves_on = pile.value.times(&share, Rounding::Down);
            kept = kept.plus(&pile.value.minus(&moves_on).times_whole(pile.ballots));
            pile.value = moves_on;
        }
        self.kept.insert(winner, kept);
    }

    /// What a winner keeps above the threshold only because of rounding. It's lost.
    pub(super) fn residual(&mut self, winner: CandidateId, threshold: &N) -> Option<N> {
        let kept = self.kept.get_mut(&winner)?;
        let residual = threshold.is_less(kept).then(|| kept.minus(threshold))?;
        *kept = threshold.clone();
        self.votes[winner.0] = threshold.clone();
        Some(residual)
    }
}

fn transfer<N: Number>(from: CandidateId, to: BTreeMap<Result<CandidateId, ()>, N>) -> Transfer {
    let target = |to: Result<CandidateId, ()>| to.map_or(Transferred::Exhausted, Transferred::Candidate);
    let moved = to.into_iter().filter(|(_, votes)| !votes.is_zero());
    Transfer {
        from,
        to: moved.map(|(to, votes)| (target(to), votes.to_string())).collect(),
    }
}
