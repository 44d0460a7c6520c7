//! The whole price list of a tier, and the range of what's possible before facts are known.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "price_list/worldwide.rs"]
mod worldwide;

use domain::facts::Facts;
use domain::file::read_programme;
use domain::programme::Programme;
use domain::quote::{Amount, Piece, PriceList, price_list, quote};

const HEAD: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "A programme."
currency = "USD"

[facts.kind]
type = "choice"
question = "What are you?"
label = "Kind"
choices = { company = "A company", school = "A school", charity = "A charity" }

[facts.headcount]
type = "number"
question = "How many people work for you?"
label = "People"
unit = "people"

[facts.revenue]
type = "money"
question = "What's your revenue?"
label = "Revenue"

[facts.country]
type = "choice"
question = "Where are you?"
label = "Country"
choices = { de = "Germany", in = "India", ke = "Kenya", us = "USA", np = "Nepal", mw = "Malawi" }

[facts.income]
type = "lookup"
from = "country"
question = "Income band"
label = "Income"
table = { high = ["de", "us"], middle = ["in", "ke"] }
otherwise = "low"
"#;

fn programme(tier: &str) -> Programme {
    let text = format!("{HEAD}\n{tier}");
    let read = read_programme("example", "membership.toml", &text);
    read.unwrap_or_else(|problems| panic!("{}", problems.iter().map(ToString::to_string).collect::<String>()))
}

fn list(programme: &Programme, facts: &Facts) -> Option<PriceList> {
    price_list(programme, programme.tier("t").unwrap(), facts).ok()
}

fn lines(list: &PriceList) -> Vec<String> {
    let rows = list.rows.iter().map(|row| {
        let pieces = list.axes.iter().zip(&row.pieces);
        let pieces: Vec<String> = pieces.map(|(axis, place)| piece(&axis.pieces[*place])).collect();
        let amounts = row.quote.components.iter().map(|part| match &part.amount {
            Amount::Exact(money) => money.to_string(),
            Amount::Range { from, to } => format!("{from} to {to}"),
            Amount::AtLeast(from) => format!("{from} or more"),
            other => format!("{other:?}"),
        });
        let amounts: Vec<String> = amounts.collect();
        let price = if amounts.is_empty() {
            format!("{:?}", row.quote.outcome)
        } else {
            amounts.join(" and ")
        };
        format!("{}: {price}", pieces.join(", "))
    });
    rows.collect()
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Numbers {
            from,
            below: Some(below),
            ..
        } => format!("{from} to below {below}"),
        Piece::Numbers { from, below: None, .. } => format!("{from} or more"),
        Piece::Options { options, found } => match found {
            Some((_, word)) => word.clone(),
            None => options.join("/"),
        },
        Piece::Answer(answer) => answer.to_string(),
    }
}

/// The range of each total, in words.
fn range(programme: &Programme, stated: &[(&str, &str)]) -> String {
    let mut facts = Facts::new();
    for (name, value) in stated {
        facts.state(programme, name, value).unwrap();
    }
    let quote = quote(programme, programme.tier("t").unwrap(), &facts);
    let totals = quote.range.iter().flat_map(|range| &range.totals).map(|total| {
        let amount = total.sum.amount;
        let to = amount.to.map_or_else(|| "…".to_owned(), |to| (to / 100).to_string());
        format!("{}–{to} per {}", amount.from / 100, total.per.id())
    });
    totals.collect::<Vec<_>>().join(", ")
}

const TABLE: &str = r#"
[tables.fees]
title = "Fees"
axes = [
  { on = "headcount", bands = [{ below = 500 }, { from = 500, below = 2_000 }, { from = 2_000 }] },
  { on = "kind", values = [["company"], ["school", "charity"]] },
]
cells = [[5_000, 2_500], [10_000, 5_000], [20_000, "not offered"]]

[tiers.t]
title = "T"
price = { table = "fees" }
"#;

