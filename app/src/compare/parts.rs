//! What stands around the table: the heading, how much is shown, what was stated, ways to take it along.

use super::{CompareState, Setting};
use crate::api::{PREFIX, segment};
use crate::facts::facts_summary;
use crate::markup::{Element, all, el};
use domain::compare::{AT_ONCE, Comparison};

/// What was stated, in a line.
pub(super) fn stated(setting: &Setting, state: &CompareState) -> String {
    let stated = facts_summary(setting.words(), &state.facts);
    if stated.is_empty() {
        return setting.t.nothing_stated().into_owned();
    }
    let stated = stated
        .into_iter()
        .map(|(label, value)| setting.t.letter_line(label, value));
    stated.collect::<Vec<_>>().join(", ")
}

/// How much is shown; said to who cannot see the table change.
pub(super) fn summary(setting: &Setting, compared: &Comparison) -> String {
    let t = setting.t;
    let rows = || compared.groups.iter().flat_map(|group| &group.rows);
    t.shown_summary(
        t.tiers_shown(count(compared.tiers.len())),
        t.benefits_shown(count(rows().count())),
        t.rows_differ(count(rows().filter(|row| row.differs).count())),
    )
}

/// What is not shown, and why.
pub(super) fn left_out(setting: &Setting, state: &CompareState, compared: &Comparison) -> String {
    let t = setting.t;
    let lines = [
        (compared.hidden > 0).then(|| t.rows_hidden(count(compared.hidden))),
        (compared.absent > 0).then(|| t.rows_absent(count(compared.absent))),
    ];
    let lines = lines.into_iter().flatten();
    let nothing = compared.groups.is_empty().then(|| match state.choice.search.trim() {
        "" => t.nothing_differs().into_owned(),
        search => t.nothing_found(search),
    });
    all(lines
        .map(|line| el("p").class("meta", true).text(line))
        .chain(nothing.map(|line| el("p").class("note", true).text(line))))
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Whether so many tiers take the whole width of the page.
pub(super) fn is_wide(tiers: usize) -> bool {
    tiers > AT_ONCE
}

/// The class of the region that the table scrolls in.
pub(super) fn region_class(tiers: usize) -> &'static str {
    match tiers {
        0..=2 => "compare-region fits two",
        3..=AT_ONCE => "compare-region fits",
        _ => "compare-region",
    }
}

/// Link, print, CSV, JSON: the entries of a list.
pub(super) fn take_along(setting: &Setting, state: &CompareState) -> String {
    let t = setting.t;
    let (foundation, id) = (segment(&setting.programme.foundation), segment(&setting.programme.id));
    let api = format!("{PREFIX}/foundations/{foundation}/programmes/{id}/comparison");
    let (query, lang) = (state.query(setting.links.version()), t.locale().tag());
    let file = |suffix: &str| match query.as_str() {
        "" => format!("{api}{suffix}?lang={lang}"),
        query => format!("{api}{suffix}?lang={lang}&{query}"),
    };
    let outside = |href: String| el("a").attr("href", href).attr("rel", "external");
    let print = el("button")
        .class("as-link", true)
        .attr("type", "button")
        .attr("data-print", "")
        .text(t.print());
    let here = el("a").attr("href", address(setting, state)).text(t.share_link());
    let entry = |content: Element| el("li").child(content);
    all([
        entry(here),
        entry(print).class("when-live", true),
        entry(outside(file(".csv")).attr("download", "").text(t.csv())),
        entry(outside(file("")).text(t.json())),
    ])
}

/// The address that says this.
pub(super) fn address(setting: &Setting, state: &CompareState) -> String {
    address_of(setting, state, setting.links.version())
}

/// The same of a version; empty for the one in force.
pub(super) fn address_of(setting: &Setting, state: &CompareState, version: &str) -> String {
    let (page, query) = (setting.links.path("compare"), state.query(version));
    if query.is_empty() {
        page
    } else {
        format!("{page}?{query}")
    }
}
