//! Counts by adding up.

use super::rule::ScoreRule;
use super::sums::Sums;
use crate::count::contest::{CandidateId, Contest, Standing};
use crate::count::error::CountError;
use crate::count::outcome::{Outcome, Round};
use crate::count::places::fill;
use crate::count::tally::exact;
use num_rational::BigRational;

/// Counts a contest: the candidates with the most votes are elected.
pub(in crate::count) fn count(contest: &Contest, id: &'static str, rule: ScoreRule) -> Result<Outcome, CountError> {
    let sums = Sums::of(contest, rule.method)?;
    let counted = in_standing(contest, |standing| standing != Standing::Withdrawn);
    let order = by_votes(&counted, &sums.votes);
    let filled = fill(contest, &electable(contest, &order), |_| 1);
    let round = Round {
        tallies: counted
            .iter()
            .map(|candidate| (*candidate, exact(&sums.votes[candidate.0])))
            .collect(),
        exhausted: (sums.invalid > 0).then(|| sums.invalid.to_string()),
        elected: filled.winners.clone(),
        ..Round::default()
    };
    Ok(Outcome {
        rule: id,
        winners: filled.winners,
        vacant: filled.vacant,
        rounds: vec![round],
        order: Some(order),
        excluded: filled.excluded,
        ties: filled.ties,
        close_calls: Vec::new(),
        pairwise: None,
    })
}

fn in_standing(contest: &Contest, wanted: impl Fn(Standing) -> bool) -> Vec<CandidateId> {
    let all = contest.candidates.iter().enumerate();
    all.filter(|(_, candidate)| wanted(candidate.standing))
        .map(|(place, _)| CandidateId(place))
        .collect()
}

/// From the most votes to the fewest. Those with as many are together.
fn by_votes(candidates: &[CandidateId], votes: &[BigRational]) -> Vec<Vec<CandidateId>> {
    let mut sorted = candidates.to_vec();
    sorted.sort_by(|one, other| votes[other.0].cmp(&votes[one.0]));
    let groups = sorted.chunk_by(|one, other| votes[one.0] == votes[other.0]);
    groups.map(<[CandidateId]>::to_vec).collect()
}

/// The order without write-ins and the default option, who can't take a seat.
fn electable(contest: &Contest, order: &[Vec<CandidateId>]) -> Vec<Vec<CandidateId>> {
    let default = contest.default_option.map(|default| default.candidate);
    let can = |candidate: &CandidateId| {
        contest.candidates[candidate.0].standing == Standing::Standing && Some(*candidate) != default
    };
    order
        .iter()
        .map(|group| group.iter().copied().filter(can).collect())
        .collect()
}
