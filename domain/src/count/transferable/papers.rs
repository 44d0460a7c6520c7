//! Ballots with a ranking, identical ones merged.

use super::super::contest::{Ballot, CandidateId, Contest, Standing, Vote};
use super::super::error::{BallotKind, CountError};
use std::collections::BTreeMap;

/// What happens to a ballot that ranks several candidates equally.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EqualRanks {
    /// The rule doesn't allow it. The count stops and names the ballot.
    Refused,
    /// It counts as the average over all strict orders that agree with it: for two candidates, half a ballot for either order.
    Averaged,
}

/// What happens to a candidate whom a ballot ranks again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Repeats {
    /// Only the first place counts.
    Ignored,
    /// Each place counts, so that an elected candidate keeps a share of the same ballot twice.
    Counted,
}

/// The most candidates that a ballot can rank equally. The number of ways to choose some of them fits into 64 bits.
const MOST_EQUALS: usize = 60;

/// Candidates who are ranked equally, or one alone. In the order of the ballot paper.
pub(super) type Equals = Vec<CandidateId>;

/// Rankings in a fixed order, so that nothing depends on the order of the ballots.
#[derive(Clone, Debug)]
pub(crate) struct Papers {
    /// The votes of all ballots that name at least one candidate who stands.
    pub(crate) votes: u64,
    /// The votes of all ballots.
    pub(crate) cast: u64,
    merged: BTreeMap<Vec<Equals>, u64>,
}

impl Papers {
    /// Reads all ballots. Those who don't stand, blank ranks and overvotes without names are left out.
    pub(crate) fn new(contest: &Contest, equal_ranks: EqualRanks, repeats: Repeats) -> Result<Self, CountError> {
        let stands = stands(contest);
        let mut papers = Self { votes: 0, cast: 0, merged: BTreeMap::new() };
        for (number, ballot) in (1..).zip(&contest.ballots) {
            papers.cast += ballot.weight;
            let ranking = ranking(number, ballot, &stands, repeats)?;
            if equal_ranks == EqualRanks::Refused && ranking.iter().any(|equals| equals.len() > 1) {
                return Err(CountError::EqualRanks { number });
            }
            if ranking.iter().any(|equals| equals.len() > MOST_EQUALS) {
                return Err(CountError::TooManyEquals { number });
            }
            if !ranking.is_empty() && ballot.weight > 0 {
                papers.votes += ballot.weight;
                *papers.merged.entry(ranking).or_default() += ballot.weight;
            }
        }
        Ok(papers)
    }

    /// Each ranking, with the votes of all ballots that have it.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&[Equals], u64)> {
        self.merged.iter().map(|(ranking, votes)| (ranking.as_slice(), *votes))
    }
}

/// Who can be elected, by candidate.
fn stands(contest: &Contest) -> Vec<bool> {
    let default = contest.default_option.map(|option| option.candidate.0);
    let stands = |(place, standing)| standing == Standing::Standing && Some(place) != default;
    contest.candidates.iter().map(|candidate| candidate.standing).enumerate().map(stands).collect()
}

fn ranking(number: usize, ballot: &Ballot, stands: &[bool], repeats: Repeats) -> Result<Vec<Equals>, CountError> {
    let Vote::Ranking(ranks) = &ballot.vote else {
        return Err(CountError::WrongBallot { number, needed: BallotKind::Rankings });
    };
    let mut named = vec![false; stands.len()];
    let mut ranking = Vec::with_capacity(ranks.len());
    for rank in ranks {
        let mut equals = Equals::new();
        for candidate in rank.candidates() {
            let again = named[candidate.0] && repeats == Repeats::Ignored;
            if stands[candidate.0] && !again && !equals.contains(candidate) {
                equals.push(*candidate);
            }
            named[candidate.0] = true;
        }
        if !equals.is_empty() {
            equals.sort();
            ranking.push(equals);
        }
    }
    Ok(ranking)
}
