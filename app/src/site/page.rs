//! A page: its head, what stands around its content, and its content.

use super::{Head, Links, chrome, main_class};
use crate::api::{FoundationBrief, ProgrammeAnswer};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;
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
    #[prop(optional)]
    wide: bool,
    /// Whether a form of the page has errors; then its title says so first.
    #[prop(optional)]
    wrong: bool,
    children: Children,
) -> impl IntoView {
    let t: Texts = expect_context();
    let location = use_location();
    let (path, search) = (location.pathname.get_untracked(), location.search.get_untracked());
    let place = place.as_ref();
    let owner = place.map_or_else(
        || t.product().into_owned(),
        |place| say(t, &place.foundation.name).to_owned(),
    );
    let mut head = Head::new(t, t.page_title(&title, &owner), place, path.clone());
    if wrong {
        head.title = t.error_title(&head.title);
    }
    let top = chrome::top(t, place, area, &path, &search);
    // The tags of the head leave marks where they stand.
    view! {
        <div class="contents" inner_html=top></div>
        <main class=main_class(wide) id="main">
            {children()}
        </main>
        <footer class="foot">{InertElement::new(chrome::foot(t, place))} {head.tags()}</footer>
    }
    .into_any()
}
