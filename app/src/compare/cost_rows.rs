//! The rows about cost and joining.

use super::CompareModel;
use super::benefits::{GroupHeading, differs_note};
use super::cost::{CostCell, CostRow};
use crate::reactive::{dynamic, each};
use crate::site::{isolate, traced_line};
use crate::text::Texts;
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
    let subject = model.subject();
    let rows = rows
        .iter()
        .filter(|row| row.is_used(&subject.programme, Some(subject.today)));
    let rows = rows.map(|row| view! { <CostLine model row=*row /> });
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
    let contents = StoredValue::new(model.cost_cells(row));
    let content = move |tier: &str| contents.read_value().get(model.place(tier)?).copied();
    let differs = Memo::new(move |_| {
        let shown = model.tiers();
        let shown: Vec<_> = shown.iter().filter_map(|tier| Some(content(tier)?.read())).collect();
        shown.windows(2).any(|pair| pair[0].lines != pair[1].lines)
    });
    let hidden = Signal::derive(move || model.state.read().choice.only_differences && !differs.get());
    let note = dynamic(move || differs_note(t, differs.get()).into_any());
    let tiers = Signal::derive(move || model.tiers());
    let cells = each(tiers, move |tier| {
        let title = model.subject().words(t).tier_title(&tier);
        let lines = content(&tier).map(|cell| {
            dynamic(move || match &*cell.read() {
                cell if row == CostRow::AllPrices && cell.lines.len() > 1 => on_demand(t, &title, cell),
                cell => lines(cell),
            })
        });
        let sources = (row == CostRow::Why).then(|| sources(model, &tier));
        view! { <td role="cell">{lines} {sources}</td> }.into_any()
    });
    view! {
        <tr role="row" class:differs=Signal::from(differs) hidden=hidden>
            <th scope="row" role="rowheader"><span>{row.title(t)}</span> {note}</th>
            {cells}
        </tr>
    }
}

fn lines(cell: &CostCell) -> AnyView {
    let class = if cell.is_nothing { "cell no" } else { "cell" };
    let lines = cell.lines.iter().cloned();
    let lines = lines.map(|line| view! { <p class=class>{isolate(line)}</p> });
    lines.collect_view().into_any()
}

/// A long list of prices, one click away.
fn on_demand(t: Texts, title: &str, cell: &CostCell) -> AnyView {
    let title = title.to_owned();
    view! {
        <details class="all-prices">
            <summary>{t.all_prices()} <span class="vh">": " {isolate(title)}</span></summary>
            {lines(cell)}
        </details>
    }
    .into_any()
}

/// The lines of the programme file that a price comes from, on demand.
fn sources(model: CompareModel, tier: &str) -> AnyView {
    let t = model.t;
    let (subject, quote) = (model.subject(), model.settled_quote(tier));
    let title = subject.words(t).tier_title(tier);
    let own_line = subject.programme.tier(tier).map(|tier| tier.line);
    let numbers = Memo::new(move |_| {
        let quote = quote.map(|quote| quote.read());
        let parts = quote.iter().flat_map(|quote| &quote.components);
        let mut numbers: Vec<u32> = parts.map(|part| part.because.line).collect();
        if numbers.is_empty() {
            numbers.extend(own_line);
        }
        numbers.dedup();
        numbers
    });
    let lines = dynamic(move || {
        let numbers = numbers.get().into_iter();
        let lines = numbers.map(|line| traced_line(t, &subject.links, line));
        lines.collect_view().into_any()
    });
    view! {
        <details class="cell-source">
            <summary>{t.source()} <span class="vh">": " {isolate(title)}</span></summary>
            {lines}
        </details>
    }
    .into_any()
}
