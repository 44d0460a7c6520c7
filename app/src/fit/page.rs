//! The page: the questions as a `GET` form, and what they lead to.

use super::results::results;
use crate::api::{ProgrammeAnswer, call};
use crate::facts::{FactsState, fact_errors, fact_errors_summary, open_fact_fields};
use crate::markup::{all, el};
use crate::site::{Area, Links, Page, Place, VersionNote, programme_of_address, shown, version_field};
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
    shown(call(programme_of_address()), move |answer| fit(answer, &query))
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
    let stated: Vec<(&str, &str)> = state.pairs().collect();
    let note = VersionNote::new(t, &answer).staying("fit", in_force.query(&stated));
    let heading = all([
        el("h1").text(t.fit_heading()),
        el("p").class("lead", true).text(t.fit_intro()),
        note.markup(),
    ]);
    // An address with answers, empty ones too, is a form that was sent: who sent it goes on at what was found.
    let asked = questions(programme);
    let sent = asked.iter().any(|fact| query.get_str(fact).is_some());
    let found = results(words, &links, &state, answer.today, sent && errors.is_empty());
    let form = (!asked.is_empty()).then(|| {
        el("form")
            .attr("class", "fit-form section")
            .attr("method", "get")
            .attr("action", links.path("fit"))
            .children(version_field(&links))
            .children(open_fact_fields(words, &state))
            .child(el("button").attr("class", "button").text(t.fit_show()))
    });
    let wrong = !errors.is_empty();
    let head = el("div").attr("class", "head").written(heading);
    let content = all(fact_errors_summary(t, &errors).into_iter().chain([head]).chain(form)) + &found;
    view! {
        <Page title=t.fit_heading() place area=Area::Fit wrong>
            <div class="contents" inner_html=content></div>
        </Page>
    }
    .into_any()
}
