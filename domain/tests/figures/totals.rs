//! The figures of four programmes that were written from the guide alone: totals, taxes and terms.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use super::reading::{shelf, version};
use domain::date::Date;
use domain::facts::Facts;
use domain::money::Money;
use domain::programme::Programme;
use domain::quote::{MoneyRange, Quote, Sum, quote};

fn quoted(programme: &Programme, tier: &str, stated: &str, renewal: bool) -> Quote {
    let mut facts = Facts::new().renewal(renewal);
    for pair in stated.split_whitespace() {
        let (name, value) = pair.split_once('=').unwrap();
        facts.state(programme, name, value).unwrap();
    }
    quote(programme, programme.tier(tier).unwrap(), &facts)
}

fn exactly(amount: MoneyRange) -> String {
    assert!(amount.is_exact());
    let money = Money {
        minor: amount.from,
        currency: amount.currency,
    };
    money.to_string()
}

/// The totals of a quote: "EUR 1750.00 a year, EUR 1000.00 once".
fn totals(quote: &Quote) -> String {
    let totals = quote.totals().into_iter();
    let totals: Vec<String> = totals
        .map(|total| format!("{} per {}", exactly(total.sum.amount), total.per.id()))
        .collect();
    totals.join(", ")
}

fn years(quote: &Quote) -> (Sum, Option<Sum>) {
    let years = quote.years.unwrap();
    (years.first_year, years.later_years)
}

/// The first periods of a membership agreed on a day, with what's due for each.
fn terms(programme: &Programme, tier: &str, stated: &str, agreed: &str) -> Vec<String> {
    let term = programme.tier(tier).unwrap().term.as_ref().unwrap();
    let periods = term.periods(Date::parse(agreed).unwrap()).take(3).enumerate();
    let lines = periods.map(|(number, period)| {
        let due = quoted(programme, tier, stated, number > 0)
            .due_for(period)
            .unwrap()
            .amount;
        format!("{} to {}, {}: {}", period.start, period.end, period.share, exactly(due))
    });
    lines.collect()
}

#[test]
fn cd_foundation_figures_come_out() {
    let shelf = shelf("cd-foundation");
    let programme = &shelf.versions[0];
    for (employees, general, end_user) in [
        (499, 5_000, 2_500),
        (500, 10_000, 5_000),
        (1_999, 10_000, 5_000),
        (2_000, 20_000, 10_000),
        (3_000, 20_000, 10_000),
        (4_999, 20_000, 10_000),
        (5_000, 30_000, 15_000),
    ] {
        for (status, fee) in [("no", general), ("yes", end_user)] {
            let stated = format!("employees={employees} lf-member=yes end-user={status}");
            let quote = quoted(programme, "general", &stated, false);
            assert_eq!(totals(&quote), format!("USD {fee}.00 per year"), "{stated}");
        }
    }
    assert_eq!(
        terms(programme, "premier", "lf-member=yes", "2026-03-20"),
        [
            "2026-04-01 to 2028-03-31, 1/1: USD 200000.00",
            "2028-04-01 to 2028-12-31, 9/12: USD 75000.00",
            "2029-01-01 to 2029-12-31, 1/1: USD 100000.00",
        ]
    );
    assert_eq!(
        terms(
            programme,
            "general",
            "employees=3000 lf-member=yes end-user=no",
            "2026-03-20"
        ),
        [
            "2026-04-01 to 2027-03-31, 1/1: USD 20000.00",
            "2027-04-01 to 2027-12-31, 9/12: USD 15000.00",
            "2028-01-01 to 2028-12-31, 1/1: USD 20000.00",
        ]
    );
    let start = |agreed| terms(programme, "premier", "lf-member=yes", agreed)[0][..10].to_owned();
    assert_eq!(
        (start("2026-04-01"), start("2026-04-02")),
        ("2026-04-01".to_owned(), "2026-05-01".to_owned())
    );
}

#[test]
fn ripe_figures_come_out() {
    let shelf = shelf("ripe-ncc");
    let stated = "accounts=1 assignments=4";
    let programme = version(&shelf, "membership", "2023");
    let existing = quoted(programme, "member", stated, true);
    assert_eq!(
        (totals(&existing).as_str(), existing.years),
        ("EUR 1750.00 per year", None)
    );
    let new = quoted(programme, "member", stated, false);
    assert_eq!(totals(&new), "EUR 1750.00 per year, EUR 1000.00 per once");
    let (first, later) = years(&new);
    assert_eq!(exactly(first.amount), "EUR 2750.00");
    assert_eq!(later.map(|later| exactly(later.amount)).as_deref(), Some("EUR 1750.00"));
    let parts: Vec<&str> = new.components.iter().map(|part| part.title.say("en")).collect();
    assert_eq!(parts.len(), 3, "the total is shown with its parts: {parts:?}");
    let earlier = quoted(version(&shelf, "membership", "2021"), "member", stated, false);
    assert_eq!(exactly(years(&earlier).0.amount), "EUR 3600.00");
}

#[test]
fn swecham_figures_come_out() {
    let shelf = shelf("swecham");
    let programme = &shelf.versions[0];
    let large = quoted(programme, "large", "turnover=60000000 kind=company", false);
    assert_eq!(totals(&large), "THB 26000.00 per year, THB 1000.00 per once");
    let tax = years(&large).0.tax.unwrap();
    let taxed = [tax.net, tax.tax, tax.gross].map(exactly);
    assert_eq!(taxed, ["THB 27000.00", "THB 1890.00", "THB 28890.00"]);
    for (tier, fee) in [("diamond", 200_000), ("platinum", 150_000), ("gold", 100_000)] {
        let totals = totals(&quoted(programme, tier, "kind=company", false));
        assert!(
            totals.starts_with(&format!("THB {fee}.00 per year")),
            "{tier}: {totals}"
        );
    }
}

#[test]
fn archivesspace_figures_come_out() {
    let shelf = shelf("archivesspace");
    let programme = &shelf.versions[0];
    for (size, fee) in [
        ("very-small", 300),
        ("small", 1_000),
        ("medium", 3_000),
        ("large", 5_000),
        ("very-large", 7_500),
    ] {
        let quote = quoted(programme, "member", &format!("size={size}"), false);
        assert_eq!(totals(&quote), format!("USD {fee}.00 per year"), "{size}");
    }
    let customers = "member-customers=40";
    let joining = |agreed| terms(programme, "provider", customers, agreed).swap_remove(0);
    assert_eq!(joining("2026-04-10"), "2026-04-10 to 2027-06-30, 1/1: USD 15000.00");
    assert_eq!(joining("2026-03-31"), "2026-03-31 to 2026-06-30, 4/12: USD 5000.00");
    assert_eq!(joining("2025-10-10"), "2025-10-10 to 2026-06-30, 9/12: USD 11250.00");
    let (first, later) = years(&quoted(programme, "provider", customers, false));
    assert_eq!(exactly(first.amount), "USD 15000.00");
    assert_eq!(later.map(|later| exactly(later.amount)).as_deref(), Some("USD 9000.00"));
}
