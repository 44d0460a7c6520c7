//! The same winners as the crate `stv-rs`, in random elections.

use super::elections::elections;
use domain::count::{Ballot, BallotVote, Contest, Rank, Rule, count};
use num_bigint::BigInt;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::io;
use stv_rs::arithmetic::BigFixedDecimal9;
use stv_rs::cli::Parallel;
use stv_rs::meek::stv_droop;
use stv_rs::types::Election;

const ELECTIONS: usize = 1_000;

#[test]
fn meek_fixed9_elects_the_same_candidates_as_stv_rs() {
    let mut runner = TestRunner::deterministic();
    for _ in 0..ELECTIONS {
        let contest = elections().new_tree(&mut runner).unwrap().current();
        for contest in [with_equal_ranks(&contest), contest] {
            assert_eq!(elected(&contest), elected_by_stv_rs(&contest), "{contest:?}");
        }
    }
}

/// On every third kind of ballot, two candidates share each rank.
fn with_equal_ranks(contest: &Contest) -> Contest {
    let mut equal = contest.clone();
    for ballot in equal.ballots.iter_mut().step_by(3) {
        if let BallotVote::Ranking(ranks) = &mut ballot.vote {
            *ranks = ranks.chunks(2).map(shared).collect();
        }
    }
    equal
}

fn shared(ranks: &[Rank]) -> Rank {
    Rank::Candidates(ranks.iter().flat_map(Rank::candidates).copied().collect())
}

/// In the order of the ballot paper, because `stv-rs` lists those who are elected together in this order.
fn elected(contest: &Contest) -> Vec<usize> {
    let outcome = count(contest, &Rule::MEEK_PARAMETRIC).unwrap();
    let mut elected: Vec<usize> = outcome.winners.iter().map(|winner| winner.0).collect();
    elected.sort_unstable();
    elected
}

fn elected_by_stv_rs(contest: &Contest) -> Vec<usize> {
    let election = election(contest);
    // Omega is 0.000001. A surplus can't be negative, and equal ranks count as the average of all orders.
    let mut transcript = io::sink();
    let counted = stv_droop::<BigInt, BigFixedDecimal9>(
        &mut transcript,
        &election,
        "test",
        6,
        Parallel::No,
        None,
        false,
        true,
        true,
    );
    let mut elected = counted.unwrap().elected;
    elected.sort_unstable();
    elected
}

fn election(contest: &Contest) -> Election {
    let ballot = |ballot: &Ballot| {
        let BallotVote::Ranking(ranks) = &ballot.vote else {
            panic!("a ballot without a ranking");
        };
        let order = ranks
            .iter()
            .map(|rank| rank.candidates().iter().map(|candidate| candidate.0));
        stv_rs::types::Ballot::new(usize::try_from(ballot.weight).unwrap(), order)
    };
    let candidates = contest.candidates.iter();
    let candidates = candidates.map(|candidate| stv_rs::types::Candidate::new(candidate.label.as_str(), false));
    Election::builder()
        .title("test")
        .num_seats(contest.seats)
        .candidates(candidates.collect::<Vec<_>>())
        .ballots(contest.ballots.iter().map(ballot).collect::<Vec<_>>())
        .tie_order(
            contest
                .tie_order
                .iter()
                .map(|candidate| candidate.0)
                .collect::<Vec<_>>(),
        )
        .build()
}
