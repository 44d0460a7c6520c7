//! The benefits, group by group.

use super::CompareModel;
use crate::reactive::{dynamic, each};
use crate::site::{isolate, traced_line};
use crate::text::Texts;
use crate::words::{self, Words};
use domain::compare::{ComparisonCell, ComparisonRow};
use domain::grant::{Benefit, GrantValue};
use leptos::prelude::*;

/// The rows of one group.
#[component]
pub fn Group(model: CompareModel, group: String) -> impl IntoView {
    let subject = model.subject();
    let title = subject.programme.group(&group);
    let title = title.map_or_else(String::new, |title| subject.words(model.t).say(&title.title).to_owned());
    let rows = Signal::derive(move || {
        let compared = model.compared.read();
        let of_group = compared.groups.iter().filter(|known| known.group == group);
        let rows = of_group.flat_map(|group| &group.rows);
        rows.map(|row| row.benefit.clone()).collect()
    });
    let rows = each(rows, move |benefit| view! { <BenefitRow model benefit /> }.into_any());
    view! {
        <tbody role="rowgroup">
            <GroupHeading model title />
            {rows}
        </tbody>
    }
}

/// The heading of a group, over all columns.
#[component]
pub fn GroupHeading(model: CompareModel, title: String) -> impl IntoView {
    let columns = Signal::derive(move || (model.compared.read().tiers.len() + 1).to_string());
    view! {
        <tr role="row" class="compare-group">
            <th scope="rowgroup" role="rowheader" colspan=columns><span>{isolate(title)}</span></th>
        </tr>
    }
}

/// Follows the name of a row whose tiers differ, for people who don't see its bar.
pub(super) fn differs_note(t: Texts, differs: bool) -> Option<AnyView> {
    differs.then(|| view! { <span class="vh">" " {t.differs()}</span> }.into_any())
}

#[component]
fn BenefitRow(model: CompareModel, benefit: String) -> impl IntoView {
    let t = model.t;
    let row = {
        let benefit = benefit.clone();
        Memo::new(move |_| model.row(&benefit))
    };
    let differs = Signal::derive(move || row.read().as_ref().is_some_and(|row| row.differs));
    let subject = model.subject();
    let about = subject
        .programme
        .benefit(&benefit)
        .map(|benefit| about(model, benefit, row, differs));
    // A cell is rendered again if it starts or stops differing from the tier before it, because that's in its key.
    let cells = Signal::derive(move || {
        let (row, compared) = (row.read(), model.compared.read());
        let Some(row) = row.as_ref() else { return Vec::new() };
        let tiers = compared.tiers.iter().enumerate();
        tiers
            .map(|(place, tier)| format!("{}{tier}", if is_step(row, place) { STEP } else { SAME }))
            .collect()
    });
    let cells = each(cells, move |key| {
        let (tier, step) = (&key[1..], key.starts_with(STEP));
        let row = row.read_untracked();
        let place = model
            .compared
            .read_untracked()
            .tiers
            .iter()
            .position(|known| known == tier);
        let cell = row.as_ref().and_then(|row| row.cells.get(place?));
        cell.map(|cell| cell_view(model.subject().words(t), cell, step))
            .into_any()
    });
    view! {
        <tr role="row" class:differs=differs>
            <th scope="row" role="rowheader">{about}</th>
            {cells}
        </tr>
    }
}

/// Marks in a cell's key: whether it differs from the tier before it.
const STEP: char = '+';
const SAME: char = '=';

/// Whether a tier's grant differs from the one before it.
fn is_step(row: &ComparisonRow, place: usize) -> bool {
    place > 0 && !row.cells[place].same(&row.cells[place - 1])
}

/// The name of a benefit, which expands to its details. Its condition is always visible.
fn about(model: CompareModel, benefit: &Benefit, row: Memo<Option<ComparisonRow>>, differs: Signal<bool>) -> AnyView {
    let t = model.t;
    let subject = model.subject();
    let words = subject.words(t);
    let texts = [&benefit.summary, &benefit.note].into_iter().flatten();
    let texts = texts.map(|text| words.say(text).to_owned());
    let capacity = benefit.capacity.map(|places| t.capacity(i64::from(places)));
    let sold = words::sold_separately(words, benefit);
    let excludes = benefit.excludes.iter();
    let excludes = excludes.map(|other| t.not_together_with(words.benefit_title(other)));
    let said = texts.chain(sold).chain(capacity).chain(excludes);
    let said = said.map(|text| view! { <p>{isolate(text)}</p> }).collect_view();
    let own_line = traced_line(t, &subject.links, benefit.line);
    let stated = Signal::derive(move || stated(row.read().as_ref(), &model.compared.read().tiers));
    let lines = each(stated, move |key| {
        let (line, tier) = key.split_once(' ').unwrap_or_default();
        let subject = model.subject();
        let line = line.parse().unwrap_or_default();
        let href = subject.links.line(line);
        let tier = subject.words(t).tier_title(tier);
        view! { <p><a href=href>{t.source_line_of(tier, line)}</a></p> }.into_any()
    });
    let differs = dynamic(move || differs_note(t, differs.get()).into_any());
    let condition = benefit.condition.as_ref().map(|text| {
        view! { <p class="cell-if">{isolate(words.say(text))}</p> }
    });
    view! {
        <details>
            <summary>{isolate(words.say(&benefit.title))} {differs}</summary>
            {said}
            {source(words, benefit)}
            {own_line}
            {lines}
        </details>
        {condition}
    }
    .into_any()
}

/// Where a grant is stated: the line and the tier, with a space between them. Inherited grants are stated only once.
fn stated(row: Option<&ComparisonRow>, tiers: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut stated = Vec::new();
    for (tier, cell) in tiers.iter().zip(row.map_or(&[][..], |row| &row.cells)) {
        if let ComparisonCell::Granted { grant, inherited_from } = cell
            && !lines.contains(&grant.line)
        {
            lines.push(grant.line);
            stated.push(format!("{} {}", grant.line, inherited_from.as_ref().unwrap_or(tier)));
        }
    }
    stated
}

fn source(words: Words<'_>, benefit: &Benefit) -> Option<AnyView> {
    let source = words.programme.sources.get(benefit.source.as_ref()?)?;
    let title = isolate(words.say(&source.title));
    let title = match source.url.clone() {
        Some(url) => view! { <a href=url>{title}</a> }.into_any(),
        None => title,
    };
    Some(view! { <p>{words.t.source()} ": " {title}</p> }.into_any())
}

fn cell_view(words: Words<'_>, cell: &ComparisonCell, step: bool) -> AnyView {
    let text = isolate(words::cell(words, cell));
    let content = match cell {
        ComparisonCell::Granted { grant, inherited_from } => {
            let yes = grant.value == GrantValue::Yes;
            let from = inherited_from.as_ref().map(|tier| {
                view! { " " <span class="cell-from">{words.t.from_tier(words.tier_title(tier))}</span> }
            });
            let remarks = words::grant_remarks(words, grant).into_iter();
            let remarks = remarks.map(|remark| view! { <p class="cell-if">{isolate(remark)}</p> });
            view! { <p class="cell" class:yes=yes>{text} {from}</p> {remarks.collect_view()} }.into_any()
        }
        ComparisonCell::NotIncluded | ComparisonCell::ReplacedBy(_) => {
            view! { <p class="cell no">{text}</p> }.into_any()
        }
    };
    view! { <td role="cell" class:changes=step>{content}</td> }.into_any()
}
