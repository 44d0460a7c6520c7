//! Which tax each part of a price has, and how it's rounded.

use super::{programme, quoted};
use domain::date::Date;
use domain::money::{Currency, Money};
use domain::quote::{NeededFor, Quote, Sum};
use domain::ratio::Ratio;
use domain::tax::TaxTreatment;
use domain::term::TermPeriod;
use domain::text::Text;

#[test]
fn tax_and_price_can_wait_for_the_same_fact() {
    let programme = programme(
        r#"
price = { rules = [{ when = "size = small", amount = 100 }, { amount = 200 }] }

[tax]
name = "VAT"
prices = "net"
rules = [{ when = "size = small", out_of_scope = true }, { percent = 19 }]
"#,
    );
    let tax = quoted(&programme, &[], false).tax.unwrap();
    assert_eq!(
        (tax.general.treatment, tax.general.needs),
        (None, vec!["size".to_owned()])
    );
}

/// Dues outside the scope of the tax, a course at a reduced rate, and a stand at the full one.
const THREE_RATES: &str = r#"
price = [
  { id = "dues", title = "Dues", amount = 1_000 },
  { id = "course", title = "Course", amount = 99.99 },
  { id = "stand", title = "Stand", per = "once", amount = 250.01 },
]

[tax]
name = "VAT"
prices = "BASIS"
rules = [
  { components = ["dues"], out_of_scope = true, because = "Dues aren't a sale." },
  { components = ["course"], when = "size = small", percent = 0, because = "Courses for schools are exempt." },
  { components = ["course"], percent = 7 },
  { percent = 19 },
]
"#;

#[test]
fn each_component_is_taxed_by_the_first_rule_that_is_for_it() {
    for (basis, size, year, once, taxes) in [
        (
            "net",
            "large",
            (109_999, 700, 110_699),
            (25_001, 4_750, 29_751),
            [0, 700, 4_750],
        ),
        (
            "gross",
            "large",
            (109_345, 654, 109_999),
            (21_009, 3_992, 25_001),
            [0, 654, 3_992],
        ),
        (
            "net",
            "small",
            (109_999, 0, 109_999),
            (25_001, 4_750, 29_751),
            [0, 0, 4_750],
        ),
    ] {
        let programme = programme(&THREE_RATES.replace("BASIS", basis));
        let quote = quoted(&programme, &[("size", size)], false);
        let amounts = |sum: Sum| {
            let tax = sum.tax.unwrap();
            (tax.net.from, tax.tax.from, tax.gross.from)
        };
        let totals = quote.totals();
        assert_eq!(
            (amounts(totals[0].sum), amounts(totals[1].sum)),
            (year, once),
            "{basis}, {size}"
        );
        let first = amounts(quote.years.unwrap().first_year);
        assert_eq!(first, (year.0 + once.0, year.1 + once.1, year.2 + once.2));
        let agreed = Date::parse("2026-03-01").unwrap();
        let term = TermPeriod::year_from(agreed).unwrap();
        let bills = quote.schedule(term, agreed).unwrap();
        let rates = bills[0].bill.taxes(quote.tax.as_ref().unwrap()).unwrap();
        let charged: Vec<i64> = rates.iter().map(|rate| rate.sum.tax.from).collect();
        assert_eq!(charged, taxes, "{basis}, {size}");
        assert_eq!(rates[1].lines, [1]);
    }
}

#[test]
fn a_rate_that_is_not_known_only_affects_its_own_total() {
    let programme = programme(&THREE_RATES.replace("BASIS", "net"));
    let quote = quoted(&programme, &[], false);
    let tax = quote.tax.clone().unwrap();
    assert_eq!(tax.rate_of("course").needs, ["size"]);
    assert_eq!(tax.rate_of("stand"), &tax.general);
    assert_eq!(tax.general.treatment, Some(TaxTreatment::Rate(Ratio::whole(19))));
    assert!(
        quote
            .needs
            .iter()
            .any(|need| need.fact == "size" && need.purpose == NeededFor::Tax)
    );
    // The tax on what's billed together isn't known if one of its rates isn't.
    let taxed: Vec<bool> = quote.totals().iter().map(|total| total.sum.tax.is_some()).collect();
    assert_eq!(taxed, [false, true]);
    let titles: Vec<usize> = quote.rates().iter().map(|(_, titles)| titles.len()).collect();
    assert_eq!(titles, [1, 1, 1]);
}

