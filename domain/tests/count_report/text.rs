//! The report in English.

use super::counted::Counted;
use domain::count::{AffiliationCap, CloseCall, DefaultOption, Rule, RunoffRule};

const THREE: &str =
    "{\"title\": \"Board\", \"seats\": 1}\n=A:[Ann Lee]\n=B:[Bob]\n=C:[Cleo]\n5: A\n4: B > A\n3: C > B\n";

#[test]
fn each_round_of_a_run_off_is_a_sentence() {
    let counted = Counted::new(THREE, "irv");
    assert_eq!(
        counted.rounds(),
        [
            "Round 1: Nobody reaches the threshold of 7, so Cleo with 3 votes is eliminated. 3 votes go to Bob.",
            "Round 2: Bob with 7 votes reaches the threshold of 7 and is elected.",
        ]
    );
}

#[test]
fn the_report_begins_with_the_result_and_has_a_table() {
    let text = Counted::new(THREE, "irv").text();
    let expected = "
1 seat, 3 candidates, 12 votes.

Elected: Bob.

Round 1: ";
    assert!(text.starts_with("Board\nRule: "), "{text}");
    assert!(text.contains(expected), "{text}");
    let table = "
             Round 1   Round 2
Ann Lee            5         5
Bob                4         7+
Cleo               3-
(nobody)           0         0
(threshold)        7         7
";
    assert!(text.contains(table), "{text}");
}

#[test]
fn ties_say_what_decided() {
    let text = Counted::new("{\"seats\": 2}\n2: A\n1: B\n1: C\n", "plurality").text();
    let tie = "Round 1: B and C tie for a seat. The order for ties decides: B takes it.";
    assert!(text.contains(tie), "{text}");
    let text = Counted::new("{\"seats\": 2}\n2: A\n2: B\n1: C\n", "plurality").text();
    let tie = "Round 1: A and B tie. The order for ties decides: A is elected first.";
    assert!(text.contains(tie), "{text}");
}

#[test]
fn caps_and_vacant_seats_are_explained() {
    let mut counted = Counted::new("{\"seats\": 2}\n2: A > B\n", "schulze");
    counted.file.contest.caps.push(AffiliationCap {
        name: "Example Ltd".to_owned(),
        members: vec![counted.candidate("A"), counted.candidate("B")],
        most: 1,
    });
    counted.outcome = domain::count::count(&counted.file.contest, &counted.rule).unwrap();
    let text = counted.text();
    for sentence in [
        "Elected: A.\nOne seat stays vacant: nobody is left who can take it.\n",
        "Round 1: B is passed over, because Example Ltd already has the one seat it can have.\n",
    ] {
        assert!(text.contains(sentence), "{text}");
    }
}

#[test]
fn a_default_option_is_explained_with_both_numbers() {
    let mut counted = Counted::new("3: A > N > B\n2: B > N > A\n", "schulze");
    let default = counted.candidate("N");
    counted.file.contest.default_option = Some(DefaultOption {
        candidate: default,
        quorum: 4,
    });
    counted.outcome = domain::count::count(&counted.file.contest, &counted.rule).unwrap();
    let text = counted.text();
    for sentence in [
        "Nobody is elected.",
        "A doesn't reach the quorum: 4 votes have to prefer A to N (3 to 2).",
        "B doesn't reach the quorum: 4 votes have to prefer B to N (2 to 3).",
    ] {
        assert!(text.contains(sentence), "{text}");
    }
}

#[test]
fn close_calls_are_flagged() {
    let mut counted = Counted::new(THREE, "irv");
    counted.outcome.close_calls.push(CloseCall {
        round: 2,
        candidate: counted.candidate("A"),
        other: Some(counted.candidate("B")),
        difference: "0.000000001000".to_owned(),
    });
    let text = counted.text();
    assert!(
        text.contains("Round 2: Ann Lee and Bob differ by only 0.000000001."),
        "{text}"
    );
}

#[test]
fn the_matrix_of_a_comparison_is_shown() {
    let text = Counted::new(THREE, "schulze").text();
    let matrix = "
How many votes prefer the candidate on the left to the one above:
             A  B  C
Ann Lee (A)  -  5  9
Bob (B)      7  -  4
Cleo (C)     3  3  -
";
    assert!(
        text.contains("The order is Bob > Ann Lee > Cleo. Bob takes the seat."),
        "{text}"
    );
    assert!(text.contains(matrix), "{text}");
}

#[test]
fn names_cannot_change_the_terminal_and_equal_names_have_labels() {
    let text = Counted::new("=A:[Ann\u{1b}[31m]\n=B:[Bob]\n=C:[Bob]\n1: B > A > C\n", "plurality").text();
    assert!(!text.contains('\u{1b}'), "{text}");
    assert!(text.contains("Elected: Bob (B)."), "{text}");
    let mut counted = Counted::new("2: A > B\n", "schulze");
    counted.file.contest.candidates[0].label = "A\u{1b}[2J\u{202e}".to_owned();
    counted.file.contest.caps.push(AffiliationCap {
        name: "\u{9b}2J".to_owned(),
        members: vec![counted.candidate("B")],
        most: 0,
    });
    counted.file.contest.seats = 2;
    counted.outcome = domain::count::count(&counted.file.contest, &counted.rule).unwrap();
    let text = counted.text();
    assert!(text.contains("is passed over"), "{text}");
    assert!(!text.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{text}");
}

#[test]
fn options_that_are_not_applied_are_sentences() {
    let counted = Counted::new("{\"omega\": 0.5, \"mood\": \"\\u001bgood\"}\n2: A > B\n", "meek-prf");
    let text = counted.text();
    let expected = "2 votes.
Not applied: mood. The file states “ good”, which the count doesn't use.
Not applied: omega. The file states “0.5”, but the count uses “0.000001”.

Elected: A.";
    assert!(text.contains(expected), "{text}");
    let long = format!("{{\"mood\": \"{}\"}}\n2: A > B\n", "é".repeat(300));
    let text = Counted::new(&long, "meek-prf").text();
    assert!(text.contains(&format!("“{}…”", "é".repeat(200))), "{text}");
}

#[test]
fn long_fractions_become_decimals() {
    let rounds = Counted::new("2: A = B = C > D\n1: D\n", "plurality").rounds();
    assert_eq!(rounds, ["Round 1: D with 1 vote is elected."]);
    let text = Counted::new("2: A = B = C > D\n", "plurality").text();
    assert!(text.contains("about 0.666667"), "{text}");
}

#[test]
fn options_that_the_identifier_leaves_open_are_named() {
    let mut counted = Counted::new(THREE, "irv");
    assert!(!counted.text().contains("options"), "{}", counted.text());
    assert!(counted.json().get("options").is_none());
    counted.rule = Rule::runoff(RunoffRule {
        minimum_votes: 3,
        ..RunoffRule::MAJORITY
    });
    counted.outcome = domain::count::count(&counted.file.contest, &counted.rule).unwrap();
    let text = counted.text();
    assert!(text.contains("(rctab)."), "{text}");
    assert!(
        text.contains("Its options: winnerElectionMode singleWinnerMajority, "),
        "{text}"
    );
    let options = &counted.json()["options"];
    assert_eq!(
        (&options["minimumVoteThreshold"], &options["hareQuota"]),
        (&3.into(), &false.into())
    );
}
