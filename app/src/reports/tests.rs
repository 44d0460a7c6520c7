//! The reports' pages, rendered from fixtures.

use super::{decisions_page, members_report_page, renewals_page, reports_page, retention_page, revenue_page};
use crate::api::{
    CurrencyRevenue, DecisionsReportAnswer, MembersReportAnswer, MonthRevenue, RenewalsReportAnswer, ReportTier,
    ReportedTierCounts, ReportsAnswer, RetentionReportAnswer, RevenueReportAnswer, TierDecisionTimes, YearRevenue,
};
use crate::fixtures::{day, foundation, rendered, said};
use crate::locale::Locale;
use domain::money::{Currency, Money};
use domain::report::{
    Cohort, Concentration, DecisionTimes, ForecastMonth, MemberShare, Month, MonthRange, OutcomeSums, Quarter,
    QuarterTimes, RenewalOutcome, RevenueSums, Spread,
};
use domain::text::Text;

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn range(months: u16) -> MonthRange {
    MonthRange::until(month("2026-11"), months)
}

fn tier(title: &str) -> ReportTier {
    ReportTier {
        id: format!("membership/{}", title.to_lowercase()),
        title: Text::new("en", title),
        programme: None,
    }
}

fn members(tiers: &[(&str, [i64; 2])]) -> MembersReportAnswer {
    let each = tiers.iter().map(|(title, counts)| ReportedTierCounts {
        tier: tier(title),
        counts: counts.to_vec(),
    });
    let total = |place: usize| tiers.iter().map(|(_, counts)| counts[place]).sum();
    MembersReportAnswer {
        foundation: foundation(),
        range: range(2),
        today: day("2026-11-28"),
        days: vec![day("2026-10-31"), day("2026-11-28")],
        tiers: each.collect(),
        totals: vec![total(0), total(1)],
        money: false,
    }
}

fn euros(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::parse("EUR").unwrap(),
    }
}

fn sums(invoiced: i64, credited: i64) -> RevenueSums {
    RevenueSums {
        invoiced: euros(invoiced),
        credited: euros(credited),
        net: euros(invoiced - credited),
    }
}

fn html(page: impl FnOnce() -> leptos::prelude::AnyView) -> String {
    rendered(Locale::En, page).replace("<!>", "")
}

#[track_caller]
fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
    }
}

#[test]
fn the_list_only_has_the_reports_that_the_reader_can_open() {
    let page = |money| {
        let answer = ReportsAnswer {
            foundation: foundation(),
            money,
        };
        html(|| reports_page(answer))
    };
    assert_says(
        &page(true),
        &[
            "/reports/harbour/revenue",
            "/reports/harbour/renewals",
            "/invoices/harbour",
        ],
    );
    let others = page(false);
    assert!(!others.contains("/reports/harbour/revenue") && !others.contains("/reports/harbour/renewals"));
    assert_says(
        &others,
        &[
            "/reports/harbour/members",
            "/reports/harbour/retention",
            "/reports/harbour/decisions",
        ],
    );
}

#[test]
fn members_have_a_chart_with_its_finding_and_a_table_with_every_number() {
    let page = html(|| members_report_page(members(&[("Gold", [1_200, 1_250]), ("Silver", [30, 0])])));
    assert_says(
        &said(&page),
        &[
            "Members: 1,230 on 31 October 2026, 1,250 on 28 November 2026. The largest tier is Gold, with 1,250.",
            "2 months",
            "November 2026",
            "Date Gold Silver All tiers",
            "28 November 2026 1,250 0 1,250 31 October 2026 1,200 30 1,230",
        ],
    );
    assert_says(
        &page,
        &[
            "role=\"img\" aria-labelledby=\"members-title\" aria-describedby=\"members-finding\"",
            "<title id=\"members-title\">Members by tier</title>",
            "fill=\"url(#members-pattern-1)\"",
            "id=\"members-pattern-0\"",
            "scope=\"row\"",
            "/api/v1/reports/harbour/members.csv?lang=en&amp;months=2&amp;until=2026-11",
            "name=\"months\"",
            "aria-current=\"page\"",
        ],
    );
    assert!(!page.contains("style="), "{page}");
    let bars = |series| {
        page.matches(&format!("fill=\"url(#members-pattern-{series})\" class="))
            .count()
    };
    assert_eq!([bars(0), bars(1)], [2, 1], "nothing is drawn for nobody: {page}");
}

