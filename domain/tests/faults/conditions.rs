//! Lookups and tables without a result for every choice, and conditions that make no difference.

use super::{facts, formula, number, problem, read};
use domain::expr::{Evaluation, Value, Values};
use domain::facts::Facts;
use proptest::prelude::*;

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

struct StatedFacts(Facts);

impl Values for StatedFacts {
    fn value(&self, name: &str) -> Option<Option<Value>> {
        self.0.get(name).cloned().map(Some)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

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
