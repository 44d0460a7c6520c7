//! How close a result was.

use super::counted::Counted;
use domain::count::closeness::closeness_sentences;

/// The votes that alter a result: added, and moved.
fn votes(text: &str, rule: &str) -> (Option<u64>, Option<u64>) {
    let found = Counted::new(text, rule).how_close();
    (
        found.added.map(|change| change.votes),
        found.moved.map(|change| change.votes),
    )
}

#[test]
fn the_difference_of_two_candidates_is_found_exactly() {
    // Ties go to A, who's first on the ballot paper. B needs one vote more than A.
    assert_eq!(votes("100: A\n63: B\n", "plurality"), (Some(38), Some(19)));
    // Of 38 moved, 19 leave A with 81 and B with 82.
    assert_eq!(votes("100: A\n63: B\n", "schulze"), (Some(38), Some(19)));
    assert_eq!(
        votes("100: A > B\n63: B > A\n", "schulze-no-opinion"),
        (Some(38), Some(19))
    );
    assert_eq!(votes("10: A*3, B*2\n", "cumulative"), (Some(11), Some(6)));
}

#[test]
fn the_candidate_who_needs_the_fewest_votes_is_named() {
    let counted = Counted::new("10: A\n5: B\n8: C\n", "plurality");
    let name = |candidate: domain::count::CandidateId| counted.file.contest.candidates[candidate.0].name.clone();
    assert_eq!(
        closeness_sentences(&counted.how_close(), name),
        [
            "How close was it? The smallest changes found that alter the result:",
            "- With 3 more votes for C alone, C would be elected instead of A.",
            "- If 2 votes for A went to C instead, C would be elected instead of A.",
        ]
    );
}

#[test]
fn a_result_that_cannot_change_says_so() {
    let counted = Counted::new("{\"seats\": 2}\n3: A > B\n", "schulze");
    let found = counted.how_close();
    assert_eq!((&found.added, &found.moved), (&None, &None));
    let name = |_| String::new();
    assert_eq!(
        closeness_sentences(&found, name).join("\n"),
        "How close was it? No change that alters the result was found in 0 recounts."
    );
}

#[test]
fn the_order_of_ballots_changes_nothing() {
    let one = votes("5: A > B > C\n4: B > C\n3: C > A\n1: C > B\n", "irv");
    assert_eq!(
        one,
        votes(
            "1: C > B\n4: B > C\n2: A > B > C\n3: C > A\n3: A > B > C\n=A:[A]\n",
            "irv"
        )
    );
}
