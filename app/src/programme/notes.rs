//! Notes on the sources, and the sources themselves.

use crate::site::{Links, publication, said, traced};
use crate::words::Words;
use domain::programme::Note;
use leptos::prelude::*;

/// Notes, each with the place it belongs to and its source.
pub fn notes(words: Words<'_>, links: &Links, notes: &[Note]) -> AnyView {
    let items = notes.iter().map(|note| {
        view! {
            <div class="note">
                <p>{said(words.t, &note.text)}</p>
                {traced(words, links, note.line, note.source.as_ref())}
            </div>
        }
    });
    view! { <div class="prose">{items.collect_view()}</div> }.into_any()
}

pub(super) fn sources(words: Words<'_>) -> Option<AnyView> {
    let t = words.t;
    let items: Vec<_> = words
        .programme
        .sources
        .values()
        .map(|source| view! { <li>{publication(t, source)}</li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="sources">
                <h2 id="sources">{t.sources_heading()}</h2>
                <ul class="prose">{items}</ul>
            </section>
        }
        .into_any()
    })
}
