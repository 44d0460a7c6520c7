//! The page: the questions as a `GET` form, and what they lead to.

use super::results::results;
use crate::api::{ProgrammeAnswer, call};
use crate::facts::{FactsState, fact_errors, fact_errors_summary, open_fact_fields};
use crate::live::{all, tag};
use crate::markup::{self, el};
use crate::site::{Area, Links, Page, Place, VersionNote, programme_of_address, shown};
use crate::text::Texts;
use crate::words::Words;
use domain::fit::questions;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

/// `/{foundation}/{programme}/fit`
#[component]
pub fn Fit() -> impl IntoView {
    let query = use_query_map().get_untracked();
    shown(call(programme_of_address()()), move |answer| fit(answer, &query))
}

fn fit(answer: ProgrammeAnswer, query: &ParamsMap) -> AnyView {
    let t: Texts = expect_context();
    let links = Links::new(&answer);
    let place = Place::programme(t, &answer);
    let programme = &answer.programme;
    let state = FactsState::from_query(query, programme);
    let words = Words::new(t, programme);
    let errors = fact_errors(words, &state);
    let in_force = Links::in_force(&programme.foundation, &programme.id);
    let note = VersionNote::new(t, &answer).staying("fit", query_of(&in_force, &state));
    let heading = markup::all([
        el("h1").text(t.fit_heading()),
        el("p").class("lead", true).text(t.fit_intro()),
        note.markup(),
    ]);
    let before = markup::all(fact_errors_summary(t, &errors));
    // An address with answers, empty ones too, is a form that was sent: who sent it goes on at what was found.
    let asked = questions(programme);
    let sent = asked.iter().any(|fact| query.get_str(fact).is_some());
    let found = results(words, &links, &state, answer.today, sent && errors.is_empty());
    let form = (!asked.is_empty()).then(|| {
        let version = (!links.version().is_empty()).then(|| {
            let hidden = tag("input").attr("type", "hidden").attr("name", "version");
            hidden.attr("value", links.version())
        });
        let programme = StoredValue::new(programme.clone());
        tag("form")
            .attr("class", "fit-form section")
            .attr("method", "get")
            .attr("action", links.path("fit"))
            .children(version)
            .children(open_fact_fields(t, programme, RwSignal::new(state.clone())))
            .child(tag("button").attr("class", "button").text(t.fit_show()))
    });
    let inside = |html: String| tag("div").attr("class", "contents").html(html);
    let head = [inside(before), tag("div").attr("class", "head").html(heading)];
    let content = all(head.into_iter().chain(form).chain([inside(found)]));
    let wrong = !errors.is_empty();
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
