//! Which days a term has, and what share of the fee.

use super::*;
use crate::date::Date;

pub(super) fn term(kind: TermKind, start: StartRule, proration: Option<Proration>) -> Term {
    Term {
        kind,
        choose_years: Vec::new(),
        start,
        proration,
        notice_days: None,
        notice_by: None,
        grace_days: None,
        grace_until: None,
        commitment_months: None,
        longest_months: None,
        reminders: REMINDERS.to_vec(),
        silence: RenewalDefault::Renews,
        lapse: None,
        text: None,
        source: None,
        line: 1,
    }
}

fn spans(kind: TermKind, start: StartRule, agreed: &str) -> Vec<String> {
    let periods = term(kind, start, None).first_periods(Date::parse(agreed).unwrap());
    periods
        .iter()
        .map(|span| format!("{}..{}", span.start, span.end))
        .collect()
}

/// The first periods, with their share of the yearly fee.
fn periods(term: &Term, agreed: &str, number: usize) -> Vec<String> {
    let periods = term.periods(Date::parse(agreed).unwrap()).take(number);
    let words = |TermPeriod { start, end, share, .. }| format!("{start}..{end} {share}");
    periods.map(words).collect()
}

#[test]
fn first_terms_start_and_end_where_the_rules_say() {
    let rolling = || TermKind::Rolling { months: 12 };
    let split = StartRule::MonthSplit { day: 15 };
    for (kind, start, agreed, expected) in [
        (
            rolling(),
            StartRule::SameDay,
            "2024-04-10",
            vec!["2024-04-10..2025-04-09"],
        ),
        (
            rolling(),
            StartRule::NextMonth,
            "2024-01-31",
            vec!["2024-02-01..2025-01-31"],
        ),
        // FINOS participation agreement: before the 15th, from the first of the month, then until the end of the year.
        (
            TermKind::RollingThenCalendar { months: 12 },
            split,
            "2024-04-14",
            vec!["2024-04-01..2025-03-31", "2025-04-01..2025-12-31"],
        ),
        (
            TermKind::RollingThenCalendar { months: 12 },
            split,
            "2024-12-15",
            vec!["2025-01-01..2025-12-31"],
        ),
        (
            TermKind::Years {
                years: 1,
                first_month: 1,
                first_year: FirstYear::Counts,
            },
            StartRule::SameDay,
            "2024-04-10",
            vec!["2024-04-10..2024-12-31"],
        ),
        // Node.js Foundation bylaws: three years plus the rest of the calendar year.
        (
            TermKind::Years {
                years: 3,
                first_month: 1,
                first_year: FirstYear::OnTop,
            },
            StartRule::SameDay,
            "2016-04-10",
            vec!["2016-04-10..2019-12-31"],
        ),
        (
            TermKind::Years {
                years: 3,
                first_month: 1,
                first_year: FirstYear::OnTop,
            },
            StartRule::SameDay,
            "2016-01-01",
            vec!["2016-01-01..2018-12-31"],
        ),
        (
            TermKind::Years {
                years: 1,
                first_month: 7,
                first_year: FirstYear::Counts,
            },
            StartRule::SameDay,
            "2024-04-10",
            vec!["2024-04-10..2024-06-30"],
        ),
        (TermKind::Life, StartRule::SameDay, "2024-04-10", vec![]),
    ] {
        assert_eq!(spans(kind, start, agreed), expected, "{agreed}");
    }
}

#[test]
fn a_stub_costs_its_share_of_the_yearly_fee() {
    // CD Foundation, participation agreement of 2019.
    let cd = |months| {
        let kind = TermKind::RollingThenCalendar { months };
        term(kind, StartRule::FirstOfMonth, Some(Proration::Months))
    };
    assert_eq!(
        periods(&cd(24), "2026-03-20", 3),
        [
            "2026-04-01..2028-03-31 1/1",
            "2028-04-01..2028-12-31 9/12",
            "2029-01-01..2029-12-31 1/1"
        ]
    );
    assert_eq!(
        periods(&cd(12), "2026-03-20", 2),
        ["2026-04-01..2027-03-31 1/1", "2027-04-01..2027-12-31 9/12"]
    );
    assert_eq!(
        periods(&cd(12), "2026-04-01", 2),
        ["2026-04-01..2027-03-31 1/1", "2027-04-01..2027-12-31 9/12"]
    );
    // Without a stub.
    assert_eq!(
        periods(&cd(12), "2025-12-02", 2),
        ["2026-01-01..2026-12-31 1/1", "2027-01-01..2027-12-31 1/1"]
    );
}

