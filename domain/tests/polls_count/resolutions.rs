//! Resolutions: each majority at its boundary, by heads and by votes, and with a quorum.

use super::sample::{bundle, counted, rules};
use domain::election::Quorum;
use domain::poll::{AnswerSum, AuditBundle, Choices, Majority, MajorityShare, PaperKind, PollRules, YesNo, verify};

/// Answers with the votes of each. `absent` more members have one vote each.
fn resolution(majority: Majority, answers: &[(i64, YesNo)], absent: i64, quorum: Option<Quorum>) -> AuditBundle {
    let rules = PollRules {
        majority: Some(majority),
        quorum,
        ..rules(PaperKind::Question, 0)
    };
    let ballots: Vec<(i64, Choices)> = answers
        .iter()
        .map(|(votes, answer)| (*votes, Choices::Answer(*answer)))
        .collect();
    counted(bundle(rules, Vec::new(), &ballots, absent))
}

/// How many are needed, and whether it's adopted.
fn found(poll: &AuditBundle) -> (i64, bool) {
    let result = poll.result.resolution.unwrap();
    (result.needed, result.is_adopted)
}

#[test]
fn each_majority_is_reached_exactly_at_its_boundary() {
    use MajorityShare::{Absolute, Simple, TwoThirds};
    use YesNo::{Abstain, No, Yes};
    for (share, yes, no, abstain, absent, expected) in [
        (Simple, 3, 2, 9, 0, (3, true)),
        (Simple, 2, 2, 9, 0, (3, false)),
        (Simple, 0, 0, 1, 0, (1, false)),
        (Absolute, 3, 1, 0, 1, (3, true)),
        (Absolute, 3, 1, 0, 2, (4, false)),
        (Absolute, 3, 0, 3, 0, (4, false)),
        (TwoThirds, 4, 2, 9, 0, (4, true)),
        (TwoThirds, 4, 3, 0, 0, (5, false)),
        (TwoThirds, 5, 2, 0, 0, (5, true)),
    ] {
        let answers = [(yes, Yes), (no, No), (abstain, Abstain)];
        let case = format!("{share:?} {yes}:{no}:{abstain} of {absent} more");
        let by_votes = Majority { share, by_heads: false };
        let given: Vec<_> = answers.iter().copied().filter(|(votes, _)| *votes > 0).collect();
        let poll = resolution(by_votes, &given, absent, None);
        assert_eq!(found(&poll), expected, "by votes, {case}");
        assert_eq!(verify(&poll), [], "by votes, {case}");
        // The same by heads, if each vote is a member with seven votes.
        let by_heads = Majority { share, by_heads: true };
        let heads: Vec<_> = given
            .iter()
            .flat_map(|(votes, answer)| (0..*votes).map(move |_| (7, *answer)))
            .collect();
        let poll = resolution(by_heads, &heads, absent, None);
        assert_eq!(found(&poll), expected, "by heads, {case}");
        assert_eq!(verify(&poll), [], "by heads, {case}");
    }
}

#[test]
fn answers_are_added_up_by_members_and_votes() {
    let majority = Majority {
        share: MajorityShare::Simple,
        by_heads: false,
    };
    let answers = [(15, YesNo::Yes), (1, YesNo::No), (1, YesNo::No), (5, YesNo::Abstain)];
    let poll = resolution(majority, &answers, 0, None);
    let result = poll.result.resolution.unwrap();
    assert_eq!(result.yes, AnswerSum { members: 1, votes: 15 });
    assert_eq!(result.no, AnswerSum { members: 2, votes: 2 });
    assert_eq!(result.abstain, AnswerSum { members: 1, votes: 5 });
    assert!(result.is_adopted);
    assert!(poll.result.winners.is_empty() && poll.result.rounds.is_empty());
    let by_heads = Majority {
        by_heads: true,
        ..majority
    };
    assert_eq!(found(&resolution(by_heads, &answers, 0, None)), (2, false));
}

#[test]
fn nothing_is_adopted_without_a_quorum() {
    let majority = Majority {
        share: MajorityShare::Simple,
        by_heads: true,
    };
    let more_than_half = Quorum {
        members: None,
        votes: None,
        majority: true,
        text: None,
    };
    let answers = [(1, YesNo::Yes), (1, YesNo::Abstain)];
    for (absent, adopted) in [(1, true), (2, false)] {
        let poll = resolution(majority, &answers, absent, Some(more_than_half.clone()));
        assert_eq!(found(&poll), (1, adopted), "{absent}");
        assert_eq!(poll.result.resolution.unwrap().yes.members, 1, "{absent}");
        assert_eq!(verify(&poll), [], "{absent}");
    }
}
