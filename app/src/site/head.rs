//! What the head of the document says of a page: written by the server, kept true by the browser when the page changes.

use crate::locale::Locale;
#[cfg(feature = "ssr")]
use {super::Place, crate::text::Texts, crate::words::say};

/// The id of the style sheet with a foundation's look.
const LOOK: &str = "look";

/// The class of the main element; a wide page takes the whole width.
pub fn main_class(wide: bool) -> &'static str {
    if wide { "page wide" } else { "page" }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    pub title: String,
    description: String,
    /// The style sheet with the foundation's look.
    look: Option<String>,
    /// The path that is the same page in every language.
    path: String,
}

impl Head {
    #[cfg(feature = "ssr")]
    pub fn new(t: Texts, title: String, place: Option<&Place>, path: String) -> Self {
        Self {
            title,
            description: place.map_or_else(
                || t.foundations_intro().into_owned(),
                |place| say(t, &place.foundation.tagline).to_owned(),
            ),
            look: place.map(|place| format!("/look/{}.css", place.foundation.id)),
            path,
        }
    }

    /// With the whole address, as search engines ask for.
    fn alternates(&self, origin: &str) -> impl Iterator<Item = (Locale, String)> {
        Locale::OFFERED
            .into_iter()
            .map(move |locale| (locale, format!("{origin}{}?lang={}", self.path, locale.tag())))
    }
}

#[cfg(feature = "ssr")]
mod written {
    use super::{Head, LOOK};
    use crate::site::Origin;
    use leptos::prelude::*;
    use leptos_meta::{Link, Meta, Stylesheet, Title};

    impl Head {
        /// The tags, which the server writes into the head.
        pub fn tags(self) -> AnyView {
            let origin = use_context().map_or_else(String::new, |Origin(origin)| origin);
            let alternates = self
                .alternates(&origin)
                .map(|(locale, href)| view! { <Link rel="alternate" hreflang=locale.tag() href=href /> }.into_any());
            let look = self
                .look
                .clone()
                .map(|href| view! { <Stylesheet id=LOOK href /> }.into_any());
            alternates.chain(look).fold(
                view! { <Title text=self.title.clone() /> <Meta name="description" content=self.description.clone() /> }
                    .into_any(),
                |before, tag| (before, tag).into_any(),
            )
        }
    }
}

#[cfg(not(feature = "ssr"))]
mod shown {
    use super::{Head, LOOK};
    use crate::locale::Locale;
    use leptos::prelude::{document, location};
    use web_sys::{Document, Element};

    impl Head {
        /// What the head of a page that the server wrote says.
        pub fn of(page: &Document, path: String) -> Self {
            let attribute = |selector: &str, name: &str| find(page, selector)?.get_attribute(name);
            Self {
                title: page.title(),
                description: attribute("meta[name=description]", "content").unwrap_or_default(),
                look: attribute(&format!("#{LOOK}"), "href"),
                path,
            }
        }

        /// Makes the document say it.
        pub fn show(&self) {
            let page = document();
            page.set_title(&self.title);
            set(&page, "meta[name=description]", "content", &self.description);
            for (locale, href) in self.alternates(&location().origin().unwrap_or_default()) {
                set(&page, &format!("link[hreflang={}]", Locale::tag(locale)), "href", &href);
            }
            match (&self.look, page.get_element_by_id(LOOK)) {
                (Some(look), Some(link)) => change(&link, "href", look),
                (Some(look), None) => add_look(&page, look),
                (None, Some(link)) => link.remove(),
                (None, None) => {}
            }
        }
    }

    fn find(page: &Document, selector: &str) -> Option<Element> {
        page.query_selector(selector).ok().flatten()
    }

    fn set(page: &Document, selector: &str, name: &str, value: &str) {
        if let Some(element) = find(page, selector) {
            change(&element, name, value);
        }
    }

    /// A style sheet that is set anew is loaded anew.
    fn change(element: &Element, name: &str, value: &str) {
        if element.get_attribute(name).as_deref() != Some(value) {
            let _ = element.set_attribute(name, value);
        }
    }

    fn add_look(page: &Document, href: &str) {
        if let (Ok(link), Some(head)) = (page.create_element("link"), page.head()) {
            link.set_id(LOOK);
            change(&link, "rel", "stylesheet");
            change(&link, "href", href);
            let _ = head.append_child(&link);
        }
    }
}
