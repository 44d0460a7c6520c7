//! What a price adds up to: parts, taxes, the first year and later years.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::date::Date;
use domain::facts::Facts;
use domain::file::read_programme;
use domain::money::{Currency, Money};
use domain::price::BillingInterval;
use domain::programme::Programme;
use domain::quote::{
    Amount, MoneyRange, NeededFor, PriceStep, Quote, QuoteOutcome, ScheduledBill, Sum, quote, renewal_quote,
};
use domain::ratio::Ratio;
use domain::tax::TaxTreatment;
use domain::term::TermPeriod;
use domain::text::Text;

const HEAD: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "A programme."
currency = "EUR"

[facts.assignments]
type = "number"
question = "How many assignments do you have?"
label = "Assignments"
unit = "assignments"

[facts.size]
type = "choice"
question = "How large are you?"
label = "Size"
choices = { small = "Small", large = "Large" }
"#;

fn programme(tier: &str) -> Programme {
    let text = format!("{HEAD}\n[tiers.t]\ntitle = \"T\"\n{tier}");
    let read = read_programme("example", "membership.toml", &text);
    read.unwrap_or_else(|problems| panic!("{}", problems.iter().map(ToString::to_string).collect::<String>()))
}

fn quoted(programme: &Programme, stated: &[(&str, &str)], renewal: bool) -> Quote {
    let mut facts = Facts::new().renewal(renewal);
    for (name, value) in stated {
        facts.state(programme, name, value).unwrap();
    }
    quote(programme, programme.tier("t").unwrap(), &facts)
}

fn euros(from: i64, to: Option<i64>) -> MoneyRange {
    MoneyRange {
        currency: Currency::parse("EUR").unwrap(),
        from: from * 100,
        to: to.map(|to| to * 100),
    }
}

fn totals(quote: &Quote) -> Vec<(BillingInterval, MoneyRange)> {
    quote
        .totals()
        .iter()
        .map(|total| (total.per, total.sum.amount))
        .collect()
}

const ACCOUNT: &str = r#"
[[tiers.t.price]]
id = "account"
title = "Account"
amount = 1_550

[[tiers.t.price]]
id = "assignments"
title = "Assignments"
formula = "50 * assignments"

[[tiers.t.price]]
id = "sign-up"
title = "Sign-up"
per = "once"
amount = 1_000
"#;

#[test]
fn f19_parts_with_the_same_billing_interval_make_one_total() {
    let programme = programme(ACCOUNT);
    let new = quoted(&programme, &[("assignments", "4")], false);
    assert_eq!(
        totals(&new),
        [
            (BillingInterval::Year, euros(1_750, Some(1_750))),
            (BillingInterval::Once, euros(1_000, Some(1_000))),
        ]
    );
    let years = new.years.unwrap();
    assert_eq!(years.first_year.amount, euros(2_750, Some(2_750)));
    assert_eq!(years.later_years.unwrap().amount, euros(1_750, Some(1_750)));

    let existing = quoted(&programme, &[("assignments", "4")], true);
    assert_eq!(totals(&existing), [(BillingInterval::Year, euros(1_750, Some(1_750)))]);
    assert_eq!(existing.years, None);
}

#[test]
fn f19_a_range_and_an_exact_amount_make_a_range() {
    let programme = programme(
        r#"
[[tiers.t.price]]
id = "fee"
range = { from = 100, to = 300 }

[[tiers.t.price]]
id = "lab"
amount = 50

[[tiers.t.price]]
id = "gift"
at_least = 10
per = "month"
"#,
    );
    let quote = quoted(&programme, &[], false);
    assert_eq!(quote.outcome, QuoteOutcome::Range);
    assert_eq!(
        totals(&quote),
        [
            (BillingInterval::Year, euros(150, Some(350))),
            (BillingInterval::Month, euros(10, None)),
        ]
    );
    let years = quote.years.unwrap();
    assert_eq!((years.first_year.amount, years.later_years), (euros(270, None), None));
}

