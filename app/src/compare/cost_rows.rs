//! The rows about cost and joining.

use super::CompareModel;
use super::benefits::{GroupHeading, differs_note};
use super::cost::CostRow;
use crate::reactive::{dynamic, each};
use crate::site::{isolate, traced_line};
use crate::words::Words;
use domain::programme::Tier;
use domain::quote::Quote;
use leptos::prelude::*;

/// Rows about cost. The price itself is in the head of each column.
#[component]
pub fn CostGroup(model: CompareModel) -> impl IntoView {
    let title = model.t.group_cost().into_owned();
    view! { <Rows model title rows=&CostRow::COST[1..] class="compare-cost" /> }
}

/// Rows about joining. They're last, because they matter to people who have decided.
#[component]
pub fn JoiningGroup(model: CompareModel) -> impl IntoView {
    let title = model.t.group_joining().into_owned();
    view! { <Rows model title rows=&CostRow::JOINING class="compare-joining" /> }
}

#[component]
fn Rows(model: CompareModel, title: String, rows: &'static [CostRow], class: &'static str) -> impl IntoView {
    let rows = rows.iter().map(|row| view! { <CostLine model row=*row /> });
    view! {
        <tbody role="rowgroup" class=class>
            <GroupHeading model title />
            {rows.collect_view()}
        </tbody>
    }
}

#[component]
fn CostLine(model: CompareModel, row: CostRow) -> impl IntoView {
    let t = model.t;
    let differs = Memo::new(move |_| {
        let subject = model.subject();
        let cells = model.with_quotes(|tier, quote| row.cell(subject.words(t), tier, quote));
        cells.windows(2).any(|pair| pair[0] != pair[1])
    });
    let hidden = Signal::derive(move || model.state.read().choice.only_differences && !differs.get());
    let note = dynamic(move || differs_note(t, differs.get()).into_any());
    let tiers = Signal::derive(move || model.tiers());
    let cells = each(tiers, move |tier| {
        let cell = dynamic(move || cell(model, row, &tier).into_any());
        view! { <td role="cell">{cell}</td> }.into_any()
    });
    view! {
        <tr role="row" class:differs=Signal::from(differs) hidden=hidden>
            <th scope="row" role="rowheader"><span>{row.title(t)}</span> {note}</th>
            {cells}
        </tr>
    }
}

fn cell(model: CompareModel, row: CostRow, tier: &str) -> Option<AnyView> {
    let subject = model.subject();
    let words = subject.words(model.t);
    let (quote, tier) = (model.quote(tier)?, subject.programme.tier(tier)?);
    let quote = quote.read();
    Some(match row {
        CostRow::Why => why(model, words, tier, &quote),
        _ => lines(words, row, tier, &quote),
    })
}

fn lines(words: Words<'_>, row: CostRow, tier: &Tier, quote: &Quote) -> AnyView {
    let nothing = row.is_nothing(tier, quote);
    let lines = row.lines(words, tier, quote).into_iter();
    let lines = lines.map(|line| view! { <p class="cell" class:no=nothing>{isolate(line)}</p> });
    lines.collect_view().into_any()
}

/// The reasons and, on demand, the lines of the programme file they come from.
fn why(model: CompareModel, words: Words<'_>, tier: &Tier, quote: &Quote) -> AnyView {
    let t = words.t;
    let mut lines: Vec<u32> = quote.components.iter().map(|part| part.because.line).collect();
    if lines.is_empty() {
        lines.push(tier.line);
    }
    lines.dedup();
    let subject = model.subject();
    let sources = lines.into_iter().map(|line| traced_line(t, &subject.links, line));
    view! {
        {self::lines(words, CostRow::Why, tier, quote)}
        <details class="cell-source">
            <summary>{t.source()} <span class="vh">": " {isolate(words.say(&tier.title))}</span></summary>
            {sources.collect_view()}
        </details>
    }
    .into_any()
}
