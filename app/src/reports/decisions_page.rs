//! `/reports/{foundation}/decisions`: how long decisions took, by quarter and by tier.

use super::chart::{ChartColumn, ColumnChart, column_chart};
use super::nav::{ReportPart, report_page};
use super::range_form::range_form;
use super::words::{number, quarter, tier};
use crate::api::{DecisionsReportAnswer, TierDecisionTimes, parameters_of, segment};
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::site::{csv_link, isolate};
use crate::text::Texts;
use domain::report::DecisionTimes;
use leptos::prelude::*;

/// Time to decision.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn decisions_page(answer: DecisionsReportAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = &answer.foundation;
    let numbers = if answer.all.applications == 0 {
        view! { <p class="note">{t.report_decisions_none()}</p> }.into_any()
    } else {
        let finding = finding(t, answer.all);
        view! {
            <p>{isolate(finding.clone())}</p>
            {column_chart(&chart(t, &answer, finding), |value| number(t, value))}
            {quarters(t, &answer)}
            <h2>{t.report_by_tier()}</h2>
            {tiers(t, &answer.tiers)}
            <p class="meta">{t.report_too_few_note()}</p>
        }
        .into_any()
    };
    let file = format!(
        "/reports/{}/decisions.csv?lang={}{}",
        segment(&foundation.id),
        t.locale().tag(),
        parameters_of(answer.range)
    );
    let content = view! {
        {range_form(t, &foundation.id, ReportPart::Decisions, answer.range, answer.today)}
        {numbers}
        {csv_link(t, &file)}
    };
    report_page(t, foundation, ReportPart::Decisions, answer.money, content.into_any())
}

fn finding(t: Texts, all: DecisionTimes) -> String {
    match all.median {
        Some(0) => t.report_decisions_same_day().into_owned(),
        Some(days) => t.report_decisions_finding(days),
        None => t.report_decisions_few().into_owned(),
    }
}

fn chart(t: Texts, answer: &DecisionsReportAnswer, finding: String) -> ColumnChart {
    let columns = answer.quarters.iter().map(|row| ChartColumn {
        label: quarter(t, row.quarter),
        values: vec![row.times.median, row.times.ninetieth],
    });
    ColumnChart {
        id: "decisions".to_owned(),
        title: t.report_decisions_chart().into_owned(),
        finding,
        series: vec![t.report_median().into_owned(), t.report_ninetieth().into_owned()],
        columns: columns.collect(),
        adds_up: false,
    }
}

/// The newest quarter first. On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn quarters(t: Texts, answer: &DecisionsReportAnswer) -> AnyView {
    let rows = answer.quarters.iter().rev().map(|row| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{isolate(quarter(t, row.quarter))}</th>
                {cells(t, row.times)}
            </tr>
        }
    });
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.report_decisions_chart()}</caption>
            <thead role="rowgroup">
                <tr role="row">{column(t.report_quarter_head(), "")} {heads(t)}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
            <tfoot role="rowgroup">
                <tr role="row">
                    <th scope="row" role="rowheader">{t.report_all_quarters()}</th>
                    {cells(t, answer.all)}
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

/// For each tier: all quarters, and then each with decisions.
fn tiers(t: Texts, tiers: &[TierDecisionTimes]) -> AnyView {
    let groups = tiers.iter().map(|times| {
        let name = tier(t, &times.tier);
        let all = (t.report_all_quarters().into_owned(), times.all);
        let each = times.quarters.iter().rev();
        let each = each.map(|row| (quarter(t, row.quarter), row.times));
        let rows = std::iter::once(all).chain(each).map(|(of, times)| {
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader" class=NAME>{isolate(name.clone())}</th>
                    {cell(t.report_quarter_head(), "", Some(isolate(of)))}
                    {cells(t, times)}
                </tr>
            }
        });
        view! { <tbody role="rowgroup">{rows.collect_view()}</tbody> }
    });
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.report_by_tier()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {column(t.apply_tier(), NAME)} {column(t.report_quarter_head(), "")} {heads(t)}
                </tr>
            </thead>
            {groups.collect_view()}
        </table>
    }
    .into_any()
}

fn heads(t: Texts) -> AnyView {
    let columns = [t.report_applications(), t.report_median(), t.report_ninetieth()];
    columns.map(|name| column(name, AMOUNT)).collect_view().into_any()
}

fn cells(t: Texts, times: DecisionTimes) -> AnyView {
    let days = |days: Option<i64>| {
        let words = match days {
            Some(0) => t.report_same_day().into_owned(),
            Some(days) => t.report_days(days),
            None => t.report_too_few().into_owned(),
        };
        (times.applications > 0).then(|| isolate(words))
    };
    view! {
        {cell(t.report_applications(), AMOUNT, Some(isolate(number(t, times.applications))))}
        {cell(t.report_median(), AMOUNT, days(times.median))}
        {cell(t.report_ninetieth(), AMOUNT, days(times.ninetieth))}
    }
    .into_any()
}
