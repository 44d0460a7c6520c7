//! Where a statement comes from (C14). Pages show it on demand, if their URL contains `sources`.

use super::said::{foreign, in_language};
use super::{Links, PageContext};
use crate::text::Texts;
use crate::words::{Words, date, say};
use domain::programme::Source;
use leptos::prelude::*;

/// The line of the programme file with a statement, and the published document it's from.
pub fn traced(words: Words<'_>, links: &Links, line: u32, source: Option<&String>) -> Option<AnyView> {
    if !shows_sources() {
        return None;
    }
    let t = words.t;
    let published = source
        .and_then(|id| words.programme.sources.get(id))
        .map(|source| view! { " · " {publication(t, source)} });
    Some(view! { <p class="meta"><a href=links.line(line)>{t.source_line(line)}</a> {published}</p> }.into_any())
}

/// The same in short, after other words.
pub fn traced_briefly(t: Texts, links: &Links, line: u32) -> Option<AnyView> {
    let href = links.line(line);
    shows_sources().then(|| view! { " " <a href=href>{t.source_line_short(line)}</a> }.into_any())
}

fn shows_sources() -> bool {
    let PageContext { query, .. } = expect_context();
    query.get("sources").is_some()
}

/// The link that shows or hides sources.
pub fn sources_switch(t: Texts) -> AnyView {
    let PageContext { path, search, .. } = expect_context();
    let (text, added) = if shows_sources() {
        (t.sources_hide(), None)
    } else {
        (t.sources_show(), Some("sources=on"))
    };
    let kept = search
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("sources="));
    let query = kept.chain(added).collect::<Vec<_>>().join("&");
    let href = if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    };
    view! { <p class="meta section"><a href=href>{text}</a></p> }.into_any()
}

/// A published document with its date, as a link if it has a URL.
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

/// A link to a line of the programme file, in its own paragraph.
pub fn traced_line(t: Texts, links: &Links, line: u32) -> AnyView {
    view! { <p><a href=links.line(line)>{t.source_line(line)}</a></p> }.into_any()
}
