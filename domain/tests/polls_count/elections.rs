//! Each kind of ballot, weights, blank ballots, quorums, and how close a result is.

use super::sample::{bundle, candidates, counted, independents, marks, points, ranking, rules};
use domain::election::Quorum;
use domain::poll::{AuditBundle, PaperKind, PollResult, PollRules, ResultMargin, tally, verify};
use domain::ratio::Ratio;

/// The tallies of a round.
fn tallies(result: &PollResult, round: usize) -> Vec<(u32, &str)> {
    let tallies = result.rounds[round].tallies.iter();
    tallies.map(|(candidate, tally)| (*candidate, tally.as_str())).collect()
}

#[test]
fn rankings_are_counted_by_meeks_method() {
    let ballots = [ranking(4, &[1]), ranking(3, &[2]), ranking(2, &[3, 2])];
    let poll = counted(bundle(rules(PaperKind::Ranking, 1), independents(3), &ballots, 0));
    let result = &poll.result;
    assert_eq!(
        tallies(result, 0),
        [(1, "4.000000000"), (2, "3.000000000"), (3, "2.000000000")]
    );
    assert_eq!(result.rounds[0].threshold.as_deref(), Some("4.500000001"));
    assert_eq!(result.rounds[0].eliminated, [3]);
    assert_eq!(tallies(result, 1), [(1, "4.000000000"), (2, "5.000000000")]);
    assert_eq!((&result.winners[..], result.vacant), (&[2][..], 0));
    assert_eq!(verify(&poll), []);
}

#[test]
fn marks_and_points_are_added_up_with_weights() {
    let ballots = [marks(15, &[1]), marks(5, &[2, 3]), marks(1, &[3])];
    let poll = counted(bundle(rules(PaperKind::Marks, 2), independents(3), &ballots, 0));
    assert_eq!(tallies(&poll.result, 0), [(1, "15"), (2, "5"), (3, "6")]);
    assert_eq!(poll.result.winners, [1, 3]);
    let ballots = [points(2, &[(1, 3)]), points(5, &[(2, 2), (3, 1)]), points(1, &[(4, 3)])];
    let poll = counted(bundle(rules(PaperKind::Points, 3), independents(4), &ballots, 0));
    assert_eq!(tallies(&poll.result, 0), [(1, "6"), (2, "10"), (3, "5"), (4, "3")]);
    assert_eq!(poll.result.winners, [2, 1, 3]);
    assert_eq!(verify(&poll), []);
}

#[test]
fn blank_ballots_count_for_nobody_but_for_the_turnout() {
    let quorum = percent(Some(100), None);
    for (paper, first, blank) in [
        (PaperKind::Ranking, ranking(1, &[2]), ranking(1, &[])),
        (PaperKind::Marks, marks(1, &[2]), marks(1, &[])),
        (PaperKind::Points, points(1, &[(2, 1)]), points(1, &[])),
    ] {
        let rules = PollRules {
            quorum: Some(quorum.clone()),
            ..rules(paper, 1)
        };
        let poll = counted(bundle(rules, independents(2), &[first, blank.clone(), blank], 0));
        assert_eq!(poll.result.winners, [2], "{paper:?}");
        assert_eq!(poll.result.turnout.members_voted(), 3, "{paper:?}");
        assert_eq!(verify(&poll), [], "{paper:?}");
    }
}

#[test]
fn withdrawn_candidates_are_left_out_as_if_no_ballot_named_them() {
    for (paper, ballots) in [
        (PaperKind::Ranking, vec![ranking(5, &[1, 2]), ranking(3, &[3])]),
        (PaperKind::Marks, vec![marks(5, &[1, 2]), marks(3, &[3])]),
        (
            PaperKind::Points,
            vec![points(5, &[(1, 1), (2, 1)]), points(3, &[(3, 1)])],
        ),
    ] {
        let rules = PollRules {
            seats: 1,
            ..rules(paper, 2)
        };
        let mut named = independents(3);
        named[0].is_out = true;
        let poll = counted(bundle(rules, named, &ballots, 0));
        assert_eq!(poll.result.winners, [2], "{paper:?}");
        assert!(
            tallies(&poll.result, 0).iter().all(|(candidate, _)| *candidate != 1),
            "{paper:?}"
        );
        assert_eq!(verify(&poll), [], "{paper:?}");
    }
}

#[test]
fn seats_that_nobody_takes_are_vacant() {
    let poll = counted(bundle(
        rules(PaperKind::Ranking, 3),
        independents(2),
        &[ranking(1, &[2])],
        0,
    ));
    assert_eq!((&poll.result.winners[..], poll.result.vacant), (&[2, 1][..], 1));
    let nobody = counted(bundle(rules(PaperKind::Marks, 2), Vec::new(), &[], 3));
    assert_eq!((&nobody.result.winners[..], nobody.result.vacant), (&[][..], 2));
    assert_eq!(verify(&nobody), []);
}

