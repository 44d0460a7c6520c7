//! `/reports/{foundation}/retention`: how many of those who joined in a year are still members. The table is the chart: the more members
//! stayed, the darker the cell, and each cell has its numbers.

use super::nav::{ReportPart, report_page};
use super::words::{number, share};
use crate::api::{RetentionReportAnswer, segment};
use crate::invoices::{AMOUNT, cell, column};
use crate::site::{csv_link, isolate};
use crate::text::Texts;
use domain::report::{Cohort, permille};
use leptos::prelude::*;

/// Retention by cohort.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn retention_page(answer: RetentionReportAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = &answer.foundation;
    let numbers = if answer.cohorts.is_empty() {
        view! { <p class="note">{t.report_retention_none()}</p> }.into_any()
    } else {
        view! {
            <p>{isolate(finding(t, &answer.cohorts))}</p>
            {table(t, &answer.cohorts)}
            <p class="meta">{t.report_retention_note()}</p>
        }
        .into_any()
    };
    let file = format!("/reports/{}/retention.csv", segment(&foundation.id));
    let content = view! {
        {numbers}
        {csv_link(t, &file)}
    };
    report_page(t, foundation, ReportPart::Retention, answer.money, content.into_any())
}

/// How many of all members stayed for a year.
fn finding(t: Texts, cohorts: &[Cohort]) -> String {
    let known = cohorts
        .iter()
        .filter_map(|cohort| Some((cohort.stayed.first()?, cohort.members)));
    let (stayed, all) = known.fold((0, 0), |(stayed, all), (kept, members)| (stayed + kept, all + members));
    match permille(stayed, all) {
        Some(part) => t.report_retention_finding(share(t, part), number(t, stayed), number(t, all)),
        None => t.report_retention_early().into_owned(),
    }
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, cohorts: &[Cohort]) -> AnyView {
    let years = cohorts.iter().map(|cohort| cohort.stayed.len()).max().unwrap_or(0);
    let years: Vec<i64> = (1_i64..).take(years).collect();
    let heads = years
        .iter()
        .map(|years| column(t.report_after_years(*years).into(), AMOUNT));
    let heads = heads.collect_view();
    let rows = cohorts.iter().map(|cohort| {
        let stayed = years
            .iter()
            .zip(cohort.stayed.iter().copied().map(Some).chain(std::iter::repeat(None)));
        let cells = stayed.map(|(years, stayed)| {
            let head = t.report_after_years(*years).into();
            let part = stayed.and_then(|stayed| permille(stayed, cohort.members));
            let words = stayed
                .zip(part)
                .map(|(stayed, part)| isolate(t.report_stayed(share(t, part), number(t, stayed))));
            cell(head, part.map_or(AMOUNT, shade), words)
        });
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{cohort.year.to_string()}</th>
                {cell(t.members_heading(), AMOUNT, Some(isolate(number(t, cohort.members))))}
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <table class="stacked ledger cohorts" role="table">
            <caption class="vh">{t.report_retention()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {column(t.report_joined(), "")} {column(t.members_heading(), AMOUNT)} {heads}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The shade of a cell, by the share in thousandths.
fn shade(share: i64) -> &'static str {
    match share {
        ..=199 => "amount shade-1",
        200..=399 => "amount shade-2",
        400..=599 => "amount shade-3",
        600..=799 => "amount shade-4",
        _ => "amount shade-5",
    }
}
