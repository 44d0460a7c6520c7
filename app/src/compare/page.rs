//! The page: what can be chosen, what is shown, ways to take it along; and the programme, for the browser to reckon with.

use super::choices::choices;
use super::parts::{is_wide, left_out, region_class, summary, take_along};
use super::table::{cost_lines, table};
use super::{AREA, CompareState, DATA, Setting};
use crate::api::{ProgrammeAnswer, call, wire};
use crate::markup::{all, el};
use crate::site::{Area, Page, Place, VersionNote, programme_of_address, shown};
use crate::text::Texts;
use domain::compare::shown as tiers_shown;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

/// `/{foundation}/{programme}/compare`
#[component]
pub fn Compare() -> impl IntoView {
    let query = use_query_map().get_untracked();
    shown(call(programme_of_address()), move |answer| page(answer, &query))
}

fn page(answer: ProgrammeAnswer, query: &ParamsMap) -> AnyView {
    let t: Texts = expect_context();
    let place = Place::programme(t, &answer);
    let note = VersionNote::new(t, &answer);
    let setting = Setting::new(t, answer);
    let state = CompareState::from_query(query, &setting.programme);
    // What cannot be written is not taken over; the page is complete without.
    let data = wire::write(&setting).map(|bytes| {
        el("script")
            .attr("type", wire::MEDIA_TYPE)
            .attr("id", DATA)
            // It is never run; but no script of this site is without.
            .attr("nonce", use_nonce().unwrap_or_default().to_string())
            .written(wire::to_text(&bytes))
    });
    let take_along = el("ul").written(take_along(&setting, &state));
    let note = note.staying("compare", state.query("")).markup();
    let head = el("div").attr("class", "head");
    let content = el("")
        .child(head.child(el("h1").text(t.compare_heading())).child(note))
        .child(choices(&setting, &state))
        .written(comparison(&setting, &state))
        .child(el("div").attr("class", "compare-status compare-take").child(take_along))
        .inner();
    let wide = is_wide(tiers_shown(&setting.programme, &state.choice.tiers).len());
    view! {
        <Page title=t.compare_heading() place area=Area::Compare wide>
            <div class="contents" id=AREA inner_html=content></div>
            <div class="contents" inner_html=all(data.ok())></div>
        </Page>
    }
    .into_any()
}

/// How much is shown, and the table.
pub fn comparison(setting: &Setting, state: &CompareState) -> String {
    let compared = setting.compared(state);
    let quotes = setting.quotes(state, &compared.tiers);
    let lines = cost_lines(setting, state, &compared.tiers, &quotes);
    let summary = el("p").attr("role", "status").text(summary(setting, &compared));
    let left_out = el("div")
        .attr("class", "contents compare-left-out")
        .written(left_out(setting, state, &compared));
    let region = el("div")
        .attr("class", region_class(compared.tiers.len()))
        .attr("role", "region")
        .attr("aria-labelledby", "compare-caption")
        .attr("tabindex", "0")
        .child(table(setting, state, &compared, &lines));
    let status = el("div").attr("class", "compare-status");
    all([status.child(summary).child(left_out), region])
}
