//! A page: its head, what stands around its content, and its content.

#[cfg(not(feature = "ssr"))]
use super::browser::follow;
use super::{Head, Links, chrome};
use crate::api::{FoundationBrief, ProgrammeAnswer};
use crate::live::{self, tag};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::tachys::html::InertElement;
use leptos_router::hooks::use_location;

/// The pages of a programme that the header leads to.
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
    /// The programme, with the title of its page and the addresses of its parts.
    pub programme: Option<(String, Links)>,
}

impl Place {
    pub fn programme(t: Texts, answer: &ProgrammeAnswer) -> Self {
        Self {
            foundation: answer.foundation.clone(),
            programme: Some((say(t, &answer.programme.title).to_owned(), Links::new(answer))),
        }
    }

    #[cfg(feature = "ssr")]
    pub fn foundation(foundation: &FoundationBrief) -> Self {
        Self {
            foundation: foundation.clone(),
            programme: None,
        }
    }
}

/// A page.
#[component]
pub fn Page(
    /// The title without the name of the foundation.
    #[prop(into)]
    title: String,
    /// What it belongs to; nothing for the pages of the installation.
    #[prop(optional, into)]
    place: Option<Place>,
    /// Which of the header's pages it is.
    #[prop(default = Area::Other)]
    area: Area,
    /// Whether the content takes the whole width.
    #[prop(optional, into)]
    wide: Signal<bool>,
    /// Whether a form of the page has errors; then its title says so first.
    #[prop(optional, into)]
    wrong: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let t: Texts = expect_context();
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let place = place.as_ref();
    let owner = place.map_or_else(
        || t.product().into_owned(),
        |place| say(t, &place.foundation.name).to_owned(),
    );
    let head = Head::new(t, t.page_title(&title, &owner), place, path.get_untracked());
    let titled = move || {
        let mut head = head.clone();
        if wrong.get() {
            head.title = t.error_title(&head.title);
        }
        head
    };
    let top = chrome::top(t, place, area, &path.get_untracked(), &search.get_untracked());
    let main = tag("main")
        .live_attr("class", move || {
            Some(if wide.get() { "page wide" } else { "page" }.to_owned())
        })
        .attr("id", "main")
        .view(children().into_any());
    let footer = tag("footer").attr("class", "foot");
    #[cfg(not(feature = "ssr"))]
    let footer = footer.html(chrome::foot(t, place));
    // The tags of the head leave marks where they stand: here the browser does not look.
    #[cfg(feature = "ssr")]
    let footer = footer
        .view(InertElement::new(chrome::foot(t, place)).into_any())
        .view(untrack(titled).tags());
    let page = live::all([tag("div").attr("class", "contents").html(top), main, footer]);
    #[cfg(not(feature = "ssr"))]
    {
        follow(move || titled().show());
        follow(move || chrome::keep_address(&path.read(), &search.read()));
    }
    page
}
