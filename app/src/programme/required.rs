//! Parent memberships that tiers require.

use crate::format;
use crate::text::isolated;
use crate::words::Words;
use domain::programme::ParentMembership;
use leptos::prelude::*;

pub(super) fn required(words: Words<'_>) -> Option<AnyView> {
    let t = words.t;
    let items: Vec<_> = words
        .programme
        .parents
        .iter()
        .filter_map(|parent| item(words, parent))
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="who-may-join">
                <h2 id="who-may-join">{t.who_may_join_heading()}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// The tiers that require a membership. Empty if none does.
fn item(words: Words<'_>, parent: &ParentMembership) -> Option<AnyView> {
    let t = words.t;
    let tiers = words
        .programme
        .tiers
        .iter()
        .filter(|tier| tier.requires.contains(&parent.id));
    let tiers: Vec<String> = tiers.map(|tier| isolated(t.locale(), words.say(&tier.title))).collect();
    let name = words.say(&parent.name);
    (!tiers.is_empty()).then(|| {
        let text = t.parent_required_for(name, format::all_of(t.locale(), &tiers));
        match parent.url.clone() {
            Some(url) => view! { <li><a href=url>{text}</a></li> }.into_any(),
            None => view! { <li>{text}</li> }.into_any(),
        }
    })
}
