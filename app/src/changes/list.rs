//! The changes of each tier: old next to new, distinguished by words and marks, not by colour alone.

use crate::site::{Links, in_language, named};
use crate::text::Texts;
use crate::words::{Changed, Side, Statement, Words, change, price_rules};
use domain::diff::Change;
use domain::programme::Tier;
use leptos::prelude::*;
use std::borrow::Cow;

/// A tier in both versions, with links for each side's version.
pub(super) fn changed(before: (Side<'_>, &Links), after: (Side<'_>, &Links), changes: &[Change]) -> AnyView {
    let ((older, was), (newer, is)) = (before, after);
    let t = newer.words.t;
    let id = format!("tier-{}", newer.tier.id);
    let own = id.clone();
    let rows = changes
        .iter()
        .map(|found| changed_row(newer.words, &change(older, newer, found), was, is))
        .collect_view();
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

/// A change of a tier, with links for each side's version.
pub(crate) fn changed_row(words: Words<'_>, changed: &Changed, was: &Links, is: &Links) -> AnyView {
    let t = words.t;
    view! {
        <li>
            <p><span class="tag">{changed.kind.say(words)}</span></p>
            <p class="change-what">{in_language(None, changed.what.clone())}</p>
            <div>{before(t, &changed.before, was)} {after(t, &changed.after, is)}</div>
        </li>
    }
    .into_any()
}

/// The old statements, with their lines in the older file.
fn before(t: Texts, list: &[Statement], links: &Links) -> impl IntoView + use<> {
    let said = list.iter().enumerate().map(|(place, said)| {
        let (text, lang) = (said.text.clone(), said.lang.clone());
        view! {
            <p><del lang=lang><span class="vh" lang=t.locale().tag()>{t.change_before()} " "</span>{in_language(None, text)}</del> {line(t, list, place, links)}</p>
        }
    });
    said.collect_view()
}

/// The new statements, with theirs.
fn after(t: Texts, list: &[Statement], links: &Links) -> impl IntoView + use<> {
    let said = list.iter().enumerate().map(|(place, said)| {
        let (text, lang) = (said.text.clone(), said.lang.clone());
        view! {
            <p><ins lang=lang><span class="vh" lang=t.locale().tag()>{t.change_after()} " "</span>{in_language(None, text)}</ins> {line(t, list, place, links)}</p>
        }
    });
    said.collect_view()
}

/// The line of a statement, shown once for all statements on the same line.
fn line(t: Texts, list: &[Statement], place: usize, links: &Links) -> Option<impl IntoView + use<>> {
    let line = list.get(place)?.line?;
    let goes_on = list.get(place + 1).is_some_and(|next| next.line == Some(line));
    (!goes_on).then(|| view! { " " <a class="change-line" href=links.line(line)>{t.source_line_short(line)}</a> })
}

/// Added tiers, each with its price.
pub(super) fn added(words: Words<'_>, links: &Links, tiers: &[&Tier]) -> Option<AnyView> {
    let t = words.t;
    let rows = tiers.iter().map(|tier| {
        whole(
            words,
            links,
            tier,
            t.change_added(),
            after(t, &price_rules(words, tier), links).into_any(),
        )
    });
    section(tiers, "added", t.changes_tiers_added(), rows.collect_view().into_any())
}

/// Removed tiers, each with its price.
pub(super) fn gone(words: Words<'_>, links: &Links, tiers: &[&Tier]) -> Option<AnyView> {
    let t = words.t;
    let rows = tiers.iter().map(|tier| {
        whole(
            words,
            links,
            tier,
            t.change_removed(),
            before(t, &price_rules(words, tier), links).into_any(),
        )
    });
    section(tiers, "gone", t.changes_tiers_removed(), rows.collect_view().into_any())
}

/// A tier that's only in one version.
fn whole(words: Words<'_>, links: &Links, tier: &Tier, kind: Cow<'static, str>, prices: AnyView) -> AnyView {
    view! {
        <li>
            <p><span class="tag">{kind}</span></p>
            <p class="change-what"><a href=links.tier(&tier.id)>{named(words.t, &tier.title)}</a></p>
            <div>{prices}</div>
        </li>
    }
    .into_any()
}

/// A section of tiers, unless there are none.
fn section(tiers: &[&Tier], id: &'static str, heading: Cow<'static, str>, rows: AnyView) -> Option<AnyView> {
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
pub(super) fn unchanged(t: Texts, links: &Links, tiers: &[&Tier]) -> Option<AnyView> {
    let names = tiers
        .iter()
        .map(|tier| view! { <li><a href=links.tier(&tier.id)>{named(t, &tier.title)}</a></li> });
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
