//! Candidates from the same organisation.

use super::sample::{bundle, candidates, counted, marks, points, ranking, rules};
use domain::poll::{AuditBundle, Choices, PaperKind, PassedOver, PollRules, verify};

fn counted_with(paper: PaperKind, most: Option<u32>, ballots: &[(i64, Choices)]) -> AuditBundle {
    let rules = PollRules {
        most_per_organisation: most,
        ..rules(paper, 2)
    };
    let named = candidates(&["Example Corp", "EXAMPLE  corp", "", ""]);
    counted(bundle(rules, named, ballots, 0))
}

fn papers() -> [(PaperKind, Vec<(i64, Choices)>); 3] {
    [
        (
            PaperKind::Ranking,
            vec![ranking(9, &[1]), ranking(8, &[2]), ranking(4, &[3]), ranking(1, &[4])],
        ),
        (
            PaperKind::Marks,
            vec![marks(9, &[1, 2]), marks(4, &[3]), marks(1, &[4])],
        ),
        (
            PaperKind::Points,
            vec![
                points(9, &[(1, 2)]),
                points(8, &[(2, 2)]),
                points(4, &[(3, 1)]),
                points(1, &[(4, 1)]),
            ],
        ),
    ]
}

#[test]
fn an_organisation_gets_no_more_seats_than_it_can_have() {
    for (paper, ballots) in papers() {
        let poll = counted_with(paper, Some(1), &ballots);
        let winners = &poll.result.winners;
        assert_eq!(winners.len(), 2, "{paper:?}");
        assert!(winners.contains(&3), "{paper:?}: {winners:?}");
        let [passed_over] = &poll.result.passed_over[..] else {
            panic!("{paper:?}: {:?}", poll.result.passed_over)
        };
        let expected = PassedOver {
            candidate: if winners.contains(&1) { 2 } else { 1 },
            affiliation: "Example Corp".to_owned(),
            most: 1,
        };
        assert_eq!(*passed_over, expected, "{paper:?}");
        assert_eq!(verify(&poll), [], "{paper:?}");
    }
}

#[test]
fn without_a_cap_or_with_a_higher_one_related_candidates_are_all_elected() {
    for (paper, ballots) in papers() {
        for most in [None, Some(2)] {
            let poll = counted_with(paper, most, &ballots);
            let mut winners = poll.result.winners.clone();
            winners.sort_unstable();
            assert_eq!(winners, [1, 2], "{paper:?} {most:?}");
            assert_eq!(verify(&poll), [], "{paper:?} {most:?}");
        }
    }
}

#[test]
fn candidates_without_an_organisation_arent_related() {
    let rules = PollRules {
        most_per_organisation: Some(1),
        ..rules(PaperKind::Marks, 2)
    };
    let ballots = [marks(2, &[1]), marks(1, &[2])];
    let poll = counted(bundle(rules, candidates(&["", " "]), &ballots, 0));
    assert_eq!(poll.result.winners, [1, 2]);
    assert_eq!(poll.result.passed_over, []);
}