#[test]
fn a_chart_of_many_tiers_puts_the_small_ones_together_and_the_table_has_them_all() {
    let titles: Vec<String> = (0..11).map(|place| format!("Tier {place}")).collect();
    let tiers: Vec<(&str, [i64; 2])> = titles.iter().map(|title| (title.as_str(), [3, 4])).collect();
    let page = html(|| members_report_page(members(&tiers)));
    assert_says(
        &page,
        &["Other tiers", "Tier 10", "stacked ledger blocks", "members-pattern-7"],
    );
    assert!(!page.contains("members-pattern-8"));
    let empty = html(|| members_report_page(members(&[])));
    assert_says(&empty, &["There were no members in this period."]);
    assert!(!empty.contains("<table") && !empty.contains("<figure"));
}

#[test]
fn a_tier_says_its_programme_if_there_are_several() {
    let mut answer = members(&[("Gold", [1, 2])]);
    answer.tiers[0].tier.programme = Some(Text::new("en", "Sponsorship"));
    assert_says(&said(&html(|| members_report_page(answer))), &["Gold (Sponsorship)"]);
}

#[test]
fn a_cohort_has_shades_and_numbers() {
    let answer = |cohorts| RetentionReportAnswer {
        foundation: foundation(),
        today: day("2026-11-28"),
        cohorts,
        money: true,
    };
    let cohort = |year, members, stayed: &[i64]| Cohort {
        year,
        members,
        stayed: stayed.to_vec(),
    };
    let cohorts = vec![cohort(2026, 2, &[]), cohort(2024, 3, &[2]), cohort(2023, 10, &[10, 1])];
    let page = html(|| retention_page(answer(cohorts)));
    assert_says(
        &said(&page),
        &[
            "After one year, 92.3% were still members: 12 of 13.",
            "Joined in Members After 1 year After 2 years",
            "2024 3 66.7% (2)",
            "2023 10 100% (10) 10% (1)",
        ],
    );
    assert_says(&page, &["shade-5", "shade-4", "shade-1"]);
    let early = html(|| retention_page(answer(vec![cohort(2026, 2, &[])])));
    assert_says(&early, &["There’s nothing to show yet"]);
    let none = html(|| retention_page(answer(Vec::new())));
    assert_says(&none, &["Nobody has become a member yet."]);
}

fn revenue(months: Vec<MonthRevenue>, concentration: Option<Concentration>) -> RevenueReportAnswer {
    RevenueReportAnswer {
        foundation: foundation(),
        range: range(2),
        today: day("2026-11-28"),
        currencies: vec![CurrencyRevenue {
            currency: euros(0).currency,
            months,
            years: vec![YearRevenue {
                year: 2026,
                sums: sums(500_000, 50_000),
            }],
            concentration,
        }],
    }
}

#[test]
fn revenue_says_how_much_depends_on_a_few_members() {
    let months = vec![
        MonthRevenue {
            month: month("2026-10"),
            sums: sums(500_000, 0),
        },
        MonthRevenue {
            month: month("2026-11"),
            sums: sums(0, 50_000),
        },
    ];
    let concentration = Concentration {
        members: 7,
        total: euros(450_000),
        largest: vec![600, 950, 1_000],
        herfindahl: 4_200,
        like_equal_members: 2,
        spread: Spread::Narrow,
        top: vec![MemberShare {
            name: "Hollow Oak".to_owned(),
            net: euros(270_000),
            share: 600,
        }],
    };
    let page = html(|| revenue_page(revenue(months, Some(concentration))));
    assert_says(
        &said(&page),
        &[
            "Revenue from October 2026 to November 2026: €4,500.",
            "November 2026 €500 −€500",
            "Revenue depends on a few members. The Herfindahl index is 4,200 out of 10,000, as if 2 members paid the same amount each.",
            "The largest member: 60%",
            "The 5 largest members: 95%",
            "Hollow Oak €2,700 60%",
            "2026 €5,000 €500 €4,500",
        ],
    );
    assert!(!said(&page).contains("The 10 largest"), "there are only seven");
    let quiet = html(|| revenue_page(revenue(Vec::new(), None)));
    assert_says(&quiet, &["Nothing was invoiced in this period."]);
    let never = RevenueReportAnswer {
        currencies: Vec::new(),
        ..revenue(Vec::new(), None)
    };
    assert_says(&html(|| revenue_page(never)), &["There are no invoices yet."]);
}

