//! What applicants choose: how often they pay, and for how long they join.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "chosen/as_tier.rs"]
mod as_tier;
#[path = "chosen/asked.rs"]
mod asked;

use domain::chosen::{PAYMENT, TERM};
use domain::date::Date;
use domain::facts::Facts;
use domain::file::read_programme;
use domain::price::BillingInterval;
use domain::programme::{Programme, Tier};
use domain::quote::{NoPriceList, Quote, QuoteOutcome, price_list, quote};

const PROGRAMME: &str = include_str!("programmes/harbour/membership.toml");

fn programme() -> Programme {
    read(PROGRAMME)
}

fn read(text: &str) -> Programme {
    let read = read_programme("example", "membership.toml", text);
    read.unwrap_or_else(|problems| panic!("{}", problems.iter().map(ToString::to_string).collect::<String>()))
}

fn tier<'p>(programme: &'p Programme, id: &str) -> &'p Tier {
    programme.tier(id).unwrap()
}

fn facts(programme: &Programme, stated: &[(&str, &str)]) -> Facts {
    let mut facts = Facts::new();
    for (name, value) in stated {
        facts.state(programme, name, value).unwrap();
    }
    facts
}

fn quoted(programme: &Programme, id: &str, stated: &[(&str, &str)]) -> Quote {
    quote(programme, tier(programme, id), &facts(programme, stated))
}

/// Each total in cents.
fn totals(quote: &Quote) -> Vec<(BillingInterval, i64)> {
    let totals = quote.totals().into_iter();
    totals.map(|total| (total.per, total.sum.amount.from)).collect()
}

fn others(quote: &Quote) -> Vec<Vec<(BillingInterval, i64)>> {
    let others = quote.other_billing.iter();
    others
        .map(|other| {
            other
                .totals
                .iter()
                .map(|total| (total.per, total.sum.amount.from))
                .collect()
        })
        .collect()
}

/// First day, last day and what's due in cents.
fn periods(
    programme: &Programme,
    id: &str,
    stated: &[(&str, &str)],
    agreed: &str,
) -> Vec<(String, String, Option<i64>)> {
    let (tier, facts) = (tier(programme, id), facts(programme, stated));
    let quote = quote(programme, tier, &facts);
    let term = tier.term_for(&facts).unwrap();
    let periods = term.periods(Date::parse(agreed).unwrap()).take(2);
    periods
        .map(|period| {
            let due = quote.due_for(period).map(|due| due.amount.from);
            (period.start.to_string(), period.end.to_string(), due)
        })
        .collect()
}

#[test]
fn a_price_says_what_it_is_at_every_interval_until_one_is_chosen() {
    let programme = programme();
    let open = quoted(&programme, "friend", &[]);
    assert!(open.needs.iter().all(|need| need.fact == "startup"), "{:?}", open.needs);
    let open = quoted(&programme, "friend", &[("startup", "no")]);
    assert_eq!(open.outcome, QuoteOutcome::Priced);
    assert_eq!(totals(&open), [(BillingInterval::Year, 10_000)]);
    assert_eq!(
        others(&open),
        [[(BillingInterval::Month, 833)], [(BillingInterval::Quarter, 2_500)]]
    );
    let monthly = quoted(&programme, "friend", &[("startup", "no"), (PAYMENT, "month")]);
    assert_eq!(totals(&monthly), [(BillingInterval::Month, 833)]);
    assert!(monthly.other_billing.is_empty());
    // The tier has no such interval.
    let other = quoted(&programme, "silver", &[("startup", "no"), (PAYMENT, "quarter")]);
    assert_eq!(totals(&other), [(BillingInterval::Year, 100_000)]);
}

#[test]
fn payments_that_are_due_once_dont_follow_the_choice() {
    let programme = programme();
    let open = quoted(&programme, "patron", &[("startup", "no")]);
    assert_eq!(
        totals(&open),
        [(BillingInterval::Year, 5_000_000), (BillingInterval::Once, 7_000)]
    );
    assert_eq!(
        others(&open),
        [[(BillingInterval::Quarter, 1_250_000), (BillingInterval::Once, 7_000)]]
    );
}

#[test]
fn every_bill_of_a_period_is_due() {
    let programme = programme();
    let monthly = [("startup", "no"), (PAYMENT, "month"), (TERM, "years-2")];
    let two_years = periods(&programme, "friend", &monthly, "2026-03-15");
    assert_eq!(two_years[0], ("2026-03-15".into(), "2028-03-14".into(), Some(24 * 833)));
    // A prorated stub costs a share of a year's bills: ten months of twelve.
    let stub = periods(
        &programme,
        "silver",
        &[("startup", "no"), (PAYMENT, "month"), (TERM, "years-1")],
        "2026-03-15",
    );
    assert_eq!(stub[0].2, Some(10 * 8_333));
    assert_eq!(stub[1].2, Some(12 * 8_333));
}

