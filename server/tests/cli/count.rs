//! `guildhall count`.

use super::{json, run, shown};
use serde_json::json as expected;
use std::fs;

const RUN_OFF: &str = "domain/tests/votes/rctab-skip-to-next-test.json";

#[test]
fn each_round_is_a_sentence() {
    let told = shown(&format!("count {RUN_OFF}"));
    for sentence in [
        "Not applied: tiebreakMode. The file states “random”, but the count uses “the order for ties”.",
        "Elected: C2.",
        "Round 1: Nobody reaches the threshold of 8, so C4 with 1 vote is eliminated. 1 vote goes to C3.",
        "Round 3: C2 with 8 votes reaches the threshold of 8 and is elected.",
        "How close was it?",
        "[exit 0]",
    ] {
        assert!(told.contains(sentence), "{told}");
    }
}

#[test]
fn scripts_get_winners_and_rounds() {
    let counted = json(&format!("count {RUN_OFF}"));
    assert_eq!(counted["winners"], expected!(["C2"]));
    assert_eq!(counted["rounds"][0]["eliminated"], expected!(["C4"]));
}

#[test]
fn another_rule_and_other_seats_can_be_asked_for() {
    let case = "domain/tests/votes/debian-leader-2012.json";
    let counted = json(&format!("count {case} --rule copeland --seats 2"));
    assert_eq!(counted["rule"], "copeland");
    assert_eq!(counted["winners"], expected!(["C3", "C1"]));
}

#[test]
fn rules_are_listed_and_unknown_ones_lead_to_those_that_are_known() {
    let rules = json("count --rules");
    assert!(
        rules.as_array().unwrap().iter().any(|rule| rule["id"] == "meek-prf"),
        "{rules}"
    );
    let told = shown(&format!("count {RUN_OFF} --rule meek-prv"));
    assert!(
        told.contains("there's no rule \"meek-prv\"; did you mean \"meek-prf\"?"),
        "{told}"
    );
    assert!(told.ends_with("[exit 2]"), "{told}");
}

#[test]
fn a_name_of_a_rule_cannot_change_the_terminal() {
    let told = shown(&format!("count {RUN_OFF} --rule meek\u{1b}[2J"));
    let (_, output) = told.split_once('\n').unwrap();
    assert!(output.contains("there's no rule \"meek [2J\""), "{told}");
    assert!(!output.contains('\u{1b}'), "{told}");
}

#[test]
fn a_rule_that_contradicts_an_option_is_refused_with_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("board.json");
    let election = r#"{"format": "neutral-election/1", "seats": 1, "method": "meek-stv", "candidates": ["A", "B"],
        "options": {"rule": "meek-prf", "omega": "0.001"}, "ballots": [{"weight": 2, "ranking": [["A"]]}]}"#;
    fs::write(&path, election).unwrap();
    let path = path.display();
    let told = shown(&format!("count {path}"));
    let refusal =
        format!("{path}: The file asks for “meek-prf”, which uses omega “0.000001”, but it states omega “0.001”.");
    assert!(told.contains(&refusal), "{told}");
    assert!(told.ends_with("[exit 2]"), "{told}");
    let told = shown(&format!("count {path} --rule meek-prf"));
    let listed = "Not applied: omega. The file states “0.001”, but the count uses “0.000001”.";
    assert!(told.contains(listed), "{told}");
    let counted = json(&format!("count {path} --rule irv"));
    let listed = expected!([
        {"name": "omega", "stated": "0.001", "used": null},
        {"name": "rule", "stated": "meek-prf", "used": "irv"},
    ]);
    assert_eq!(counted["not_applied"], listed);
}

#[test]
fn a_file_that_is_not_an_election_is_refused_with_its_line() {
    let told = shown("count README.md");
    assert!(told.contains("README.md: "), "{told}");
    assert!(told.ends_with("[exit 2]"), "{told}");
    assert!(!run("count").status.success());
}
