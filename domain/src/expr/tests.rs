use super::*;
use crate::ratio::Ratio;
use proptest::prelude::*;

struct TestValues(Vec<(&'static str, Option<Value>)>);

impl Values for TestValues {
    fn value(&self, name: &str) -> Option<Option<Value>> {
        self.0
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.clone())
    }
}

impl Scope for TestValues {
    fn kind(&self, name: &str) -> Option<ValueKind> {
        match name {
            "headcount" | "gold" | "platinum" => Some(ValueKind::Number),
            "hub" => Some(ValueKind::Bool),
            "kind" => Some(ValueKind::Choice(vec!["company".into(), "nonprofit".into()])),
            _ => None,
        }
    }

    fn all(&self) -> Vec<String> {
        ["headcount", "gold", "platinum", "hub", "kind"]
            .map(String::from)
            .to_vec()
    }
}

fn known() -> TestValues {
    TestValues(vec![
        ("headcount", Some(Value::Number(Ratio::whole(8)))),
        ("gold", Some(Value::Number(Ratio::whole(7)))),
        ("platinum", Some(Value::Number(Ratio::whole(8)))),
        ("kind", Some(Value::Word("company".into()))),
        ("hub", None),
    ])
}

#[test]
fn conditions_come_to_what_they_say() {
    for (text, expected) in [
        ("kind = company and headcount < 10", true),
        ("kind in (nonprofit, academic)", false),
        ("kind not in (nonprofit, academic)", true),
        ("not kind = company or headcount >= 8", true),
        ("headcount = 8.0", true),
        ("headcount != 8", false),
        ("1 + 2 * 3 = 7 and (1 + 2) * 3 = 9 and -2 < 0", true),
        ("7 / 3 * 3 = 7", true),
    ] {
        assert_eq!(
            parse(text).unwrap().test(&known()),
            Ok(Evaluation::Known(expected)),
            "{text}"
        );
    }
}

#[test]
fn an_unknown_fact_is_named_unless_it_does_not_matter() {
    let unknown = Evaluation::Unknown(vec!["hub".to_owned()]);
    for (text, expected) in [
        ("hub", unknown.clone()),
        ("not hub", unknown.clone()),
        ("hub and headcount = 8", unknown.clone()),
        ("hub and headcount = 9", Evaluation::Known(false)),
        ("hub or headcount = 8", Evaluation::Known(true)),
        ("hub or headcount = 9", unknown),
    ] {
        assert_eq!(parse(text).unwrap().test(&known()), Ok(expected), "{text}");
    }
}

#[test]
fn formulas_are_exact() {
    for (text, expected) in [
        ("max(1, min(gold / 3, platinum - 3, 3))", "7/3"),
        ("max(1, min(floor(gold / 3), platinum - 3, 3))", "2"),
        ("ceil(gold / 2) + 0.1 + 0.2", "4.3"),
    ] {
        let Ok(Evaluation::Known(number)) = parse(text).unwrap().number(&known()) else {
            panic!("{text} has no value")
        };
        assert_eq!(number.to_string(), expected, "{text}");
    }
    assert_eq!(
        parse("1 / (gold - 7)").unwrap().number(&known()),
        Err(EvalError::NotComputable)
    );
}

#[test]
fn errors_say_where_and_what_to_do() {
    let shown: Vec<String> = [
        "headcount <",
        "gold-3 > 1",
        "kind = compny",
        "headcout > 3",
        "1 < headcount < 3",
        "kind in nonprofit",
        "max(1, 2",
        "hub + 1",
        "median(1)",
        "headcount § 3",
        "and",
        "(hub",
        "headcount",
        "1.2.3 > 1",
        "",
    ]
    .iter()
    .map(|text| {
        let errors = match parse(text) {
            Ok(expr) => check(&expr, &ValueKind::Bool, &known()),
            Err(error) => vec![error],
        };
        let lines: Vec<String> = errors
            .iter()
            .map(|error| {
                let hint = error.suggestion.as_ref().map(|name| format!(" (did you mean {name}?)"));
                format!(
                    "  {}..{} {}{}",
                    error.start,
                    error.end,
                    error.message,
                    hint.unwrap_or_default()
                )
            })
            .collect();
        format!("{text}\n{}", lines.join("\n"))
    })
    .collect();
    insta::assert_snapshot!(shown.join("\n"));
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,60}") {
        if let Ok(expr) = parse(&text) {
            let _ = check(&expr, &ValueKind::Bool, &known());
            let _ = expr.test(&known());
        }
    }

    #[test]
    fn no_row_of_tokens_panics(words in prop::collection::vec(
        prop::sample::select(vec!["(", ")", "min", "max", ",", "and", "or", "not", "in", "gold", "hub", "kind", "1", "0.5", "/", "*", "-", "<", "=", "999999999999999999"]), 0..40)
    ) {
        if let Ok(expr) = parse(&words.join(" ")) {
            let _ = check(&expr, &ValueKind::Number, &known());
            let _ = expr.number(&known());
            let again = parse(expr.text()).expect("the text of an expression reads again");
            prop_assert_eq!(again, expr);
        }
    }
}