/// What's only charged from the second year on has a rate, too, and doesn't change how the first bill is taxed.
#[test]
fn components_of_later_years_have_rates() {
    let programme = programme(
        r#"
price = [
  { id = "dues", amount = 100 },
  { id = "upkeep", when = "membership != new", amount = 10 },
  { id = "start", per = "once", amount = 50 },
]

[tax]
name = "VAT"
prices = "net"
rules = [{ components = ["upkeep"], when = "size = large", percent = 7 }, { percent = 19 }]
"#,
    );
    let titles = |quote: &Quote| -> Vec<Vec<String>> {
        let rates = quote.rates().into_iter();
        rates
            .map(|(_, parts)| parts.iter().map(|part| part.id.to_owned()).collect())
            .collect()
    };
    let quote = quoted(&programme, &[("size", "large")], false);
    assert_eq!(
        quote.later.iter().map(|later| later.id.as_str()).collect::<Vec<_>>(),
        ["upkeep"]
    );
    assert_eq!(titles(&quote), [vec!["dues", "start"], vec!["upkeep"]]);
    let unknown = quoted(&programme, &[], false);
    assert_eq!(titles(&unknown), titles(&quote));
    assert!(
        unknown.needs.iter().any(|need| need.fact == "size"),
        "{:?}",
        unknown.needs
    );
    assert_eq!(unknown.unknown_tax_now(), None);
    // Members are charged it now.
    assert!(quoted(&programme, &[("size", "large")], true).later.is_empty());
}

#[test]
fn a_bill_says_which_facts_decide_its_tax() {
    let programme = programme(&THREE_RATES.replace("BASIS", "net"));
    let agreed = Date::parse("2026-03-01").unwrap();
    let bills = |quote: &Quote| quote.schedule(TermPeriod::year_from(agreed).unwrap(), agreed).unwrap();
    let unknown = quoted(&programme, &[], false);
    let first = bills(&unknown);
    let billed = first.iter().map(|bill| &bill.bill);
    assert_eq!(unknown.unknown_tax(billed), Some(vec!["size"]));
    assert_eq!(unknown.unknown_tax_now(), Some(vec!["size"]));
    let known = quoted(&programme, &[("size", "small")], false);
    assert_eq!(known.unknown_tax(bills(&known).iter().map(|bill| &bill.bill)), None);
    assert_eq!(known.unknown_tax_now(), None);
}

/// An amount that was agreed on is taxed like the only component, or by the rules for all of them.
#[test]
fn an_agreed_amount_has_a_rate() {
    let amount = Money {
        minor: 10_000,
        currency: Currency::parse("EUR").unwrap(),
    };
    let rules = r#"
[tax]
name = "VAT"
prices = "net"
rules = [{ components = ["course"], percent = 7 }, { percent = 19 }]

[tiers.other]
title = "Other"
price = [{ id = "course", amount = 1 }]
"#;
    for (price, gross) in [
        ("[{ id = \"course\", by_agreement = true }]", 10_700),
        ("[{ id = \"stand\", by_agreement = true }]", 11_900),
        // What's free doesn't count, and parts that are taxed alike do together.
        (
            "[{ id = \"course\", amount = 5 }, { id = \"setup\", amount = 0 }]",
            10_700,
        ),
        (
            "[{ id = \"stand\", amount = 5 }, { id = \"setup\", amount = 1 }]",
            11_900,
        ),
        (
            "[{ id = \"course\", by_agreement = true }, { id = \"stand\", by_agreement = true }]",
            11_900,
        ),
    ] {
        let quote = quoted(&programme(&format!("price = {price}\n{rules}")), &[], false);
        let bill = quote.bill_of_agreed(Text::new("en", "Agreed"), amount);
        assert_eq!(bill.gross().minor, gross, "{price}");
        let taxes = bill.taxes(quote.tax.as_ref().unwrap()).unwrap();
        assert_eq!(taxes[0].sum.gross.from, gross, "{price}");
    }
}

/// The first year is the sum of its bills, and on each bill, tax is rounded once.
#[test]
fn tax_is_rounded_once_on_each_bill() {
    let programme = programme(
        r#"
price = [{ amount = 0.50 }, { id = "hub", per = "month", amount = 0.50 }]

[tax]
name = "VAT"
prices = "net"
percent = 19
"#,
    );
    // 19 cents on the first bill of one euro, and 10 cents on each of the other eleven.
    let year = quoted(&programme, &[], false).years.unwrap().first_year.tax.unwrap();
    assert_eq!(year.tax.from, 19 + 11 * 10);
}
