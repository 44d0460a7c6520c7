//! Faults found in real programme files, and others of their kind.

#![cfg(feature = "file")]
#![expect(clippy::expect_used, reason = "a failed expect fails the test")]

use domain::expr::{Evaluation, Value, Values};
use domain::facts::Facts;
use domain::file::{Problem, read_programme};
use domain::programme::Programme;
use domain::quote::{Amount, QuoteOutcome, quote};
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

fn condition() -> impl Strategy<Value = String> {
    let sign = || prop::sample::select(vec!["<", "<=", ">", ">=", "=", "!="]);
    let gem = || prop::sample::select(vec!["ruby", "opal", "jade"]);
    let leaf = prop_oneof![
        (formula(), sign(), formula()).prop_map(|(left, sign, right)| format!("{left} {sign} {right}")),
        (prop::sample::select(vec!["headcount", "revenue"]), sign(), 0..20_i64)
            .prop_map(|(fact, sign, number)| format!("{fact} {sign} {number}")),
        (gem(), gem()).prop_map(|(one, other)| format!("gem in ({one}, {other})")),
        gem().prop_map(|gem| format!("gem != {gem}")),
        Just("hub".to_owned()),
    ];
    leaf.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("({left} and {right})")),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("({left} or {right})")),
            inner.prop_map(|inner| format!("not ({inner})")),
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

struct StatedFacts(Facts);

impl Values for StatedFacts {
    fn value(&self, name: &str) -> Option<Option<Value>> {
        self.0.get(name).cloned().map(Some)
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

    /// What's reported as always or never true is so for everybody.
    #[test]
    fn f12_only_conditions_that_make_no_difference_are_reported(
        condition in condition(), headcount in 0..100_000_i64, small in 0..25_i64, revenue in number(), hub: bool,
        gem in prop::sample::select(vec!["ruby", "opal", "jade"]),
    ) {
        let Ok(parsed) = domain::expr::parse(&condition) else { return Ok(()) };
        let problems = read(&format!("price = {{ amount = 5, when = \"{condition}\" }}")).err().unwrap_or_default();
        let said = problems.iter().find_map(|problem| {
            let whole = usize::try_from(problem.place.width).ok()? == condition.chars().count();
            let always = problem.message.contains("always true");
            (whole && (always || problem.message.contains("never be true"))).then_some(always)
        });
        if let Some(always) = said {
            for headcount in [headcount, small] {
                let known = facts(headcount, revenue, gem, hub);
                if let Ok(Evaluation::Known(truth)) = parsed.test(&StatedFacts(known)) {
                    prop_assert_eq!(truth, always, "{} for {} and {}", condition, headcount, revenue);
                }
            }
        }
    }
}

#[test]
fn f11_a_lookup_has_one_result_for_every_choice() {
    let lookup = |table: &str| {
        format!(
            "price = {{ rules = [{{ when = \"rate = full\", amount = 5 }}, {{ amount = 1 }}] }}\n[facts.rate]\ntype = \"lookup\"\n\
             question = \"Which rate?\"\nlabel = \"Rate\"\nfrom = \"gem\"\n{table}"
        )
    };
    let (_, message, help) = problem(&lookup("table = { full = [\"ruby\"], low = [\"opal\"] }"));
    assert_eq!(message, "\"rate\" has no result for jade");
    assert!(help.contains("add jade to a row"), "{help}");
    let (_, message, _) = problem(&lookup(
        "table = { full = [\"ruby\", \"jade\"], low = [\"opal\", \"jade\"] }",
    ));
    assert_eq!(message, "\"jade\" already leads to \"full\"");
    for fine in [
        "table = { full = [\"ruby\"], low = [\"opal\"] }\notherwise = \"low\"",
        "table = { full = [\"ruby\"], low = [\"opal\", \"jade\"] }",
    ] {
        read(&lookup(fine)).expect(fine);
    }
    // The same for the axes of tables.
    let table = |axis: &str| format!("price = {{ table = \"fees\" }}\n[tables.fees]\ntitle = \"Fees\"\n{axis}");
    let (mark, message, _) = problem(&table(
        "axes = [{ on = \"gem\", values = [\"ruby\", \"opal\"] }]\ncells = [1, 2]",
    ));
    assert_eq!(
        (mark.as_str(), message.as_str()),
        (
            "[\"ruby\", \"opal\"]",
            "the table \"fees\" has no prices for gem = jade"
        )
    );
    let (_, message, _) = problem(&table("axes = [{ on = \"hub\", values = [\"yes\"] }]\ncells = [1]"));
    assert_eq!(message, "the table \"fees\" has no prices for hub = no");
}

#[test]
fn f12_a_condition_that_makes_no_difference_is_reported_where_it_is() {
    for (condition, mark, message) in [
        ("gem = gem", "gem = gem", "this compares gem with itself"),
        (
            "headcount < 10 and gem = gem",
            "gem = gem",
            "this compares gem with itself",
        ),
        (
            "headcount >= headcount",
            "headcount >= headcount",
            "this compares headcount with itself",
        ),
        ("hub = hub", "hub = hub", "this compares hub with itself"),
        ("hub or not hub", "hub or not hub", "this is always true"),
        ("true", "true", "this is always true"),
        ("1 = 1", "1 = 1", "this compares a value with itself"),
        ("2 > 1", "2 > 1", "this is always true"),
        (
            "headcount >= 0",
            "headcount >= 0",
            "this is always true, because headcount is never below 0",
        ),
        (
            "headcount < 0 or hub",
            "headcount < 0",
            "this can never be true, because headcount is never below 0",
        ),
        (
            "headcount <= 100_000",
            "headcount <= 100_000",
            "this is always true, because headcount is never above 100000",
        ),
        ("headcount + 5 > 4", "headcount + 5 > 4", "this is always true"),
        (
            "gem in (ruby, opal, jade)",
            "gem in (ruby, opal, jade)",
            "this is always true, because these are all the choices of gem",
        ),
        (
            "gem = ruby and gem = opal",
            "gem = ruby and gem = opal",
            "this can never be true, because gem has only one value",
        ),
        (
            "headcount < 5 and headcount > 9",
            "headcount < 5 and headcount > 9",
            "this can never be true",
        ),
        (
            "headcount < 9 or headcount > 5",
            "headcount < 9 or headcount > 5",
            "this is always true",
        ),
    ] {
        for place in [
            format!("price = {{ rules = [{{ when = \"{condition}\", amount = 5 }}, {{ amount = 1 }}] }}"),
            format!("price = {{ amount = 5, times = [{{ when = \"{condition}\", factor = 0.5 }}] }}"),
            format!("price = \"free\"\nqualification = [{{ when = \"{condition}\", text = \"?\" }}]"),
        ] {
            let (found, said, _) = problem(&place);
            assert_eq!((found.as_str(), said.as_str()), (mark, message), "{place}");
        }
    }
    let (_, message, _) =
        problem("price = { rules = [{ when = \"revenue / headcount < 5\", amount = 5 }, { amount = 1 }] }");
    assert!(
        message.starts_with("this condition has no result for headcount = 0"),
        "{message}"
    );
    for fine in [
        "headcount / 1_000 > 5",
        "headcount * 3 = 12",
        "headcount > 1.5 and headcount < 2.5",
        "revenue / max(1, headcount) < 50_000",
        "not hub",
        "gem in (ruby, opal) and headcount <= 99_999",
        "headcount < revenue",
        "max(headcount, 10) > 10",
    ] {
        let place = format!("price = {{ rules = [{{ when = \"{fine}\", amount = 5 }}, {{ amount = 1 }}] }}");
        read(&place).expect(fine);
    }
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
