//! Random elections.

use domain::count::{AffiliationCap, Ballot, BallotVote, Candidate, CandidateId, Contest, Rank, Standing};
use proptest::prelude::*;

/// Elections with up to 6 candidates, 4 seats and 30 kinds of ballots, without caps.
pub fn elections() -> impl Strategy<Value = Contest> {
    (2_usize..=6).prop_flat_map(|candidates| {
        let ballot = (
            1_u64..60,
            Just((0..candidates).collect::<Vec<_>>()).prop_shuffle(),
            1..=candidates,
        );
        let ballots = prop::collection::vec(ballot, 1..30);
        let order = Just((0..candidates).collect::<Vec<_>>()).prop_shuffle();
        (1..=candidates.min(4), ballots, order).prop_map(move |(seats, ballots, order)| Contest {
            ballots: ballots
                .into_iter()
                .map(|(weight, order, length)| ranking(weight, &order[..length]))
                .collect(),
            ..contest(candidates, seats, &order)
        })
    })
}

/// The same, with one or two groups that can have some of the seats.
pub fn capped_elections() -> impl Strategy<Value = Contest> {
    let cap = (prop::collection::vec(any::<bool>(), 6), 0_usize..=2);
    (elections(), prop::collection::vec(cap, 1..=2)).prop_map(|(contest, caps)| {
        let all = contest.candidates.len();
        let cap = |(members, most): (Vec<bool>, usize)| AffiliationCap {
            name: "a company".to_owned(),
            members: (0..all).filter(|place| members[*place]).map(CandidateId).collect(),
            most,
        };
        Contest {
            caps: caps.into_iter().map(cap).collect(),
            ..contest
        }
    })
}

pub fn contest(candidates: usize, seats: usize, tie_order: &[usize]) -> Contest {
    let candidate = |place: usize| Candidate {
        label: format!("C{}", place + 1),
        name: format!("C{}", place + 1),
        standing: Standing::Standing,
    };
    Contest {
        seats,
        candidates: (0..candidates).map(candidate).collect(),
        caps: Vec::new(),
        ballots: Vec::new(),
        default_option: None,
        most_choices: None,
        tie_order: tie_order.iter().copied().map(CandidateId).collect(),
    }
}

pub fn ranking(weight: u64, order: &[usize]) -> Ballot {
    let rank = |place: &usize| Rank::Candidates(vec![CandidateId(*place)]);
    Ballot {
        weight,
        vote: BallotVote::Ranking(order.iter().map(rank).collect()),
    }
}