#[test]
fn the_forecast_says_what_happens_and_what_it_costs() {
    let outcome = |outcome, terms, unpriced, prices: &[Money]| OutcomeSums {
        outcome,
        terms,
        unpriced,
        prices: prices.to_vec(),
    };
    let answer = |terms| RenewalsReportAnswer {
        foundation: foundation(),
        today: day("2026-11-28"),
        months: vec![ForecastMonth {
            month: month("2026-11"),
            outcomes: vec![
                outcome(RenewalOutcome::Renews, terms, 0, &[euros(100 * terms)]),
                outcome(RenewalOutcome::Moves, 0, 0, &[]),
                outcome(RenewalOutcome::Asks, terms, terms, &[]),
                outcome(RenewalOutcome::Ends, 0, 0, &[]),
            ],
        }],
        unseen: 3,
    };
    let page = html(|| renewals_page(answer(2)));
    assert_says(
        &said(&page),
        &[
            "4 terms end in the next twelve months. Automatic renewals: 2.",
            "November 2026 2 €2 2 2 without a known price 4 Twelve months 2 €2",
            "3 memberships aren’t included: there are more than this report can show.",
            "You decide",
        ],
    );
    assert_says(
        &html(|| renewals_page(answer(0))),
        &["No term ends in the next twelve months."],
    );
}

#[test]
fn decisions_say_too_few_instead_of_a_percentile() {
    let times = |applications, median, ninetieth| DecisionTimes {
        applications,
        median,
        ninetieth,
    };
    let quarter = |quarter, times| QuarterTimes {
        quarter: Quarter { year: 2026, quarter },
        times,
    };
    let answer = |all| DecisionsReportAnswer {
        foundation: foundation(),
        range: range(6),
        today: day("2026-11-28"),
        quarters: vec![
            quarter(2, times(0, None, None)),
            quarter(3, times(2, None, None)),
            quarter(4, times(10, Some(0), Some(21))),
        ],
        all,
        tiers: vec![TierDecisionTimes {
            tier: tier("Gold"),
            all,
            quarters: vec![quarter(4, times(10, Some(0), Some(21)))],
        }],
        money: false,
    };
    let page = html(|| decisions_page(answer(times(12, Some(1), Some(9)))));
    assert_says(
        &said(&page),
        &[
            "Half of the applications were decided within 1 day.",
            "Q4 2026 10 the same day 21 days Q3 2026 2 too few too few Q2 2026 0",
            "All quarters 12 1 day 9 days",
            "Gold All quarters 12 1 day 9 days Gold Q4 2026 10 the same day 21 days",
        ],
    );
    let few = html(|| decisions_page(answer(times(2, None, None))));
    assert_says(&few, &["Too few applications were decided to say how long it takes."]);
    let none = html(|| decisions_page(answer(times(0, None, None))));
    assert_says(&none, &["No application was decided in this period."]);
}

#[test]
fn every_report_has_words_in_every_language() {
    for locale in Locale::OFFERED {
        let page = rendered(locale, || members_report_page(members(&[("Gold", [1, 2])])));
        assert!(page.contains("<caption") && page.contains("<desc"), "{locale:?}");
    }
    assert_says(
        &said(&rendered(Locale::De, || {
            members_report_page(members(&[("Gold", [1, 2])]))
        })),
        &["Mitglieder: 1 am 31. Oktober 2026, 2 am 28. November 2026. Die größte Stufe ist Gold mit 2."],
    );
}
