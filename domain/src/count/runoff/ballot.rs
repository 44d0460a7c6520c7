//! Reading ballots line by line, with everything that voters can do wrong.

use super::super::contest::{BallotVote, CandidateId, Contest, Rank};
use super::super::error::{BallotKind, CountError};
use super::super::outcome::Inactive;
use super::rule::{Overvotes, RunoffRule};
use std::collections::BTreeMap;

/// A line that isn't blank.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct WrittenLine {
    /// From 1.
    rank: usize,
    /// Nobody if it's an overvote whose names weren't recorded.
    names: Vec<CandidateId>,
}

/// A ballot as written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct WrittenBallot(Vec<WrittenLine>);

/// Identical ballots as one, with the number of their votes.
pub(super) type Merged = BTreeMap<WrittenBallot, u64>;

/// All ballots with votes, as far as the rule reads them.
pub(super) fn merged(contest: &Contest, rule: &RunoffRule) -> Result<Merged, CountError> {
    let mut merged = BTreeMap::new();
    for (number, ballot) in (1..).zip(&contest.ballots) {
        let BallotVote::Ranking(ranks) = &ballot.vote else {
            return Err(CountError::WrongBallot {
                number,
                needed: BallotKind::Rankings,
            });
        };
        if ballot.weight > 0 {
            let read = rule.most_ranks.unwrap_or(ranks.len()).min(ranks.len());
            *merged.entry(WrittenBallot::new(&ranks[..read])).or_default() += ballot.weight;
        }
    }
    Ok(merged)
}

impl WrittenBallot {
    fn new(ranks: &[Rank]) -> Self {
        let line = |(rank, written): (usize, &Rank)| {
            let mut names = written.candidates().to_vec();
            names.sort();
            names.dedup();
            WrittenLine { rank, names }
        };
        let blank = Rank::Candidates(Vec::new());
        Self(
            (1..)
                .zip(ranks)
                .filter(|(_, written)| **written != blank)
                .map(line)
                .collect(),
        )
    }

    /// The candidate for whom the ballot counts now, or why it counts for nobody.
    pub(super) fn next(
        &self,
        rule: &RunoffRule,
        continues: impl Fn(CandidateId) -> bool,
    ) -> Result<CandidateId, Inactive> {
        if self.0.is_empty() {
            return Err(Inactive::Blank);
        }
        let mut rank = 0;
        let mut seen = Vec::new();
        for line in &self.0 {
            let skipped = line.rank - rank - 1;
            if rule.most_skipped_ranks.is_some_and(|most| skipped > most) {
                return Err(Inactive::SkippedRanks);
            }
            rank = line.rank;
            if rule.stop_at_repeats && line.names.iter().any(|name| seen.contains(name)) {
                return Err(Inactive::Repeated);
            }
            seen.extend(&line.names);
            let mut continuing = line.names.iter().copied().filter(|name| continues(*name));
            match (line.names.as_slice(), rule.overvotes) {
                ([_], _) => {}
                (_, Overvotes::Skip) => continue,
                (_, Overvotes::Exhaust) | ([], Overvotes::ExhaustIfSeveralContinue) => return Err(Inactive::Overvote),
                (_, Overvotes::ExhaustIfSeveralContinue) if continuing.clone().count() > 1 => {
                    return Err(Inactive::Overvote);
                }
                (_, Overvotes::ExhaustIfSeveralContinue) => {}
            }
            if let Some(candidate) = continuing.next() {
                return Ok(candidate);
            }
        }
        Err(Inactive::Exhausted)
    }
}
