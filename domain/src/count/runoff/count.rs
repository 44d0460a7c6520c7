//! Counting round by round.

use super::super::arithmetic::{Number, Rounding};
use super::super::contest::{CandidateId, Contest};
use super::super::outcome::{Inactive, Round, Transfer, Transferred};
use super::super::transferable::Race;
use super::ballot::Merged;
use super::pile::RunoffPiles;
use super::rule::{Continue, Mode, RunoffRule};

#[derive(Clone, Debug)]
pub(super) struct RunoffCount<'a, N> {
    pub(super) rule: &'a RunoffRule,
    pub(super) race: Race<'a>,
    pub(super) piles: RunoffPiles<'a, N>,
    pub(super) threshold: N,
    /// The votes that all candidates had in earlier rounds.
    pub(super) earlier: Vec<Vec<N>>,
    /// How far rounding can have changed a candidate's votes.
    pub(super) error: N,
}

impl<'a, N: Number> RunoffCount<'a, N> {
    pub(super) fn new(contest: &'a Contest, rule: &'a RunoffRule, ballots: &'a Merged) -> Self {
        Self {
            rule,
            piles: RunoffPiles::new(contest.candidates.len(), ballots),
            threshold: N::zero(),
            earlier: Vec::new(),
            error: N::zero(),
            race: Race::with_write_ins(contest),
        }
    }

    pub(super) fn run(mut self) -> Race<'a> {
        while self.goes_on() {
            self.move_ballots();
            if self.recomputes_threshold() {
                self.threshold = self.new_threshold();
            }
            let mut round = self.round();
            let enough = self.enough();
            if !enough.is_empty() {
                self.elect(&enough, &mut round);
            } else if self.is_undecided() {
                round.eliminated = self.losers();
                for loser in &round.eliminated {
                    self.race.eliminate(*loser);
                }
            }
            self.earlier.push(self.piles.votes.clone());
            self.race.rounds.push(round);
        }
        self.race
    }

    /// Whether the count goes on after someone has won.
    pub(super) fn until_two(&self) -> bool {
        self.rule.goes_on == Continue::UntilTwoRemain && self.rule.mode == Mode::SingleWinner
    }

    /// The candidates who have votes of their own: hopefuls, and a winner for whom the count goes on.
    pub(super) fn active(&self) -> Vec<CandidateId> {
        if self.until_two() {
            self.race.continuing()
        } else {
            self.race.hopefuls()
        }
    }

    fn has_surpluses(&self) -> bool {
        matches!(self.rule.mode, Mode::SeveralPerRound | Mode::OnePerRound)
    }

    fn goes_on(&self) -> bool {
        let last = self.race.rounds.last();
        let winners = self.race.winners.len();
        if self.until_two() {
            let eliminated_now = last.is_some_and(|round| !round.eliminated.is_empty());
            return self.race.continuing().len() > winners + 1 || eliminated_now;
        }
        let elected_now = last.is_some_and(|round| !round.elected.is_empty());
        if let Mode::AbovePercentage(_) = self.rule.mode {
            return winners == 0 && !self.race.hopefuls().is_empty();
        }
        let can_elect = self.race.seats_left() > 0 && !self.race.hopefuls().is_empty();
        can_elect || (self.has_surpluses() && elected_now)
    }

    fn is_undecided(&self) -> bool {
        let until_two = self.until_two() && self.race.continuing().len() > 2;
        let by_percentage = matches!(self.rule.mode, Mode::AbovePercentage(_));
        (self.race.seats_left() > 0 || until_two || by_percentage) && !self.active().is_empty()
    }

    /// Moves ballots, which adds transfers to the round before.
    fn move_ballots(&mut self) {
        let all_filled = self.has_surpluses() && self.race.seats_left() == 0;
        let (race, until_two) = (&self.race, self.until_two());
        let continues = |candidate: CandidateId| {
            if until_two {
                !race.is_out(candidate)
            } else {
                race.is_hopeful(candidate)
            }
        };
        let mut transfers = self.piles.tally(self.rule, all_filled, continues);
        let Some(last) = self.race.rounds.last_mut() else {
            return;
        };
        for winner in &last.elected {
            if let Some(residual) = self.piles.residual(*winner, &self.threshold) {
                add_residual(&mut transfers, *winner, &residual);
            }
        }
        transfers.retain(|transfer| !transfer.to.is_empty());
        last.transfers = transfers;
    }

    /// Elects candidates as far as caps allow it, and takes their surpluses.
    fn elect(&mut self, enough: &[CandidateId], round: &mut Round) {
        if let Mode::AbovePercentage(_) = self.rule.mode {
            for candidate in self.race.by_votes(enough, &self.piles.votes) {
                if self.race.is_hopeful(candidate) {
                    round.elected.push(candidate);
                    self.race.elect(candidate);
                }
            }
            return;
        }
        let seated = self.race.elect_by_votes(enough, &self.piles.votes);
        round.elected = seated.elected;
        if self.has_surpluses() {
            for winner in &round.elected {
                self.piles.split(*winner, &self.threshold);
            }
            let all = N::total(self.piles.votes.iter().cloned());
            self.error = self.error.plus(&all.times(&N::step().times_whole(2), Rounding::Up));
        }
    }

    fn round(&self) -> Round {
        let shown = self.race.continuing();
        let inactive = self.piles.inactive.iter();
        let counted = inactive.clone().filter(|(reason, _)| **reason != Inactive::Blank);
        Round {
            tallies: shown
                .into_iter()
                .map(|candidate| (candidate, self.piles.votes[candidate.0].to_string()))
                .collect(),
            threshold: Some(self.threshold.to_string()),
            exhausted: Some(N::total(counted.map(|(_, votes)| votes.clone())).to_string()),
            inactive: inactive.map(|(reason, votes)| (*reason, votes.to_string())).collect(),
            ..Round::default()
        }
    }
}

fn add_residual<N: Number>(transfers: &mut Vec<Transfer>, winner: CandidateId, residual: &N) {
    let lost = (Transferred::Residual, residual.to_string());
    match transfers.iter_mut().find(|transfer| transfer.from == winner) {
        Some(transfer) => transfer.to.push(lost),
        None => transfers.push(Transfer {
            from: winner,
            to: vec![lost],
        }),
    }
}
