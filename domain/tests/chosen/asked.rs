//! Which choices the wizard asks for.

use super::{programme, quoted, tier, totals, with};
use domain::application::{Answers, ApplicationContext, FieldKind, steps};
use domain::chosen::{PAYMENT, TERM};
use domain::date::Date;
use domain::fact::FactKind;
use domain::fit::{questions, questions_of};
use domain::price::BillingInterval;

#[test]
fn only_tiers_with_a_choice_ask_for_it() {
    let programme = programme();
    assert_eq!(questions(&programme), ["startup"]);
    assert_eq!(
        questions_of(&programme, tier(&programme, "friend")),
        ["startup", PAYMENT, TERM]
    );
    assert_eq!(questions_of(&programme, tier(&programme, "gold")), ["startup"]);
    let answers = Answers::default();
    let silver = tier(&programme, "silver");
    let subject = ApplicationContext {
        programme: &programme,
        tier: silver,
        answers: &answers,
        carried: &[],
        today: Date::parse("2026-03-15").unwrap(),
    };
    let asked = steps(&subject);
    let options = |key: &str| {
        let field = asked
            .iter()
            .flat_map(|step| &step.fields)
            .find(|field| field.key.ends_with(key))
            .unwrap();
        assert!(field.required);
        match &field.kind {
            FieldKind::Fact(fact) => match &fact.kind {
                FactKind::Choice(options) => options.iter().map(|option| option.id.clone()).collect::<Vec<_>>(),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(options(PAYMENT), ["year", "month"]);
    assert_eq!(options(TERM), ["years-2", "years-1"]);
}

#[test]
fn a_tier_without_a_choice_is_neither_asked_nor_left_without_a_price() {
    let programme = with(
        r#"
[common.all]
times = [
  { when = "payment = month", factor = 1.1 },
  { when = "term = years-2", factor = 0.9 },
  { when = "startup", factor = 0.5 },
]

[tiers.friend]
title = "Friend"
price = { amount = 120, or_per = ["month"] }
term = { kind = "rolling", choose_years = [1, 2] }

[tiers.patron]
title = "Patron"
price = { amount = 1_000 }
term = { kind = "life" }
"#,
    );
    let patron = tier(&programme, "patron");
    assert_eq!(questions_of(&programme, patron), ["startup"]);
    let answers = Answers::default();
    let subject = ApplicationContext {
        programme: &programme,
        tier: patron,
        answers: &answers,
        carried: &[],
        today: Date::parse("2026-03-15").unwrap(),
    };
    let keys: Vec<String> = steps(&subject)
        .iter()
        .flat_map(|step| &step.fields)
        .map(|field| field.key.clone())
        .collect();
    assert!(
        !keys.iter().any(|key| key.ends_with(PAYMENT) || key.ends_with(TERM)),
        "{keys:?}"
    );
    assert_eq!(
        totals(&quoted(&programme, "patron", &[("startup", "no")])),
        [(BillingInterval::Year, 100_000)]
    );
}

#[test]
fn in_kind_contributions_are_worth_the_price_in_the_file() {
    let programme = with(
        r#"
[tiers.t]
title = "T"
price = { amount = 600, or_per = ["month"] }
alternatives = [{ id = "work", equivalent = true, text = "work" }]
"#,
    );
    let mut answers = Answers::default();
    for (key, answer) in [("fact.payment", "month"), ("give", "in-kind")] {
        answers.set(key, answer);
    }
    let subject = ApplicationContext {
        programme: &programme,
        tier: tier(&programme, "t"),
        answers: &answers,
        carried: &[],
        today: Date::parse("2026-03-15").unwrap(),
    };
    let steps = steps(&subject);
    let value = steps
        .iter()
        .flat_map(|step| &step.fields)
        .find(|field| field.key.ends_with("value"))
        .unwrap();
    assert!(
        matches!(value.kind, FieldKind::Amount { least: 60_000, .. }),
        "{:?}",
        value.kind
    );
}
