//! The term that an imported member is in, by what a list says and the rules of the tier.

#![cfg(feature = "import")]

use domain::date::Date;
use domain::import::{CurrentTerm, ImportedDay, ImportedRow, NoCurrentTerm, current_term};
use domain::term::{FirstYear, RenewalDefault, StartRule, Term, TermKind};

const TODAY: &str = "2026-07-15";

#[expect(clippy::unwrap_used, reason = "in a test")]
fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn day(text: &str) -> ImportedDay {
    if text.is_empty() {
        ImportedDay::Missing
    } else {
        ImportedDay::Day(date(text))
    }
}

fn row([since, first, last]: [&str; 3]) -> ImportedRow {
    ImportedRow {
        since: day(since),
        first_day: day(first),
        last_day: day(last),
        ..ImportedRow::default()
    }
}

fn rules(kind: TermKind, start: StartRule, longest_months: Option<u16>) -> Term {
    Term {
        kind,
        choose_years: Vec::new(),
        start,
        proration: None,
        notice_days: None,
        notice_by: None,
        grace_days: None,
        grace_until: None,
        commitment_months: None,
        longest_months,
        silence: RenewalDefault::Renews,
        lapse: None,
        reminders: Vec::new(),
        text: None,
        source: None,
        line: 1,
    }
}

fn rolling(start: StartRule) -> Term {
    rules(TermKind::Rolling { months: 12 }, start, None)
}

fn calendar() -> Term {
    let kind = TermKind::Years {
        years: 1,
        first_month: 1,
        first_year: FirstYear::Counts,
    };
    rules(kind, StartRule::SameDay, None)
}

/// Since when, the first and the last day, and the place of the term.
fn found(term: CurrentTerm) -> (String, String, String, usize) {
    let last = term.last_day.map(|day| day.to_string()).unwrap_or_default();
    (term.since.to_string(), term.first_day.to_string(), last, term.place)
}

#[test]
fn terms_follow_from_the_list_and_then_from_the_rules() {
    let table = [
        // The rules alone, from the first day of the membership.
        (
            rolling(StartRule::SameDay),
            ["2020-02-01", "", ""],
            ("2020-02-01", "2026-02-01", "2027-01-31", 6),
        ),
        (
            rolling(StartRule::SameDay),
            ["2026-07-01", "", ""],
            ("2026-07-01", "2026-07-01", "2027-06-30", 0),
        ),
        (
            calendar(),
            ["2020-02-01", "", ""],
            ("2020-02-01", "2026-01-01", "2026-12-31", 6),
        ),
        // Terms began on the first of the next month.
        (
            rolling(StartRule::NextMonth),
            ["2020-02-10", "", ""],
            ("2020-02-10", "2026-03-01", "2027-02-28", 6),
        ),
        // By the rules, it'd begin later, but it's a member already.
        (
            rolling(StartRule::NextYear),
            ["2026-03-10", "", ""],
            ("2026-03-10", "2026-03-10", "2027-03-09", 0),
        ),
        // A term that the list states.
        (
            rolling(StartRule::SameDay),
            ["", "2026-03-01", "2027-02-28"],
            ("2026-03-01", "2026-03-01", "2027-02-28", 0),
        ),
        (
            rolling(StartRule::SameDay),
            ["2021-03-01", "2026-03-01", "2027-02-28"],
            ("2021-03-01", "2026-03-01", "2027-02-28", 5),
        ),
        (
            calendar(),
            ["2021-03-01", "2026-03-01", "2027-02-28"],
            ("2021-03-01", "2026-03-01", "2027-02-28", 0),
        ),
        (
            rolling(StartRule::SameDay),
            ["2021-03-01", "2025-06-01", ""],
            ("2021-03-01", "2026-06-01", "2027-05-31", 1),
        ),
        (
            rolling(StartRule::SameDay),
            ["2021-03-01", "", "2026-12-31"],
            ("2021-03-01", "2026-03-01", "2026-12-31", 5),
        ),
        // A membership that began after its term did.
        (
            rolling(StartRule::SameDay),
            ["2026-05-01", "2026-03-01", ""],
            ("2026-03-01", "2026-03-01", "2027-02-28", 0),
        ),
        (
            rules(TermKind::Life, StartRule::SameDay, None),
            ["2020-02-01", "", ""],
            ("2020-02-01", "2020-02-01", "", 0),
        ),
    ];
    for (rules, days, (since, first, last, place)) in table {
        let term = current_term(&row(days), Some(&rules), None, date(TODAY)).unwrap();
        let expected = (since.to_owned(), first.to_owned(), last.to_owned(), place);
        assert_eq!(found(term), expected, "{days:?} {:?}", rules.kind);
        // What follows by the rules begins on the day after, unless the list has days of its own.
        let periods = rules.following();
        let mut periods = periods.periods(term.counts_from).skip(term.place);
        if let Some(period) = periods.next().filter(|period| Some(period.end) == term.last_day) {
            assert_eq!(periods.next().unwrap().start, period.end.next().unwrap());
        }
    }
}

#[test]
fn without_a_term_today_there_is_a_reason() {
    let short = rules(TermKind::Rolling { months: 12 }, StartRule::SameDay, Some(24));
    for (rules, days, otherwise, expected) in [
        (rolling(StartRule::SameDay), ["", "", ""], "", NoCurrentTerm::NoFirstDay),
        (
            rolling(StartRule::SameDay),
            ["", "", "2027-01-31"],
            "",
            NoCurrentTerm::NoFirstDay,
        ),
        (
            rolling(StartRule::SameDay),
            ["2020-02-01", "", "2026-01-31"],
            "",
            NoCurrentTerm::Over(date("2026-01-31")),
        ),
        (
            rolling(StartRule::SameDay),
            ["", "2027-05-01", "2027-04-30"],
            "",
            NoCurrentTerm::Reversed,
        ),
        (
            short,
            ["2020-02-01", "", ""],
            "",
            NoCurrentTerm::Over(date("2022-01-31")),
        ),
    ] {
        let otherwise = Date::parse(otherwise);
        let term = current_term(&row(days), Some(&rules), otherwise, date(TODAY));
        assert_eq!(term, Err(expected), "{days:?}");
    }
    let term = current_term(&row(["", "", ""]), None, Some(date("2026-01-01")), date(TODAY)).unwrap();
    assert_eq!(
        found(term),
        ("2026-01-01".to_owned(), "2026-01-01".to_owned(), String::new(), 0)
    );
}
