//! Numbers that can be misread, and formulas that fall below zero.

use super::{facts, formula, number, problem, read};
use domain::quote::{Amount, quote};
use proptest::prelude::*;

#[test]
fn f9_a_number_that_could_be_grouped_is_asked_about_wherever_it_is() {
    for (line, mark, choice) in [
        ("price = { amount = 1.500 }", "1.500", "amount = 1_500 or 1.50"),
        (
            "price = { amount = 2_000, floor = 1.500 }",
            "1.500",
            "floor = 1_500 or 1.50",
        ),
        (
            "price = { amount = 2_000, ceiling = 12.000 }",
            "12.000",
            "ceiling = 12_000 or 12.00",
        ),
        (
            "price = { amount = 2_000, round_to = 1.000 }",
            "1.000",
            "round_to = 1_000 or 1.00",
        ),
        ("price = { at_least = 1.125 }", "1.125", "at_least = 1_125 or 1.13"),
        (
            "price = { range = { from = 1, to = 1.500 } }",
            "1.500",
            "to = 1_500 or 1.50",
        ),
        (
            "price = { on = \"headcount\", graduated = [{ each = 1.125 }] }",
            "1.125",
            "each = 1_125 or 1.1250",
        ),
        ("price = { amount = \"1.500\" }", "\"1.500\"", "amount = 1_500 or 1.50"),
        ("price = 1.500", "1.500", "{ amount = 1_500 } or { amount = 1.50 }"),
        (
            "price = \"€1.500\"",
            "\"€1.500\"",
            "{ amount = 1_500 } or { amount = 1.50 }",
        ),
        ("price = { formula = \"1.500 + headcount\" }", "1.500", "1_500 or 1.50"),
        (
            "price = { amount = 5, when = \"headcount < 1.000\" }",
            "1.000",
            "1_000 or 1.00",
        ),
        (
            "price = { amount = 5 }\ncap = { most = 1.500 }",
            "1.500",
            "most = 1_500",
        ),
    ] {
        let (found, _, help) = problem(line);
        assert_eq!(found, mark, "{line}");
        assert!(help.contains(choice), "{line}: {help}");
    }
    for clear in [
        "price = { amount = 1_500 }",
        "price = { amount = 1.50 }",
        "price = { amount = 0.125, currency = \"KWD\" }",
        "price = { amount = 1000, times = [{ factor = 1.075 }] }",
        "price = { at_cost = { markup_percent = 12.125 } }",
        "price = { formula = \"1_500.125 + 0.125 * headcount\" }",
    ] {
        read(clear).expect(clear);
    }
}

#[test]
fn f10_a_formula_that_falls_below_zero_for_somebody_is_a_problem() {
    for (price, facts) in [
        ("{ formula = \"1_000 - 10 * headcount\" }", "headcount = 101"),
        ("{ formula = \"10 - headcount / 1_000\" }", "headcount = 10001"),
        ("{ formula = \"revenue - 5_000\" }", "revenue = 0"),
        ("{ formula = \"min(5, headcount) - 6\" }", "headcount = 0"),
        (
            "{ rules = [{ when = \"hub\", formula = \"5 - headcount\" }, { amount = 5 }] }",
            "headcount = 6",
        ),
        (
            "{ rules = [{ until = 2026-06-30, formula = \"5 - headcount\" }, { amount = 5 }] }",
            "headcount = 6",
        ),
        (
            "{ formula = \"5 - headcount\", times = [{ factor = 0.5 }], ceiling = 4 }",
            "headcount = 6",
        ),
        (
            "{ formula = \"5 - headcount\", overrides = [{ when = \"hub\", amount = 0 }] }",
            "headcount = 6",
        ),
    ] {
        let (_, message, help) = problem(&format!("price = {price}"));
        assert!(
            message.starts_with("this formula falls below zero"),
            "{price}: {message}"
        );
        assert!(message.contains(facts), "{price}: {message}");
        assert!(help.contains("max(0, "), "{price}: {help}");
    }
    for fine in [
        "price = { formula = \"max(0, 1_000 - 10 * headcount)\" }",
        "price = { formula = \"1_000 - 10 * headcount\", floor = 0 }",
        "price = { formula = \"1_000 - headcount / 100\" }",
        "price = { rules = [{ when = \"headcount <= 100\", formula = \"1_000 - 10 * headcount\" }, { amount = 5 }] }",
        "price = { formula = \"5 - headcount\", overrides = [{ when = \"headcount > 5\", amount = 0 }] }",
        "price = { formula = \"10 - headcount\" }\nqualification = [{ text = \"Up to ten\", when = \"headcount <= 10\" }]",
    ] {
        read(fine).expect(fine);
    }
    for negative in [
        "price = { amount = -1 }",
        "price = { at_least = -1 }",
        "price = { range = { from = -1, to = 5 } }",
        "price = { amount = 5, floor = -1 }",
        "price = { amount = 5, times = [{ factor = -1 }] }",
        "price = { amount = 5, overrides = [{ when = \"hub\", amount = -1 }] }",
        "price = { on = \"headcount\", bands = [{ amount = -1 }] }",
        "price = { on = \"headcount\", graduated = [{ each = -1 }] }",
        "price = { at_cost = { markup_percent = -10 } }",
        "price = { table = \"fees\" }\n[tables.fees]\ntitle = \"Fees\"\naxes = [{ on = \"hub\", values = [\"yes\", \"no\"] }]\ncells = [-1, 5]",
    ] {
        let (_, message, _) = problem(negative);
        assert!(message.ends_with("can't be negative"), "{negative}: {message}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whether or not the check finds the formula, nobody is quoted less than nothing.
    #[test]
    fn f10_no_quote_is_ever_negative(formula in formula(), headcount in number(), revenue in number()) {
        let mut programme = read("price = { formula = \"5\", times = [{ factor = 1.5 }] }").expect("a programme");
        if let Ok(parsed) = domain::expr::parse(&formula) {
            programme.tiers[0].price[0].rules[0].pricing = domain::price::Pricing::Formula(parsed);
        }
        let quoted = quote(&programme, &programme.tiers[0], &facts(headcount, revenue, "ruby", true));
        for part in quoted.components {
            if let Amount::Exact(money) = part.amount {
                prop_assert!(money.minor >= 0, "{formula} for {headcount} and {revenue}: {money}");
            }
        }
    }
}
