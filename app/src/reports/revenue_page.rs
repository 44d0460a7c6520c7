//! `/reports/{foundation}/revenue`: what was invoiced less credit notes, by month and year, and its concentration.

use super::chart::{ChartColumn, ColumnChart, column_chart};
use super::concentration::concentrated;
use super::nav::{ReportPart, report_page};
use super::range_form::range_form;
use super::words::month;
use crate::api::{CurrencyRevenue, RevenueReportAnswer, parameters_of, segment};
use crate::invoices::{AMOUNT, cell, column};
use crate::site::{csv_link, isolate};
use crate::text::Texts;
use crate::words::money;
use domain::money::Money;
use domain::report::{MonthRange, RevenueSums};
use leptos::prelude::*;
use std::borrow::Cow;

/// Revenue and its concentration.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn revenue_page(answer: RevenueReportAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = &answer.foundation;
    let none = answer
        .currencies
        .is_empty()
        .then(|| view! { <p class="note">{t.books_none()}</p> });
    let currencies = answer
        .currencies
        .iter()
        .map(|revenue| currency(t, answer.range, revenue));
    let currencies = currencies.collect_view();
    let file = |name: &str| {
        let range = parameters_of(answer.range);
        format!(
            "/reports/{}/{name}.csv?{}",
            segment(&foundation.id),
            range.trim_start_matches('&')
        )
    };
    let largest = format!("{}{}", crate::api::PREFIX, file("largest"));
    let content = view! {
        {range_form(t, &foundation.id, ReportPart::Revenue, answer.range, answer.today)}
        {none}
        {currencies}
        {csv_link(t, &file("revenue"))}
        <p class="meta"><a href=largest rel="external">{t.report_largest_csv()}</a></p>
    };
    report_page(t, foundation, ReportPart::Revenue, true, content.into_any())
}

fn currency(t: Texts, range: MonthRange, revenue: &CurrencyRevenue) -> AnyView {
    let code = revenue.currency.code();
    let id = format!("revenue-{}", code.to_lowercase());
    let heading = id.clone();
    let currency = revenue.currency;
    let total = Money {
        minor: revenue.months.iter().map(|month| month.sums.net.minor).sum(),
        currency,
    };
    let is_empty = revenue
        .months
        .iter()
        .all(|month| month.sums.invoiced.minor == 0 && month.sums.credited.minor == 0);
    let months = if is_empty {
        view! { <p class="note">{t.report_revenue_none()}</p> }.into_any()
    } else {
        let finding = t.report_revenue_finding(money(t, total), month(t, range.first()), month(t, range.last));
        let chart = chart(t, &id, revenue, finding.clone());
        let rows = revenue.months.iter().rev().map(|row| (month(t, row.month), &row.sums));
        view! {
            <p>{isolate(finding)}</p>
            {column_chart(&chart, |minor| money(t, Money { minor, currency }))}
            {table(t, t.report_revenue_months(code), t.books_month(), rows)}
        }
        .into_any()
    };
    let concentration = revenue.concentration.as_ref().map(|found| concentrated(t, code, found));
    let years = revenue.years.iter().map(|row| (row.year.to_string(), &row.sums));
    view! {
        <section aria-labelledby=id>
            <h2 id=heading>{t.books_currency(code)}</h2>
            {months}
            {concentration}
            <h3>{t.report_revenue_by_year()}</h3>
            {table(t, t.report_revenue_years(code), t.report_year(), years)}
        </section>
    }
    .into_any()
}

fn chart(t: Texts, id: &str, revenue: &CurrencyRevenue, finding: String) -> ColumnChart {
    let columns = revenue.months.iter().map(|row| ChartColumn {
        label: month(t, row.month),
        values: vec![Some(row.sums.net.minor)],
    });
    ColumnChart {
        id: format!("{id}-chart"),
        title: t.report_revenue_months(revenue.currency.code()),
        finding,
        series: vec![t.report_revenue().into_owned()],
        columns: columns.collect(),
        adds_up: false,
    }
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table<'a>(
    t: Texts,
    caption: String,
    first: Cow<'static, str>,
    rows: impl Iterator<Item = (String, &'a RevenueSums)>,
) -> AnyView {
    let amount = |amount: Money| (amount.minor != 0).then(|| isolate(money(t, amount)));
    let rows = rows.map(|(name, sums)| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{isolate(name)}</th>
                {cell(t.books_invoiced(), AMOUNT, amount(sums.invoiced))}
                {cell(t.books_credited(), AMOUNT, amount(sums.credited))}
                {cell(t.report_revenue(), AMOUNT, Some(isolate(money(t, sums.net))))}
            </tr>
        }
    });
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {column(first, "")} {column(t.books_invoiced(), AMOUNT)} {column(t.books_credited(), AMOUNT)}
                    {column(t.report_revenue(), AMOUNT)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
