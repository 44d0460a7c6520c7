//! The changes of each tier: what it was beside what it is, told by words and marks and not by colour alone.

use crate::site::{Links, named};
use crate::text::Texts;
use crate::words::{Changed, Side, Statement, Words, change, price_rules};
use domain::diff::Change;
use domain::programme::Tier;
use leptos::prelude::*;

/// A tier that stands in both versions, each side with the addresses of its version.
pub(super) fn changed(before: (Side<'_>, &Links), after: (Side<'_>, &Links), changes: &[Change]) -> AnyView {
    let ((older, was), (newer, is)) = (before, after);
    let t = newer.words.t;
    let id = format!("tier-{}", newer.tier.id);
    let own = id.clone();
    let rows = changes.iter().map(|found| row(newer.words, &change(older, newer, found), was, is)).collect_view();
    let count = t.changes_count(i64::try_from(changes.len()).unwrap_or(i64::MAX));
    view! {
        <section class="section" aria-labelledby=own>
            <h2 id=id><a href=is.tier(&newer.tier.id)>{named(t, &newer.tier.title)}</a></h2>
            <p class="meta">{count}</p>
            <ul class="change-list" role="list">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(words: Words<'_>, changed: &Changed, was: &Links, is: &Links) -> AnyView {
    let t = words.t;
    let before = (!changed.before.is_empty()).then(|| {
        view! { <del><span class="vh">{t.change_before()} " "</span>{statements(t, &changed.before, was)}</del> }
    });
    let after = (!changed.after.is_empty()).then(|| {
        view! { <ins><span class="vh">{t.change_after()} " "</span>{statements(t, &changed.after, is)}</ins> }
    });
    view! {
        <li>
            <p><span class="tag">{changed.kind.say(words)}</span></p>
            <p class="change-what">{changed.what.clone()}</p>
            <div class="change-sides">{before} " " {after}</div>
        </li>
    }
    .into_any()
}

/// One below the other, each with the line of its version's file.
fn statements(t: Texts, list: &[Statement], links: &Links) -> impl IntoView + use<> {
    let said = list.iter().map(|said| {
        let line = said.line.map(|line| {
            view! { " " <a class="change-line" href=links.line(line)>{t.source_line_short(line)}</a> }
        });
        view! { <span class="change-said">{said.text.clone()} {line}</span> }
    });
    said.collect_view()
}

/// Tiers that came, each with its price.
pub(super) fn added(words: Words<'_>, links: &Links, tiers: Vec<&Tier>) -> Option<AnyView> {
    let t = words.t;
    let rows = tiers.iter().map(|tier| {
        let prices = statements(t, &price_rules(words, tier), links);
        view! {
            <li>
                <p><span class="tag">{t.change_added()}</span></p>
                <p class="change-what"><a href=links.tier(&tier.id)>{named(t, &tier.title)}</a></p>
                <div class="change-sides"><ins>{prices}</ins></div>
            </li>
        }
    });
    let rows = rows.collect_view();
    whole(&tiers, "added", t.changes_tiers_added().into_owned(), rows.into_any())
}

/// Tiers that went.
pub(super) fn gone(words: Words<'_>, links: &Links, tiers: Vec<&Tier>) -> Option<AnyView> {
    let t = words.t;
    let rows = tiers.iter().map(|tier| {
        let prices = statements(t, &price_rules(words, tier), links);
        view! {
            <li>
                <p><span class="tag">{t.change_removed()}</span></p>
                <p class="change-what"><a href=links.tier(&tier.id)>{named(t, &tier.title)}</a></p>
                <div class="change-sides"><del>{prices}</del></div>
            </li>
        }
    });
    let rows = rows.collect_view();
    whole(&tiers, "gone", t.changes_tiers_removed().into_owned(), rows.into_any())
}

/// A section of tiers; none where there are none.
fn whole(tiers: &[&Tier], id: &'static str, heading: String, rows: AnyView) -> Option<AnyView> {
    (!tiers.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 id=id>{heading}</h2>
                <ul class="change-list" role="list">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// Tiers that are the same in both versions.
pub(super) fn unchanged(t: Texts, links: &Links, tiers: Vec<&Tier>) -> Option<AnyView> {
    let names = tiers.iter().map(|tier| view! { <li><a href=links.tier(&tier.id)>{named(t, &tier.title)}</a></li> });
    let names = names.collect_view();
    (!tiers.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="unchanged">
                <h2 id="unchanged">{t.changes_unchanged()}</h2>
                <ul>{names}</ul>
            </section>
        }
        .into_any()
    })
}
