//! How AlmaLinux's dialect breaks ties.

use super::elections::{contest, ranking};
use domain::count::{CandidateId, Contest, Rule, Tie, TieKind, count};

/// C4 is eliminated first. Then C2 and C3 have three votes each.
fn two_with_three_votes() -> Contest {
    Contest {
        ballots: vec![
            ranking(5, &[0]),
            ranking(3, &[1]),
            ranking(2, &[2]),
            ranking(1, &[3, 2]),
        ],
        ..contest(4, 1, &[3, 1, 0, 2])
    }
}

#[test]
fn first_preferences_come_before_the_published_order_and_are_not_called_it() {
    let outcome = count(&two_with_three_votes(), &Rule::MEEK_ALMALINUX).unwrap();
    assert_eq!(outcome.rounds[1].eliminated, [CandidateId(2)]);
    assert_eq!(outcome.ties, []);
}

#[test]
fn only_what_the_published_order_decides_is_a_tie() {
    let mut contest = two_with_three_votes();
    contest.ballots[2] = ranking(3, &[2]);
    contest.ballots[3] = ranking(1, &[3]);
    let outcome = count(&contest, &Rule::MEEK_ALMALINUX).unwrap();
    let tie = Tie {
        round: 2,
        kind: TieKind::Elimination,
        tied: vec![CandidateId(1), CandidateId(2)],
        chosen: CandidateId(1),
        by_round: None,
    };
    assert_eq!(outcome.ties, [tie]);
}