#[test]
fn late_in_the_year_the_rest_is_added_to_the_next() {
    // ArchivesSpace, service providers: from April, the full fee covers the rest of the year and the next.
    let kind = TermKind::Years {
        years: 1,
        first_month: 7,
        first_year: FirstYear::OnTopFrom(4),
    };
    let provider = term(kind, StartRule::SameDay, Some(Proration::Months));
    for (agreed, expected) in [
        (
            "2026-03-31",
            ["2026-03-31..2026-06-30 4/12", "2026-07-01..2027-06-30 1/1"],
        ),
        (
            "2026-04-10",
            ["2026-04-10..2027-06-30 1/1", "2027-07-01..2028-06-30 1/1"],
        ),
        (
            "2026-06-30",
            ["2026-06-30..2027-06-30 1/1", "2027-07-01..2028-06-30 1/1"],
        ),
        (
            "2026-07-01",
            ["2026-07-01..2027-06-30 1/1", "2027-07-01..2028-06-30 1/1"],
        ),
        (
            "2026-11-30",
            ["2026-11-30..2027-06-30 8/12", "2027-07-01..2028-06-30 1/1"],
        ),
    ] {
        assert_eq!(periods(&provider, agreed, 2), expected, "{agreed}");
    }
}

#[test]
fn a_share_by_day_counts_the_days_of_that_year() {
    let kind = TermKind::Years {
        years: 1,
        first_month: 1,
        first_year: FirstYear::Counts,
    };
    let by_day = term(kind.clone(), StartRule::SameDay, Some(Proration::Days));
    assert_eq!(periods(&by_day, "2024-12-31", 1), ["2024-12-31..2024-12-31 1/366"]);
    assert_eq!(periods(&by_day, "2025-12-30", 1), ["2025-12-30..2025-12-31 2/365"]);
    let free = term(kind.clone(), StartRule::SameDay, Some(Proration::Free));
    assert_eq!(
        periods(&free, "2024-12-31", 2),
        ["2024-12-31..2024-12-31 0/1", "2025-01-01..2025-12-31 1/1"]
    );
    let full = term(kind, StartRule::SameDay, None);
    assert_eq!(periods(&full, "2024-12-31", 1), ["2024-12-31..2024-12-31 1/1"]);
}

#[test]
fn terms_from_the_end_of_a_month_keep_to_it() {
    let rolling = |months| term(TermKind::Rolling { months }, StartRule::SameDay, None);
    assert_eq!(
        periods(&rolling(12), "2024-02-29", 5),
        [
            "2024-02-29..2025-02-28 1/1",
            "2025-03-01..2026-02-28 1/1",
            "2026-03-01..2027-02-28 1/1",
            "2027-03-01..2028-02-28 1/1",
            "2028-02-29..2029-02-28 1/1"
        ]
    );
    assert_eq!(periods(&rolling(12), "2023-03-01", 1), ["2023-03-01..2024-02-29 1/1"]);
    assert_eq!(
        periods(&rolling(1), "2026-01-31", 3),
        [
            "2026-01-31..2026-02-28 1/1",
            "2026-03-01..2026-03-30 1/1",
            "2026-03-31..2026-04-30 1/1"
        ]
    );
}

#[test]
fn only_what_is_shorter_than_regular_terms_is_partial() {
    let partial = |kind| {
        let term = term(kind, StartRule::SameDay, None);
        let periods = term.first_periods(Date::new(2026, 3, 20).unwrap());
        periods.iter().map(|period| period.is_partial).collect::<Vec<_>>()
    };
    assert_eq!(partial(TermKind::Rolling { months: 1 }), [false]);
    assert_eq!(partial(TermKind::Rolling { months: 12 }), [false]);
    assert_eq!(partial(TermKind::RollingThenCalendar { months: 12 }), [false, true]);
    let calendar = |first_year| TermKind::Years {
        years: 1,
        first_month: 1,
        first_year,
    };
    assert_eq!(partial(calendar(FirstYear::Counts)), [true]);
    assert_eq!(partial(calendar(FirstYear::OnTop)), [false]);
}

