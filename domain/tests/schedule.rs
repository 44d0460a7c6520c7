//! The bills of a term: which days each is for, when it's issued, and what's on it.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::date::Date;
use domain::facts::Facts;
use domain::file::read_programme;
use domain::programme::Programme;
use domain::quote::{BilledTax, Quote, ScheduledBill, quote};
use domain::term::TermPeriod;
use proptest::prelude::*;

const HEAD: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "A programme."
currency = "EUR"
"#;

fn programme(tier: &str) -> Programme {
    let text = format!("{HEAD}\n[tiers.t]\ntitle = \"T\"\n{tier}");
    let read = read_programme("example", "membership.toml", &text);
    read.unwrap_or_else(|problems| panic!("{}", problems.iter().map(ToString::to_string).collect::<String>()))
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// The price and the first term of a membership that's agreed on this day, at the chosen billing interval.
fn joined(programme: &Programme, payment: &str, agreed: Date) -> (Quote, TermPeriod) {
    let tier = programme.tier("t").unwrap();
    let mut facts = Facts::new().on(Some(agreed));
    if !payment.is_empty() {
        facts.state(programme, "payment", payment).unwrap();
    }
    let term = tier.term_for(&facts).unwrap();
    (quote(programme, tier, &facts), term.periods(agreed).next().unwrap())
}

fn bills(tier: &str, payment: &str, agreed: &str) -> Option<Vec<ScheduledBill>> {
    let agreed = day(agreed);
    let (quote, period) = joined(&programme(tier), payment, agreed);
    quote.schedule(period, agreed)
}

/// Each bill in words: when it's issued, its days, and its lines in cents.
fn said(tier: &str, payment: &str, agreed: &str) -> Vec<String> {
    let bills = bills(tier, payment, agreed).unwrap();
    let lines = bills.iter().map(|bill| {
        let lines = bill.bill.lines.iter();
        let lines: Vec<String> = lines.map(|line| line.amount.minor.to_string()).collect();
        format!(
            "{}: {} to {}: {}",
            bill.issued_on,
            bill.first_day,
            bill.last_day,
            lines.join(" + ")
        )
    });
    lines.collect()
}

/// The first days and amounts only.
fn briefly(tier: &str, payment: &str, agreed: &str) -> Vec<(String, i64)> {
    let bills = bills(tier, payment, agreed).unwrap();
    let brief = |bill: &ScheduledBill| (bill.first_day.to_string(), bill.bill.sum.amount.from);
    bills.iter().map(brief).collect()
}

const CHOICE: &str = "price = { amount = 1_000, or_per = [\"month\", \"quarter\"] }\n";

#[test]
fn a_year_is_billed_once_each_quarter_or_each_month() {
    let tier = format!("{CHOICE}term = {{ kind = \"rolling\" }}\n");
    assert_eq!(
        said(&tier, "", "2027-01-01"),
        ["2027-01-01: 2027-01-01 to 2027-12-31: 100000"]
    );
    assert_eq!(
        said(&tier, "quarter", "2027-01-01"),
        [
            "2027-01-01: 2027-01-01 to 2027-03-31: 25000",
            "2027-04-01: 2027-04-01 to 2027-06-30: 25000",
            "2027-07-01: 2027-07-01 to 2027-09-30: 25000",
            "2027-10-01: 2027-10-01 to 2027-12-31: 25000",
        ]
    );
    let monthly = briefly(&tier, "month", "2027-01-15");
    assert_eq!(monthly.len(), 12);
    // A twelfth, rounded: twelve of them are what the agreement states.
    assert!(monthly.iter().all(|(_, amount)| *amount == 8_333));
    assert_eq!(monthly[11].0, "2027-12-15");
}

#[test]
fn a_month_from_a_day_that_the_next_one_lacks_ends_with_that_month() {
    let tier = format!("{CHOICE}term = {{ kind = \"rolling\" }}\n");
    let bills = bills(&tier, "month", "2027-01-31").unwrap();
    let days = bills
        .iter()
        .map(|bill| format!("{} to {}", bill.first_day, bill.last_day));
    assert_eq!(
        days.take(5).collect::<Vec<_>>(),
        [
            "2027-01-31 to 2027-02-28",
            "2027-03-01 to 2027-03-30",
            "2027-03-31 to 2027-04-30",
            "2027-05-01 to 2027-05-30",
            "2027-05-31 to 2027-06-30",
        ]
    );
    assert_eq!(bills.last().unwrap().last_day, day("2028-01-30"));
    // In a leap year, 29 February ends it, and a quarter from 30 November ends on that day too.
    assert_eq!(briefly(&tier, "month", "2028-01-30")[1].0, "2028-03-01");
    assert_eq!(briefly(&tier, "quarter", "2027-11-30")[1].0, "2028-03-01");
    assert_eq!(briefly(&tier, "quarter", "2027-11-30")[2].0, "2028-05-30");
}

#[test]
fn what_is_billed_less_often_is_on_the_bill_of_the_interval_in_which_it_begins() {
    let tier = r#"
price = [
    { id = "fee", title = "Fee", amount = 120 },
    { id = "hub", title = "Hub", per = "month", amount = 5 },
    { id = "desk", title = "Desk", per = "quarter", amount = 30 },
    { id = "start", title = "Start", per = "once", amount = 800 },
]
term = { kind = "rolling", years = 2 }
"#;
    let amounts = briefly(tier, "", "2027-01-01");
    assert_eq!(amounts.len(), 24);
    let minor: Vec<i64> = amounts.iter().map(|(_, amount)| *amount).collect();
    assert_eq!(minor[..4], [95_500, 500, 500, 3_500]);
    assert_eq!(minor[12..14], [15_500, 500]);
    assert_eq!(minor.iter().sum::<i64>(), 2 * 12_000 + 24 * 500 + 8 * 3_000 + 80_000);
    assert_eq!(
        said(tier, "", "2027-01-01")[0],
        "2027-01-01: 2027-01-01 to 2027-01-31: 12000 + 500 + 3000 + 80000"
    );
}

#[test]
fn the_fee_of_a_longer_term_is_billed_each_year() {
    let tier = "price = { amount = 100 }\nterm = { kind = \"rolling\", years = 3 }\n";
    assert_eq!(
        said(tier, "", "2028-02-29"),
        [
            "2028-02-29: 2028-02-29 to 2029-02-28: 10000",
            "2029-03-01: 2029-03-01 to 2030-02-28: 10000",
            "2030-03-01: 2030-03-01 to 2031-02-28: 10000",
        ]
    );
    // The rest of the first year is free, and the last bill has it.
    let on_top = "price = { amount = 100 }\nterm = { kind = \"calendar\", years = 2, rest_on_top = true }\n";
    assert_eq!(
        said(on_top, "", "2027-09-15"),
        [
            "2027-09-15: 2027-09-15 to 2028-09-14: 10000",
            "2028-09-15: 2028-09-15 to 2029-12-31: 10000",
        ]
    );
}

#[test]
fn a_share_of_a_year_has_regular_bills_and_one_for_the_rest() {
    let by_month = format!("{CHOICE}term = {{ kind = \"calendar\", prorate = \"by month\" }}\n");
    assert_eq!(
        said(&by_month, "quarter", "2027-03-10"),
        [
            "2027-03-10: 2027-03-10 to 2027-06-09: 25000",
            "2027-06-10: 2027-06-10 to 2027-09-09: 25000",
            "2027-09-10: 2027-09-10 to 2027-12-09: 25000",
            "2027-12-10: 2027-12-10 to 2027-12-31: 8333",
        ]
    );
    let by_day =
        "price = { amount = 600, or_per = [\"month\"] }\nterm = { kind = \"calendar\", prorate = \"by day\" }\n";
    // 61 of 365 days of €600 are €100.27.
    assert_eq!(
        briefly(by_day, "month", "2027-11-01"),
        [("2027-11-01".to_owned(), 5_000), ("2027-12-01".to_owned(), 5_027)]
    );
    // 334 of 365 are €549.04, less than eleven months.
    let eleven = briefly(by_day, "month", "2027-02-01");
    assert_eq!((eleven.len(), eleven[9].1, eleven[10].1), (11, 5_000, 4_904));
}

#[test]
fn nothing_is_billed_for_nothing() {
    let free = "price = [{ amount = 120, or_per = [\"month\"] }, { id = \"start\", per = \"once\", amount = 8 }]\n\
        term = { kind = \"calendar\", prorate = \"free\" }\n";
    assert_eq!(
        said(free, "month", "2027-03-10"),
        ["2027-03-10: 2027-03-10 to 2027-12-31: 800"]
    );
    let nothing = "price = { amount = 0 }\nterm = { kind = \"rolling\" }\n";
    assert_eq!(bills(nothing, "", "2027-03-10"), None);
}

#[test]
fn a_term_whose_price_is_not_clear_has_no_bills() {
    let full_fee = format!("{CHOICE}term = {{ kind = \"calendar\" }}\n");
    assert_eq!(bills(&full_fee, "month", "2027-03-10"), None);
    assert_eq!(bills(&full_fee, "", "2027-03-10").unwrap().len(), 1);
    let hours = "price = { per = \"hour\", amount = 5 }\nterm = { kind = \"rolling\" }\n";
    assert_eq!(bills(hours, "", "2027-03-10"), None);
    let range = "price = { range = { from = 5, to = 9 }, per = \"month\" }\nterm = { kind = \"rolling\" }\n";
    assert_eq!(bills(range, "", "2027-03-10"), None);
}

#[test]
fn a_membership_that_is_agreed_on_before_it_starts_has_its_first_bill_at_once() {
    let tier = format!("{CHOICE}term = {{ kind = \"rolling\", start = \"next month\" }}\n");
    let bills = said(&tier, "quarter", "2027-01-15");
    assert_eq!(bills[0], "2027-01-15: 2027-02-01 to 2027-04-30: 25000");
    assert_eq!(bills[1], "2027-05-01: 2027-05-01 to 2027-07-31: 25000");
}

const TERMS: [&str; 6] = [
    "{ kind = \"rolling\", start = \"START\" }",
    "{ kind = \"rolling\", years = 3, start = \"START\" }",
    "{ kind = \"calendar\", prorate = \"by month\", start = \"START\" }",
    "{ kind = \"calendar\", prorate = \"by day\", start = \"START\" }",
    "{ kind = \"fiscal\", first_month = 7, prorate = \"by day\", start = \"START\" }",
    "{ kind = \"rolling then calendar\", years = 2, prorate = \"by month\", start = \"START\" }",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// The bills of a term follow each other without gaps, begin and end with it, and add up to what's due for it, tax included.
    #[test]
    fn bills_add_up_to_the_price_of_the_term(
        (term, start) in (0..TERMS.len(), prop::sample::select(vec!["same day", "next month"])),
        payment in prop::sample::select(vec!["year", "quarter", "month"]),
        agreed in 20_454_i64..22_000,
        (fee, hub, once) in (1_i64..9_999_999, 0_i64..99_999, 0_i64..999_999),
        basis in prop::sample::select(vec!["net", "gross"]),
        (percent, hub_percent) in (0_u8..30, prop::option::of(0_u8..30)),
    ) {
        let cents = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
        let tier = format!(
            "price = [{{ amount = {}, or_per = [\"quarter\", \"month\"] }}, \
             {{ id = \"hub\", per = \"quarter\", amount = {} }}, {{ id = \"start\", per = \"once\", amount = {} }}]\n\
             term = {}\n\n[tax]\nname = \"VAT\"\nprices = \"{basis}\"\nrules = [{}{{ percent = {percent} }}]\n",
            cents(fee), cents(hub), cents(once), TERMS[term].replace("START", start),
            hub_percent.map(|percent| format!("{{ components = [\"hub\"], percent = {percent} }}, ")).unwrap_or_default(),
        );
        let agreed = Date::from_unix_days(agreed);
        let (quote, period) = joined(&programme(&tier), payment, agreed);
        let due = quote.due_for(period).unwrap();
        let bills = quote.schedule(period, agreed).unwrap();
        prop_assert_eq!(bills[0].first_day, period.start);
        prop_assert_eq!(bills[0].issued_on, agreed);
        prop_assert_eq!(bills.last().unwrap().last_day, period.end);
        for (place, bill) in bills.iter().enumerate() {
            prop_assert_eq!(usize::from(bill.number), place + 1);
            prop_assert!(bill.first_day <= bill.last_day);
            prop_assert!(bill.bill.sum.amount.from > 0);
            let lines: i64 = bill.bill.lines.iter().map(|line| line.amount.minor).sum();
            prop_assert_eq!(lines, bill.bill.sum.amount.from);
            let tax = bill.bill.sum.tax.unwrap();
            prop_assert_eq!(tax.net.from + tax.tax.from, tax.gross.from);
            prop_assert_eq!(tax.gross.from, bill.bill.gross().minor);
            let taxes = bill.bill.taxes(quote.tax.as_ref().unwrap()).unwrap();
            let charged = |amount: fn(&BilledTax) -> i64| taxes.iter().map(amount).sum::<i64>();
            prop_assert_eq!(charged(|part| part.sum.net.from), tax.net.from);
            prop_assert_eq!(charged(|part| part.sum.tax.from), tax.tax.from);
            prop_assert_eq!(charged(|part| part.sum.gross.from), tax.gross.from);
        }
        for pair in bills.windows(2) {
            prop_assert_eq!(pair[0].last_day.next().unwrap(), pair[1].first_day);
            prop_assert_eq!(pair[1].issued_on, pair[1].first_day.max(agreed));
        }
        let sum = |amount: fn(&ScheduledBill) -> i64| bills.iter().map(amount).sum::<i64>();
        prop_assert_eq!(sum(|bill| bill.bill.sum.amount.from), due.amount.from);
        prop_assert_eq!(sum(|bill| bill.bill.gross().minor), due.tax.unwrap().gross.from);
    }
}
