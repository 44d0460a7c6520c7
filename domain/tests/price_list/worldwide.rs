//! Prices that follow from a country, or from a fact that's computed from others.

use super::{lines, list};
use domain::facts::Facts;
use domain::file::read_programme;
use domain::programme::Programme;
use domain::quote::{Amount, Piece, quote};

const WORLD: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "A programme."
currency = "USD"

[facts.country]
type = "country"
question = "Where are you?"
label = "Country"

[facts.headcount]
type = "number"
question = "How many people work for you?"
label = "People"
unit = "people"

[facts.hubs]
type = "number"
question = "How many hubs do you run?"
label = "Hubs"
unit = "hubs"

[facts.points]
type = "computed"
label = "Points"
unit = "points"
formula = "headcount / 10 + 2 * hubs"

[tables.fees]
title = "Fees"
axes = [{ on = "country", values = [["eu", "CH"], "latin-america", "asia", ["africa", "americas", "europe", "oceania", "AQ"]] }]
cells = [900, 300, 200, 700]

[tiers.t]
title = "T"
"#;

fn worldwide(price: &str) -> Programme {
    let read = read_programme("example", "membership.toml", &format!("{WORLD}{price}"));
    read.unwrap_or_else(|problems| panic!("{}", problems.iter().map(ToString::to_string).collect::<String>()))
}

fn known(programme: &Programme, facts: &[(&str, &str)]) -> Facts {
    let mut known = Facts::new();
    for (name, answer) in facts {
        known.state(programme, name, answer).unwrap();
    }
    known
}

#[test]
fn countries_are_listed_in_as_many_groups_as_there_are_prices() {
    let programme = worldwide(r#"price = { rules = [{ when = "country = GB", amount = 800 }, { table = "fees" }] }"#);
    let list = list(&programme, &Facts::new()).unwrap();
    let sizes = list.axes[0].pieces.iter().map(|piece| match piece {
        Piece::Options { options, .. } => (options[0].as_str(), options.len()),
        other => panic!("{other:?}"),
    });
    let sizes: Vec<(&str, usize)> = sizes.collect();
    // Cyprus is in the European Union and in Asia. The union comes first in the table.
    assert_eq!(sizes, [("AD", 119), ("AE", 50), ("AG", 52), ("AT", 28), ("GB", 1)]);
    for (country, expected) in [
        ("gb", 80_000),
        ("CY", 90_000),
        ("CH", 90_000),
        ("MX", 30_000),
        ("us", 70_000),
        ("AQ", 70_000),
    ] {
        let quoted = quote(
            &programme,
            programme.tier("t").unwrap(),
            &known(&programme, &[("country", country)]),
        );
        assert!(
            matches!(&quoted.components[0].amount, Amount::Exact(money) if money.minor == expected),
            "{country}: {quoted:?}"
        );
    }
}

#[test]
fn a_price_by_a_computed_fact_is_listed_by_it() {
    let programme = worldwide(
        r#"price = { on = "points", bands = [{ below = 5, amount = 100 }, { from = 5, below = 20, amount = 500 }, { from = 20, amount = 900 }] }"#,
    );
    let list = list(&programme, &Facts::new()).unwrap();
    assert_eq!(list.axes[0].fact, "points");
    assert_eq!(lines(&list).len(), 3);
    let quoted = |facts: &[(&str, &str)]| quote(&programme, programme.tier("t").unwrap(), &known(&programme, facts));
    let needs = quoted(&[("hubs", "2")]).needs;
    assert_eq!(
        needs.iter().map(|missing| missing.fact.as_str()).collect::<Vec<_>>(),
        ["headcount"]
    );
    // 4.5 + 0 points are 5, because points are whole.
    let amount = &quoted(&[("headcount", "45"), ("hubs", "0")]).components[0].amount;
    assert!(
        matches!(amount, Amount::Exact(money) if money.minor == 50_000),
        "{amount:?}"
    );
}

#[test]
fn a_price_by_a_computed_fact_and_what_it_is_computed_from_is_not_listed() {
    let programme =
        worldwide(r#"price = { rules = [{ when = "points > 10 and hubs < 3", amount = 100 }, { amount = 500 }] }"#);
    assert_eq!(list(&programme, &Facts::new()), None);
}

#[test]
fn nobody_can_state_what_is_computed_or_a_place_that_is_no_country() {
    let programme = worldwide("price = \"free\"");
    let mut facts = Facts::new();
    for (name, answer) in [("points", "5"), ("country", "Atlantis"), ("country", "eu")] {
        facts.state(&programme, name, answer).unwrap_err();
    }
    facts.state(&programme, "country", "uk").unwrap();
    assert_eq!(facts.iter().count(), 1);
}
