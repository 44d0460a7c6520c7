//! Where a statement comes from (C14).

use super::Links;
use super::said::{foreign, in_language};
use crate::text::Texts;
use crate::words::{Words, date, say};
use domain::programme::Source;
use leptos::prelude::*;

/// The line of the programme file that a statement stands in, and the published document it was taken from.
pub fn traced(words: Words<'_>, links: &Links, line: u32, source: Option<&String>) -> AnyView {
    let t = words.t;
    let published = source
        .and_then(|id| words.programme.sources.get(id))
        .map(|source| view! { " · " {publication(t, source)} });
    view! { <a href=links.line(line)>{t.source_line(line)}</a> {published} }.into_any()
}

/// A published document with its date, as a link where it has an address.
pub fn publication(t: Texts, source: &Source) -> AnyView {
    let title = say(t, &source.title);
    let text = source
        .date
        .map_or_else(|| title.to_owned(), |day| t.source_of(title, date(t, day)));
    let text = in_language(foreign(t, &source.title), text);
    match source.url.clone() {
        Some(url) => view! { <a href=url>{text}</a> }.into_any(),
        None => text.into_any(),
    }
}

/// The way to a line of the programme file, in a paragraph of its own.
pub fn traced_line(t: Texts, links: &Links, line: u32) -> AnyView {
    view! { <p><a href=links.line(line)>{t.source_line(line)}</a></p> }.into_any()
}