#[test]
fn f18_a_table_lists_every_cell_and_joins_choices_with_the_same_price() {
    let programme = programme(TABLE);
    assert_eq!(
        lines(&list(&programme, &Facts::new()).unwrap()),
        [
            "company, 0 to below 500: USD 5000.00",
            "company, 500 to below 2000: USD 10000.00",
            "company, 2000 or more: USD 20000.00",
            "school/charity, 0 to below 500: USD 2500.00",
            "school/charity, 500 to below 2000: USD 5000.00",
            "school/charity, 2000 or more: NotOffered",
        ]
    );
    assert_eq!(range(&programme, &[]), "2500–20000 per year");
    assert_eq!(range(&programme, &[("kind", "school")]), "2500–5000 per year");
    assert_eq!(range(&programme, &[("kind", "school"), ("headcount", "3")]), "");
}

#[test]
fn f18_a_country_is_listed_by_what_is_looked_up_from_it() {
    let programme = programme(
        r#"
[tiers.t]
title = "T"
price = { rules = [
  { when = "income = high", amount = 1_000 },
  { when = "income = middle", amount = 500 },
  { amount = 100 },
] }
"#,
    );
    assert_eq!(
        lines(&list(&programme, &Facts::new()).unwrap()),
        ["high: USD 1000.00", "middle: USD 500.00", "low: USD 100.00"]
    );
    assert_eq!(range(&programme, &[]), "100–1000 per year");
}

#[test]
fn f18_a_computed_price_is_a_range_in_each_piece() {
    let programme = programme(
        r#"
[tiers.t]
title = "T"

[[tiers.t.price]]
id = "fee"
formula = "10 * headcount"
floor = 500
ceiling = 5_000

[[tiers.t.price]]
id = "usage"
title = "Usage"
per = "month"
on = "headcount"
graduated = [{ to = 10, each = 0 }, { each = 2 }]
"#,
    );
    assert_eq!(range(&programme, &[]), "500–5000 per year, 0–… per month");
}

#[test]
fn f18_bands_of_money_and_a_discount_are_final_prices() {
    let programme = programme(
        r#"
[tiers.t]
title = "T"

[tiers.t.price]
on = "revenue"
bands = [{ to = 1_000_000, amount = 1_000 }, { above = 1_000_000, amount = 3_000 }]
times = [{ when = "kind = charity", factor = 0.5 }]
"#,
    );
    assert_eq!(
        lines(&list(&programme, &Facts::new()).unwrap()),
        [
            "company/school, 0 to below 1000000.01: USD 1000.00",
            "company/school, 1000000.01 or more: USD 3000.00",
            "charity, 0 to below 1000000.01: USD 500.00",
            "charity, 1000000.01 or more: USD 1500.00",
        ]
    );
}

#[test]
fn a_price_that_depends_on_nothing_has_no_list() {
    let programme = programme("[tiers.t]\ntitle = \"T\"\nprice = { amount = 5 }\n");
    assert_eq!(list(&programme, &Facts::new()), None);
}

/// The list is quoted with the same rules, so every price in it must come out for its facts.
#[test]
fn every_listed_price_is_what_someone_with_these_facts_pays() {
    let programme = programme(TABLE);
    let tier = programme.tier("t").unwrap();
    for (headcount, kind) in [
        (0, "company"),
        (499, "charity"),
        (500, "school"),
        (1_999, "company"),
        (9_999, "charity"),
    ] {
        let mut facts = Facts::new();
        facts.state(&programme, "headcount", &headcount.to_string()).unwrap();
        facts.state(&programme, "kind", kind).unwrap();
        let quoted = quote(&programme, tier, &facts);
        let list = list(&programme, &Facts::new()).unwrap();
        let row = list.rows.iter().find(|row| {
            list.axes
                .iter()
                .zip(&row.pieces)
                .all(|(axis, place)| match &axis.pieces[*place] {
                    Piece::Options { options, .. } => options.iter().any(|option| option == kind),
                    Piece::Numbers { from, below, .. } => {
                        let number = domain::ratio::Ratio::whole(headcount);
                        number >= *from && below.is_none_or(|below| number < below)
                    }
                    Piece::Answer(_) => false,
                })
        });
        let amounts = |quote: &domain::quote::Quote| -> Vec<Amount> {
            quote.components.iter().map(|part| part.amount.clone()).collect()
        };
        let row = &row.unwrap().quote;
        assert_eq!(
            (row.outcome, amounts(row)),
            (quoted.outcome, amounts(&quoted)),
            "{headcount} {kind}"
        );
    }
}