#[test]
fn f20_known_parts_stay_when_another_is_open_or_by_agreement() {
    let programme = programme(ACCOUNT);
    let waiting = quoted(&programme, &[], false);
    assert_eq!(waiting.outcome, QuoteOutcome::NeedsFacts);
    assert_eq!(
        totals(&waiting),
        [
            (BillingInterval::Year, euros(1_550, Some(1_550))),
            (BillingInterval::Once, euros(1_000, Some(1_000))),
        ]
    );
    let open: Vec<(&str, &[String])> = waiting
        .open
        .iter()
        .map(|part| (part.id.as_str(), &part.needs[..]))
        .collect();
    assert_eq!(open, [("assignments", &["assignments".to_owned()][..])]);
    assert_eq!(waiting.years, None, "no total of a year without all of its parts");
}

#[test]
fn f21_every_step_starts_from_its_base() {
    let programme = programme(
        r#"
[tiers.t.price]
amount = 36_000
times = [{ factor = 1.07, because = "VAT" }]
ceiling = 38_000
"#,
    );
    let quote = quoted(&programme, &[], false);
    let [fee] = &quote.components[..] else {
        panic!("one component")
    };
    let steps: Vec<i64> = fee
        .because
        .steps
        .iter()
        .filter_map(|step| match step {
            PriceStep::Base(minor) | PriceStep::Times { minor, .. } | PriceStep::Ceiling(minor) => Some(*minor),
            _ => None,
        })
        .collect();
    assert_eq!(steps, [3_600_000, 3_852_000, 3_800_000]);
    let currency = Currency::parse("EUR").unwrap();
    assert_eq!(
        fee.amount,
        Amount::Exact(Money {
            minor: 3_800_000,
            currency
        })
    );
}

#[test]
fn a_fee_for_new_members_is_about_who_joins() {
    let programme = programme(
        r#"
price = { rules = [{ when = "membership = new and size = large", amount = 300 }, { amount = 200 }] }
"#,
    );
    let total = |renewal| totals(&quoted(&programme, &[("size", "large")], renewal));
    assert_eq!(total(false), [(BillingInterval::Year, euros(300, Some(300)))]);
    assert_eq!(total(true), [(BillingInterval::Year, euros(200, Some(200)))]);
}

#[test]
fn a_closed_tier_still_has_a_price_for_its_members() {
    let programme = programme(
        r#"
closed = "Closed since 2013."
price = { rules = [{ when = "membership = legacy", amount = 250 }, { not_offered = true }] }
"#,
    );
    assert_eq!(quoted(&programme, &[], false).outcome, QuoteOutcome::NotEligible);
    let renewed = quoted(&programme, &[], true);
    assert_eq!(totals(&renewed), [(BillingInterval::Year, euros(250, Some(250)))]);
}

#[test]
fn a_price_in_two_currencies_has_no_total_of_a_year() {
    let programme = programme(
        r#"
[[tiers.t.price]]
id = "fee"
amount = 100

[[tiers.t.price]]
id = "server"
amount = 50
per = "month"
currency = "USD"
"#,
    );
    let quote = quoted(&programme, &[], false);
    assert_eq!((quote.totals().len(), quote.years), (2, None));
}

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
fn a_first_year_that_is_free_says_what_comes_after() {
    let free = programme("price = { rules = [{ when = \"membership = new\", free = true }, { amount = 1_500 }] }\n");
    let years = quoted(&free, &[], false).years.unwrap();
    assert_eq!(years.first_year.amount, euros(0, Some(0)));
    assert_eq!(years.later_years.unwrap().amount, euros(1_500, Some(1_500)));
    let agreed =
        programme("price = { rules = [{ when = \"membership = new\", amount = 2_000 }, { by_agreement = true }] }\n");
    assert_eq!(quoted(&agreed, &[], false).years, None, "later years aren't known");
}

#[test]
fn common_factors_multiply_what_tiers_list_themselves_whatever_the_order() {
    let order = |one: &str, other: &str| {
        let programme = programme(&format!("price = {{ amount = 100 }}\n{one}{other}"));
        totals(&quoted(&programme, &[], false))
    };
    let registration = "[common.a]\nprice = [{ id = \"registration\", per = \"once\", amount = 300 }]\n";
    let half = "[common.b]\ntimes = [{ factor = 0.5 }]\n";
    let expected = [
        (BillingInterval::Year, euros(50, Some(50))),
        (BillingInterval::Once, euros(300, Some(300))),
    ];
    assert_eq!(order(registration, half), expected);
    assert_eq!(order(half, registration), expected);
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
