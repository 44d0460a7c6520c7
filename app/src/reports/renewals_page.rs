//! `/reports/{foundation}/renewals`: the terms that end in the next twelve months.

use super::chart::{ChartColumn, ColumnChart, column_chart};
use super::nav::{ReportPart, report_page};
use super::words::{month, number, outcome};
use crate::api::{RenewalsReportAnswer, segment};
use crate::format;
use crate::invoices::{AMOUNT, cell, column};
use crate::site::{csv_link, isolate};
use crate::text::Texts;
use crate::words::money;
use domain::money::Money;
use domain::report::{ForecastMonth, OutcomeSums, RenewalOutcome};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The renewal forecast.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn renewals_page(answer: RenewalsReportAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = &answer.foundation;
    let whole = whole(&answer.months);
    let terms: i64 = whole.iter().map(|sums| sums.terms).sum();
    let numbers = if terms == 0 {
        view! { <p class="note">{t.report_renewals_none()}</p> }.into_any()
    } else {
        let renews = whole.iter().find(|sums| sums.outcome == RenewalOutcome::Renews);
        let renews = renews.map_or(0, |sums| sums.terms);
        let finding = t.report_renewals_finding(number(t, renews), terms);
        view! {
            <p>{isolate(finding.clone())}</p>
            {column_chart(&chart(t, &answer.months, finding), |value| number(t, value))}
            {table(t, &answer.months, &whole)}
            <p class="meta">{t.report_renewals_note()}</p>
        }
        .into_any()
    };
    let unseen = (answer.unseen > 0).then(|| view! { <p class="note">{t.report_unseen(answer.unseen)}</p> });
    let file = format!("/reports/{}/renewals.csv", segment(&foundation.id));
    let content = view! {
        {numbers}
        {unseen}
        {csv_link(t, &file)}
    };
    report_page(t, foundation, ReportPart::Renewals, true, content.into_any())
}

/// All months together, by outcome.
fn whole(months: &[ForecastMonth]) -> Vec<OutcomeSums> {
    let each = RenewalOutcome::EACH.map(|outcome| {
        let same = months.iter().flat_map(|month| &month.outcomes);
        together(outcome, same.filter(move |sums| sums.outcome == outcome))
    });
    each.to_vec()
}

/// Several sums as one.
fn together<'a>(outcome: RenewalOutcome, all: impl Iterator<Item = &'a OutcomeSums>) -> OutcomeSums {
    let (mut terms, mut unpriced, mut prices) = (0, 0, BTreeMap::new());
    for sums in all {
        terms += sums.terms;
        unpriced += sums.unpriced;
        for price in &sums.prices {
            *prices.entry(price.currency).or_insert(0) += price.minor;
        }
    }
    let price = |(currency, minor)| Money { minor, currency };
    OutcomeSums {
        outcome,
        terms,
        unpriced,
        prices: prices.into_iter().map(price).collect(),
    }
}

fn chart(t: Texts, months: &[ForecastMonth], finding: String) -> ColumnChart {
    let columns = months.iter().map(|row| ChartColumn {
        label: month(t, row.month),
        values: row.outcomes.iter().map(|sums| Some(sums.terms)).collect(),
    });
    ColumnChart {
        id: "renewals".to_owned(),
        title: t.report_renewals().into_owned(),
        finding,
        series: RenewalOutcome::EACH.map(|of| outcome(t, of).into_owned()).to_vec(),
        columns: columns.collect(),
        adds_up: true,
    }
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, months: &[ForecastMonth], whole: &[OutcomeSums]) -> AnyView {
    let heads = RenewalOutcome::EACH.map(|of| column(outcome(t, of), AMOUNT));
    let rows = months
        .iter()
        .map(|row| self::row(t, month(t, row.month), &row.outcomes));
    let rows = rows.collect_view();
    view! {
        <table class="stacked ledger forecast" role="table">
            <caption class="vh">{t.report_renewals()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {column(t.books_month(), "")} {heads} {column(t.report_all_terms(), AMOUNT)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
            <tfoot role="rowgroup">{row(t, t.report_twelve_months().into_owned(), whole)}</tfoot>
        </table>
    }
    .into_any()
}

fn row(t: Texts, name: String, outcomes: &[OutcomeSums]) -> AnyView {
    let cells = outcomes.iter().map(|sums| {
        let content = (sums.terms > 0).then(|| numbers(t, sums));
        cell(outcome(t, sums.outcome), AMOUNT, content)
    });
    // Only how many there are: what renewed terms will cost and what ended ones cost don't make a sum.
    let all: i64 = outcomes.iter().map(|sums| sums.terms).sum();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{isolate(name)}</th>
            {cells.collect_view()}
            {cell(t.report_all_terms(), AMOUNT, Some(isolate(number(t, all))))}
        </tr>
    }
    .into_any()
}

/// How many terms there are, and below it what they cost.
fn numbers(t: Texts, sums: &OutcomeSums) -> AnyView {
    let prices: Vec<String> = sums.prices.iter().map(|price| money(t, *price)).collect();
    let prices = (!prices.is_empty()).then(|| {
        view! { <span class="below">{isolate(format::all_of(t.locale(), &prices))}</span> }
    });
    let unpriced = (sums.unpriced > 0).then(|| {
        view! { <span class="below">{t.report_unpriced(number(t, sums.unpriced))}</span> }
    });
    view! { {number(t, sums.terms)} {prices} {unpriced} }.into_any()
}
