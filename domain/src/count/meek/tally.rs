//! Distributing votes by Meek's method.

use super::super::arithmetic::{Number, Rounding};
use super::super::contest::{CandidateId, Contest};
use super::super::error::CountError;
use super::super::outcome::Round;
use super::super::transferable::{Papers, Race, Tree};
use super::equals::average;
use super::rule::{KeepFactor, Kept, MeekQuota, MeekRule};

/// What all candidates have, given their keep factors.
#[derive(Clone, Debug)]
pub(super) struct MeekCount<'a, N> {
    pub(super) rule: &'a MeekRule,
    pub(super) race: Race<'a>,
    pub(super) tree: Tree,
    pub(super) cast: N,
    /// By candidate: 1 for hopefuls, less for those elected, 0 for those who are out.
    pub(super) keep: Vec<N>,
    pub(super) votes: Vec<N>,
    pub(super) quota: N,
    /// The sum of all surpluses.
    pub(super) surplus: N,
}

impl<'a, N: Number> MeekCount<'a, N> {
    pub(super) fn new(contest: &'a Contest, rule: &'a MeekRule) -> Result<Self, CountError> {
        let papers = Papers::new(contest, rule.equal_ranks, rule.repeats)?;
        let race = Race::new(contest);
        let all = contest.candidates.len();
        let keep = |place| {
            if race.is_out(CandidateId(place)) {
                N::zero()
            } else {
                N::one()
            }
        };
        Ok(Self {
            rule,
            cast: N::whole(papers.votes),
            keep: (0..all).map(keep).collect(),
            votes: vec![N::zero(); all],
            quota: N::whole(papers.cast / (contest.seats as u64 + 1) + 1),
            tree: Tree::new(papers),
            surplus: N::zero(),
            race,
        })
    }

    /// Gives each candidate their share of all ballots, and sets the quota by it.
    pub(super) fn distribute(&mut self) {
        self.distribute_votes();
        let seats = self.race.contest.seats as u64 + 1;
        let share = |votes: &N| votes.over_whole(seats);
        let counted = N::total(self.votes.iter().cloned());
        self.quota = match self.rule.quota {
            MeekQuota::NextStep => share(&counted).plus(&N::step()),
            MeekQuota::PlusMillionth => share(&counted).plus(&N::decimal(1, 6)),
            MeekQuota::MoreThan => share(&counted),
            MeekQuota::WholeAtFirst => self.quota.clone(),
        };
    }

    pub(super) fn distribute_votes(&mut self) {
        let (keep, kept) = (&self.keep, self.rule.kept);
        let mut votes = vec![N::zero(); keep.len()];
        self.tree.walk(&N::one(), |equals, ballots, left| {
            let mut credit = |candidate: CandidateId, share: &N| {
                votes[candidate.0] = votes[candidate.0].plus(&share.times_whole(ballots));
            };
            let rest = match equals {
                [only] if keep[only.0].is_zero() => left.clone(),
                [only] => {
                    let (share, rest) = divide(left, &keep[only.0], kept);
                    credit(*only, &share);
                    rest
                }
                several => {
                    let factors: Vec<N> = several.iter().map(|candidate| keep[candidate.0].clone()).collect();
                    let (shares, rest) = average(&factors);
                    for (candidate, share) in several.iter().zip(shares) {
                        credit(*candidate, &left.times(&share, Rounding::Down));
                    }
                    left.times(&rest, Rounding::Down)
                }
            };
            (!rest.is_zero()).then_some(rest)
        });
        self.votes = votes;
    }

    /// The hopefuls who have the quota, in the order of the ballot paper.
    pub(super) fn enough(&self) -> Vec<CandidateId> {
        self.race
            .hopefuls()
            .into_iter()
            .filter(|hopeful| self.has_quota(*hopeful))
            .collect()
    }

    pub(super) fn has_quota(&self, candidate: CandidateId) -> bool {
        match self.rule.quota {
            MeekQuota::MoreThan => self.quota.is_less(&self.votes[candidate.0]),
            _ => !self.votes[candidate.0].is_less(&self.quota),
        }
    }

    /// Lowers the keep factors of everyone elected, so that they have just the quota.
    pub(super) fn lower_keep_factors(&mut self) {
        for elected in &self.race.winners {
            let (factor, votes) = (&self.keep[elected.0], &self.votes[elected.0]);
            let only_above = self.rule.keep_factor == KeepFactor::UpOnceIfAbove;
            if votes.is_zero() || (only_above && !self.quota.is_less(votes)) {
                continue;
            }
            let factor = match self.rule.keep_factor {
                KeepFactor::UpTwice => factor.times(&self.quota, Rounding::Up).over(votes, Rounding::Up),
                KeepFactor::DownTwice => factor.times(&self.quota, Rounding::Down).over(votes, Rounding::Down),
                KeepFactor::UpOnceIfAbove => factor.times_over(&self.quota, votes, Rounding::Up),
            };
            self.keep[elected.0] = factor.shortened();
        }
    }

    /// Takes those who left because their group is full out of the count. They're still shown in this round.
    pub(super) fn drop_excluded(&mut self, excluded: &[CandidateId], round: &mut Round) {
        for candidate in excluded {
            if !round.tallies.iter().any(|(shown, _)| shown == candidate) {
                round.tallies.push((*candidate, self.votes[candidate.0].to_string()));
            }
            self.drop_out(*candidate);
        }
        round.tallies.sort_by_key(|(candidate, _)| *candidate);
    }

    /// Takes a candidate out of the count. Their votes move on when they're next distributed.
    pub(super) fn drop_out(&mut self, candidate: CandidateId) {
        self.race.eliminate(candidate);
        self.keep[candidate.0] = N::zero();
        self.votes[candidate.0] = N::zero();
    }

    /// What this round looks like, before anything's decided.
    pub(super) fn round(&self) -> Round {
        let continuing = self.race.continuing();
        let shown = |numbers: &[N], candidates: &[CandidateId]| {
            candidates
                .iter()
                .map(|candidate| (*candidate, numbers[candidate.0].to_string()))
                .collect()
        };
        Round {
            tallies: shown(&self.votes, &continuing),
            threshold: Some(self.quota.to_string()),
            exhausted: Some(self.cast.minus(&N::total(self.votes.iter().cloned())).to_string()),
            surplus: Some(self.surplus.to_string()),
            keep_factors: shown(&self.keep, &self.race.winners),
            ..Round::default()
        }
    }
}

/// A candidate's share of what's left of a ballot, and what passes on.
fn divide<N: Number>(left: &N, factor: &N, kept: Kept) -> (N, N) {
    match kept {
        Kept::UpThenRest => {
            let share = left.times(factor, Rounding::Up);
            let rest = left.minus(&share);
            (share, rest)
        }
        Kept::DownThenRest => {
            let share = left.times(factor, Rounding::Down);
            let rest = left.minus(&share);
            (share, rest)
        }
        Kept::BothDown => (
            left.times(factor, Rounding::Down),
            left.times(&N::one().minus(factor), Rounding::Down),
        ),
    }
}
