//! `/reports/{foundation}/members`: members by tier over time.

use super::chart::{ChartColumn, ColumnChart, MOST_SERIES, column_chart};
use super::nav::{ReportPart, report_page};
use super::range_form::range_form;
use super::words::{number, tier};
use crate::api::{MembersReportAnswer, parameters_of, segment};
use crate::invoices::{AMOUNT, DAY, cell, column};
use crate::site::{csv_link, isolate};
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

/// With more tiers, there's no room for a column for each.
const MOST_COLUMNS: usize = 8;

/// Members by tier over time.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn members_report_page(answer: MembersReportAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = &answer.foundation;
    let names: Vec<String> = answer.tiers.iter().map(|series| tier(t, &series.tier)).collect();
    let numbers = if answer.tiers.is_empty() {
        view! { <p class="note">{t.report_members_none()}</p> }.into_any()
    } else {
        let finding = finding(t, &answer, &names);
        view! {
            <p>{isolate(finding.clone())}</p>
            {column_chart(&chart(t, &answer, &names, finding), |value| number(t, value))}
            {table(t, &answer, &names)}
        }
        .into_any()
    };
    let file = format!(
        "/reports/{}/members.csv?lang={}{}",
        segment(&foundation.id),
        t.locale().tag(),
        parameters_of(answer.range)
    );
    let content = view! {
        {range_form(t, &foundation.id, ReportPart::Members, answer.range, answer.today)}
        {numbers}
        {csv_link(t, &file)}
    };
    report_page(t, foundation, ReportPart::Members, answer.money, content.into_any())
}

/// How many there were at the start and at the end, and which tier is the largest.
fn finding(t: Texts, answer: &MembersReportAnswer, names: &[String]) -> String {
    let ends = answer.days.first().zip(answer.days.last());
    let totals = answer.totals.first().zip(answer.totals.last());
    let (Some((first, last)), Some((before, now))) = (ends, totals) else {
        return String::new();
    };
    let change = t.report_members_finding(number(t, *before), date(t, *first), number(t, *now), date(t, *last));
    let largest = answer
        .tiers
        .first()
        .and_then(|series| series.counts.last())
        .filter(|count| **count > 0);
    match largest.zip(names.first()) {
        Some((count, name)) => format!("{change} {}", t.report_members_largest(name, number(t, *count))),
        None => change,
    }
}

/// The largest tiers each have a pattern; the others share one.
fn chart(t: Texts, answer: &MembersReportAnswer, names: &[String], finding: String) -> ColumnChart {
    let own = if names.len() > MOST_SERIES {
        MOST_SERIES - 1
    } else {
        names.len()
    };
    let mut series = names[..own].to_vec();
    if own < names.len() {
        series.push(t.report_other_tiers().into_owned());
    }
    let columns = answer.days.iter().enumerate().map(|(place, day)| {
        let mut counts = answer.tiers.iter().filter_map(|tier| tier.counts.get(place).copied());
        let mut values: Vec<Option<i64>> = counts.by_ref().take(own).map(Some).collect();
        if own < names.len() {
            values.push(Some(counts.sum()));
        }
        ChartColumn {
            label: date(t, *day),
            values,
        }
    });
    ColumnChart {
        id: "members".to_owned(),
        title: t.report_members().into_owned(),
        finding,
        columns: columns.collect(),
        series,
        adds_up: true,
    }
}

/// The newest day first. On phones and tablets, and if there are too many tiers, rows become blocks. The explicit roles keep it a table for
/// screen readers.
fn table(t: Texts, answer: &MembersReportAnswer, names: &[String]) -> AnyView {
    let heads = names.iter().map(|name| column(name.clone().into(), AMOUNT));
    let heads = heads.collect_view();
    let rows = answer.days.iter().enumerate().rev().map(|(place, day)| {
        let counts = answer.tiers.iter().zip(names).map(|(series, name)| {
            let count = series.counts.get(place).map(|count| isolate(number(t, *count)));
            cell(name.clone().into(), AMOUNT, count)
        });
        let total = answer.totals.get(place).map(|total| isolate(number(t, *total)));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader" class=DAY>{isolate(date(t, *day))}</th>
                {counts.collect_view()}
                {cell(t.report_all_tiers(), AMOUNT, total)}
            </tr>
        }
    });
    let class = if names.len() > MOST_COLUMNS {
        "stacked ledger blocks"
    } else {
        "stacked ledger"
    };
    view! {
        <table class=class role="table">
            <caption class="vh">{t.report_members()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {column(t.report_date(), DAY)} {heads} {column(t.report_all_tiers(), AMOUNT)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
