//! The benefits, group by group.

use crate::site::Links;
use crate::text::Texts;
use crate::words::{self, Words};
use domain::compare::{Cell, Comparison, Row};
use domain::grant::{Benefit, GrantValue};
use domain::programme::Programme;
use leptos::prelude::*;

pub(super) fn benefit_groups(
    t: Texts,
    programme: StoredValue<Programme>,
    compared: &Comparison,
    links: StoredValue<Links>,
) -> impl IntoView + use<> {
    programme.with_value(|programme| {
        let words = Words::new(t, programme);
        links.with_value(|links| {
            let columns = compared.tiers.len() + 1;
            let groups = compared.groups.iter().map(|group| {
                let title = programme.group(&group.group).map(|group| words.say(&group.title).to_owned());
                let rows = group.rows.iter().map(|row| benefit_row(words, row, &compared.tiers, links)).collect_view();
                view! {
                    <tbody>
                        <tr class="compare-group"><th scope="rowgroup" colspan=columns><span>{title}</span></th></tr>
                        {rows}
                    </tbody>
                }
            });
            groups.collect_view()
        })
    })
}

fn benefit_row(words: Words<'_>, row: &Row, tiers: &[String], links: &Links) -> AnyView {
    let Some(benefit) = words.programme.benefit(&row.benefit) else { return ().into_any() };
    let cells = row.cells.iter().map(|cell| benefit_cell(words, cell)).collect_view();
    view! {
        <tr class:differs=row.differs>
            <th scope="row">{about(words, benefit, row, tiers, links)}</th>
            {cells}
        </tr>
    }
    .into_any()
}

/// The name of a benefit, opening what there is to say about it.
fn about(words: Words<'_>, benefit: &Benefit, row: &Row, tiers: &[String], links: &Links) -> AnyView {
    let t = words.t;
    let paragraph = |text: String| view! { <p>{text}</p> };
    let texts = [&benefit.summary, &benefit.note].map(|text| text.as_ref().map(|text| paragraph(words.say(text).to_owned())));
    let capacity = benefit.capacity.map(|places| paragraph(t.capacity(i64::from(places))));
    let excludes = benefit.excludes.iter().map(|other| paragraph(t.not_together_with(words.benefit_title(other)))).collect_view();
    let source = benefit.source.as_ref().and_then(|id| words.programme.sources.get(id)).map(|source| {
        let title = words.say(&source.title).to_owned();
        match source.url.clone() {
            Some(url) => view! { <p>{t.source()} ": " <a href=url>{title}</a></p> }.into_any(),
            None => view! { <p>{t.source()} ": " {title}</p> }.into_any(),
        }
    });
    // A grant is stated once, whoever inherits it.
    let mut stated: Vec<(String, u32)> = Vec::new();
    for (tier, cell) in tiers.iter().zip(&row.cells) {
        if let Cell::Granted { grant, inherited_from } = cell {
            let by = words.tier_title(inherited_from.as_ref().unwrap_or(tier));
            if !stated.iter().any(|(_, line)| *line == grant.line) {
                stated.push((by, grant.line));
            }
        }
    }
    let lines = stated.into_iter().map(|(tier, line)| {
        view! { <p><a href=links.line(line)>{t.source_line_of(tier, line)}</a></p> }
    });
    let condition = benefit.condition.as_ref().map(|text| view! { <p class="cell-if">{words.say(text).to_owned()}</p> });
    view! {
        <details>
            <summary>
                {words.say(&benefit.title).to_owned()}
                {row.differs.then(|| view! { <span class="vh">" " {t.differs()}</span> })}
            </summary>
            {texts.into_iter().collect_view()}
            {capacity}
            {excludes}
            {source}
            <p><a href=links.line(benefit.line)>{t.source_line(benefit.line)}</a></p>
            {lines.collect_view()}
        </details>
        {condition}
    }
    .into_any()
}

fn benefit_cell(words: Words<'_>, cell: &Cell) -> AnyView {
    let t = words.t;
    let text = words::cell(words, cell);
    match cell {
        Cell::Granted { grant, inherited_from } => {
            let yes = grant.value == GrantValue::Yes;
            let from = inherited_from.as_ref().map(|tier| {
                view! { <p class="cell-from">{t.from_tier(words.tier_title(tier))}</p> }
            });
            let remarks = words::grant_remarks(words, grant).into_iter().map(|remark| view! { <p class="cell-if">{remark}</p> });
            view! { <td><p class="cell" class:yes=yes>{text}</p>{from}{remarks.collect_view()}</td> }.into_any()
        }
        Cell::NotIncluded | Cell::ReplacedBy(_) => view! { <td><p class="cell no">{text}</p></td> }.into_any(),
    }
}
