//! The page of the comparison.

use super::island::ComparisonIsland;
use super::{CompareState, CompareSubject};
use crate::api::ProgrammeAnswer;
use crate::query::Query;
use crate::site::{Area, Page, PageData, Place, provide_page_data, version_note};
use crate::text::Texts;
use domain::compare::{AT_ONCE, shown};
use leptos::prelude::*;
use std::sync::Arc;

/// `/{foundation}/{programme}/compare`
pub fn compare_page(answer: ProgrammeAnswer, query: &Query) -> AnyView {
    let t: Texts = expect_context();
    let place = Place::programme(t, &answer);
    let state = CompareState::from_query(query, &answer.programme);
    let note = version_note(t, &answer, "compare", &state.query(""));
    let subject = Arc::new(CompareSubject::new(t, answer));
    provide_page_data(subject.clone());
    let wide = shown(&subject.programme, &state.choice.tiers).len() > AT_ONCE;
    view! {
        <Page title=t.compare_heading() place area=Area::Compare wide interactive=true>
            <div class="head compare-head">
                <h1>{t.compare_heading()}</h1>
                {note}
            </div>
            <ComparisonIsland />
            <PageData data=subject />
        </Page>
    }
    .into_any()
}
