//! The head of a document.

use super::{PageContext, Place};
use crate::html::Html;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// The contents of a document's head, as values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    pub title: String,
    pub description: Option<String>,
    /// The foundation whose colours the page uses.
    pub foundation: Option<String>,
    /// Whether a form on the page has errors.
    pub wrong: bool,
    /// Whether the URL is secret.
    pub private: bool,
    /// Whether the page has islands.
    pub interactive: bool,
}

impl Head {
    /// The head of a page of the site.
    pub fn of_page(t: Texts, title: &str, place: Option<&Place>) -> Self {
        let owner = place.map_or_else(
            || t.product().into_owned(),
            |place| say(t, &place.foundation.name).to_owned(),
        );
        let description = place.map_or_else(
            || t.foundations_intro().into_owned(),
            |place| say(t, &place.foundation.tagline).to_owned(),
        );
        Self {
            title: t.page_title(title, owner),
            description: Some(description),
            foundation: place.map(|place| place.foundation.id.clone()),
            wrong: false,
            private: false,
            interactive: false,
        }
    }

    /// The head of a page in a frame on another site.
    pub fn framed(title: String, foundation: &str) -> Self {
        Self {
            title,
            description: None,
            foundation: Some(foundation.to_owned()),
            wrong: false,
            private: true,
            interactive: false,
        }
    }

    /// The tags.
    pub fn view(self) -> AnyView {
        let t: Texts = expect_context();
        let PageContext {
            origin,
            path,
            languages,
            assets,
            framed,
            nonce,
            ..
        } = expect_context();
        let title = if self.wrong {
            t.error_title(&self.title)
        } else {
            self.title
        };
        let scheme = framed.and_then(|framed| framed.scheme).unwrap_or("light dark");
        let look = self.foundation.map(|id| {
            view! { <link rel="stylesheet" id="look" href=format!("/look/{id}.css") /> }
        });
        // As an absolute URL, which search engines require.
        let alternates = (!self.private).then(|| {
            let languages = if languages.len() > 1 { languages } else { Vec::new() };
            languages
                .into_iter()
                .map(|locale| {
                    let href = format!("{origin}{path}?lang={}", locale.tag());
                    view! { <link rel="alternate" hreflang=locale.tag() href=href /> }
                })
                .collect_view()
        });
        // Pages are plain documents. The browser prefetches the next one while the pointer is on its link.
        let speculation = framed.is_none().then(|| {
            view! { <script type="speculationrules" nonce=nonce.clone()>{include_str!("speculation.json")}</script> }
        });
        // Makes islands interactive. The WebAssembly is fetched and compiled when the browser is idle, and runs when
        // the visitor is about to use the page, so that it never delays reading. Until then, or if it can't be
        // loaded, the page consists of the server's links and forms.
        let islands = self.interactive.then(|| {
            let load = include_str!("islands.js").trim_end();
            let run = format!("{load}({:?}, {:?});", assets.script, assets.wasm);
            view! { <script type="module" nonce=nonce.clone()>{run}</script> }
        });
        view! {
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content=scheme />
            // As its HTML, because browsers would show the marker that Leptos puts after a child.
            {leptos::html::title().inner_html(Html::escape(&title).to_string())}
            {self.description.map(|text| view! { <meta name="description" content=text /> })}
            {self.private.then(|| view! { <meta name="robots" content="noindex" /> })}
            <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
            <link rel="stylesheet" id="style" href=assets.style.clone() />
            {look}
            {alternates}
            {framed.map(|_| view! { <base target="_top" /> })}
            {speculation}
            {islands}
        }
        .into_any()
    }
}