#[test]
fn the_chosen_length_decides_the_term_and_its_price() {
    let programme = programme();
    let term = |years| periods(&programme, "friend", &[("startup", "no"), (TERM, years)], "2026-03-15").remove(0);
    assert_eq!(
        term("years-1"),
        ("2026-03-15".into(), "2027-03-14".into(), Some(10_000))
    );
    assert_eq!(
        term("years-3"),
        ("2026-03-15".into(), "2029-03-14".into(), Some(3 * 9_000))
    );
    // Without a choice, it's the first that's listed; a tier's choice may differ from another's.
    let silver = |stated: &[_]| periods(&programme, "silver", stated, "2026-03-15").remove(0).1;
    assert_eq!(silver(&[]), "2027-12-31");
    assert_eq!(silver(&[(TERM, "years-3")]), "2027-12-31");
    assert_eq!(silver(&[(TERM, "years-1")]), "2026-12-31");
    // Whoever doesn't choose gets no discount for three years.
    assert_eq!(
        totals(&quoted(&programme, "friend", &[("startup", "no")])),
        [(BillingInterval::Year, 10_000)]
    );
}

#[test]
fn the_price_list_has_a_row_for_each_length_that_changes_the_price() {
    let programme = programme();
    let list = price_list(
        &programme,
        tier(&programme, "friend"),
        &facts(&programme, &[("startup", "no")]),
    )
    .unwrap();
    assert_eq!(list.axes.len(), 1);
    let prices: Vec<_> = list.rows.iter().map(|row| totals(&row.quote)).collect();
    assert_eq!(
        prices,
        [[(BillingInterval::Year, 10_000)], [(BillingInterval::Year, 9_000)]]
    );
    let silver = price_list(
        &programme,
        tier(&programme, "silver"),
        &facts(&programme, &[("startup", "no")]),
    );
    assert_eq!(silver.unwrap_err(), NoPriceList::OnePrice);
}

/// The head of a programme and one tier.
fn with(tiers: &str) -> Programme {
    let head = PROGRAMME.split("[common.all]").next().unwrap();
    read(&format!("{head}{tiers}"))
}

#[test]
fn a_choice_of_another_tier_chooses_nothing() {
    let programme = programme();
    let carried = quoted(
        &programme,
        "silver",
        &[("startup", "no"), (PAYMENT, "quarter"), (TERM, "years-3")],
    );
    assert_eq!(others(&carried), [[(BillingInterval::Month, 8_333)]]);
}

#[test]
fn an_interval_at_which_the_price_isnt_offered_isnt_mentioned() {
    let programme = with(
        r#"
[tiers.t]
title = "T"
[[tiers.t.price]]
id = "fee"
or_per = ["month", "quarter"]
rules = [{ when = "payment = month", not_offered = true }, { amount = 600 }]
[[tiers.t.price]]
id = "registration"
per = "once"
amount = 70
"#,
    );
    let open = quoted(&programme, "t", &[]);
    assert_eq!(
        others(&open),
        [[(BillingInterval::Quarter, 15_000), (BillingInterval::Once, 7_000)]]
    );
}

#[test]
fn the_price_of_each_unit_isnt_stated_for_another_interval() {
    let programme = with(
        r#"
[facts.staff]
type = "number"
question = "How many are you?"
label = "Staff"
unit = "people"

[tiers.t]
title = "T"
price = { formula = "12 * staff", or_per = ["month"] }
"#,
    );
    let rate = |stated: &[_]| {
        quoted(&programme, "t", stated).open[0]
            .rate
            .as_ref()
            .map(|rate| rate.each.minor)
    };
    assert_eq!(rate(&[]), Some(1_200));
    assert_eq!(rate(&[(PAYMENT, "month")]), None);
    // A range of prices doesn't go with the monthly price of one of them.
    let list = price_list(&programme, tier(&programme, "t"), &Facts::new()).unwrap();
    assert!(list.rows.iter().all(|row| row.quote.other_billing.is_empty()));
}

#[test]
fn a_rest_of_the_year_that_costs_nothing_is_not_billed_by_the_month() {
    let programme = with(
        r#"
[tiers.t]
title = "T"
price = { amount = 600, or_per = ["month"] }
term = { kind = "calendar", rest_on_top = true, start = "next month" }
"#,
    );
    assert_eq!(periods(&programme, "t", &[], "2026-03-15")[0].2, Some(60_000));
    let monthly = periods(&programme, "t", &[(PAYMENT, "month")], "2026-03-15");
    assert_eq!((monthly[0].2, monthly[1].2), (None, Some(60_000)));
}

#[test]
fn the_tax_of_a_period_is_that_of_its_bills() {
    let programme = with(
        r#"
[tax]
prices = "net"
percent = 19
name = "VAT"

[tiers.t]
title = "T"
price = { amount = 100, or_per = ["month"] }
term = { kind = "rolling" }
"#,
    );
    let (tier, facts) = (tier(&programme, "t"), facts(&programme, &[(PAYMENT, "month")]));
    let period = tier
        .term_for(&facts)
        .unwrap()
        .periods(Date::parse("2026-03-15").unwrap())
        .next()
        .unwrap();
    let due = quote(&programme, tier, &facts).due_for(period).unwrap();
    assert_eq!((due.amount.from, due.tax.unwrap().gross.from), (12 * 833, 12 * 991));
}
