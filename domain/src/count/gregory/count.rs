//! Counting by the weighted inclusive Gregory method.

use super::super::arithmetic::{Number, Rounding};
use super::super::contest::{CandidateId, Contest};
use super::super::error::CountError;
use super::super::outcome::{Round, TieKind};
use super::super::transferable::{EqualRanks, Papers, Race, Repeats};
use super::pile::GregoryPiles;
use super::rule::{GregoryQuota, GregoryRule, Losers, Stop};

#[derive(Clone, Debug)]
pub(super) struct GregoryCount<'a, N> {
    pub(super) rule: GregoryRule,
    pub(super) race: Race<'a>,
    pub(super) piles: GregoryPiles<N>,
    /// All ballots that count.
    votes: u64,
    quota: N,
    /// Elected, with a surplus that hasn't been transferred.
    pending: Vec<CandidateId>,
    /// How far rounding can have changed a candidate's votes.
    error: N,
    /// The votes that all candidates had in earlier rounds.
    pub(super) earlier: Vec<Vec<N>>,
}

impl<'a, N: Number> GregoryCount<'a, N> {
    pub(super) fn new(contest: &'a Contest, rule: GregoryRule) -> Result<Self, CountError> {
        let papers = Papers::new(contest, EqualRanks::Refused, Repeats::Ignored)?;
        let race = Race::new(contest);
        let piles = GregoryPiles::new(&papers, contest.candidates.len(), |candidate| {
            race.is_hopeful(candidate)
        });
        let seats = contest.seats as u64;
        let share = N::whole(papers.votes).over_whole(seats + 1);
        let quota = match rule.quota {
            GregoryQuota::NextStep => share.plus(&N::step()),
            GregoryQuota::MoreThan | GregoryQuota::AtLeast => share,
            GregoryQuota::Whole => N::whole(papers.votes / (seats + 1) + 1),
            GregoryQuota::Hare => N::whole(papers.votes).over(&N::whole(seats), Rounding::Up),
        };
        Ok(Self {
            rule,
            race,
            piles,
            votes: papers.votes,
            quota,
            pending: Vec::new(),
            error: N::zero(),
            earlier: Vec::new(),
        })
    }

    /// Counts until everyone who's left gets a seat, or nobody can.
    pub(super) fn run(mut self) -> Race<'a> {
        while !self.race.is_decided() {
            let mut round = self.round();
            let votes = self.piles.votes.clone();
            self.elect(&mut round);
            if self.rule.stop == Stop::AtOnce && self.race.is_decided() {
                self.race.rounds.push(round);
                break;
            }
            self.transfer(&mut round);
            self.race.rounds.push(round);
            self.earlier.push(votes);
        }
        self.finish();
        self.race
    }

    pub(super) fn round(&self) -> Round {
        let votes = |candidate: CandidateId| (candidate, self.piles.votes[candidate.0].to_string());
        Round {
            tallies: self.race.continuing().into_iter().map(votes).collect(),
            threshold: Some(self.quota.to_string()),
            exhausted: Some(self.piles.exhausted.to_string()),
            ..Round::default()
        }
    }

    fn has_quota(&self, candidate: CandidateId) -> bool {
        let votes = &self.piles.votes[candidate.0];
        match self.rule.quota {
            GregoryQuota::MoreThan => self.quota.is_less(votes),
            _ => !votes.is_less(&self.quota) && !votes.is_zero(),
        }
    }

    /// Elects everyone with the quota. The ballots of those who leave because their group is full move on at once.
    fn elect(&mut self, round: &mut Round) {
        let enough: Vec<CandidateId> = self
            .race
            .hopefuls()
            .into_iter()
            .filter(|hopeful| self.has_quota(*hopeful))
            .collect();
        let error = self.error.clone();
        for candidate in self.race.hopefuls() {
            self.race
                .check_threshold(candidate, &self.piles.votes[candidate.0], &self.quota, &error);
        }
        let seated = self.race.elect_by_votes(&enough, &self.piles.votes);
        self.pending.extend(&seated.elected);
        round.elected.extend(seated.elected);
        round.surplus = Some(self.surplus().to_string());
        self.move_all(&seated.excluded, round);
    }

    /// The sum of the surpluses that haven't been transferred.
    fn surplus(&self) -> N {
        N::total(
            self.pending
                .iter()
                .map(|elected| self.piles.votes[elected.0].minus(&self.quota)),
        )
    }

    /// Eliminates sure losers, or transfers the largest surplus, or eliminates the lowest candidate.
    fn transfer(&mut self, round: &mut Round) {
        if self.rule.losers == Losers::SureLosers {
            let losers = self.race.sure_losers(&self.piles.votes, &self.surplus());
            if !losers.is_empty() {
                self.take_out(&losers, round);
                if !self.race.is_decided() {
                    self.move_all(&losers, round);
                }
                return;
            }
        }
        if self.pending.is_empty() {
            self.eliminate_lowest(round);
        } else {
            self.transfer_largest(round);
        }
    }

    fn transfer_largest(&mut self, round: &mut Round) {
        let sorted = self.race.by_votes(&self.pending, &self.piles.votes);
        let same = |votes: &N, other: &CandidateId| self.piles.votes[other.0].compare(votes).is_eq();
        let most = &self.piles.votes[sorted[0].0];
        let mut tied: Vec<CandidateId> = sorted.iter().copied().filter(|elected| same(most, elected)).collect();
        tied.sort();
        let Some(elected) = self.break_tie(TieKind::Surplus, &tied) else {
            return;
        };
        self.pending.retain(|pending| *pending != elected);
        let race = &self.race;
        let transfer = self
            .piles
            .move_surplus(elected, &self.quota, self.rule.value, |candidate| {
                race.is_hopeful(candidate)
            });
        round.transfers.push(transfer);
        // Each ballot loses less than two steps.
        self.error = self.error.plus(&N::step().times_whole(2).times_whole(self.votes));
    }

    fn eliminate_lowest(&mut self, round: &mut Round) {
        let hopefuls = self.race.hopefuls();
        let sorted = self.race.by_votes(&hopefuls, &self.piles.votes);
        let Some(lowest) = sorted.last() else { return };
        let fewest = self.piles.votes[lowest.0].clone();
        let mut tied = hopefuls.clone();
        tied.retain(|hopeful| self.piles.votes[hopeful.0].compare(&fewest).is_eq());
        let Some(loser) = self.break_tie(TieKind::Elimination, &tied) else {
            return;
        };
        for other in hopefuls.iter().filter(|hopeful| **hopeful != loser) {
            let error = self.error.clone();
            self.race.check_rival(loser, *other, &self.piles.votes, &error);
        }
        self.take_out(&[loser], round);
        self.move_all(&[loser], round);
    }

    fn take_out(&mut self, losers: &[CandidateId], round: &mut Round) {
        for loser in losers {
            self.race.eliminate(*loser);
        }
        round.eliminated.extend(losers);
    }

    pub(super) fn move_all(&mut self, candidates: &[CandidateId], round: &mut Round) {
        for candidate in candidates {
            let race = &self.race;
            let transfer = self.piles.move_all(*candidate, |candidate| race.is_hopeful(candidate));
            round.transfers.push(transfer);
        }
    }
}
