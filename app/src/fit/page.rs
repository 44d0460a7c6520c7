//! The page: the questions as a `GET` form, and what they lead to. In the browser every answer is taken at once.

use super::results::Results;
use crate::api::ProgrammeAnswer;
use crate::facts::{Answers, FactErrors, FactFields, FactsState, SUMMARY, fact_errors};
use crate::site::{Area, Links, Page, Place, VersionNote, keep_in_address, with_programme};
use crate::text::Texts;
use crate::words::Words;
use domain::fit::questions;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};

/// The id of the results' heading.
pub(super) const RESULTS: &str = "results";

/// `/{foundation}/{programme}/fit`
#[derive(Debug)]
pub struct FitRoute;

#[lazy_route]
impl LazyRoute for FitRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        with_programme(|answer| fit(answer).into_any())
    }
}

fn fit(answer: ProgrammeAnswer) -> impl IntoView {
    let t: Texts = expect_context();
    let links = Links::new(&answer);
    let place = Place::programme(t, &answer);
    let note = VersionNote::new(t, &answer);
    let today = answer.today;
    let programme = StoredValue::new(answer.programme);
    let query = use_query_map();
    let read = move || programme.with_value(|programme| FactsState::from_query(&query.read(), programme));
    let state = RwSignal::new(untrack(read));
    let kept = links.clone();
    keep_in_address(state, read, move |state| query_of(&kept, state));
    // An address with answers is a form that was sent.
    let sent = RwSignal::new(state.get_untracked());
    let errors = move || {
        programme
            .with_value(|programme| fact_errors(Words::new(t, programme), &sent.read(), &state.read()))
            .len()
    };
    let wrong = Memo::new(move |_| errors() > 0);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        sent.set(state.get_untracked());
        focus_soon(if wrong.get_untracked() { SUMMARY } else { RESULTS });
    };
    let asks = programme.with_value(|programme| !questions(programme).is_empty());
    let form = asks.then(|| {
        let version = links.version().to_owned();
        let version = (!version.is_empty()).then(|| view! { <input type="hidden" name="version" value=version /> });
        view! {
            <form class="fit-form section" method="get" action=links.path("fit") on:submit=send>
                {version}
                <FactFields programme state answers=Answers::Open />
                <button class="button">{t.fit_show()}</button>
            </form>
        }
    });
    view! {
        <Page title=t.fit_heading() place area=Area::Fit wrong>
            <FactErrors programme sent state />
            <div class="head">
                <h1>{t.fit_heading()}</h1>
                <p class="lead">{t.fit_intro()}</p>
                {note.view()}
            </div>
            {form}
            <Results programme state today links />
        </Page>
    }
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
