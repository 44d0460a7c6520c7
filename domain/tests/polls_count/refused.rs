//! Bundles that contradict themselves, and can't be counted.

use super::sample::{bundle, independents, marks, points, ranking, rules};
use domain::count::{ContestError, CountError};
use domain::poll::{
    AuditBundle, AuditFinding, Choices, ChoicesFault, Majority, MajorityShare, PaperKind, TallyError, YesNo, tally,
    verify,
};

fn election() -> AuditBundle {
    let ballots = [ranking(1, &[1, 2]), ranking(5, &[2])];
    bundle(rules(PaperKind::Ranking, 1), independents(2), &ballots, 0)
}

/// Why the first ballot of an election isn't counted.
fn ballot_fault(paper: PaperKind, choices: Choices) -> ChoicesFault {
    let poll = bundle(rules(paper, 1), independents(2), &[(1, choices)], 0);
    match tally(&poll) {
        Err(TallyError::Ballot { receipt, fault }) => {
            assert_eq!(receipt, poll.ballots[0].receipt);
            fault
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_ballot_that_cant_be_cast_isnt_counted() {
    let (_, three_points) = points(1, &[(1, 2), (2, 1)]);
    let (_, two_marks) = marks(1, &[1, 2]);
    for (paper, choices, fault) in [
        (
            PaperKind::Ranking,
            Choices::Ranking(vec![3]),
            ChoicesFault::UnknownCandidate(3),
        ),
        (
            PaperKind::Ranking,
            Choices::Ranking(vec![1, 1]),
            ChoicesFault::Repeated(1),
        ),
        (PaperKind::Ranking, two_marks.clone(), ChoicesFault::WrongKind),
        (PaperKind::Ranking, Choices::Answer(YesNo::Yes), ChoicesFault::WrongKind),
        (PaperKind::Marks, two_marks, ChoicesFault::TooMany { most: 1 }),
        (PaperKind::Points, three_points, ChoicesFault::TooMany { most: 1 }),
        (
            PaperKind::Points,
            Choices::Points(vec![(1, 0)]),
            ChoicesFault::NoPoints(1),
        ),
    ] {
        assert_eq!(ballot_fault(paper, choices), fault);
    }
}

/// Why an election isn't counted after a change. A verification gives the same reason.
fn refused(change: impl FnOnce(&mut AuditBundle)) -> TallyError {
    let mut poll = election();
    change(&mut poll);
    let error = tally(&poll).unwrap_err();
    let finding = AuditFinding::NotCounted(error.clone());
    assert!(verify(&poll).contains(&finding), "{error}");
    error
}

#[test]
fn rules_candidates_and_votes_have_to_make_sense() {
    let unknown = refused(|poll| poll.rules.rule = "meek-prv".to_owned());
    assert_eq!(unknown, TallyError::UnknownRule("meek-prv".to_owned()));
    assert_eq!(refused(|poll| poll.candidates[1].number = 1), TallyError::SameNumber(1));
    assert_eq!(refused(|poll| poll.tie_order[0] = 9), TallyError::TieOrder);
    assert_eq!(
        refused(|poll| poll.tie_order.truncate(1)),
        TallyError::Count(CountError::Contest(ContestError::TieOrder))
    );
    assert_eq!(
        refused(|poll| poll.rules.seats = 0),
        TallyError::Count(CountError::Contest(ContestError::NoSeats))
    );
    let negative = refused(|poll| poll.ballots[0].votes = -1);
    assert_eq!(negative, TallyError::Votes("0000-0000-0000-0001".to_owned()));
    let huge = refused(|poll| poll.ballots[0].votes = i64::MAX);
    assert_eq!(huge, TallyError::Count(CountError::Contest(ContestError::TooManyVotes)));
}

#[test]
fn a_resolution_needs_a_majority_and_answers() {
    let mut poll = bundle(
        rules(PaperKind::Question, 0),
        Vec::new(),
        &[(1, Choices::Answer(YesNo::Yes))],
        0,
    );
    assert_eq!(tally(&poll), Err(TallyError::NoMajority));
    poll.rules.majority = Some(Majority {
        share: MajorityShare::Simple,
        by_heads: false,
    });
    assert!(tally(&poll).unwrap().resolution.unwrap().is_adopted);
    poll.ballots[0].choices = Choices::Ranking(Vec::new());
    let fault = ChoicesFault::WrongKind;
    let receipt = poll.ballots[0].receipt.clone();
    assert_eq!(tally(&poll), Err(TallyError::Ballot { receipt, fault }));
}
