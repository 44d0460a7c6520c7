//! The benefits, group by group.

use crate::markup::{Element, el};
use crate::site::Links;
use crate::words::{self, Words};
use domain::compare::{Cell, GroupRows, Row};
use domain::grant::{Benefit, GrantValue};

/// The heading of a group, over all columns.
pub(super) fn group_heading(title: &str, columns: usize) -> Element {
    let heading = el("th").attr("scope", "rowgroup").attr("colspan", columns.to_string());
    el("tr")
        .class("compare-group", true)
        .child(heading.child(el("span").said(title)))
}

/// The body of one group.
pub(super) fn group(words: Words<'_>, group: &GroupRows, tiers: &[String], links: &Links) -> String {
    let title = words
        .programme
        .group(&group.group)
        .map_or("", |group| words.say(&group.title));
    let rows = group.rows.iter().filter_map(|row| {
        let benefit = words.programme.benefit(&row.benefit)?;
        let name = about(words, benefit, row, tiers, links);
        let cells = row.cells.iter().map(|cell| self::cell(words, cell));
        Some(el("tr").class("differs", row.differs).child(name).children(cells))
    });
    el("tbody")
        .child(group_heading(title, tiers.len() + 1))
        .children(rows)
        .inner()
}

/// The name of a benefit, opening what there is to say about it; its condition is always in sight.
fn about(words: Words<'_>, benefit: &Benefit, row: &Row, tiers: &[String], links: &Links) -> Element {
    let t = words.t;
    let mut name = el("summary").said(words.say(&benefit.title));
    if row.differs {
        name = name.child(el("span").class("vh", true).text(format!(" {}", t.differs())));
    }
    let texts = [&benefit.summary, &benefit.note]
        .into_iter()
        .flatten()
        .map(|text| words.say(text).to_owned());
    let capacity = benefit.capacity.map(|places| t.capacity(i64::from(places)));
    let excludes = benefit
        .excludes
        .iter()
        .map(|other| t.not_together_with(words.benefit_title(other)));
    let said = texts.chain(capacity).chain(excludes).map(|text| el("p").said(text));
    let details = el("details")
        .child(name)
        .children(said)
        .children(source(words, benefit))
        .child(line(links, benefit.line, &t.source_line(benefit.line)))
        .children(
            stated(words, row, tiers)
                .into_iter()
                .map(|(tier, at)| line(links, at, &t.source_line_of(tier, at))),
        );
    let condition = benefit
        .condition
        .as_ref()
        .map(|text| el("p").class("cell-if", true).said(words.say(text)));
    el("th").attr("scope", "row").child(details).children(condition)
}

/// A grant is stated once, whoever inherits it: by which tier, in which line.
fn stated(words: Words<'_>, row: &Row, tiers: &[String]) -> Vec<(String, u32)> {
    let mut stated: Vec<(String, u32)> = Vec::new();
    for (tier, cell) in tiers.iter().zip(&row.cells) {
        if let Cell::Granted { grant, inherited_from } = cell
            && !stated.iter().any(|(_, line)| *line == grant.line)
        {
            stated.push((words.tier_title(inherited_from.as_ref().unwrap_or(tier)), grant.line));
        }
    }
    stated
}

fn source(words: Words<'_>, benefit: &Benefit) -> Option<Element> {
    let source = words.programme.sources.get(benefit.source.as_ref()?)?;
    let title = words.say(&source.title);
    let said = el("p").text(format!("{}: ", words.t.source()));
    Some(match &source.url {
        Some(url) => said.child(el("a").attr("href", url).said(title)),
        None => said.said(title),
    })
}

/// The way to a line of the programme file.
pub(super) fn line(links: &Links, line: u32, text: &str) -> Element {
    el("p").child(el("a").attr("href", links.line(line)).text(text))
}

fn cell(words: Words<'_>, cell: &Cell) -> Element {
    let said = el("p").class("cell", true);
    let text = words::cell(words, cell);
    match cell {
        Cell::Granted { grant, inherited_from } => {
            let yes = grant.value == GrantValue::Yes;
            let from = inherited_from
                .as_ref()
                .map(|tier| words.t.from_tier(words.tier_title(tier)));
            let from = from.map(|from| el("p").class("cell-from", true).text(from));
            let remarks = words::grant_remarks(words, grant);
            let remarks = remarks
                .into_iter()
                .map(|remark| el("p").class("cell-if", true).said(remark));
            el("td")
                .child(said.class("yes", yes).said(text))
                .children(from)
                .children(remarks)
        }
        Cell::NotIncluded | Cell::ReplacedBy(_) => el("td").child(said.class("no", true).said(text)),
    }
}