#[test]
fn a_term_goes_on_until_the_condition_is_confirmed_again() {
    let while_true = |confirm_months| {
        let kind = TermKind::While {
            condition: Text::new("en", "the mirror is operational"),
            confirm_months,
        };
        term(kind, StartRule::SameDay, None)
    };
    assert_eq!(
        periods(&while_true(Some(12)), "2026-03-15", 2),
        ["2026-03-15..2027-03-14 1/1", "2027-03-15..2028-03-14 1/1"]
    );
    // Nobody pays a whole year because they confirm twice in it.
    assert_eq!(
        periods(&while_true(Some(6)), "2026-03-15", 3),
        [
            "2026-03-15..2026-09-14 6/12",
            "2026-09-15..2027-03-14 6/12",
            "2027-03-15..2027-09-14 6/12"
        ]
    );
    let two_years = while_true(Some(24)).periods(Date::parse("2026-03-15").unwrap()).next();
    assert_eq!(
        two_years.map(|period| (period.fees, period.is_partial)),
        Some((2, false))
    );
    assert_eq!(periods(&while_true(None), "2026-03-15", 2), [""; 0]);
    // Whoever isn't what the membership depends on any more can leave at once.
    let day = |text| Date::parse(text).unwrap();
    let confirmed = while_true(Some(12));
    assert_eq!(
        confirmed.leaves_on(day("2026-03-15"), day("2026-06-01")),
        day("2026-06-01")
    );
    let notice = Term {
        notice_days: Some(30),
        ..confirmed
    };
    assert_eq!(
        notice.leaves_on(day("2026-03-15"), day("2026-06-01")),
        day("2026-07-01")
    );
}

#[test]
fn periods_follow_each_other_without_gaps_or_overlaps() {
    let mut kinds = vec![
        TermKind::Rolling { months: 1 },
        TermKind::Rolling { months: 12 },
        TermKind::Rolling { months: 27 },
        TermKind::RollingThenCalendar { months: 12 },
        TermKind::RollingThenCalendar { months: 24 },
    ];
    for first_month in [1, 2, 7, 12] {
        for first_year in [FirstYear::Counts, FirstYear::OnTop, FirstYear::OnTopFrom(10)] {
            kinds.extend([1, 3].map(|years| TermKind::Years {
                years,
                first_month,
                first_year,
            }));
        }
    }
    let starts = [
        StartRule::SameDay,
        StartRule::FirstOfMonth,
        StartRule::NextMonth,
        StartRule::NextYear,
        StartRule::MonthSplit { day: 15 },
    ];
    let prorations = [
        None,
        Some(Proration::Months),
        Some(Proration::Days),
        Some(Proration::Free),
    ];
    let first_day = Date::new(2023, 1, 1).unwrap().unix_days();
    for kind in kinds {
        for (start, proration) in starts.iter().flat_map(|start| prorations.map(|rule| (*start, rule))) {
            let term = term(kind.clone(), start, proration);
            for day in first_day..first_day + 2 * 366 {
                let agreed = Date::from_unix_days(day);
                let mut next = term.start(agreed).unwrap();
                assert!(start == StartRule::SameDay || next.day() == 1);
                for period in term.periods(agreed).take(6) {
                    assert_eq!(period.start, next, "{term:?} {agreed}");
                    assert!(period.end >= period.start, "{term:?} {agreed}");
                    assert!(period.share.parts <= period.share.of, "{term:?} {agreed}");
                    next = period.end.next().unwrap();
                }
                assert_eq!(term.periods(agreed).take(6).count(), 6);
            }
        }
    }
}

#[test]
fn nobody_stays_longer_than_the_limit() {
    let limited = |kind, months| Term {
        longest_months: Some(months),
        ..term(kind, StartRule::SameDay, Some(Proration::Months))
    };
    let calendar = TermKind::Years {
        years: 1,
        first_month: 1,
        first_year: FirstYear::Counts,
    };
    assert_eq!(
        periods(&limited(calendar, 24), "2026-11-26", 9),
        [
            "2026-11-26..2026-12-31 2/12",
            "2027-01-01..2027-12-31 1/1",
            "2028-01-01..2028-11-25 11/12"
        ]
    );
    assert_eq!(
        periods(&limited(TermKind::Rolling { months: 12 }, 24), "2026-11-26", 9),
        ["2026-11-26..2027-11-25 1/1", "2027-11-26..2028-11-25 1/1"]
    );
    assert_eq!(
        periods(&limited(TermKind::Rolling { months: 12 }, 18), "2026-11-26", 9),
        ["2026-11-26..2027-11-25 1/1", "2027-11-26..2028-05-25 7/12"]
    );
}
