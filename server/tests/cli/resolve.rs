//! `guildhall resolve`.

use super::{json, shown};
use insta::assert_snapshot;

#[test]
fn platinum_of_almalinux_is_spelled_out() {
    assert_snapshot!(shown("resolve almalinux/membership platinum"));
}

#[test]
fn what_a_tier_takes_away_is_told() {
    assert_snapshot!(shown("resolve openinfra/membership@directed-fund platinum"));
}

#[test]
fn without_a_tier_all_are_spelled_out() {
    let answer = json("resolve almalinux/membership");
    let tiers: Vec<&str> = answer["tiers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tier| tier["tier"].as_str().unwrap())
        .collect();
    assert_eq!(
        tiers,
        [
            "contributor",
            "alumnus",
            "mirror",
            "silver",
            "ruby",
            "gold",
            "platinum",
            "community"
        ]
    );
}

#[test]
fn programs_read_the_value_and_where_it_comes_from() {
    let answer = json("resolve almalinux/membership platinum");
    let grants = answer["tiers"][0]["grants"].as_array().unwrap();
    assert_snapshot!(serde_json::to_string_pretty(&grants[0]).unwrap());
}
