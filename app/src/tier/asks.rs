//! What a tier's members commit to.

use crate::site::{Links, said, traced};
use crate::words::{Words, every};
use domain::programme::{Responsibility, Tier};
use leptos::prelude::*;

pub(crate) fn asks(words: Words<'_>, links: &Links, tier: &Tier) -> AnyView {
    let t = words.t;
    let items: Vec<_> = tier
        .responsibilities
        .iter()
        .map(|asked| item(words, links, asked))
        .collect();
    let body = if items.is_empty() {
        view! { <p>{t.asks_nothing()}</p> }.into_any()
    } else {
        view! { <ul>{items}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="asks">
            <h2 id="asks">{t.asks_heading()}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn item(words: Words<'_>, links: &Links, asked: &Responsibility) -> AnyView {
    let t = words.t;
    let rhythm = asked
        .every_months
        .map(|months| view! { <p class="meta">{every(words, i64::from(months))}</p> });
    let otherwise = asked.else_tier.as_ref().map(|tier| {
        view! { <p class="meta"><a href=links.tier(tier)>{t.asks_or_else(words.tier_title(tier))}</a></p> }
    });
    view! {
        <li>
            {said(t, &asked.text)}
            {rhythm}
            {otherwise}
            {traced(words, links, asked.line, asked.source.as_ref())}
        </li>
    }
    .into_any()
}
