//! Reports: known figures, and what's true of all of them.
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::date::Date;
use domain::money::{Currency, Money};
use domain::report::{
    Concentration, DecidedApplications, EndingPrice, EndingTerm, EqualRevenues, InvoicedSum, MemberRevenue, MemberSpan,
    Month, MonthRange, Quarter, RenewalOutcome, ReportedTier, Spread, TierSpan, all_decision_times, cohorts,
    concentration, decision_times, forecast, members_over_time, permille, revenue, times_by_tier,
};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn euros() -> Currency {
    Currency::parse("EUR").unwrap()
}

fn span(tier: &str, first: &str, last: &str, members: i64) -> TierSpan {
    TierSpan {
        tier: ReportedTier::new("membership", tier),
        first_day: day(first),
        last_day: Date::parse(last),
        members,
    }
}

fn member(member: &str, first: &str, last: &str) -> MemberSpan {
    MemberSpan {
        member: member.to_owned(),
        members: 1,
        first_day: day(first),
        last_day: Date::parse(last),
    }
}

#[test]
fn months_have_first_and_last_days_and_count_over_years() {
    let february = month("2024-02");
    assert_eq!(february.first_day(), day("2024-02-01"));
    assert_eq!(february.last_day(), day("2024-02-29"));
    assert_eq!(february.minus(2), month("2023-12"));
    assert_eq!(february.plus(11), month("2025-01"));
    assert_eq!(month("0001-03").minus(7), month("0001-01"));
    assert_eq!(month("9999-11").plus(3), month("9999-12"));
    assert_eq!(month("9999-12").last_day(), day("9999-12-31"));
    for text in ["2024-13", "2024-1", "2024", "2024-01-01", ""] {
        assert_eq!(Month::parse(text), None, "{text}");
    }
    let json = serde_json::to_string(&february).unwrap();
    assert_eq!(json, "\"2024-02\"");
    assert_eq!(serde_json::from_str::<Month>(&json).unwrap(), february);
}

#[test]
fn a_range_ends_today_in_the_month_that_isnt_over() {
    let range = MonthRange::until(month("2026-02"), 3);
    assert_eq!(range.first(), month("2025-12"));
    let days = range.days(day("2026-02-10"));
    assert_eq!(days, [day("2025-12-31"), day("2026-01-31"), day("2026-02-10")]);
    assert_eq!(
        range.days(day("2026-01-05")).len(),
        2,
        "nothing is known of months to come"
    );
    assert_eq!(MonthRange::until(month("2026-02"), 0).each().count(), 1);
    assert_eq!(MonthRange::until(month("2026-02"), 999).each().count(), 120);
    let quarters = Quarter::each(range);
    assert_eq!(quarters.len(), 2);
    assert_eq!((quarters[0].year, quarters[0].quarter), (2025, 4));
}

