//! A page: the whole document, from values that are known before it's rendered.

use super::chrome::{Footer, Header, SkipLink};
use super::{Head, Links, PageContext};
use crate::api::{FoundationBrief, ProgrammeAnswer};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// The pages of a programme in the header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Area {
    Programme,
    Compare,
    Fit,
    Changes,
    /// None of them.
    Other,
}

/// What a page belongs to.
#[derive(Clone, Debug)]
pub struct Place {
    pub foundation: FoundationBrief,
    /// The programme, with the page's title and its links.
    pub programme: Option<(String, Links)>,
}

impl Place {
    pub fn programme(t: Texts, answer: &ProgrammeAnswer) -> Self {
        Self {
            foundation: answer.foundation.clone(),
            programme: Some((say(t, &answer.programme.title).to_owned(), Links::new(answer))),
        }
    }

    pub fn foundation(foundation: &FoundationBrief) -> Self {
        Self {
            foundation: foundation.clone(),
            programme: None,
        }
    }
}

/// A page of the site: document, header, content and footer.
#[component]
pub fn Page(
    /// The title without the foundation's name.
    #[prop(into)]
    title: String,
    /// What it belongs to. `None` for the installation's own pages.
    #[prop(optional, into)]
    place: Option<Place>,
    /// Which of the header's pages it is.
    #[prop(default = Area::Other)]
    area: Area,
    /// Whether the content uses the full width.
    #[prop(optional)]
    wide: bool,
    /// Whether a form on the page has errors, which the title then says first.
    #[prop(optional)]
    wrong: bool,
    /// Whether the URL is secret, so that search engines and other sites mustn't learn it.
    #[prop(optional)]
    private: bool,
    /// Whether the page has islands. Other pages load no script.
    #[prop(optional)]
    interactive: bool,
    children: Children,
) -> impl IntoView {
    let t: Texts = expect_context();
    let head = Head {
        wrong,
        private,
        interactive,
        ..Head::of_page(t, &title, place.as_ref())
    };
    let class = if wide { "page wide" } else { "page" };
    view! {
        <Document head>
            <SkipLink />
            <Header place=place.clone() area />
            <main class=class id="main">
                {children()}
            </main>
            <Footer place />
        </Document>
    }
    .into_any()
}

/// The HTML document around any page.
#[component]
pub fn Document(head: Head, children: Children) -> impl IntoView {
    let PageContext { locale, framed, .. } = expect_context();
    let scheme = framed.and_then(|framed| framed.scheme);
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag() dir=locale.dir() data-scheme=scheme>
            <head>{head.view()}</head>
            <body class=framed.map(|_| "embed")>{children()}</body>
        </html>
    }
}
