//! Which ballots can be cast, and what their rules follow from.

use super::sample::{election, rules};
use domain::election::VotingMethod;
use domain::poll::{Choices, ChoicesFault, Majority, MajorityShare, PaperKind, PollRules, Secrecy, YesNo};

const CANDIDATES: [u32; 3] = [1, 2, 5];

fn check(choices: &Choices, rules: &PollRules) -> Result<(), ChoicesFault> {
    choices.check(rules, &CANDIDATES)
}

#[test]
fn the_paper_follows_from_the_method() {
    for (method, paper, rule, most) in [
        (VotingMethod::MeekStv, PaperKind::Ranking, "meek-prf", 0),
        (VotingMethod::Plurality, PaperKind::Marks, "plurality", 2),
        (VotingMethod::Cumulative, PaperKind::Points, "cumulative", 2),
    ] {
        let rules = rules(method);
        assert_eq!(
            (rules.paper, rules.rule.as_str(), rules.most_marks),
            (paper, rule, most)
        );
        assert_eq!((rules.supporters, rules.most_per_organisation), (10, Some(1)));
    }
    let appointed = election(VotingMethod::Appointment);
    assert_eq!(PollRules::of_election(&appointed, 2, Secrecy::Secret), None);
}

#[test]
fn rankings_name_each_candidate_once() {
    let rules = rules(VotingMethod::MeekStv);
    for ranking in [vec![], vec![5], vec![5, 1, 2]] {
        assert_eq!(check(&Choices::Ranking(ranking.clone()), &rules), Ok(()), "{ranking:?}");
    }
    assert_eq!(
        check(&Choices::Ranking(vec![1, 3]), &rules),
        Err(ChoicesFault::UnknownCandidate(3))
    );
    assert_eq!(
        check(&Choices::Ranking(vec![1, 2, 1]), &rules),
        Err(ChoicesFault::Repeated(1))
    );
    assert_eq!(check(&Choices::Marks(vec![1]), &rules), Err(ChoicesFault::WrongKind));
    assert_eq!(
        check(&Choices::Answer(YesNo::Yes), &rules),
        Err(ChoicesFault::WrongKind)
    );
}

#[test]
fn marks_and_points_are_limited() {
    let marks = rules(VotingMethod::Plurality);
    assert_eq!(check(&Choices::Marks(vec![1, 5]), &marks), Ok(()));
    assert_eq!(
        check(&Choices::Marks(vec![1, 2, 5]), &marks),
        Err(ChoicesFault::TooMany { most: 2 })
    );
    let points = rules(VotingMethod::Cumulative);
    assert_eq!(check(&Choices::Points(vec![(1, 2)]), &points), Ok(()));
    assert_eq!(check(&Choices::Points(vec![(1, 1), (2, 1)]), &points), Ok(()));
    assert_eq!(
        check(&Choices::Points(vec![(1, 2), (2, 1)]), &points),
        Err(ChoicesFault::TooMany { most: 2 })
    );
    assert_eq!(
        check(&Choices::Points(vec![(1, 0)]), &points),
        Err(ChoicesFault::NoPoints(1))
    );
    let many = Choices::Points(vec![(1, u32::MAX), (2, u32::MAX)]);
    assert_eq!(check(&many, &points), Err(ChoicesFault::TooMany { most: 2 }));
}

#[test]
fn a_resolution_is_answered() {
    let majority = Majority {
        share: MajorityShare::Simple,
        by_heads: false,
    };
    let rules = PollRules::of_resolution(&election(VotingMethod::MeekStv), majority, Secrecy::Recorded);
    assert_eq!(check(&Choices::Answer(YesNo::Abstain), &rules), Ok(()));
    assert_eq!(check(&Choices::Ranking(vec![]), &rules), Err(ChoicesFault::WrongKind));
    assert!(Choices::Marks(vec![]).is_blank());
    assert!(!Choices::Answer(YesNo::Abstain).is_blank());
}
