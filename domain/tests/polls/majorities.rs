//! Turnout, quorums and majorities, at their boundaries.

use domain::election::Quorum;
use domain::poll::{Choices, Majority, MajorityShare, QuorumResult, ResolutionResult, Turnout, TurnoutLine, YesNo};
use domain::ratio::Ratio;

fn line(tier: &str, votes: i64, has_voted: bool) -> TurnoutLine {
    TurnoutLine {
        tier: tier.to_owned(),
        votes,
        has_voted,
    }
}

/// A roll of `members` with one vote each, of whom the first `voted` have voted.
fn turnout(members: usize, voted: usize) -> Turnout {
    Turnout::of((0..members).map(|place| line("gold", 1, place < voted)), &[])
}

#[test]
fn turnout_is_added_up_by_tier_in_the_programmes_order() {
    let lines = [
        line("silver", 5, true),
        line("unknown", 1, false),
        line("gold", 15, false),
        line("silver", 5, false),
    ];
    let order = ["gold", "silver", "platinum"].map(str::to_owned);
    let turnout = Turnout::of(lines, &order);
    let classes = turnout.classes.iter();
    let classes: Vec<_> = classes
        .map(|class| {
            (
                class.tier.as_str(),
                class.members,
                class.votes,
                class.members_voted,
                class.votes_cast,
            )
        })
        .collect();
    assert_eq!(
        classes,
        [("gold", 1, 15, 0, 0), ("silver", 2, 10, 1, 5), ("unknown", 1, 1, 0, 0)]
    );
    assert_eq!((turnout.members(), turnout.votes()), (4, 26));
    assert_eq!((turnout.members_voted(), turnout.votes_cast()), (1, 5));
}

#[test]
fn a_quorum_counts_members_and_votes() {
    let quorum = Quorum {
        members: Some(Ratio::whole(10)),
        votes: Some(Ratio::whole(50)),
        majority: false,
        text: None,
    };
    let reached = |lines: Vec<TurnoutLine>| QuorumResult::of(&quorum, &Turnout::of(lines, &[]));
    let many_members = reached(vec![line("silver", 1, true), line("gold", 50, false)]);
    assert_eq!(
        (
            many_members.members_needed,
            many_members.votes_needed,
            many_members.is_reached
        ),
        (Some(1), Some(26), false)
    );
    let many_votes = reached(vec![line("silver", 1, false), line("gold", 50, true)]);
    assert!(many_votes.is_reached);
}

/// Whether a resolution is adopted with these yes and no votes of a roll of 20.
fn adopted(share: MajorityShare, yes: usize, no: usize, abstain: usize) -> (i64, bool) {
    let majority = Majority { share, by_heads: true };
    let answers = [(YesNo::Yes, yes), (YesNo::No, no), (YesNo::Abstain, abstain)];
    let ballots: Vec<Choices> = answers
        .into_iter()
        .flat_map(|(answer, count)| std::iter::repeat_n(Choices::Answer(answer), count))
        .collect();
    let turnout = turnout(20, ballots.len());
    let result = ResolutionResult::of(ballots.iter().map(|choices| (choices, 7)), majority, &turnout, true);
    assert_eq!(result.yes.votes, 7 * i64::try_from(yes).unwrap());
    (result.needed, result.is_adopted)
}

#[test]
fn majorities_are_reached_exactly_at_their_boundary() {
    use MajorityShare::{Absolute, Simple, TwoThirds};
    for (share, yes, no, abstain, expected) in [
        (Simple, 1, 0, 9, (1, true)),
        (Simple, 5, 5, 0, (6, false)),
        (Simple, 6, 5, 0, (6, true)),
        (Simple, 0, 0, 9, (1, false)),
        (Absolute, 10, 0, 0, (11, false)),
        (Absolute, 11, 9, 0, (11, true)),
        (TwoThirds, 6, 3, 0, (6, true)),
        (TwoThirds, 6, 4, 0, (7, false)),
        (TwoThirds, 7, 3, 0, (7, true)),
        (TwoThirds, 7, 4, 0, (8, false)),
        (TwoThirds, 8, 3, 5, (8, true)),
        (TwoThirds, 0, 0, 5, (1, false)),
    ] {
        assert_eq!(
            adopted(share, yes, no, abstain),
            expected,
            "{share:?} {yes}:{no}:{abstain}"
        );
    }
}

#[test]
fn weights_and_heads_can_differ_and_a_quorum_can_be_missing() {
    let ballots = [
        (Choices::Answer(YesNo::Yes), 50),
        (Choices::Answer(YesNo::No), 1),
        (Choices::Answer(YesNo::No), 1),
    ];
    let given = || ballots.iter().map(|(choices, votes)| (choices, *votes));
    let all = Turnout::of(ballots.iter().map(|(_, votes)| line("any", *votes, true)), &[]);
    let majority = |by_heads| Majority {
        share: MajorityShare::Simple,
        by_heads,
    };
    assert!(ResolutionResult::of(given(), majority(false), &all, true).is_adopted);
    assert!(!ResolutionResult::of(given(), majority(true), &all, true).is_adopted);
    assert!(!ResolutionResult::of(given(), majority(false), &all, false).is_adopted);
}
