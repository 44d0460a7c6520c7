//! Ranked pairs: equally strong defeats.

use super::elections::{candidate, election, labels, order, result};
use domain::count::TieKind;

/// Three defeats with 6 to 3 each, in a cycle.
const CYCLE: [&str; 3] = ["3: A > B > C", "3: B > C > A", "3: C > A > B"];

#[test]
fn the_published_order_decides_between_equally_strong_defeats() {
    let mut contest = election(1, &CYCLE);
    for (tie_order, expected) in [("C B A", "A > B > C"), ("A C B", "B > C > A"), ("B A C", "C > A > B")] {
        contest.tie_order = tie_order.split(' ').map(|label| candidate(&contest, label)).collect();
        let outcome = result(&contest, "ranked-pairs");
        assert_eq!(order(&contest, &outcome), expected);
        let tie = &outcome.ties[0];
        assert_eq!(
            (tie.kind, labels(&contest, &tie.tied).as_str()),
            (TieKind::Defeats, "A B C")
        );
        assert_eq!(Some(&tie.chosen), contest.tie_order.last());
    }
}

#[test]
fn equally_strong_defeats_that_agree_are_not_a_tie() {
    let contest = election(1, &["2: A > B > C", "1: C > B > A"]);
    assert!(result(&contest, "ranked-pairs").ties.is_empty());
}

#[test]
fn winning_votes_and_margins_can_differ() {
    // A beats B by 5 to 4, B beats C by 4 to 1, and C beats A by 3 to 1.
    let contest = election(
        1,
        &["5: A > B", "4: B > A", "4: B > C", "1: C > B", "3: C > A", "1: A > C"],
    );
    for (rule, expected) in [
        ("ranked-pairs-no-opinion", "A > B > C"),
        ("ranked-pairs-margins-no-opinion", "B > C > A"),
        ("schulze-no-opinion", "A > B > C"),
        ("schulze-margins-no-opinion", "B > C > A"),
    ] {
        assert_eq!(order(&contest, &result(&contest, rule)), expected, "{rule}");
    }
}
