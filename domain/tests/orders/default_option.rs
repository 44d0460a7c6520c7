//! The default option, by the Debian constitution's A.5.

use super::elections::{candidate, election, labels, order, result};
use domain::count::{Contest, DefaultOption, Exclusion, Standing};

/// `N` is the default option.
fn with_default(mut contest: Contest, quorum: u64) -> Contest {
    contest.default_option = Some(DefaultOption {
        candidate: candidate(&contest, "N"),
        quorum,
    });
    contest
}

#[test]
fn an_option_that_does_not_beat_the_default_option_is_dropped() {
    let contest = with_default(election(2, &["6: A > N > B", "4: B > A > N", "1: A > B > N"]), 0);
    let outcome = result(&contest, "schulze");
    assert_eq!(labels(&contest, &outcome.winners), "A");
    assert_eq!(outcome.vacant, 1);
    let dropped = candidate(&contest, "B");
    assert_eq!(outcome.excluded, [Exclusion::DefaultOption { candidate: dropped }]);
    assert_eq!(order(&contest, &outcome), "A > N > B");
}

#[test]
fn a_draw_with_the_default_option_is_not_enough() {
    let contest = with_default(election(1, &["5: A > N", "5: N > A"]), 0);
    assert_eq!(labels(&contest, &result(&contest, "schulze").winners), "");
}

#[test]
fn the_quorum_is_met_exactly_at_its_number() {
    let ballots = ["3: A > N", "4: B > N", "1: N > B"];
    for (quorum, winners) in [(3, "A B"), (4, "B"), (5, "")] {
        let contest = with_default(election(2, &ballots), quorum);
        assert_eq!(
            labels(&contest, &result(&contest, "schulze-no-opinion").winners),
            winners,
            "quorum {quorum}"
        );
    }
    let contest = with_default(election(2, &ballots), 4);
    let below = candidate(&contest, "A");
    assert_eq!(
        result(&contest, "schulze-no-opinion").excluded,
        [Exclusion::Quorum { candidate: below }]
    );
}

#[test]
fn a_dropped_option_breaks_no_cycle() {
    // A beats B, B beats C, and C beats A. Without C, which loses to N, A is ahead of B.
    let ballots = [
        "4: A > N > B > C",
        "3: B > N > C > A",
        "2: C > A > B > N",
        "2: B > C > A > N",
    ];
    let contest = with_default(election(1, &ballots), 0);
    let outcome = result(&contest, "schulze");
    assert_eq!(labels(&contest, &outcome.winners), "A");
    assert_eq!(order(&contest, &outcome), "A > B > N > C");
}

#[test]
fn the_default_option_takes_no_seat_by_any_method() {
    let contest = with_default(election(3, &["5: N > A > B", "6: A > N", "1: B > A"]), 0);
    for rule in [
        "schulze",
        "ranked-pairs",
        "minimax",
        "copeland",
        "condorcet-irv",
        "plurality",
    ] {
        let winners = result(&contest, rule).winners;
        assert!(!winners.contains(&candidate(&contest, "N")), "{rule}");
    }
}

#[test]
fn a_default_option_that_has_withdrawn_stops_nobody() {
    let mut contest = with_default(election(1, &["5: N > A > B", "1: B > N"]), 3);
    let default = candidate(&contest, "N");
    contest.candidates[default.0].standing = Standing::Withdrawn;
    assert_eq!(labels(&contest, &result(&contest, "schulze").winners), "A");
}
