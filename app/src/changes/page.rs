//! The page.

use super::form::form;
use super::list::{added, changed, gone, unchanged};
use super::load::Versions;
use crate::site::{Area, Links, Page, Place};
use crate::text::Texts;
use crate::words::{Side, Words, date, say};
use domain::diff::{TierChange, diff, predecessor};
use domain::facts::Facts;
use domain::programme::Programme;
use leptos::prelude::*;

/// `/{foundation}/{programme}/changes`
pub fn changes_page(Versions { newer: answer, older }: &Versions) -> AnyView {
    let t: Texts = expect_context();
    let newer = &answer.programme;
    let links = Links::in_force(&newer.foundation, &newer.id);
    let place = Place {
        foundation: answer.foundation.clone(),
        programme: Some((say(t, &newer.title).to_owned(), links.clone())),
    };
    let version = |programme: &Programme| {
        let name = if programme.version == answer.in_force {
            ""
        } else {
            &programme.version
        };
        links.of_version(name)
    };
    let lead = older.as_ref().map(|older| {
        let when = match newer.from_renewals {
            Some(day) => t.changes_renewals(date(t, day)),
            None => t.changes_joining(date(t, newer.from)),
        };
        view! {
            <p class="lead">{t.changes_between(date(t, older.from), date(t, newer.from))}</p>
            <p class="meta">{when}</p>
        }
    });
    let content = match older {
        None => view! { <p class="note">{t.changes_one_version()}</p> }.into_any(),
        Some(older) => view! {
            {form(t, answer, &links, &older.version, &newer.version)}
            {difference(t, older, &version(older), newer, &version(newer))}
        }
        .into_any(),
    };
    view! {
        <Page title=t.changes_heading() place area=Area::Changes>
            <div class="head">
                <h1>{t.changes_heading()}</h1>
                {lead}
            </div>
            {content}
        </Page>
    }
    .into_any()
}

/// Tier by tier, in the order of the newer version.
fn difference(t: Texts, older: &Programme, was: &Links, newer: &Programme, is: &Links) -> AnyView {
    let facts = Facts::new();
    let found = diff(older, newer);
    let sections = found.tiers.iter().filter_map(|change| {
        let TierChange::Changed { tier, changes } = change else {
            return None;
        };
        let tier = newer.tier(tier)?;
        let before = Side {
            words: Words::new(t, older),
            tier: predecessor(older, tier)?,
            facts: &facts,
        };
        let after = Side {
            words: Words::new(t, newer),
            tier,
            facts: &facts,
        };
        Some(changed((before, was), (after, is), changes))
    });
    let sections = sections.collect_view();
    let new = found.tiers.iter().filter_map(|change| match change {
        TierChange::Added(id) => newer.tier(id),
        _ => None,
    });
    let old = found.tiers.iter().filter_map(|change| match change {
        TierChange::Removed(id) => older.tier(id),
        _ => None,
    });
    let same = found.unchanged.iter().filter_map(|id| newer.tier(id));
    let (new, old, same): (Vec<_>, Vec<_>, Vec<_>) = (new.collect(), old.collect(), same.collect());
    let nothing = found
        .tiers
        .is_empty()
        .then(|| view! { <p class="note">{t.changes_none()}</p> });
    view! {
        {nothing}
        {added(Words::new(t, newer), is, &new)}
        {gone(Words::new(t, older), was, &old)}
        {sections}
        {unchanged(t, is, &same)}
    }
    .into_any()
}
