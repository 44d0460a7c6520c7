//! What's due for each period of a term, and the bills that it's made of.

use super::{programme, quoted};
use domain::date::Date;
use domain::facts::Facts;
use domain::money::{Currency, Money};
use domain::quote::{Quote, ScheduledBill, renewal_quote};

/// The first periods of a membership agreed on a day, and what's due for each, in euros and cents.
fn due(tier: &str, agreed: &str) -> Vec<String> {
    let programme = programme(tier);
    let tier = programme.tier("t").unwrap();
    let term = tier.term.clone().unwrap();
    let periods = term.periods(Date::parse(agreed).unwrap()).take(3).enumerate();
    let lines = periods.map(|(number, period)| {
        let quote = match number {
            0 => quoted(&programme, &[], false),
            _ => renewal_quote(&programme, tier, &Facts::new(), period),
        };
        let due = quote.due_for(period).unwrap();
        assert!(due.amount.is_exact());
        let taxed = due.tax.map(|tax| format!(" + {} = {}", tax.tax.from, tax.gross.from));
        let (start, end) = (period.start, period.end);
        format!("{start} to {end}: {}{}", due.amount.from, taxed.unwrap_or_default())
    });
    lines.collect()
}

#[test]
fn f33_a_two_year_term_costs_two_fees_and_its_stub_a_share() {
    let premier = r#"
price = { amount = 100_000 }
term = { kind = "rolling then calendar", years = 2, start = "first of month", prorate = "by month" }
"#;
    assert_eq!(
        due(premier, "2026-03-20"),
        [
            "2026-04-01 to 2028-03-31: 20000000",
            "2028-04-01 to 2028-12-31: 7500000",
            "2029-01-01 to 2029-12-31: 10000000",
        ]
    );
}

#[test]
fn f33_the_rest_of_a_year_on_top_is_free_and_a_one_off_payment_is_due_first() {
    let provider = r#"
price = [{ amount = 15_000 }, { id = "start", per = "once", amount = 100 }]
term = { kind = "fiscal", first_month = 7, rest_on_top_from = 4, prorate = "by month" }
"#;
    assert_eq!(
        due(provider, "2026-04-10"),
        [
            "2026-04-10 to 2027-06-30: 1510000",
            "2027-07-01 to 2028-06-30: 1500000",
            "2028-07-01 to 2029-06-30: 1500000",
        ]
    );
    assert_eq!(due(provider, "2026-10-05")[0], "2026-10-05 to 2027-06-30: 1135000");
}

#[test]
fn f33_a_share_is_rounded_to_cents_and_taxed_as_it_is_billed() {
    let tier = r#"
price = { amount = 99.99 }
term = { kind = "calendar", prorate = "by month" }

[tax]
name = "VAT"
prices = "net"
percent = 19
"#;
    assert_eq!(
        due(tier, "2026-06-15")[..2],
        [
            "2026-06-15 to 2026-12-31: 5833 + 1108 = 6941",
            "2027-01-01 to 2027-12-31: 9999 + 1900 = 11899"
        ]
    );
}

#[test]
fn a_period_costs_all_of_its_bills() {
    let tier =
        "price = [{ amount = 10 }, { id = \"hub\", per = \"month\", amount = 5 }]\nterm = { kind = \"calendar\" }\n";
    assert_eq!(due(tier, "2026-01-01")[0], "2026-01-01 to 2026-12-31: 7000");
}

#[test]
fn a_period_has_no_price_if_parts_are_billed_by_use_or_still_open() {
    let hourly = programme(
        "price = [{ amount = 10 }, { id = \"help\", per = \"hour\", amount = 5 }]\nterm = { kind = \"calendar\" }\n",
    );
    let open = programme("price = { formula = \"5 * assignments\" }\nterm = { kind = \"calendar\" }\n");
    for programme in [hourly, open] {
        let term = programme.tier("t").unwrap().term.clone().unwrap();
        let first = term.first_periods(Date::parse("2026-01-01").unwrap())[0];
        assert_eq!(quoted(&programme, &[], false).due_for(first), None);
    }
}

#[test]
fn what_is_due_adds_up_taxed_parts_and_leaves_out_mixed_currencies() {
    let taxed = programme(
        r#"
price = [{ amount = 26.50 }, { id = "start", per = "once", amount = 10.50 }]
term = { kind = "calendar" }

[tax]
name = "VAT"
prices = "net"
percent = 19
"#,
    );
    let term = taxed.tier("t").unwrap().term.clone().unwrap();
    let year = term.first_periods(Date::parse("2026-01-01").unwrap())[0];
    let quote = quoted(&taxed, &[], false);
    assert_eq!(quote.due_for(year), Some(quote.years.unwrap().first_year));
    let mixed = programme("price = [{ amount = 1_000 }, { id = \"us\", amount = 200, currency = \"USD\" }]\n");
    assert_eq!(quoted(&mixed, &[], false).due_for(year), None);
}

/// The first bill of a membership agreed on a day: its lines, and what they add up to.
fn bill(quote: &Quote, tier: &str, agreed: &str) -> Option<String> {
    let programme = programme(tier);
    let term = programme.tier("t").unwrap().term.clone().unwrap();
    let agreed = Date::parse(agreed).unwrap();
    let bills = quote.schedule(term.periods(agreed).next().unwrap(), agreed)?;
    let [ScheduledBill { bill, .. }] = &bills[..] else {
        panic!("{bills:?}");
    };
    let lines = bill.lines.iter().map(|line| line.amount.minor);
    assert_eq!(lines.clone().sum::<i64>(), bill.sum.amount.from);
    let lines: Vec<String> = lines.map(|minor| minor.to_string()).collect();
    Some(format!("{} = {}", lines.join(" + "), bill.sum.amount.from))
}

#[test]
fn the_lines_of_a_bill_add_up_to_what_is_due() {
    // Two thirds of a cent each: together they're rounded once.
    let shared = "price = [{ amount = 0.05 }, { id = \"b\", amount = 0.05 }, { id = \"c\", amount = 0.05 }, \
        { id = \"start\", per = \"once\", amount = 1 }]\nterm = { kind = \"calendar\", prorate = \"by month\" }\n";
    let quote = quoted(&programme(shared), &[], false);
    assert_eq!(
        bill(&quote, shared, "2026-09-01").as_deref(),
        Some("2 + 2 + 2 + 99 = 105")
    );
    assert_eq!(
        bill(&quote, shared, "2026-01-01").as_deref(),
        Some("5 + 5 + 5 + 100 = 115")
    );
}

#[test]
fn an_agreed_amount_takes_the_place_of_the_only_open_one() {
    let open = "price = [{ by_agreement = true }, { id = \"start\", per = \"once\", amount = 100 }]\n\
        term = { kind = \"calendar\", prorate = \"by month\" }\n";
    let quote = quoted(&programme(open), &[], false);
    assert_eq!(bill(&quote, open, "2026-07-01"), None);
    let agreed = |minor| Money {
        minor,
        currency: Currency::parse("EUR").unwrap(),
    };
    let known = quote.with_agreed(agreed(1_200_000)).unwrap();
    assert_eq!(
        bill(&known, open, "2026-07-01").as_deref(),
        Some("600000 + 10000 = 610000")
    );
    let exact = "price = { amount = 10 }\nterm = { kind = \"calendar\" }\n";
    assert_eq!(quoted(&programme(exact), &[], false).with_agreed(agreed(5)), None);
    let free = "price = \"free\"\nterm = { kind = \"calendar\" }\n";
    assert_eq!(bill(&quoted(&programme(free), &[], false), free, "2026-01-01"), None);
}
