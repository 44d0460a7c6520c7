//! Decisions that rounding could have changed are flagged, and no others.

use super::elections::{contest, ranking};
use crate::votes::case::named;
use domain::count::{CandidateId, Contest, Rule, count};

/// C1 has twice the quota, and what they pass on is just as much as C3 has.
fn two_candidates_equal_but_for_rounding() -> Contest {
    Contest {
        ballots: vec![ranking(8, &[0, 1]), ranking(4, &[2])],
        ..contest(3, 2, &[2, 1, 0])
    }
}

#[test]
fn a_tie_that_rounding_decides_is_a_close_call() {
    for rule in [Rule::MEEK_PRF, Rule::WIGM_PRF] {
        let outcome = count(&two_candidates_equal_but_for_rounding(), &rule).unwrap();
        let pairs: Vec<_> = outcome
            .close_calls
            .iter()
            .filter_map(|call| Some((call.candidate, call.other?)))
            .collect();
        assert!(
            pairs.contains(&(CandidateId(1), CandidateId(2))),
            "{}: {:?}",
            rule.id,
            outcome.close_calls
        );
    }
}

#[test]
fn without_rounding_it_is_a_tie() {
    for rule in [Rule::MEEK_EXACT, Rule::WIGM_EXACT] {
        let outcome = count(&two_candidates_equal_but_for_rounding(), &rule).unwrap();
        assert_eq!(outcome.close_calls, []);
        assert_eq!(outcome.ties[0].tied, [CandidateId(1), CandidateId(2)], "{}", rule.id);
    }
}

/// The quota is 6, and C2 has 3 + 9 × (3 ÷ 9): just the quota, but for the digits that are cut off.
#[test]
fn a_quota_missed_only_by_rounding_is_a_close_call() {
    let ballots = vec![ranking(9, &[0, 1]), ranking(4, &[2]), ranking(3, &[1])];
    let contest = Contest {
        ballots,
        ..contest(3, 2, &[2, 1, 0])
    };
    let outcome = count(&contest, &Rule::SCOTLAND).unwrap();
    assert_eq!(
        (outcome.close_calls[0].candidate, outcome.close_calls[0].other),
        (CandidateId(1), None)
    );
    assert_eq!(outcome.close_calls[0].difference, "0.00003");
}

#[test]
fn a_clear_result_has_no_close_calls() {
    let contest = Contest {
        ballots: vec![ranking(10, &[0, 1]), ranking(4, &[2]), ranking(3, &[1])],
        ..contest(3, 2, &[2, 1, 0])
    };
    for rule in [
        Rule::MEEK_PRF,
        Rule::MEEK_PARAMETRIC,
        Rule::MEEK_EXACT,
        Rule::WIGM_PRF,
        Rule::SCOTLAND,
    ] {
        assert_eq!(count(&contest, &rule).unwrap().close_calls, [], "{}", rule.id);
    }
}

/// Voting matters 12: with 9 decimal places, rounding decides who gets the last seat.
#[test]
#[ignore = "needs the folder that GUILDHALL_VOTES names: run scripts/check-votes"]
fn the_example_of_voting_matters_is_a_close_call() {
    let case = named("droop-sc-vm-12-meek-prf");
    assert!(!case.count().close_calls.is_empty());
}
