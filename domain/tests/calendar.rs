//! The days in a member's calendar.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::calendar::{AfterTermEnds, CalendarEntry, CalendarEvent, QuantityDays, TermDays};
use domain::date::Date;
use domain::entitlement::{EntitledPeriod, PeriodBalance};
use domain::file::read_programme;
use domain::programme::Programme;
use domain::text::Text;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn programme(term: &str) -> Programme {
    let text = format!(
        "programme = \"membership\"\nversion = \"1\"\nfrom = 2026-01-01\ntitle = \"Membership\"\nsummary = \"For all\"\n\
         currency = \"USD\"\n\n[tiers.gold]\ntitle = \"Gold\"\nprice = {{ amount = 20_000 }}\n\n[tiers.gold.term]\n{term}\n"
    );
    read_programme("harbour", "membership.toml", &text).unwrap()
}

/// The IDs and days of the entries of the first term, agreed on a day.
fn days(term: &str, agreed: &str, then: AfterTermEnds, ends_on: Option<&str>) -> Vec<String> {
    let programme = programme(term);
    let rules = programme.tier("gold").unwrap().term.clone();
    let period = rules.as_ref().and_then(|rules| rules.periods(day(agreed)).next());
    let days = TermDays {
        number: 1,
        first_day: period.map_or(day(agreed), |period| period.start),
        last_day: period.map(|period| period.end),
        then,
        rules: rules.as_ref().zip(period),
        ends_on: ends_on.map(day),
    };
    let mut entries = days.entries();
    CalendarEntry::sort(&mut entries);
    entries
        .iter()
        .map(|entry| format!("{} {}", entry.day, entry.id))
        .collect()
}

const YEARLY: &str = "kind = \"rolling\"\nmonths = 12\nsilence = \"renews\"\nnotice_days = 60";

#[test]
fn a_term_that_renews_has_its_reminders_before_the_last_day_of_notice() {
    assert_eq!(
        days(YEARLY, "2027-03-01", AfterTermEnds::Renews, None),
        [
            "2027-03-01 term-1-begins",
            "2027-10-02 term-1-reminder-90",
            "2027-12-01 term-1-reminder-30",
            "2027-12-24 term-1-reminder-7",
            "2027-12-31 term-1-notice",
            "2028-02-29 term-1-ends",
        ]
    );
}

#[test]
fn after_a_notice_only_the_end_is_left() {
    let ends = |last| days(YEARLY, "2027-03-01", AfterTermEnds::Renews, Some(last));
    assert_eq!(ends("2028-02-29"), ["2027-03-01 term-1-begins", "2028-02-29 end"]);
    assert_eq!(ends("2027-06-30"), ["2027-03-01 term-1-begins", "2027-06-30 end"]);
}

#[test]
fn a_term_without_an_end_only_begins() {
    let life = days("kind = \"life\"", "2027-03-01", AfterTermEnds::Ends, None);
    assert_eq!(life, ["2027-03-01 term-1-begins"]);
    let left = days("kind = \"life\"", "2027-03-01", AfterTermEnds::Ends, Some("2027-05-01"));
    assert_eq!(left, ["2027-03-01 term-1-begins", "2027-05-01 end"]);
}

#[test]
fn a_term_that_another_one_follows_only_begins() {
    let earlier = days(YEARLY, "2027-03-01", AfterTermEnds::Followed, None);
    assert_eq!(earlier, ["2027-03-01 term-1-begins"]);
    // The end is in the calendar once: with the term it belongs to.
    let left_later = days(YEARLY, "2027-03-01", AfterTermEnds::Followed, Some("2029-02-28"));
    assert_eq!(left_later, ["2027-03-01 term-1-begins"]);
}

fn posts(granted: Option<u32>, carried: u32, left: Option<u32>, last: Option<&str>) -> PeriodBalance {
    PeriodBalance {
        period: EntitledPeriod {
            first: day("2027-01-01"),
            last: last.map(day),
        },
        granted,
        carried,
        used: 0,
        planned: 0,
        kept: 0,
        left,
    }
}

#[test]
fn what_is_left_expires_and_only_what_was_granted_carries_over() {
    let title = Text::new("en", "Blog posts");
    let found = |balance, carry_over, ends_on: Option<&str>| {
        let days = QuantityDays {
            benefit: "posts",
            title: &title,
            balance,
            carry_over,
            ends_on: ends_on.map(day),
        };
        days.entry().map(|entry| match entry.event {
            CalendarEvent::QuantityEnds { left, carries, .. } => (entry.day.to_string(), left, carries),
            other => panic!("{other:?}"),
        })
    };
    let on = |day: &str, left, carries| Some((day.to_owned(), left, carries));
    let end = Some("2027-12-31");
    assert_eq!(found(posts(Some(4), 0, Some(3), end), 0, None), on("2027-12-31", 3, 0));
    assert_eq!(found(posts(Some(4), 2, Some(6), end), 9, None), on("2027-12-31", 6, 4));
    assert_eq!(found(posts(Some(4), 0, Some(1), end), 2, None), on("2027-12-31", 1, 1));
    // Nothing carries over to a period after the end.
    assert_eq!(
        found(posts(Some(4), 0, Some(3), end), 2, Some("2027-06-30")),
        on("2027-06-30", 3, 0)
    );
    assert_eq!(
        found(posts(Some(4), 0, Some(3), end), 2, Some("2028-12-31")),
        on("2027-12-31", 3, 2)
    );
    assert_eq!(found(posts(Some(4), 0, Some(0), end), 2, None), None);
    assert_eq!(found(posts(None, 0, None, end), 2, None), None);
    assert_eq!(found(posts(Some(4), 0, Some(3), None), 2, None), None);
}
