//! Several seats, caps and ties.

use super::elections::{candidate, election, labels, result};
use domain::count::{AffiliationCap, Contest, Exclusion, TieKind};

fn with_cap(mut contest: Contest, members: &[&str], most: usize) -> Contest {
    let members = members.iter().map(|label| candidate(&contest, label)).collect();
    contest.caps.push(AffiliationCap {
        name: "Example Ltd".to_owned(),
        members,
        most,
    });
    contest
}

#[test]
fn a_full_group_is_passed_over_by_every_method() {
    let ballots = ["5: A > B > C > D", "4: B > A > C > D", "3: C > A > B > D", "1: D"];
    for rule in [
        "schulze",
        "ranked-pairs",
        "minimax",
        "copeland",
        "condorcet-irv",
        "plurality",
        "approval",
    ] {
        let contest = with_cap(election(2, &ballots), &["A", "B"], 1);
        let outcome = result(&contest, rule);
        assert_eq!(labels(&contest, &outcome.winners), "A C", "{rule}");
        let passed_over = outcome.excluded.iter().map(|exclusion| match exclusion {
            Exclusion::Cap { candidate, cap, .. } => (*candidate, *cap),
            other => panic!("{rule}: {other:?}"),
        });
        assert_eq!(
            passed_over.collect::<Vec<_>>(),
            [(candidate(&contest, "B"), 0)],
            "{rule}"
        );
    }
}

#[test]
fn a_seat_stays_vacant_if_everyone_left_is_passed_over() {
    let contest = with_cap(election(2, &["2: A > B"]), &["A", "B"], 1);
    let outcome = result(&contest, "schulze");
    assert_eq!((labels(&contest, &outcome.winners).as_str(), outcome.vacant), ("A", 1));
}

#[test]
fn a_cap_of_nobody_keeps_everyone_out() {
    let contest = with_cap(election(1, &["2: A > B"]), &["A"], 0);
    assert_eq!(labels(&contest, &result(&contest, "minimax").winners), "B");
}

#[test]
fn someone_in_two_groups_needs_room_in_both() {
    let contest = election(3, &["1: A > B > C > D"]);
    let contest = with_cap(with_cap(contest, &["A", "B"], 2), &["B", "C"], 1);
    let outcome = result(&contest, "schulze");
    assert_eq!(labels(&contest, &outcome.winners), "A B D");
}

#[test]
fn each_tie_for_a_seat_is_recorded() {
    let contest = election(2, &["1: A > D", "1: B > D", "1: C > D"]);
    let outcome = result(&contest, "plurality");
    assert_eq!(labels(&contest, &outcome.winners), "A B");
    let tied: Vec<_> = outcome.ties.iter().map(|tie| labels(&contest, &tie.tied)).collect();
    assert_eq!(tied, ["A B C", "B C"]);
    assert!(outcome.ties.iter().all(|tie| tie.kind == TieKind::Election));
}

#[test]
fn condorcet_irv_shows_who_is_left_out_for_each_place() {
    // A cycle: A beats B, B beats C, C beats A. C is put first least often.
    let contest = election(2, &["4: A > B > C", "3: B > C > A", "2: C > A > B"]);
    let outcome = result(&contest, "condorcet-irv");
    assert_eq!(labels(&contest, &outcome.winners), "A B");
    let rounds: Vec<_> = outcome
        .rounds
        .iter()
        .map(|round| (labels(&contest, &round.eliminated), labels(&contest, &round.elected)))
        .collect();
    let expected = [("C", ""), ("", "A"), ("", "B")];
    assert_eq!(
        rounds,
        expected.map(|(out, elected)| (out.to_owned(), elected.to_owned()))
    );
}
