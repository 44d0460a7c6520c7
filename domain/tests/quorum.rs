//! Quorums by heads and by weight: the cases with known results.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::election::Quorum;
use domain::ratio::Ratio;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The voters and the weight of a list of groups, each of voters with the same weight.
fn totals(groups: &Value) -> (i64, i64) {
    let number = |group: &Value, field: &str| group[field].as_i64().unwrap();
    groups
        .as_array()
        .unwrap()
        .iter()
        .fold((0, 0), |(voters, weight), group| {
            let members = number(group, "voters");
            (voters + members, weight + members * number(group, "weight"))
        })
}

/// The cases are AlmaLinux's rule: at least this share of the voters and of the weight, both rounded up.
#[test]
fn quorums_are_those_of_the_cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/votes");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut cases = 0;
    for file in files.filter(|file| file.file_name().unwrap().to_str().unwrap().starts_with("quorum-")) {
        let case: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let percent = Ratio::parse(&case["percent"].to_string()).unwrap();
        let quorum = Quorum {
            members: Some(percent),
            votes: Some(percent),
            majority: false,
            text: None,
        };
        let (eligible, cast) = (totals(&case["eligible"]), totals(&case["cast"]));
        let (voters, weight) = (
            quorum.members_needed(eligible.0).unwrap(),
            quorum.votes_needed(eligible.1).unwrap(),
        );
        let expected = &case["expected"];
        assert_eq!(expected["required_voters"], voters, "{}", file.display());
        assert_eq!(expected["required_weight"], weight, "{}", file.display());
        assert_eq!(expected["cast_voters"], cast.0, "{}", file.display());
        assert_eq!(expected["cast_weight"], cast.1, "{}", file.display());
        let met = cast.0 >= voters && cast.1 >= weight;
        assert_eq!(expected["quorum_met"], met, "{}", file.display());
        cases += 1;
    }
    assert!(cases >= 3, "{cases} cases");
}
