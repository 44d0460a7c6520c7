//! Searches for the smallest change that alters a result.

use super::apply::{changed, merged};
use super::change::{HowClose, ResultChange};
use crate::count::{
    Ballot, CandidateId, Contest, MeekArithmetic, Method, Outcome, PairwiseMethod, Rule, Standing, count,
};
use std::cmp::Reverse;

/// The most work of all recounts of a search together, and the most recounts.
const MOST_WORK: usize = 80_000_000;
const MOST_RECOUNTS: usize = 1_000;
/// The first number of votes that's tried, as a part of all votes.
const FIRST_SHARE: u64 = 4_096;

/// A search, which ends when it has counted often enough.
struct Search<'a> {
    contest: Contest,
    rule: &'a Rule,
    winners: &'a [CandidateId],
    recounts: usize,
    most: usize,
}

/// Searches for the smallest number of votes that alters who's elected, by counting again.
///
/// For each candidate who isn't elected, it adds votes for them alone. For each of them and each winner, it takes votes that put
/// the winner first, and puts the other candidate above. It looks for the smallest number by doubling and then by halving the
/// interval, and skips a candidate if one vote less than the best number so far doesn't alter the result. It counts at most
/// 1,000 times, and less often in large elections. A smaller change can exist that it didn't try.
pub fn how_close(contest: &Contest, rule: &Rule, outcome: &Outcome) -> HowClose {
    let contest = merged(contest);
    let mut search = Search {
        most: (MOST_WORK / work(&contest, rule)).min(MOST_RECOUNTS) / 2,
        contest,
        rule,
        winners: &outcome.winners,
        recounts: 0,
    };
    let others = search.others(outcome);
    let mut added: Option<ResultChange> = None;
    for to in &others {
        added = search.smallest(None, *to, added);
    }
    // Each kind of change has half of the recounts.
    search.most += search.recounts;
    let mut moved: Option<ResultChange> = None;
    for from in &outcome.winners {
        for to in &others {
            moved = search.smallest(Some(*from), *to, moved);
        }
    }
    HowClose {
        added,
        moved,
        recounts: search.recounts,
    }
}

/// Who's elected after a change that [`how_close`] found: so many more votes for `to` alone, or so many that put `from` first
/// and now put `to` above. `None` if `from` doesn't have that many, or the votes can't be counted.
pub fn winners_after(
    contest: &Contest,
    rule: &Rule,
    from: Option<CandidateId>,
    to: CandidateId,
    votes: u64,
) -> Option<Vec<CandidateId>> {
    let changed = changed(&merged(contest), rule, from, to, votes)?;
    Some(count(&changed, rule).ok()?.winners)
}

/// About how much work a count is: ballots are read again for each candidate who leaves, and pairs of candidates are compared with
/// all others. Some rules take longer.
fn work(contest: &Contest, rule: &Rule) -> usize {
    let candidates = contest.candidates.len().max(1);
    let slower = match &rule.method {
        Method::Meek(meek) if meek.arithmetic == MeekArithmetic::Exact => 50,
        Method::Meek(_) => 2,
        Method::Pairwise(pairwise) if pairwise.method == PairwiseMethod::CondorcetIrv => candidates,
        _ => 1,
    };
    contest.ballots.len().max(candidates * candidates) * candidates * slower
}

impl Search<'_> {
    /// Who stands and isn't elected, first those who stayed in the count longest.
    fn others(&self, outcome: &Outcome) -> Vec<CandidateId> {
        let default = self.contest.default_option.map(|default| default.candidate);
        let all = (0..self.contest.candidates.len()).map(CandidateId);
        let can = all.filter(|candidate| {
            self.contest.candidates[candidate.0].standing == Standing::Standing
                && !self.winners.contains(candidate)
                && Some(*candidate) != default
        });
        let rounds = |candidate: &CandidateId| {
            let tallied = outcome.rounds.iter().flat_map(|round| &round.tallies);
            tallied.filter(|(other, _)| other == candidate).count()
        };
        let mut others: Vec<_> = can.collect();
        others.sort_by_key(|candidate| Reverse(rounds(candidate)));
        others
    }

    /// The smallest change from one candidate to another, or the best so far if it's smaller.
    fn smallest(
        &mut self,
        from: Option<CandidateId>,
        to: CandidateId,
        best: Option<ResultChange>,
    ) -> Option<ResultChange> {
        let found = match &best {
            Some(best) if best.votes <= 1 => None,
            Some(best) => self.attempt(from, to, best.votes - 1),
            None => self.doubled(from, to),
        };
        let Some(mut smallest) = found else { return best };
        let mut too_few = 0;
        while smallest.votes - too_few > 1 {
            let middle = too_few + (smallest.votes - too_few) / 2;
            match self.attempt(from, to, middle) {
                Some(change) => smallest = change,
                None => too_few = middle,
            }
        }
        Some(smallest)
    }

    /// The first number that alters the result, of a small share of all votes and its doubles.
    fn doubled(&mut self, from: Option<CandidateId>, to: CandidateId) -> Option<ResultChange> {
        // They fit, because the contest was counted.
        let all: u64 = self.contest.ballots.iter().filter_map(Ballot::votes).sum();
        let first = (all / FIRST_SHARE).max(1);
        let powers = std::iter::successors(Some(first), |votes| votes.checked_mul(2));
        let mut numbers = powers.take_while(|votes| *votes < all).chain([all]);
        numbers.find_map(|votes| self.attempt(from, to, votes))
    }

    /// Counts again with a change. `None` if the result is the same, or the search has to end.
    fn attempt(&mut self, from: Option<CandidateId>, to: CandidateId, votes: u64) -> Option<ResultChange> {
        if self.recounts >= self.most {
            return None;
        }
        let changed = changed(&self.contest, self.rule, from, to, votes)?;
        self.recounts += 1;
        let winners = count(&changed, self.rule).ok()?.winners;
        let missing = |these: &[CandidateId], of: &[CandidateId]| {
            of.iter()
                .copied()
                .filter(|candidate| !these.contains(candidate))
                .collect::<Vec<_>>()
        };
        let (out, instead) = (missing(&winners, self.winners), missing(self.winners, &winners));
        (!out.is_empty() || !instead.is_empty()).then_some(ResultChange {
            votes,
            from,
            to,
            winners,
            out,
            instead,
        })
    }
}
