//! The options that a file states: applied, in agreement with the rule, listed as not applied, or refused.

use super::summary::{not_applied, not_applied_by_file, problem, read};
use domain::count::format::ElectionFile;

/// One ballot with equal ranks.
const EQUAL: &str = r#"{"weight": 1, "ranking": [["A", "B"], ["C"]]}"#;

/// An election with three candidates.
fn text(method: &str, options: &str, ballots: &str) -> String {
    format!(
        r#"{{"format": "neutral-election/1", "seats": 1, "method": "{method}", "options": {{{options}}},
        "candidates": ["A", "B", "C"], "ballots": [{ballots}]}}"#
    )
}

fn file(method: &str, options: &str) -> ElectionFile {
    read(&text(method, options, ""))
}

/// Why no rule counts a file.
fn refusal(file: &ElectionFile) -> String {
    assert!(file.rule.is_none());
    file.unknown_rule.clone().unwrap().to_string()
}

fn contradiction(rule: &str, option: &str, used: &str, stated: &str) -> String {
    format!(
        "The file asks for “{rule}”, which uses {option} “{used}”, but it states {option} “{stated}”. \
         Correct one of them, or choose a rule with --rule; --rules lists them."
    )
}

#[test]
fn an_option_that_contradicts_the_rule_is_refused_with_both() {
    for (method, rule, option, used, stated) in [
        ("meek-stv", "meek-prf", "omega", "0.000001", "0.001"),
        ("meek-stv", "meek-prf", "precision", "9", "6"),
        (
            "meek-stv",
            "meek-prf",
            "quota",
            "V/(S+1) truncated + 0.000000001, recomputed every round",
            "droop",
        ),
        ("meek-stv", "meek-exact", "omega", "0.0000000001", "0.000001"),
        ("meek-stv", "wikimedia-securepoll", "precision", "10", "9"),
        ("stv-wig", "scotland", "quota", "droop", "Hare quota"),
        (
            "stv-wig",
            "wigm-prf",
            "arithmetic",
            "fixed-point decimal arithmetic (4 places)",
            "fixed-point decimal arithmetic (5 places)",
        ),
        (
            "stv-wig",
            "wigm-prf",
            "transfer",
            "weighted inclusive Gregory",
            "weighted inclusive Gregory, no rounding",
        ),
    ] {
        let file = file(method, &format!(r#""rule": "{rule}", "{option}": "{stated}""#));
        assert_eq!(refusal(&file), contradiction(rule, option, used, stated));
        // If the rule is chosen with --rule, the option is listed.
        assert_eq!(not_applied(&file, rule), [format!("{option} {stated}: {used}")]);
    }
}

#[test]
fn options_that_contradict_each_other_are_refused() {
    for (method, options, expected) in [
        (
            "schulze",
            r#""no_opinion": "candidate absent from the ballot", "unranked": "last, equal""#,
            contradiction("schulze", "unranked", "no preference", "last, equal"),
        ),
        (
            "irv",
            r#""doesFirstRoundDetermineThreshold": true, "nonIntegerWinningThreshold": true"#,
            contradiction("irv", "nonIntegerWinningThreshold", "false", "true"),
        ),
        (
            "irv",
            r#""decimalPlacesForVoteArithmetic": 4, "precision": 6"#,
            contradiction("irv", "precision", "4", "6"),
        ),
        (
            "meek-stv",
            r#""rule": "meek-parametric", "arithmetic": "fixed9", "precision": 6"#,
            contradiction(
                "meek-parametric",
                "arithmetic",
                "fixed-point decimal arithmetic (6 places)",
                "fixed9",
            ),
        ),
        (
            "stv-wig",
            r#""quota": "droop", "arithmetic": "fixed-point decimal arithmetic (5 places)""#,
            contradiction(
                "stv-wig",
                "arithmetic",
                "rational arithmetic",
                "fixed-point decimal arithmetic (5 places)",
            ),
        ),
    ] {
        assert_eq!(refusal(&file(method, options)), expected);
    }
}

#[test]
fn a_dialect_that_is_unknown_or_of_another_method_is_refused() {
    let refused = |method: &str, option: &str| {
        format!("No rule counts “{method}” with {option}. Choose a rule with --rule; --rules lists them.")
    };
    for (method, options, expected) in [
        ("schulze", r#""rule": "schulze-margins""#, "rule schulze-margins"),
        ("schulze", r#""no_opinion": "somebody""#, "no_opinion somebody"),
        ("irv", r#""rule": "wigm-prf""#, "rule wigm-prf"),
        ("approval", r#""rule": "meek-prf""#, "rule meek-prf"),
        (
            "stv-wig",
            r#""rule": "wigm-prf", "winnerElectionMode": "multiWinnerAllowOnlyOneWinnerPerRound""#,
            "rule wigm-prf",
        ),
        ("stv-wig", r#""rule": "meek-prf""#, "rule meek-prf"),
        ("meek-stv", "", "options that name no rule"),
        ("stv-wig", r#""quota": "Imperiali""#, "quota Imperiali"),
        (
            "meek-stv",
            r#""rule": "meek-parametric", "precision": 11"#,
            "precision 11",
        ),
    ] {
        assert_eq!(refusal(&file(method, options)), refused(method, expected));
    }
}

#[test]
fn our_own_identifiers_are_dialects_too() {
    for (method, rule) in [
        ("meek-stv", "meek-guarded"),
        ("meek-stv", "meek-almalinux"),
        ("stv-wig", "wigm-hare"),
        ("schulze", "schulze"),
    ] {
        let file = file(method, &format!(r#""rule": "{rule}""#));
        assert_eq!(file.rule.unwrap().id, rule);
        assert!(not_applied_by_file(&file).is_empty(), "{rule}");
    }
}

#[test]
fn values_that_make_no_sense_are_refused_by_name() {
    let decimal = "a decimal above 0 with at most 18 places";
    for (option, value, expected) in [
        ("omega", "\"small\"", decimal),
        ("omega", "0", decimal),
        ("omega", "-0.1", decimal),
        ("omega", "\"1e-19\"", decimal),
        ("precision", "1.5", "a whole number"),
        ("precision", "-1", "a whole number"),
        ("maxRankingsAllowed", "0", "a whole number above 0, or “max”"),
        ("maxSkippedRanksAllowed", "\"many\"", "a whole number or “max”"),
        ("batchElimination", "\"yes\"", "true or false"),
        ("rule", "5", "a text"),
        ("tie_order", "\"A\"", "a list of labels"),
        ("quorum", "-3", "a number of votes, or a formula in words"),
    ] {
        let shown = value.trim_matches('"');
        assert_eq!(
            problem(&text("schulze", &format!("\"{option}\": {value}"), "")),
            format!("The option “{option}” is “{shown}”, but it has to be {expected}. Correct it.")
        );
    }
    let twice = problem(&text("schulze", r#""strength": "margin", "strength": "winning""#, ""));
    assert!(twice.contains("duplicate option `strength`"), "{twice}");
}

#[test]
fn what_a_rule_does_in_another_way_or_not_at_all_is_listed() {
    for (method, options, listed) in [
        (
            "schulze",
            r#""omega": "0.001", "mood": {"good": true}"#,
            &["mood {\"good\":true}", "omega 0.001"][..],
        ),
        (
            "schulze",
            r#""max_choices": 2, "whole_points": true"#,
            &["max_choices 2", "whole_points true"],
        ),
        ("copeland", r#""strength": "margin""#, &["strength margin"]),
        (
            "irv",
            r#""multiSeatBottomsUpPercentageThreshold": 15"#,
            &["multiSeatBottomsUpPercentageThreshold 15"],
        ),
        (
            "irv",
            r#""tiebreakMode": "random", "randomSeed": "7""#,
            &["randomSeed 7", "tiebreakMode random: the order for ties"],
        ),
        (
            "irv",
            r#""tiebreakMode": "previousRoundCountsThenRandom""#,
            &["tiebreakMode previousRoundCountsThenRandom: earlier rounds, then the order for ties"],
        ),
        ("irv", r#""tiebreakMode": "useCandidateOrder", "randomSeed": "7""#, &[]),
        (
            "stv-wig",
            r#""quota": "droop", "unranked": "last, equal""#,
            &["unranked last, equal: no preference"],
        ),
        (
            "stv-wig",
            r#""quota": "droop", "transfer": "at random""#,
            &["transfer at random: weighted inclusive Gregory, no rounding"],
        ),
        (
            "meek-stv",
            r#""rule": "wikimedia-securepoll", "ties": "by lot""#,
            &["ties by lot: all tied lowest candidates are eliminated together, unless seats would stay empty"],
        ),
        ("meek-stv", r#""rule": "meek-prf", "ties": "the order for ties""#, &[]),
        (
            "schulze",
            r#""default_option": "C", "quorum": "3*Q""#,
            &["quorum 3*Q: 0"],
        ),
        (
            "schulze",
            r#""default_option": "C", "quorum": 3, "majority": "two thirds""#,
            &["majority two thirds: V(A,default) > V(default,A) (simple majority)"],
        ),
        (
            "schulze",
            r#""quorum": 3, "majority": "two thirds""#,
            &["majority two thirds", "quorum 3"],
        ),
        (
            "schulze",
            r#""published_completion": "Condorcet-IRV""#,
            &["published_completion Condorcet-IRV: schulze"],
        ),
        (
            "cumulative",
            r#""points_per_voter": 3, "max_choices": 2, "whole_points": true"#,
            &["max_choices 2: 3"],
        ),
        (
            "schulze",
            r#""tool": "T", "note": "N", "rule_info": "R", "omega": null"#,
            &[],
        ),
    ] {
        assert_eq!(
            not_applied_by_file(&file(method, options)),
            listed,
            "{method} {options}"
        );
    }
}

#[test]
fn equal_ranks_matter_only_if_a_ballot_has_some() {
    let listed = |method: &str, options: &str, ballots: &str| {
        let file = read(&text(method, options, ballots));
        file.rule.map(|_| not_applied_by_file(&file))
    };
    let none = Some(Vec::new());
    let refused = r#""rule": "meek-prf", "equal_ranks": true"#;
    assert_eq!(listed("meek-stv", refused, ""), none);
    assert_eq!(listed("meek-stv", refused, EQUAL), None);
    let split = r#""rule": "meek-parametric", "equal_ranks": "split equally""#;
    assert_eq!(listed("meek-stv", split, ""), none);
    let used = "equal_ranks split equally: split by one of each order (\"equalized counting\")";
    assert_eq!(listed("meek-stv", split, EQUAL), Some(vec![used.to_owned()]));
    assert_eq!(listed("schulze", r#""equal_ranks": true"#, EQUAL), none);
    assert_eq!(listed("schulze", r#""equal_ranks": false"#, EQUAL), None);
    assert_eq!(
        listed("irv", r#""equal_ranks": true"#, EQUAL),
        Some(vec!["equal_ranks true: overvotes".to_owned()])
    );
}

#[test]
fn a_rule_that_is_asked_for_instead_is_compared_as_well() {
    let options = r#""rule": "wigm-prf", "arithmetic": "fixed-point decimal arithmetic (4 places)", "quota": "droop""#;
    let file = file("stv-wig", options);
    let quota = "quota droop: V/(S+1) truncated + 0.0001";
    assert_eq!(not_applied(&file, "wigm-prf"), [quota]);
    assert_eq!(
        not_applied(&file, "scotland"),
        [
            "arithmetic fixed-point decimal arithmetic (4 places): fixed-point decimal arithmetic (5 places)",
            "rule wigm-prf: scotland"
        ]
    );
    assert_eq!(
        not_applied(&file, "copeland"),
        [
            "arithmetic fixed-point decimal arithmetic (4 places)",
            "quota droop",
            "rule wigm-prf: copeland"
        ]
    );
}

#[test]
fn ranks_that_no_ballot_has_make_no_difference() {
    let listed = |most: u32| {
        let options = format!(r#""maxRankingsAllowed": {most}"#);
        not_applied_by_file(&read(&text("schulze", &options, EQUAL)))
    };
    assert_eq!(listed(2), Vec::<String>::new());
    assert_eq!(listed(1), ["maxRankingsAllowed 1: max"]);
}

#[test]
fn abif_can_state_options_that_are_compared() {
    let file =
        read("{\"omega\": 0.000001, \"precision\": 6, \"tie_order\": [\"A\", \"B\"], \"version\": 1}\n1: A > B\n");
    assert_eq!(
        not_applied(&file, "meek-prf"),
        ["precision 6: 9", "tie_order [\"A\",\"B\"]: B A"]
    );
}