#[test]
fn members_count_on_the_first_and_last_day_of_their_terms() {
    let spans = [
        span("gold", "2026-01-31", "2026-03-31", 2),
        span("silver", "2025-01-01", "2026-02-27", 3),
        span("silver", "2026-02-28", "", 1),
        span("bronze", "2020-01-01", "2020-12-31", 9),
    ];
    let days = ["2026-01-30", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-01"].map(day);
    let report = members_over_time(&spans, days.to_vec());
    let rows: Vec<(&str, &[i64])> = report
        .tiers
        .iter()
        .map(|tier| (tier.tier.tier.as_str(), tier.counts.as_slice()))
        .collect();
    assert_eq!(
        rows,
        [("silver", &[3, 3, 1, 1, 1][..]), ("gold", &[0, 2, 2, 2, 0][..])],
        "the largest first, and no tier without members"
    );
    assert_eq!(report.totals, [3, 5, 3, 3, 1]);
    assert_eq!(members_over_time(&[], days.to_vec()).totals, [0; 5]);
    assert_eq!(members_over_time(&spans, Vec::new()).tiers, []);
}

#[test]
fn a_cohort_counts_years_that_are_over_for_all_of_it() {
    let spans = [
        // Stayed, and left after the first year.
        member("ada", "2023-03-01", ""),
        member("ben", "2023-12-31", "2024-12-30"),
        // Left, and came back after a year and a half.
        member("cleo", "2023-05-01", "2024-04-30"),
        member("cleo", "2025-04-01", "2026-03-31"),
        member("dan", "2025-06-01", ""),
        // Still to come.
        member("eve", "2027-01-01", ""),
        // Three who are alike. A year from 29 February ends on 28 February.
        MemberSpan {
            members: 3,
            ..member("", "2024-02-29", "2025-02-28")
        },
    ];
    let found = cohorts(&spans, day("2026-11-28"));
    let rows: Vec<(u16, i64, &[i64])> = found
        .iter()
        .map(|cohort| (cohort.year, cohort.members, cohort.stayed.as_slice()))
        .collect();
    assert_eq!(rows, [(2025, 1, &[][..]), (2024, 3, &[0][..]), (2023, 3, &[1, 2][..])]);
    let later = cohorts(&spans, day("2026-12-31"));
    assert_eq!(
        later[0].stayed,
        [1],
        "on the last day of a year, everybody’s year is over"
    );
    assert_eq!(later[1].stayed, [0, 0]);
    assert_eq!(later[2].stayed, [1, 2, 1]);
    assert!(cohorts(&[], day("2026-12-31")).is_empty());
}

#[test]
fn revenue_is_what_was_invoiced_less_credit_notes_and_each_currency_is_on_its_own() {
    let sum = |currency: &str, of: &str, invoiced, credited| InvoicedSum {
        currency: Currency::parse(currency).unwrap(),
        month: month(of),
        invoiced,
        credited,
    };
    let sums = [
        sum("EUR", "2025-12", 10_000, 0),
        sum("EUR", "2026-01", 5_000, 12_000),
        sum("USD", "2026-02", 700, 0),
    ];
    let found = revenue(&sums, MonthRange::until(month("2026-02"), 2));
    assert_eq!(found.len(), 2);
    let nets: Vec<i64> = found[0].months.iter().map(|(_, sums)| sums.net.minor).collect();
    assert_eq!(nets, [-7_000, 0]);
    let years: Vec<(u16, i64)> = found[0]
        .years
        .iter()
        .map(|(year, sums)| (*year, sums.net.minor))
        .collect();
    assert_eq!(years, [(2026, -7_000), (2025, 10_000)]);
    assert_eq!(found[1].currency.code(), "USD");
    assert_eq!(found[1].months[1].1.invoiced.minor, 700);
}

/// The concentration among these members.
fn among(members: &[MemberRevenue], currency: Currency) -> Option<Concentration> {
    let one = |member: &MemberRevenue| EqualRevenues {
        currency: member.currency,
        net: member.net,
        members: 1,
    };
    let all: Vec<EqualRevenues> = members.iter().map(one).collect();
    concentration(&all, members, currency)
}

#[test]
fn concentration_gives_the_largest_shares_and_the_index() {
    let of = |name: &str, net| MemberRevenue {
        name: name.to_owned(),
        currency: euros(),
        net,
    };
    let members = [
        of("small", 1_000),
        of("large", 6_000),
        of("middle", 3_000),
        of("credited", -500),
    ];
    let found = among(&members, euros()).unwrap();
    assert_eq!((found.members, found.total.minor), (3, 10_000));
    assert_eq!(found.largest, [600, 1_000, 1_000]);
    // 60² + 30² + 10².
    assert_eq!(found.herfindahl, 4_600);
    assert_eq!(found.like_equal_members, 2);
    assert_eq!(found.spread, Spread::Narrow);
    assert_eq!(found.top[0].name, "large");
    assert_eq!(among(&members, Currency::parse("USD").unwrap()), None);
    let equal: Vec<MemberRevenue> = (0..20).map(|place| of(&format!("{place:02}"), 7)).collect();
    let alike = EqualRevenues {
        currency: euros(),
        net: 7,
        members: 20,
    };
    let found = concentration(&[alike], &equal[..10], euros()).unwrap();
    assert_eq!(
        (found.herfindahl, found.like_equal_members, found.spread),
        (500, 20, Spread::Wide)
    );
    assert_eq!((found.top.len(), found.largest[2]), (10, 500));
}

#[test]
fn the_forecast_splits_twelve_months_by_what_happens() {
    let ends = |on: &str, outcome, price| EndingTerm {
        last_day: day(on),
        outcome,
        price,
    };
    let money = |minor| {
        EndingPrice::Known(Money {
            minor,
            currency: euros(),
        })
    };
    let terms = [
        ends("2026-11-30", RenewalOutcome::Renews, money(5_000)),
        ends("2026-11-28", RenewalOutcome::Renews, EndingPrice::Free),
        ends("2026-11-29", RenewalOutcome::Asks, EndingPrice::Unknown),
        ends("2027-10-31", RenewalOutcome::Ends, money(700)),
        ends("2027-11-01", RenewalOutcome::Ends, money(9)),
    ];
    let months = forecast(&terms, month("2026-11"));
    assert_eq!(months.len(), 12);
    let first = &months[0].outcomes;
    assert_eq!(
        (first[0].terms, first[0].unpriced, first[0].prices[0].minor),
        (2, 0, 5_000)
    );
    assert_eq!((first[2].terms, first[2].unpriced, first[2].prices.len()), (1, 1, 0));
    assert_eq!(months[11].outcomes[3].prices[0].minor, 700);
    let all: i64 = months
        .iter()
        .flat_map(|month| &month.outcomes)
        .map(|sums| sums.terms)
        .sum();
    assert_eq!(all, 4, "what ends later is left out");
}

fn decided(tier: &str, on: &str, days: i64, applications: i64) -> DecidedApplications {
    DecidedApplications {
        tier: ReportedTier::new("membership", tier),
        decided_on: day(on),
        days,
        applications,
    }
}

#[test]
fn decisions_have_percentiles_if_there_are_enough_of_them() {
    let rows = [
        decided("gold", "2026-01-05", 1, 2),
        decided("gold", "2026-03-31", 9, 1),
        decided("silver", "2026-02-01", 2, 6),
        decided("silver", "2026-02-02", 30, 1),
        decided("silver", "2026-04-01", 4, 2),
    ];
    let quarters = [1, 2, 3].map(|quarter| Quarter { year: 2026, quarter });
    let found = decision_times(&rows, &quarters);
    let times: Vec<(i64, Option<i64>, Option<i64>)> = found
        .iter()
        .map(|row| (row.times.applications, row.times.median, row.times.ninetieth))
        .collect();
    // 1 1 2 2 2 2 2 2 9 30: the fifth and the ninth.
    assert_eq!(times, [(10, Some(2), Some(9)), (2, None, None), (0, None, None)]);
    let all = all_decision_times(&rows, &quarters);
    assert_eq!((all.applications, all.median, all.ninetieth), (12, Some(2), Some(9)));
    let tiers = times_by_tier(&rows, &quarters);
    assert_eq!(tiers[0].tier.tier, "gold");
    assert_eq!((tiers[0].all.median, tiers[0].all.ninetieth), (Some(1), None));
    assert_eq!((tiers[1].all.applications, tiers[1].quarters.len()), (9, 2));
    let first = times_by_tier(&rows, &quarters[..1]);
    assert_eq!(first[1].all.applications, 7, "only what was decided in these quarters");
}

#[test]
fn shares_are_rounded_to_the_nearest() {
    assert_eq!(permille(1, 3), Some(333));
    assert_eq!(permille(2, 3), Some(667));
    assert_eq!(permille(1, 2_000), Some(1));
    assert_eq!(permille(0, 5), Some(0));
    assert_eq!(permille(1, 0), None);
    assert_eq!(permille(i64::MAX, i64::MAX), Some(1_000));
}

prop_compose! {
    fn any_span()(tier in 0..4_u8, first in 18_000..21_000_i64, length in proptest::option::of(-10..2_000_i64), members in 1..50_i64) -> TierSpan {
        TierSpan {
            tier: ReportedTier::new("membership", &tier.to_string()),
            first_day: Date::from_unix_days(first),
            last_day: length.map(|length| Date::from_unix_days(first + length)),
            members,
        }
    }
}

proptest! {
    #[test]
    fn the_tiers_always_add_up_to_everybody(spans in proptest::collection::vec(any_span(), 0..40), months in 1..120_u16) {
        let days = MonthRange::until(month("2027-06"), months).days(day("2027-06-15"));
        let report = members_over_time(&spans, days);
        for (place, day) in report.days.iter().enumerate() {
            let sum: i64 = report.tiers.iter().map(|tier| tier.counts[place]).sum();
            let everybody = spans.iter().filter(|span| span.first_day <= *day && span.last_day.is_none_or(|last| *day <= last));
            prop_assert_eq!(sum, report.totals[place]);
            prop_assert_eq!(sum, everybody.map(|span| span.members).sum::<i64>());
        }
    }

    #[test]
    fn nobody_stays_more_often_than_they_joined(firsts in proptest::collection::vec((0..9_u8, 15_000..20_700_i64, 0..3_000_i64), 0..40)) {
        let spans: Vec<MemberSpan> = firsts
            .iter()
            .map(|(who, first, length)| MemberSpan {
                member: who.to_string(),
                members: 1,
                first_day: Date::from_unix_days(*first),
                last_day: Some(Date::from_unix_days(first + length)),
            })
            .collect();
        let found = cohorts(&spans, day("2026-11-28"));
        let everybody: std::collections::BTreeSet<&str> = spans.iter().map(|span| span.member.as_str()).collect();
        prop_assert_eq!(found.iter().map(|cohort| cohort.members).sum::<i64>(), i64::try_from(everybody.len()).unwrap());
        for cohort in found {
            prop_assert!(cohort.stayed.iter().all(|stayed| (0..=cohort.members).contains(stayed)));
        }
    }

    #[test]
    fn shares_grow_and_the_index_stays_within_its_bounds(nets in proptest::collection::vec(-1_000..1_000_000_000_i64, 0..60)) {
        let members: Vec<MemberRevenue> = nets
            .iter()
            .enumerate()
            .map(|(place, net)| MemberRevenue { name: place.to_string(), currency: euros(), net: *net })
            .collect();
        if let Some(found) = among(&members, euros()) {
            prop_assert!(found.largest.is_sorted() && found.largest.iter().all(|share| (0..=1_000).contains(share)));
            prop_assert!((0..=10_000).contains(&found.herfindahl));
            prop_assert!((1..=found.members).contains(&found.like_equal_members));
        } else {
            prop_assert!(nets.iter().all(|net| *net <= 0));
        }
    }

    #[test]
    fn a_median_is_never_more_than_the_ninetieth(rows in proptest::collection::vec((0..400_i64, 1..5_i64), 0..30)) {
        let rows: Vec<DecidedApplications> = rows.iter().map(|(days, count)| decided("gold", "2026-02-01", *days, *count)).collect();
        let times = decision_times(&rows, &[Quarter { year: 2026, quarter: 1 }])[0].times;
        prop_assert_eq!(times.applications, rows.iter().map(|row| row.applications).sum::<i64>());
        prop_assert_eq!(times.median.is_some(), times.applications >= 3);
        if let (Some(median), Some(ninetieth)) = (times.median, times.ninetieth) {
            prop_assert!(median <= ninetieth);
            let within = rows.iter().filter(|row| row.days <= median).map(|row| row.applications).sum::<i64>();
            prop_assert!(within * 2 >= times.applications);
        }
    }
}
