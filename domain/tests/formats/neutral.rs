//! The neutral format.

use super::summary::{ballots, candidates, not_applied, problem, read, tie_order};
use domain::count::Rule;
use domain::count::format::FileKind;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A file with these fields.
fn file(fields: &str) -> String {
    format!(
        "{{\"format\": \"neutral-election/1\",\n\"seats\": 1, \"candidates\": [\"C1\", \"C2\", \"WRITEIN\"],\n{fields}}}"
    )
}

#[test]
fn rankings_approvals_and_points_are_read() {
    let text = file(
        "\"method\": \"schulze\", \"withdrawn\": [\"C2\"], \"options\": {\"tie_order\": [\"C2\", \"C1\", \"WRITEIN\"], \"mood\": 1},
        \"ballots\": [{\"weight\": 2, \"ranking\": [[\"C1\", \"C2\"], [], [\"OVER\"]]}, {\"weight\": 1, \"approve\": [\"C1\"]},
        {\"weight\": 3, \"points\": {\"C2\": 2, \"C1\": 1}}]",
    );
    let file = read(&text);
    assert_eq!(file.kind, FileKind::Neutral);
    assert_eq!(file.rule.unwrap().id, "schulze");
    assert_eq!(candidates(&file), ["C1 C1", "-C2 C2", "-WRITEIN WRITEIN"]);
    assert_eq!(ballots(&file), ["2: C1 = C2 > - > OVER", "1: C1", "3: C2*2 + C1*1"]);
    assert_eq!(tie_order(&file), "C2 C1 WRITEIN");
    assert_eq!(not_applied(&file, "schulze"), ["mood 1"]);
}

#[test]
fn method_and_options_become_a_rule() {
    for (method, options, rule) in [
        ("schulze", "", "schulze"),
        ("schulze", "\"strength\": \"margin\"", "schulze-margins"),
        (
            "schulze",
            "\"no_opinion\": \"candidate absent from the ballot\"",
            "schulze-no-opinion",
        ),
        (
            "ranked-pairs",
            "\"strength\": \"winning\", \"unranked\": \"no preference\"",
            "ranked-pairs-no-opinion",
        ),
        ("copeland", "\"unranked\": \"last, equal\"", "copeland"),
        ("approval", "\"max_choices\": 3", "approval"),
    ] {
        let text = file(&format!(
            "\"method\": \"{method}\", \"options\": {{{options}}}, \"ballots\": []"
        ));
        assert_eq!(read(&text).rule.unwrap().id, rule);
    }
}

#[test]
fn errors_name_the_line_or_the_ballot_and_the_way_out() {
    let method = "\"method\": \"schulze\", ";
    for (fields, expected) in [
        (
            "\"ballots\": [{\"weight\": 1, \"ranking\": [[\"C9\"]]}]",
            "Ballot 1 names “C9”, who isn't in the list of candidates. Correct the label or add the candidate.",
        ),
        (
            "\"ballots\": [{\"weight\": 1}]",
            "Ballot 1 needs exactly one of “ranking”, “approve” and “points”.",
        ),
        (
            "\"ballots\": [{\"weight\": -1, \"ranking\": []}]",
            "Line 3: This isn't the JSON of neutral-election/1: invalid value: integer `-1`, expected u64.",
        ),
        (
            "\"ballots\": [],\n\"exepcted\": 1",
            "Line 4: This isn't the JSON of neutral-election/1: unknown field `exepcted`, expected one of",
        ),
    ] {
        let found = problem(&file(&format!("{method}{fields}")));
        assert!(found.starts_with(expected), "{found}");
    }
    assert_eq!(
        problem("{\"format\": \"neutral-election/2\"}"),
        "The format “neutral-election/2” isn't known. Use “neutral-election/1”, BLT or ABIF."
    );
}

/// Its votes would be read as overvotes.
#[test]
fn a_candidate_cannot_have_the_label_of_an_overvote() {
    let text =
        "{\"format\": \"neutral-election/1\", \"seats\": 1, \"method\": \"irv\", \"candidates\": [\"OVER\", \"C1\"],
        \"ballots\": [{\"weight\": 1, \"ranking\": [[\"OVER\"], [\"C1\"]]}]}";
    assert_eq!(
        problem(text),
        "A candidate has the label “OVER”, which means an overvote on a ballot. Give the candidate another."
    );
}

#[test]
fn a_file_on_one_line_is_read() {
    let text = file("\"method\": \"irv\", \"ballots\": []").replace('\n', " ");
    assert_eq!(read(&(text + "\n\n")).kind, FileKind::Neutral);
}

#[test]
fn a_file_whose_rule_is_unknown_can_be_counted_by_another() {
    let file = read(&file(
        "\"method\": \"schulze\", \"options\": {\"strength\": \"ratio\"}, \"ballots\": []",
    ));
    assert!(file.rule.is_none());
    assert_eq!(
        file.unknown_rule.unwrap().to_string(),
        "No rule counts “schulze” with strength ratio. Choose a rule with --rule; --rules lists them."
    );
}

#[test]
fn an_empty_file_has_no_format() {
    assert_eq!(
        problem(" \n# nothing\n"),
        "The file is empty. Give a file in BLT, ABIF or neutral-election/1."
    );
}

#[test]
fn options_that_make_no_sense_together_have_no_rule() {
    for (method, options) in [
        ("bottoms-up-threshold", "\"multiSeatBottomsUpPercentageThreshold\": 101"),
        (
            "bottoms-up-threshold",
            "\"multiSeatBottomsUpPercentageThreshold\": 18446744073709551615",
        ),
        ("bottoms-up", "\"continueUntilTwoCandidatesRemain\": true"),
    ] {
        let text = file(&format!(
            "\"method\": \"{method}\", \"options\": {{{options}}}, \"ballots\": []"
        ));
        assert!(read(&text).unknown_rule.is_some(), "{options}");
    }
}

#[test]
fn the_limit_of_cumulative_voting_is_that_of_points() {
    let text =
        file("\"method\": \"cumulative\", \"options\": {\"max_choices\": 2, \"points_per_voter\": 5}, \"ballots\": []");
    assert_eq!(read(&text).contest.most_choices, Some(5));
}

/// The options that a report names are enough to count again by the same rule.
#[test]
fn the_options_of_a_run_off_give_the_same_rule_again() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/votes");
    let mut cases = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if !path.file_name().unwrap().to_str().unwrap().starts_with("rctab-") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let mut written: Value = serde_json::from_str(&text).unwrap();
        let rule = read(&text).rule.unwrap();
        let options = rule.options().into_iter();
        written["options"] = options
            .map(|(name, value)| (name.to_owned(), serde_json::to_value(value).unwrap()))
            .collect::<serde_json::Map<_, _>>()
            .into();
        assert_eq!(read(&written.to_string()).rule, Some(rule), "{}", path.display());
        cases += 1;
    }
    assert!(cases > 10, "{cases} cases");
    assert_eq!(Rule::IRV.options(), []);
}
