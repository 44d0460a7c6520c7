//! Adds up what ballots give to candidates.

use super::rule::ScoreMethod;
use crate::count::contest::{Ballot, BallotVote, CandidateId, Contest, Rank, Standing};
use crate::count::error::{BallotKind, CountError};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// The votes of each candidate, and of the ballots that count for nobody.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    /// By candidate.
    pub votes: Vec<BigRational>,
    /// The weight of ballots with too many choices, or without any.
    pub invalid: u64,
}

/// What one vote of a ballot gives.
type Shares = Vec<(CandidateId, BigRational)>;

impl Sums {
    pub(super) fn of(contest: &Contest, method: ScoreMethod) -> Result<Self, CountError> {
        let mut sums = Self {
            votes: vec![BigRational::zero(); contest.candidates.len()],
            invalid: 0,
        };
        for (ballot, number) in contest.ballots.iter().zip(1..) {
            let shares = shares(contest, ballot, method);
            let shares = shares.map_err(|needed| CountError::WrongBallot { number, needed })?;
            if shares.is_empty() {
                sums.invalid += ballot.weight;
            }
            for (candidate, share) in shares {
                sums.votes[candidate.0] += share * BigRational::from_integer(ballot.weight.into());
            }
        }
        Ok(sums)
    }
}

fn shares(contest: &Contest, ballot: &Ballot, method: ScoreMethod) -> Result<Shares, BallotKind> {
    let within = |choices: u64| contest.most_choices.is_none_or(|most| choices <= most);
    let stands = |candidate: &CandidateId| contest.candidates[candidate.0].standing != Standing::Withdrawn;
    let shares: Shares = match (&ballot.vote, method) {
        (BallotVote::Points(points), ScoreMethod::Cumulative) => {
            let points = points.iter().filter(|(candidate, _)| stands(candidate));
            let given = points.clone().map(|(_, points)| points).sum();
            let points = points.filter(|(_, points)| *points > 0 && within(given));
            points.map(|(candidate, points)| (*candidate, whole(*points))).collect()
        }
        (BallotVote::Approval(approved), ScoreMethod::Approval | ScoreMethod::Plurality) => {
            let mut approved: Vec<_> = approved.iter().copied().filter(stands).collect();
            approved.sort_unstable();
            approved.dedup();
            let valid = within(approved.len() as u64);
            let approved = approved.into_iter().filter(|_| valid);
            approved.map(|candidate| (candidate, whole(1))).collect()
        }
        (BallotVote::Ranking(ranks), ScoreMethod::Approval | ScoreMethod::Plurality) => first(ranks, method, stands),
        (_, ScoreMethod::Cumulative) => return Err(BallotKind::Points),
        (_, ScoreMethod::Approval | ScoreMethod::Plurality) => return Err(BallotKind::Choices),
    };
    Ok(shares)
}

/// What a ranking gives to those it ranks first of all who stand. An overvote gives nothing.
fn first(ranks: &[Rank], method: ScoreMethod, stands: impl Fn(&CandidateId) -> bool) -> Shares {
    let firsts = ranks.iter().map(|rank| match rank {
        Rank::Candidates(candidates) => Some(candidates.iter().copied().filter(&stands).collect::<Vec<_>>()),
        Rank::Overvote => None,
    });
    let first = firsts
        .into_iter()
        .find(|first| first.as_ref().is_none_or(|first| !first.is_empty()));
    let first = first.flatten().unwrap_or_default();
    let share = match method {
        ScoreMethod::Plurality if !first.is_empty() => BigRational::new(1.into(), BigInt::from(first.len())),
        ScoreMethod::Plurality | ScoreMethod::Approval | ScoreMethod::Cumulative => whole(1),
    };
    first.into_iter().map(|candidate| (candidate, share.clone())).collect()
}

fn whole(number: u64) -> BigRational {
    BigRational::from_integer(number.into())
}
