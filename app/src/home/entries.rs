//! The kinds of lists on a home page.

use crate::site::{named, said};
use crate::text::Texts;
use domain::foundation::HomeItem;
use leptos::prelude::*;

/// Names only, on one line.
pub(super) fn names(t: Texts, entries: &[HomeItem]) -> AnyView {
    let items = entries.iter().map(|entry| view! { <li>{title(t, entry)}</li> });
    view! { <ul class="names" role="list">{items.collect_view()}</ul> }.into_any()
}

/// A column for each entry, with its own heading.
pub(super) fn columns(t: Texts, entries: &[HomeItem]) -> AnyView {
    let items = entries.iter().map(|entry| {
        let text = entry.text.as_ref().map(|text| view! { <p>{said(t, text)}</p> });
        view! { <li><h3>{title(t, entry)}</h3>{text}</li> }
    });
    view! { <ul class="columns" role="list">{items.collect_view()}</ul> }.into_any()
}

/// A line for each entry: its title, with its text or otherwise its website.
pub(super) fn pairs(t: Texts, entries: &[HomeItem]) -> AnyView {
    let items = entries.iter().map(|entry| {
        let meaning = match (&entry.text, &entry.url) {
            (Some(text), _) => said(t, text).into_any(),
            (None, Some(url)) => host(url).to_owned().into_any(),
            (None, None) => ().into_any(),
        };
        view! { <div><dt>{title(t, entry)}</dt><dd>{meaning}</dd></div> }
    });
    view! { <dl class="pairs">{items.collect_view()}</dl> }.into_any()
}

fn title(t: Texts, entry: &HomeItem) -> AnyView {
    match entry.url.clone() {
        Some(url) => view! { <a href=url>{named(t, &entry.title)}</a> }.into_any(),
        None => named(t, &entry.title).into_any(),
    }
}

/// The site of a URL.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn an_address_names_its_site() {
        for (url, expected) in [
            ("https://www.openstack.org/legal/", "openstack.org"),
            ("https://2i2c.org", "2i2c.org"),
            ("https://example.org?x=1", "example.org"),
            ("/local", ""),
        ] {
            assert_eq!(host(url), expected, "{url}");
        }
    }
}
