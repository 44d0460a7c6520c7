//! What a price adds up to: its parts, the first year and later years.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "totals/periods.rs"]
mod periods;
#[path = "totals/taxes.rs"]
mod taxes;

use domain::facts::Facts;
use domain::file::read_programme;
use domain::money::{Currency, Money};
use domain::price::BillingInterval;
use domain::programme::Programme;
use domain::quote::{Amount, MoneyRange, PriceStep, Quote, QuoteOutcome, quote};

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
