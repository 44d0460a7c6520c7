//! Meek's method in a few lines, to check ours: fractions, and the reference rule without its rounding.

use domain::count::{BallotVote, CandidateId, Contest};
use num_bigint::BigInt;
use num_rational::BigRational;

/// The winners, sorted, and whether every decision was clear: no difference was smaller than a millionth of all votes.
///
/// Keep factors are rounded to 30 decimal places, so that fractions stay short.
pub fn winners(contest: &Contest) -> (Vec<CandidateId>, bool) {
    let all = contest.candidates.len();
    let ballots: Vec<(BigRational, Vec<usize>)> = contest
        .ballots
        .iter()
        .map(|ballot| {
            let BallotVote::Ranking(ranks) = &ballot.vote else {
                panic!("not a ranking")
            };
            (
                whole(ballot.weight),
                ranks.iter().map(|rank| rank.candidates()[0].0).collect(),
            )
        })
        .collect();
    let mut keep = vec![whole(1); all];
    let (mut elected, mut hopeful) = (Vec::new(), (0..all).collect::<Vec<_>>());
    let mut clear = true;
    while elected.len() < contest.seats && hopeful.len() > contest.seats - elected.len() {
        let (votes, quota) = settle(&ballots, &mut keep, &elected, contest.seats);
        let close = (&quota * whole(contest.seats as u64 + 1)) / whole(1_000_000);
        let near = |one: &BigRational, other: &BigRational| one - other < close && other - one < close;
        clear &= !hopeful.iter().any(|candidate| near(&votes[*candidate], &quota));
        let enough: Vec<usize> = hopeful
            .iter()
            .copied()
            .filter(|candidate| votes[*candidate] > quota)
            .collect();
        if enough.is_empty() {
            let lowest = *hopeful.iter().min_by_key(|candidate| &votes[**candidate]).unwrap();
            clear &= hopeful
                .iter()
                .filter(|candidate| near(&votes[**candidate], &votes[lowest]))
                .count()
                == 1;
            keep[lowest] = whole(0);
            hopeful.retain(|candidate| *candidate != lowest);
        } else {
            hopeful.retain(|candidate| !enough.contains(candidate));
            elected.extend(enough);
        }
    }
    if elected.len() < contest.seats {
        elected.extend(hopeful);
    }
    elected.sort_unstable();
    (elected.into_iter().map(CandidateId).collect(), clear)
}

/// Lowers keep factors until a hopeful has the quota, or everyone elected has almost just the quota.
fn settle(
    ballots: &[(BigRational, Vec<usize>)],
    keep: &mut [BigRational],
    elected: &[usize],
    seats: usize,
) -> (Vec<BigRational>, BigRational) {
    loop {
        let mut votes = vec![whole(0); keep.len()];
        for (weight, ranking) in ballots {
            let mut left = weight.clone();
            for candidate in ranking {
                let kept = &left * &keep[*candidate];
                left -= &kept;
                votes[*candidate] += kept;
            }
        }
        let quota = votes.iter().sum::<BigRational>() / whole(seats as u64 + 1);
        let surplus = elected
            .iter()
            .map(|candidate| &votes[*candidate] - &quota)
            .sum::<BigRational>();
        let somebody = (0..keep.len()).any(|candidate| !elected.contains(&candidate) && votes[candidate] > quota);
        if somebody || surplus < BigRational::new(1.into(), BigInt::from(10).pow(12)) {
            return (votes, quota);
        }
        for candidate in elected {
            let places = BigRational::from_integer(BigInt::from(10).pow(30));
            keep[*candidate] = (&keep[*candidate] * &quota / &votes[*candidate] * &places).ceil() / places;
        }
    }
}

fn whole(number: u64) -> BigRational {
    BigRational::from_integer(number.into())
}