fn fee(rules: &str) -> Programme {
    programme(&format!("[tiers.t]\ntitle = \"T\"\n[tiers.t.price]\n{rules}\n"))
}

#[test]
fn f18_a_country_that_a_rule_names_is_listed_by_itself() {
    let programme = fee(
        r#"rules = [{ when = "country = de", amount = 900 }, { when = "income = high", amount = 2_000 }, { amount = 100 }]"#,
    );
    let lines = lines(&list(&programme, &Facts::new()).unwrap());
    assert_eq!(
        lines,
        ["de: USD 900.00", "in/ke/np/mw: USD 100.00", "high: USD 2000.00"]
    );
    assert_eq!(range(&programme, &[]), "100–2000 per year");
}

#[test]
fn f18_only_prices_that_can_be_listed_honestly_are() {
    for rules in [
        // The limit isn't a number in the file.
        r#"rules = [{ when = "revenue / 1_000 > 500", amount = 5_000 }, { amount = 500 }]"#,
        // The highest amount is in the middle.
        r#"formula = "headcount * max(0, 100 - headcount)""#,
    ] {
        let programme = fee(rules);
        assert_eq!(
            (list(&programme, &Facts::new()), range(&programme, &[])),
            (None, String::new()),
            "{rules}"
        );
    }
}

#[test]
fn f18_amounts_that_rise_with_one_number_and_fall_with_another_reach_both_corners() {
    let programme = programme(
        r#"
[facts.volunteers]
type = "number"
question = "How many volunteers?"
label = "Volunteers"
unit = "volunteers"
most = 100

[facts.staff]
type = "number"
question = "How many employees?"
label = "Staff"
unit = "employees"
most = 100

[tiers.t]
title = "T"
price = { formula = "max(0, 1_000 + 10 * staff - 10 * volunteers)" }
"#,
    );
    assert_eq!(range(&programme, &[]), "0–2000 per year");
}

#[test]
fn f18_a_range_is_only_of_prices_with_something_in_common() {
    let programme = programme(
        r#"
[[tiers.t.price]]
id = "a"
when = "kind = company"
amount = 500

[[tiers.t.price]]
id = "b"
when = "not kind = company"
amount = 40
per = "month"
"#
        .replace(
            "[[tiers.t.price]]\nid = \"a\"",
            "[tiers.t]\ntitle = \"T\"\n\n[[tiers.t.price]]\nid = \"a\"",
        )
        .as_str(),
    );
    assert_eq!(range(&programme, &[]), "");
    let agreed = fee(
        r#"rules = [{ when = "headcount < 10", amount = 500 }, { when = "headcount < 1_000", amount = 4_000 }, { by_agreement = true }]"#,
    );
    let quote = quote(&agreed, agreed.tier("t").unwrap(), &Facts::new());
    assert_eq!(range(&agreed, &[]), "500–4000 per year");
    assert!(quote.range.unwrap().or_by_agreement);
}

#[test]
fn f18_countries_that_no_rule_names_are_one_piece() {
    let programme = fee(r#"rules = [{ when = "country = de", amount = 900 }, { amount = 100 }]"#);
    let lines = lines(&list(&programme, &Facts::new()).unwrap());
    assert_eq!(lines, ["de: USD 900.00", "in/ke/us/np/mw: USD 100.00"]);
}
