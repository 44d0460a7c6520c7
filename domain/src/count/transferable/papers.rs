//! Ballots with a ranking, identical ones merged.

use super::super::contest::{Ballot, BallotVote, CandidateId, Contest, Standing};
use super::super::error::{BallotKind, CountError};
use std::collections::HashMap;

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

/// One candidate, or several who are ranked equally: a place in [`Papers::equals`].
pub(super) type Code = usize;

/// All rankings, in one list, sorted so that those that begin in the same way are together.
#[derive(Clone, Debug)]
pub(crate) struct Papers {
    /// The votes of all ballots that name at least one candidate who stands.
    pub(crate) votes: u64,
    /// The votes of all ballots.
    pub(crate) cast: u64,
    /// Each candidate alone, then those ranked equally by some ballot, in the order of the ballot paper.
    equals: Vec<Vec<CandidateId>>,
    /// Where each of those ranked equally is.
    places: HashMap<Vec<CandidateId>, Code>,
    /// The ranks of all ballots, one ballot after the other.
    codes: Vec<Code>,
    ballots: Vec<MergedPaper>,
}

/// One or several identical ballots.
#[derive(Clone, Copy, Debug)]
struct MergedPaper {
    start: usize,
    end: usize,
    votes: u64,
}

impl Papers {
    /// Reads all ballots. Those who don't stand, blank ranks and overvotes without names are left out.
    pub(crate) fn new(contest: &Contest, equal_ranks: EqualRanks, repeats: Repeats) -> Result<Self, CountError> {
        let stands = stands(contest);
        let equals = (0..stands.len()).map(|place| vec![CandidateId(place)]).collect();
        let mut papers = Self {
            votes: 0,
            cast: 0,
            equals,
            places: HashMap::new(),
            codes: Vec::new(),
            ballots: Vec::new(),
        };
        for (number, ballot) in (1..).zip(&contest.ballots) {
            papers.cast += ballot.weight;
            let start = papers.codes.len();
            papers.read(number, ballot, &stands, equal_ranks, repeats)?;
            let end = papers.codes.len();
            if start < end && ballot.weight > 0 {
                papers.votes += ballot.weight;
                papers.ballots.push(MergedPaper {
                    start,
                    end,
                    votes: ballot.weight,
                });
            }
        }
        papers.merge();
        Ok(papers)
    }

    /// Adds a ballot's ranks.
    fn read(
        &mut self,
        number: usize,
        ballot: &Ballot,
        stands: &[bool],
        equal_ranks: EqualRanks,
        repeats: Repeats,
    ) -> Result<(), CountError> {
        let BallotVote::Ranking(ranks) = &ballot.vote else {
            return Err(CountError::WrongBallot {
                number,
                needed: BallotKind::Rankings,
            });
        };
        let mut named = vec![false; stands.len()];
        for rank in ranks {
            let mut equals = Vec::new();
            for candidate in rank.candidates() {
                let again = named[candidate.0] && repeats == Repeats::Ignored;
                if stands[candidate.0] && !again && !equals.contains(candidate) {
                    equals.push(*candidate);
                }
                named[candidate.0] = true;
            }
            match equals.as_slice() {
                [] => {}
                [only] => self.codes.push(only.0),
                _ if equal_ranks == EqualRanks::Refused => return Err(CountError::EqualRanks { number }),
                several if several.len() > MOST_EQUALS => return Err(CountError::TooManyEquals { number }),
                _ => {
                    equals.sort();
                    let code = self.code(equals);
                    self.codes.push(code);
                }
            }
        }
        Ok(())
    }

    fn code(&mut self, equals: Vec<CandidateId>) -> Code {
        if let Some(known) = self.places.get(&equals) {
            return *known;
        }
        let code = self.equals.len();
        self.equals.push(equals.clone());
        self.places.insert(equals, code);
        code
    }

    /// Sorts all ballots and adds up the votes of identical ones.
    fn merge(&mut self) {
        let codes = &self.codes;
        let ranking = |paper: &MergedPaper| &codes[paper.start..paper.end];
        self.ballots
            .sort_unstable_by(|one, other| ranking(one).cmp(ranking(other)));
        self.ballots.dedup_by(|later, earlier| {
            let same = ranking(later) == ranking(earlier);
            if same {
                earlier.votes += later.votes;
            }
            same
        });
    }

    /// Each ranking, with the votes of all ballots that have it.
    pub(super) fn rankings(&self) -> impl Iterator<Item = (&[Code], u64)> {
        self.ballots
            .iter()
            .map(|paper| (&self.codes[paper.start..paper.end], paper.votes))
    }

    /// Each ranking of single candidates, with the votes of all ballots that have it. Equal ranks have been refused.
    pub(crate) fn strict_rankings(&self) -> impl Iterator<Item = (Vec<CandidateId>, u64)> {
        self.rankings()
            .map(|(codes, votes)| (codes.iter().copied().map(CandidateId).collect(), votes))
    }

    pub(super) fn into_equals(self) -> Vec<Vec<CandidateId>> {
        self.equals
    }
}

/// Who can be elected, by candidate.
fn stands(contest: &Contest) -> Vec<bool> {
    let default = contest.default_option.map(|option| option.candidate.0);
    let stands = |(place, standing)| standing == Standing::Standing && Some(place) != default;
    contest
        .candidates
        .iter()
        .map(|candidate| candidate.standing)
        .enumerate()
        .map(stands)
        .collect()
}
