//! What each ballot says, ready to compare candidates.

use crate::count::contest::{Ballot, BallotVote, CandidateId, Contest, Standing};
use crate::count::error::{BallotKind, CountError};

/// A ballot's ranks without those that name nobody who stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Preference {
    pub weight: u64,
    /// Best first. A candidate who's ranked twice has the better rank.
    pub ranks: Vec<Vec<CandidateId>>,
}

/// The ballots of a contest in order.
pub(super) fn preferences(contest: &Contest) -> Result<Vec<Preference>, CountError> {
    let ballots = contest.ballots.iter().zip(1..);
    ballots
        .map(|(ballot, number)| preference(contest, ballot, number))
        .collect()
}

fn preference(contest: &Contest, ballot: &Ballot, number: usize) -> Result<Preference, CountError> {
    let BallotVote::Ranking(ranks) = &ballot.vote else {
        return Err(CountError::WrongBallot {
            number,
            needed: BallotKind::Rankings,
        });
    };
    let mut seen = vec![false; contest.candidates.len()];
    let mut left = Vec::with_capacity(ranks.len());
    for rank in ranks {
        let new = rank.candidates().iter().copied().filter(|candidate| {
            let stands = contest.candidates[candidate.0].standing == Standing::Standing;
            stands && !std::mem::replace(&mut seen[candidate.0], true)
        });
        let rank: Vec<_> = new.collect();
        if !rank.is_empty() {
            left.push(rank);
        }
    }
    Ok(Preference {
        weight: ballot.weight,
        ranks: left,
    })
}
