//! The page: what can be chosen, what is shown, ways to take it along.

use super::choices::Choices;
use super::{CompareState, CompareTable};
use crate::api::{ProgrammeAnswer, segment};
use crate::site::{Area, Links, Page, Place, VersionNote, keep_in_address, with_programme};
use crate::text::Texts;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};

/// `/{foundation}/{programme}/compare`
#[derive(Debug)]
pub struct Compare;

#[lazy_route]
impl LazyRoute for Compare {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        with_programme(|answer| compare(answer).into_any())
    }
}

fn compare(answer: ProgrammeAnswer) -> impl IntoView {
    let t: Texts = expect_context();
    let links = Links::new(&answer);
    let place = Place::programme(t, &answer);
    let note = VersionNote::new(t, &answer);
    let today = answer.today;
    let foundation = place.foundation.clone();
    let programme = StoredValue::new(answer.programme);
    let query = use_query_map();
    let read = move || programme.with_value(|programme| CompareState::from_query(&query.read(), programme));
    let state = RwSignal::new(untrack(read));
    let version = links.version().to_owned();
    keep_in_address(state, read, move |state| state.query(&version));
    let wide = move || programme.with_value(|p| domain::compare::shown(p, &state.read().choice.tiers).len()) > 5;
    view! {
        <Page title=t.compare_heading() place area=Area::Compare wide=Signal::derive(wide)>
            <div class="head">
                <h1>{t.compare_heading()}</h1>
                {note.view()}
            </div>
            <Choices programme state links=links.clone() />
            <CompareTable programme state today links=links.clone() foundation />
            <TakeAlong programme state links />
        </Page>
    }
}

/// Link, print, CSV, JSON.
#[component]
fn TakeAlong(
    programme: StoredValue<domain::programme::Programme>,
    state: RwSignal<CompareState>,
    links: Links,
) -> impl IntoView {
    let t: Texts = expect_context();
    let api = programme.with_value(|programme| {
        format!(
            "{}/foundations/{}/programmes/{}/comparison",
            crate::api::PREFIX,
            segment(&programme.foundation),
            segment(&programme.id)
        )
    });
    let version = StoredValue::new(links.version().to_owned());
    let query = move || version.with_value(|version| state.read().query(version));
    let address = {
        let page = links.page("compare");
        let page = page.split('?').next().unwrap_or_default().to_owned();
        move || match query() {
            query if query.is_empty() => page.clone(),
            query => format!("{page}?{query}"),
        }
    };
    let lang = t.locale().tag();
    let file = move |suffix: &str| {
        let query = query();
        let join = if query.is_empty() { "" } else { "&" };
        format!("{api}{suffix}?lang={lang}{join}{query}")
    };
    let (csv, json) = (file.clone(), file);
    view! {
        <div class="compare-status">
            <ul>
                <li><a href=address>{t.share_link()}</a></li>
                <li class="when-live"><button class="as-link" type="button" on:click=|_| print_page()>{t.print()}</button></li>
                <li><a href=move || csv(".csv") rel="external" download>{t.csv()}</a></li>
                <li><a href=move || json("") rel="external">{t.json()}</a></li>
            </ul>
        </div>
    }
}

fn print_page() {
    // A browser that cannot print has nothing else to offer here.
    let _ = window().print();
}
