//! Small classes, related candidates, and corrections of a roll.

use super::sample::day;
use domain::poll::{RollFix, affiliation_groups, small_weights};
use domain::roll::{Missing, NonVoter, Obstacle, RollEntry, VoteReason};

#[test]
fn fewer_than_five_voters_with_equal_votes_are_a_small_class() {
    let votes = [1, 1, 1, 1, 1, 5, 5, 5, 5, 50, 0, 0];
    assert_eq!(small_weights(votes), [(5, 4), (50, 1)]);
}

#[test]
fn organisations_are_the_same_however_theyre_typed() {
    let groups = affiliation_groups(&[
        (1, "Example Corp"),
        (2, ""),
        (3, "EXAMPLE  corp"),
        (4, "Lanternfish Hosting"),
        (5, " "),
    ]);
    let found: Vec<_> = groups
        .iter()
        .map(|group| (group.name.as_str(), group.candidates.as_slice()))
        .collect();
    assert_eq!(
        found,
        [("Example Corp", &[1, 3][..]), ("Lanternfish Hosting", &[4][..])]
    );
}

#[test]
fn a_correction_replaces_the_reasons_and_keeps_the_member() {
    let line = RollEntry::Missing(NonVoter {
        membership: "m1".to_owned(),
        reference: "7KQ2-M9XW".to_owned(),
        name: "Example Member".to_owned(),
        tier: "gold".to_owned(),
        version: "2026".to_owned(),
        votes: 15,
        obstacles: vec![Obstacle {
            missing: Missing::Ended { on: day("2027-01-31") },
            fix_by: None,
        }],
    });
    let include = RollFix::Include {
        votes: 15,
        name: "Ada Example".to_owned(),
        email: "ada@example.org".to_owned(),
    };
    let RollEntry::Votes(voter) = include.apply(&line) else {
        panic!("the member votes")
    };
    assert_eq!((voter.votes, include.votes()), (15, 15));
    assert_eq!(voter.reasons, [VoteReason::Corrected]);
    assert_eq!(
        (voter.name.as_str(), voter.reference.as_str()),
        ("Example Member", "7KQ2-M9XW")
    );
    let RollEntry::Missing(other) = RollFix::Exclude.apply(&RollEntry::Votes(voter)) else {
        panic!("the member doesn't vote")
    };
    assert_eq!(other.obstacles[0].missing, Missing::Excluded);
    assert_eq!((other.votes, RollFix::Exclude.votes()), (15, 0));
}
