//! The page: the questions as a `GET` form, and what they lead to. In the browser every answer is taken at once.

use super::results::results;
use crate::api::ProgrammeAnswer;
use crate::facts::{Answers, FactsState, SUMMARY, fact_errors, fact_errors_summary, fact_fields};
use crate::live::{self, tag};
use crate::markup::{all, el};
use crate::site::{Area, Links, Page, Place, VersionNote, keep_in_address, with_programme};
use crate::text::Texts;
use crate::words::Words;
use domain::fit::questions;
use leptos::ev::Event;
use leptos::lazy;
use leptos::prelude::*;
use leptos_router::LazyRoute;
use leptos_router::hooks::use_query_map;

/// The id of the results' heading.
pub(super) const RESULTS: &str = "results";

/// `/{foundation}/{programme}/fit`
#[derive(Debug)]
pub struct FitRoute;

impl LazyRoute for FitRoute {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        with_programme(fit_page).await
    }
}

#[lazy]
fn fit_page(answer: ProgrammeAnswer) -> AnyView {
    let t: Texts = expect_context();
    let links = Links::new(&answer);
    let place = Place::programme(t, &answer);
    let note = VersionNote::new(t, &answer);
    let today = answer.today;
    let in_force = Links::in_force(&place.foundation.id, &answer.programme.id);
    let programme = StoredValue::new(answer.programme);
    let asked = use_query_map();
    let read = move || programme.with_value(|programme| FactsState::from_query(&asked.read(), programme));
    let state = RwSignal::new(untrack(read));
    let query = {
        let links = StoredValue::new(links.clone());
        move |facts: &FactsState| links.with_value(|links| query_of(links, facts))
    };
    // An address with answers is a form that was sent.
    let sent = RwSignal::new(state.get_untracked());
    keep_in_address(
        move || query(&state.read()),
        move || query(&read()),
        move || {
            state.set(read());
            sent.set(read());
        },
    );
    let heading = move || {
        let note = note.clone().staying("fit", query_of(&in_force, &state.read()));
        all([
            el("h1").text(t.fit_heading()),
            el("p").class("lead", true).text(t.fit_intro()),
            note.markup(),
        ])
    };
    let errors = Memo::new(move |_| {
        programme.with_value(|programme| fact_errors(Words::new(t, programme), &sent.read(), &state.read()))
    });
    let send = move |event: Event| {
        event.prevent_default();
        sent.set(state.get_untracked());
        focus_soon(if errors.read_untracked().is_empty() {
            RESULTS
        } else {
            SUMMARY
        });
    };
    let asks = programme.with_value(|programme| !questions(programme).is_empty());
    let version = (!links.version().is_empty()).then(|| {
        let hidden = tag("input").attr("type", "hidden").attr("name", "version");
        hidden.attr("value", links.version())
    });
    let form = asks.then(|| {
        tag("form")
            .attr("class", "fit-form section")
            .attr("method", "get")
            .attr("action", links.path("fit"))
            .on("submit", send)
            .children(version)
            .children(fact_fields(t, programme, state, Answers::Open(sent)))
            .child(tag("button").attr("class", "button").text(t.fit_show()))
    });
    let content = [
        fact_errors_summary(t, errors),
        tag("div").attr("class", "head").live_html(heading),
    ];
    let content = live::all(
        content
            .into_iter()
            .chain(form)
            .chain(results(t, programme, state, today, links)),
    );
    let wrong = Signal::derive(move || !errors.read().is_empty());
    view! { <Page title=t.fit_heading() place area=Area::Fit wrong>{content}</Page> }.into_any()
}

/// The query of the address that says this, without a question mark.
fn query_of(links: &Links, state: &FactsState) -> String {
    let pairs: Vec<(&str, &str)> = state.pairs().collect();
    let address = links.with("/fit", &pairs);
    address
        .split_once('?')
        .map_or_else(String::new, |(_, query)| query.to_owned())
}

/// Moves the focus once the page shows what was found.
fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        use leptos::wasm_bindgen::JsCast;
        let element = document().get_element_by_id(id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    });
}
