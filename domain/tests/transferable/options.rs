//! Options of a file that make a rule count in another way.

use domain::count::format::{ElectionFile, read_election};
use domain::count::{CandidateId, Outcome, count};

/// A has more than the quota. Some of what A passes on is exhausted, so that the quota becomes lower in each iteration.
const BALLOTS: &str = r#"{"weight": 12, "ranking": [["A"], ["B"]]}, {"weight": 8, "ranking": [["A"]]},
    {"weight": 6, "ranking": [["B"], ["D"]]}, {"weight": 7, "ranking": [["C"], ["A"]]},
    {"weight": 5, "ranking": [["D"]]}"#;

/// Four candidates for two seats.
fn file(method: &str, options: &str, ballots: &str) -> ElectionFile {
    let text = format!(
        r#"{{"format": "neutral-election/1", "seats": 2, "method": "{method}", "options": {{{options}}},
        "candidates": ["A", "B", "C", "D"], "ballots": [{ballots}]}}"#
    );
    read_election(&text).unwrap()
}

fn counted(file: &ElectionFile) -> Outcome {
    count(&file.contest, &file.rule.unwrap()).unwrap()
}

/// What rule a file asks for, and its options.
fn rule(file: &ElectionFile) -> String {
    let rule = file.rule.unwrap();
    let options = rule
        .options()
        .into_iter()
        .map(|(name, value)| format!(" {name}={value}"));
    format!("{}{}", rule.id, options.collect::<String>())
}

#[test]
fn omega_and_precision_make_a_rule_with_options() {
    for (options, expected) in [
        (r#""rule": "meek-parametric""#, "meek-fixed9"),
        (
            r#""rule": "meek-parametric", "omega": "0.000001000", "arithmetic": "fixed9""#,
            "meek-fixed9",
        ),
        (
            r#""rule": "meek-parametric", "omega": 0.001, "precision": 6"#,
            "meek-with-options rule=meek-parametric arithmetic=fixed precision=6 omega=0.001",
        ),
        (
            r#""rule": "meek-parametric", "arithmetic": "fixed-point decimal arithmetic (4 places)""#,
            "meek-with-options rule=meek-parametric arithmetic=fixed precision=4 omega=0.000001",
        ),
        (
            r#""rule": "meek-parametric", "arithmetic": "exact""#,
            "meek-with-options rule=meek-parametric arithmetic=rational omega=0.000001",
        ),
        (r#""rule": "meek", "arithmetic": "rational arithmetic""#, "meek-exact"),
        (
            r#""rule": "meek", "arithmetic": "guarded", "omega": "1e-7""#,
            "meek-with-options rule=meek arithmetic=guarded omega=0.0000001",
        ),
        (r#""rule": "openstv-meek", "precision": 6"#, "openstv-meek"),
        (
            r#""rule": "openstv-meek", "precision": "5""#,
            "meek-with-options rule=openstv-meek arithmetic=fixed precision=5",
        ),
    ] {
        let file = file("meek-stv", options, BALLOTS);
        assert_eq!(rule(&file), expected);
        assert_eq!(file.not_applied(&file.rule.unwrap()), [], "{options}");
        assert_eq!(counted(&file).winners.len(), 2, "{options}");
    }
}

/// The options that a report names are enough to count again by the same rule.
#[test]
fn the_options_of_a_rule_with_options_give_the_same_rule_again() {
    for options in [
        r#""rule": "meek-parametric", "omega": 0.001, "precision": 6"#,
        r#""rule": "meek-parametric", "arithmetic": "exact""#,
        r#""rule": "meek", "arithmetic": "guarded", "omega": "1e-7""#,
        r#""rule": "openstv-meek", "precision": 10"#,
    ] {
        let once = file("meek-stv", options, BALLOTS).rule.unwrap();
        let written = once
            .options()
            .into_iter()
            .map(|(name, value)| format!(r#""{name}": "{value}""#));
        let again = file("meek-stv", &written.collect::<Vec<_>>().join(", "), BALLOTS);
        assert_eq!(again.rule, Some(once), "{options}");
    }
}

#[test]
fn a_larger_omega_ends_iterations_earlier() {
    let surplus = |omega: &str| {
        let options = format!(r#""rule": "meek-parametric", "omega": "{omega}""#);
        let outcome = counted(&file("meek-stv", &options, BALLOTS));
        let eliminates = outcome.rounds.iter().find(|round| !round.eliminated.is_empty());
        let surplus = eliminates.unwrap().surplus.clone().unwrap();
        surplus.parse::<f64>().unwrap()
    };
    assert!(surplus("0.0000001") <= 0.000_000_1);
    let large = surplus("0.5");
    assert!(large > 0.001 && large <= 0.5, "{large}");
}

#[test]
fn tallies_have_the_places_that_precision_states() {
    for precision in [4, 7, 10] {
        let options = format!(r#""rule": "meek-parametric", "precision": {precision}"#);
        let outcome = counted(&file("meek-stv", &options, BALLOTS));
        let (_, tally) = &outcome.rounds[0].tallies[0];
        assert_eq!(tally.split_once('.').unwrap().1.len(), precision, "{tally}");
    }
}

#[test]
fn ranks_beyond_the_most_that_are_allowed_are_not_read() {
    // If all ranks are read, D's ballots move on to A. Otherwise, B is ahead.
    let ballots = r#"{"weight": 4, "ranking": [["A"]]}, {"weight": 5, "ranking": [["B"]]},
        {"weight": 3, "ranking": [["D"], [], ["A"]]}"#;
    for (most, winner) in [("3", 0), ("\"max\"", 0), ("\"2\"", 1), ("1", 1)] {
        let options = format!(r#""maxRankingsAllowed": {most}"#);
        let mut file = file("irv", &options, ballots);
        file.contest.seats = 1;
        assert_eq!(file.not_applied(&file.rule.unwrap()), []);
        assert_eq!(counted(&file).winners, [CandidateId(winner)], "{most}");
    }
}