#[test]
fn without_votes_the_lot_elects_nobody() {
    for (paper, blank, withdrawn) in [
        (PaperKind::Ranking, ranking(5, &[]), ranking(5, &[3])),
        (PaperKind::Marks, marks(5, &[]), marks(5, &[3])),
        (PaperKind::Points, points(5, &[]), points(5, &[(3, 1)])),
    ] {
        for ballots in [vec![], vec![blank.clone()], vec![withdrawn, blank]] {
            let mut named = independents(3);
            named[2].is_out = true;
            let poll = counted(bundle(rules(paper, 2), named, &ballots, 4));
            let result = &poll.result;
            assert_eq!((&result.winners[..], result.vacant), (&[][..], 2), "{paper:?}");
            assert!(result.rounds.is_empty() && result.ties.is_empty(), "{paper:?}");
            assert_eq!(result.closest, None, "{paper:?}");
            assert_eq!(verify(&poll), [], "{paper:?}");
        }
    }
    // One vote is enough, even if most ballots are blank.
    let one = [ranking(5, &[]), ranking(1, &[2])];
    let poll = counted(bundle(rules(PaperKind::Ranking, 1), independents(2), &one, 0));
    assert_eq!(poll.result.winners, [2]);
}

fn percent(members: Option<i64>, votes: Option<i64>) -> Quorum {
    Quorum {
        members: members.map(Ratio::whole),
        votes: votes.map(Ratio::whole),
        majority: false,
        text: None,
    }
}

/// Of ten members with 18 votes together, two have voted, with ten votes.
fn with_quorum(quorum: Quorum) -> AuditBundle {
    let rules = PollRules {
        quorum: Some(quorum),
        ..rules(PaperKind::Ranking, 2)
    };
    let ballots = [ranking(9, &[1]), ranking(1, &[2])];
    counted(bundle(rules, independents(3), &ballots, 8))
}

#[test]
fn without_a_quorum_nobody_is_elected_and_nothing_is_counted() {
    for (quorum, is_reached) in [
        (percent(Some(20), None), true),
        (percent(Some(21), None), false),
        (percent(None, Some(55)), true),
        (percent(None, Some(56)), false),
        (percent(Some(20), Some(56)), false),
    ] {
        let poll = with_quorum(quorum.clone());
        let result = &poll.result;
        assert_eq!(result.quorum.unwrap().is_reached, is_reached, "{quorum:?}");
        let expected: (&[u32], u32) = if is_reached { (&[1, 2], 0) } else { (&[], 2) };
        assert_eq!((&result.winners[..], result.vacant), expected, "{quorum:?}");
        assert_eq!(result.rounds.is_empty(), !is_reached, "{quorum:?}");
        assert_eq!(result.closest.is_none(), !is_reached, "{quorum:?}");
        assert_eq!(verify(&poll), [], "{quorum:?}");
    }
}

#[test]
fn the_smallest_change_is_looked_for_in_small_elections() {
    let ballots = [marks(5, &[1]), marks(3, &[2])];
    let poll = counted(bundle(rules(PaperKind::Marks, 1), independents(2), &ballots, 0));
    let closest = poll.result.closest.clone().unwrap();
    // One vote that moves from 1 to 2 makes a tie, which 2 wins by lot.
    assert_eq!(poll.tie_order, [1, 2]);
    let expected = ResultMargin {
        votes: 1,
        from: Some(1),
        to: 2,
        winners: vec![2],
    };
    assert_eq!(closest, expected);
    let many = bundle(rules(PaperKind::Marks, 1), independents(21), &ballots, 0);
    assert_eq!(tally(&many).unwrap().closest, None);
    let different: Vec<_> = (1..=251).map(|votes| ranking(votes, &permutation(votes))).collect();
    let long = bundle(rules(PaperKind::Ranking, 2), independents(20), &different, 0);
    assert_eq!(tally(&long).unwrap().closest, None);
}

/// A ranking of two of 20 candidates, another one for each number below 380.
fn permutation(number: i64) -> [u32; 2] {
    let number = u32::try_from(number).unwrap();
    let (first, second) = (number % 20, number / 20);
    let second = if second < first { second } else { second + 1 };
    [first + 1, second + 1]
}

#[test]
fn names_are_those_of_candidates_with_gaps_between_their_numbers() {
    let mut named = candidates(&["", "", ""]);
    named[1].number = 4;
    named[2].number = 9;
    let ballots = [ranking(3, &[9, 4]), ranking(2, &[4])];
    let poll = counted(bundle(rules(PaperKind::Ranking, 1), named, &ballots, 0));
    assert_eq!(poll.result.winners, [9]);
    assert_eq!(verify(&poll), []);
}
