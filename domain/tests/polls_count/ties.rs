//! Ties, which the draw by lot breaks.

use super::sample::{SEED, bundle, counted, independents, marks, ranking, rules};
use domain::poll::{AuditBundle, PaperKind, ResultTie, tie_commitment, tie_order, tie_seed, verify};
use std::fmt::Write;

/// The same poll with another seed.
fn drawn(mut poll: AuditBundle, seed: [u8; 32]) -> AuditBundle {
    let numbers: Vec<u32> = poll.candidates.iter().map(|candidate| candidate.number).collect();
    poll.tie_seed = seed.iter().fold(String::new(), |mut written, byte| {
        write!(written, "{byte:02x}").unwrap();
        written
    });
    poll.tie_commitment = tie_commitment(&seed);
    poll.tie_order = tie_order(&seed, &numbers);
    counted(poll)
}

#[test]
fn the_candidate_named_last_in_the_order_takes_the_seat() {
    let ballots = [marks(1, &[1]), marks(1, &[2]), marks(1, &[3])];
    let uncounted = bundle(rules(PaperKind::Marks, 1), independents(3), &ballots, 0);
    let mut winners = Vec::new();
    for seed in (0..20).map(|byte| [byte; 32]) {
        let poll = drawn(uncounted.clone(), seed);
        let last = *poll.tie_order.last().unwrap();
        assert_eq!(poll.result.winners, [last]);
        let tie = ResultTie {
            round: 1,
            tied: vec![1, 2, 3],
            chosen: last,
            by_round: None,
        };
        assert_eq!(poll.result.ties, [tie]);
        assert_eq!(verify(&poll), []);
        winners.push(last);
    }
    assert!([1, 2, 3].iter().all(|one| winners.contains(one)), "{winners:?}");
}

#[test]
fn the_candidate_named_first_in_the_order_is_eliminated() {
    let ballots = [ranking(5, &[1]), ranking(3, &[2]), ranking(3, &[3])];
    let uncounted = bundle(rules(PaperKind::Ranking, 1), independents(3), &ballots, 0);
    let mut eliminated = Vec::new();
    for seed in (0..20).map(|byte| [byte; 32]) {
        let poll = drawn(uncounted.clone(), seed);
        let loser = *poll.tie_order.iter().find(|candidate| **candidate != 1).unwrap();
        assert_eq!(poll.result.rounds[0].eliminated, [loser]);
        let tie = ResultTie {
            round: 1,
            tied: vec![2, 3],
            chosen: loser,
            by_round: None,
        };
        assert_eq!(poll.result.ties, [tie]);
        assert_eq!(verify(&poll), []);
        eliminated.push(loser);
    }
    assert!([2, 3].iter().all(|one| eliminated.contains(one)), "{eliminated:?}");
}

#[test]
fn a_seed_is_what_was_committed_to() {
    let poll = counted(bundle(rules(PaperKind::Marks, 1), independents(2), &[], 1));
    assert_eq!(tie_seed(&poll.tie_seed), Some(SEED));
    assert_eq!(tie_commitment(&SEED), poll.tie_commitment);
}
