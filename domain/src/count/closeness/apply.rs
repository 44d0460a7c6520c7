//! Makes a changed contest.

use crate::count::{Ballot, BallotVote, CandidateId, Contest, Method, Rank, Rule, Unranked};
use std::collections::BTreeMap;

/// The contest with identical ballots as one, in an order that doesn't depend on that of the ballots.
pub(super) fn merged(contest: &Contest) -> Contest {
    let mut weights: BTreeMap<&BallotVote, u64> = BTreeMap::new();
    for ballot in contest.ballots.iter().filter(|ballot| ballot.weight > 0) {
        *weights.entry(&ballot.vote).or_default() += ballot.weight;
    }
    let ballots = weights.into_iter().map(|(vote, weight)| Ballot {
        weight,
        vote: vote.clone(),
    });
    Contest {
        ballots: ballots.collect(),
        ..contest.clone()
    }
}

/// The contest with more votes for one candidate alone, or with votes that prefer them to `from`. `None` if `from` doesn't
/// have that many.
pub(super) fn changed(
    contest: &Contest,
    rule: &Rule,
    from: Option<CandidateId>,
    to: CandidateId,
    votes: u64,
) -> Option<Contest> {
    match from {
        Some(from) => moved(contest, from, to, votes),
        None => Some(added(contest, rule, to, votes)),
    }
}

/// The contest with more votes for one candidate alone. Where a ballot says nothing about candidates it doesn't rank, the others are
/// ranked together.
fn added(contest: &Contest, rule: &Rule, to: CandidateId, votes: u64) -> Contest {
    let vote = match contest.ballots.first().map(|ballot| &ballot.vote) {
        Some(BallotVote::Approval(_)) => BallotVote::Approval(vec![to]),
        Some(BallotVote::Points(_)) => BallotVote::Points(vec![(to, 1)]),
        Some(BallotVote::Ranking(_)) | None if has_no_opinion(rule) => {
            let all = (0..contest.candidates.len()).map(CandidateId);
            let others = all.filter(|candidate| *candidate != to).collect();
            BallotVote::Ranking(vec![Rank::Candidates(vec![to]), Rank::Candidates(others)])
        }
        Some(BallotVote::Ranking(_)) | None => BallotVote::Ranking(vec![Rank::Candidates(vec![to])]),
    };
    let mut changed = contest.clone();
    changed.ballots.push(Ballot { weight: votes, vote });
    changed
}

fn has_no_opinion(rule: &Rule) -> bool {
    matches!(rule.method, Method::Pairwise(pairwise) if pairwise.unranked == Unranked::NoOpinion)
}

/// The contest in which some votes prefer `to` instead of `from`. `None` if `from` doesn't have that many.
fn moved(contest: &Contest, from: CandidateId, to: CandidateId, votes: u64) -> Option<Contest> {
    let mut changed = contest.clone();
    let mut left = votes;
    for (place, ballot) in contest.ballots.iter().enumerate() {
        if left == 0 {
            break;
        }
        let Some(vote) = preferring(&ballot.vote, from, to) else {
            continue;
        };
        let weight = ballot.weight.min(left);
        left -= weight;
        changed.ballots.push(Ballot { weight, vote });
        changed.ballots[place].weight -= weight;
    }
    (left == 0).then_some(changed)
}

/// The vote with `to` in the place of `from`. `None` if it doesn't put `from` first, or puts `to` as high.
fn preferring(vote: &BallotVote, from: CandidateId, to: CandidateId) -> Option<BallotVote> {
    match vote {
        BallotVote::Ranking(ranks) => {
            let first = ranks.iter().find(|rank| !rank.candidates().is_empty())?;
            if first.candidates() != [from] {
                return None;
            }
            let without = ranks.iter().map(|rank| match rank {
                Rank::Candidates(equal) => {
                    Rank::Candidates(equal.iter().copied().filter(|candidate| *candidate != to).collect())
                }
                Rank::Overvote => Rank::Overvote,
            });
            Some(BallotVote::Ranking(
                std::iter::once(Rank::Candidates(vec![to])).chain(without).collect(),
            ))
        }
        BallotVote::Approval(approved) => {
            let can = approved.contains(&from) && !approved.contains(&to);
            let instead = |candidate: &CandidateId| if *candidate == from { to } else { *candidate };
            can.then(|| BallotVote::Approval(approved.iter().map(instead).collect()))
        }
        BallotVote::Points(points) => {
            let mut moved = points.clone();
            let (_, given) = moved
                .iter_mut()
                .find(|(candidate, given)| *candidate == from && *given > 0)?;
            *given -= 1;
            moved.push((to, 1));
            Some(BallotVote::Points(moved))
        }
    }
}
