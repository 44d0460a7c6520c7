//! `guildhall seats`.

use super::{HARDER, json, session, shown};
use insta::assert_snapshot;
use serde_json::json as expected;

#[test]
fn seats_of_nodejs_follow_the_members() {
    for (platinum, gold, silver, gold_seats, silver_seats) in [(8, 7, 25, 2, 2), (4, 9, 25, 1, 0)] {
        let counts = format!("--count platinum={platinum} --count gold={gold} --count silver={silver}");
        let seats = json(&format!("seats nodejs/membership {HARDER} {counts}"));
        assert_eq!(seats["gold"], gold_seats, "{counts}");
        assert_eq!(seats["silver"], silver_seats, "{counts}");
    }
}

#[test]
fn seats_are_told_with_their_formulas() {
    assert_snapshot!(shown(&format!(
        "seats nodejs/membership {HARDER} --count platinum=8 --count gold=7 --count silver=25"
    )));
}

#[test]
fn gold_of_finos_has_five_seats_at_most() {
    for (members, seats) in [(14, 4), (20, 5)] {
        assert_eq!(
            json(&format!("seats finos/membership {HARDER} --count gold={members}"))["gold"],
            seats
        );
    }
}

#[test]
fn seats_whose_counts_are_missing_have_no_number() {
    assert_eq!(
        json(&format!("seats finos/membership {HARDER} --count gold=14")),
        expected!({ "platinum": null, "gold": 4, "silver": null })
    );
    assert_snapshot!(shown(&format!("seats finos/membership {HARDER} --count gold=14")));
}

#[test]
fn a_programme_without_such_seats_says_so() {
    assert_snapshot!(shown("seats 2i2c/membership"));
}

#[test]
fn counts_must_be_numbers_of_tiers() {
    assert_snapshot!(session([
        "seats openinfra/membership --count golf=2",
        "seats openinfra/membership --count gold=few",
    ]));
}

#[test]
fn counts_by_status_fit_their_tiers() {
    assert_snapshot!(session([
        "seats nodejs/membership --programmes domain/tests/programmes --count gold=2 --count gold.contributor=3",
        "roll nodejs/membership --programmes domain/tests/programmes --count gold.contributr=3",
        "seats nodejs/membership --programmes domain/tests/programmes --count golf.contributor=3",
    ]));
    let counts = "--count platinum=8 --count gold=7 --count gold.contributor=3 --count silver=25";
    assert_eq!(json(&format!("seats nodejs/membership {HARDER} {counts}"))["gold"], 2);
}
