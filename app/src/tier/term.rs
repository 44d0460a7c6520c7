//! How long a membership lasts.

use crate::site::{Links, said, traced};
use crate::words::{Words, term_pairs};
use domain::programme::Tier;
use leptos::prelude::*;

pub(super) fn term(words: Words<'_>, links: &Links, tier: &Tier) -> Option<AnyView> {
    let t = words.t;
    let term = tier.term.as_ref()?;
    let pairs = term_pairs(words, term)
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    Some(
        view! {
            <section class="section" aria-labelledby="term">
                <h2 id="term">{t.term_heading()}</h2>
                {term.text.as_ref().map(|text| view! { <p>{said(t, text)}</p> })}
                <dl class="pairs">{pairs.collect_view()}</dl>
                {traced(words, links, term.line, term.source.as_ref())}
            </section>
        }
        .into_any(),
    )
}
