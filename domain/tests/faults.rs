//! Faults found in real programme files, and others of their kind.

#![cfg(feature = "file")]
#![expect(clippy::expect_used, reason = "a failed expect fails the test")]

#[path = "faults/amounts.rs"]
mod amounts;
#[path = "faults/conditions.rs"]
mod conditions;

use domain::expr::Value;
use domain::facts::Facts;
use domain::file::{Problem, read_programme};
use domain::programme::Programme;
use domain::quote::{QuoteOutcome, quote};
use domain::ratio::Ratio;
use proptest::prelude::*;

const HEAD: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"

[facts.headcount]
type = "number"
question = "How many people work for you?"
label = "Employees"
unit = "people"
most = 100_000

[facts.revenue]
type = "money"
question = "What is your annual revenue?"
label = "Revenue"

[facts.gem]
type = "choice"
question = "Which gem?"
label = "Gem"
choices = { ruby = "Ruby", opal = "Opal", jade = "Jade" }

[facts.hub]
type = "yes-no"
question = "Do you run a hub?"
label = "Hub"

[tiers.silver]
title = "Silver"
audience = "both"
"#;

fn read(rest: &str) -> Result<Programme, Vec<Problem>> {
    read_programme("example", "membership.toml", &format!("{HEAD}{rest}"))
}

/// The text that each problem points at, its message and its help.
fn problems(rest: &str) -> Vec<(String, String, String)> {
    let problems = read(rest).expect_err(rest).into_iter();
    problems
        .map(|problem| {
            let from = problem.place.column as usize - 1;
            let mark = problem.place.text.chars().skip(from).take(problem.place.width as usize);
            (mark.collect(), problem.message, problem.help.unwrap_or_default())
        })
        .collect()
}

/// The only problem.
fn problem(rest: &str) -> (String, String, String) {
    let mut problems = problems(rest);
    assert_eq!(problems.len(), 1, "{rest}: {problems:#?}");
    problems.remove(0)
}

fn number() -> impl Strategy<Value = i64> {
    prop_oneof![0..20_i64, 0..2_000_i64, Just(1_000_000_000_000)]
}

/// A formula over headcount and revenue.
fn formula() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("headcount".to_owned()),
        Just("revenue".to_owned()),
        (0..2_000_i64).prop_map(|number| number.to_string()),
    ];
    leaf.prop_recursive(3, 10, 2, |inner| {
        let sign = prop::sample::select(vec!["+", "-", "*", "/"]);
        prop_oneof![
            (inner.clone(), sign, inner.clone()).prop_map(|(left, sign, right)| format!("({left} {sign} {right})")),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("max({left}, {right})")),
            (inner.clone(), inner).prop_map(|(left, right)| format!("min({left}, {right})")),
        ]
    })
}

fn facts(headcount: i64, revenue: i64, gem: &str, hub: bool) -> Facts {
    let mut facts = Facts::new();
    facts.set("headcount", Value::Number(Ratio::whole(headcount)));
    facts.set("revenue", Value::Number(Ratio::whole(revenue)));
    facts.set("gem", Value::Word(gem.to_owned()));
    facts.set("hub", Value::Bool(hub));
    facts
}

#[test]
fn f13_each_message_names_the_real_cause() {
    for (line, message, help) in [
        (
            "price = { amount = 49,90 }",
            "numbers have a decimal point, and _ between thousands",
            "write: amount = 49.90",
        ),
        (
            "price = { amount = 5, times = [{ factor = \"40%\" }] }",
            "\"factor\" must be a number, but this is text",
            "write 0.4 to charge 40% of the amount, or 0.6 to take 40% off",
        ),
        (
            "price = { table = \"fees\" }\n[tables.fees]\ntitle = \"Fees\"\naxes = [{ on = \"tier\", values = [\"gold\"] }]\ncells = [5]\n[tiers.gold]\ntitle = \"Gold\"\nprice = \"free\"",
            "the table \"fees\" has no prices for the tier \"silver\"",
            "add \"silver\" to the \"tier\" axis of [tables.fees], and its prices to \"cells\"",
        ),
        (
            "price = \"free\"\n[seats.board]\ntitle = \"Board\"\ncount = \"5 to 10\"",
            "this is a range",
            "write one number, such as 10, and put the range into \"note\"",
        ),
        (
            "price = \"free\"\ngrants = { votes = false }\n[groups]\nvoice = \"Voice\"\n[benefits.votes]\ntitle = \"Votes\"\ngroup = \"voice\"\nkind = \"votes\"",
            "\"votes\" can't be false",
            "delete this line: a tier only has what it lists; to take away an inherited benefit, write: removes = [\"votes\"]",
        ),
        (
            "price =\u{a0}\"free\"",
            "this is a no-break space, which often comes with text from a web page",
            "replace it with an ordinary space",
        ),
        (
            "price = { amount = 5, when = \"gem = ruby or opal\" }",
            "a choice by itself isn't a condition",
            "write: gem in (ruby, opal)",
        ),
        (
            "price = \"free\"\n[seats.board]\ntitle = \"Board\"\ncount = \"headcount / 5\"",
            "\"headcount\" is a fact about one applicant, and seats depend on how many members there are",
            "use the number of members of a tier, or another body: silver",
        ),
    ] {
        let (_, said, advice) = problem(line);
        assert_eq!((said.as_str(), advice.as_str()), (message, help), "{line}");
    }
}

#[test]
fn f15_what_is_not_offered_says_why() {
    let price = "price = { rules = [{ when = \"hub\", not_offered = true, because = \"Hubs join as partners.\" }, { amount = 5 }] }";
    let programme = read(price).expect("a programme");
    let quoted = quote(&programme, &programme.tiers[0], &facts(1, 1, "ruby", true));
    assert_eq!(quoted.outcome, QuoteOutcome::NotOffered);
    let reasons: Vec<&str> = quoted
        .components
        .iter()
        .filter_map(|part| Some(part.because.text.as_ref()?.say("en")))
        .collect();
    assert_eq!(reasons, ["Hubs join as partners."]);
    assert!(quoted.needs.is_empty());
}
