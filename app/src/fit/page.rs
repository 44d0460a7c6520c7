//! The page of the tier finder.

use super::finder::{Finder, FinderSubject};
use crate::api::ProgrammeAnswer;
use crate::facts::{FactsState, fact_errors, fact_errors_summary};
use crate::query::Query;
use crate::site::{Area, Links, Page, PageData, Place, provide_page_data, version_note};
use crate::text::Texts;
use crate::words::Words;
use leptos::prelude::*;
use std::sync::Arc;

/// `/{foundation}/{programme}/fit`
pub fn fit_page(answer: &ProgrammeAnswer, query: &Query) -> AnyView {
    let t: Texts = expect_context();
    let programme = &answer.programme;
    let state = FactsState::from_query(query, programme);
    let errors = fact_errors(Words::new(t, programme), &state);
    let in_force = Links::in_force(&programme.foundation, &programme.id);
    let stated: Vec<(&str, &str)> = state.pairs().collect();
    let note = version_note(t, answer, "fit", &in_force.query(&stated));
    let wrong = !errors.is_empty();
    let subject = Arc::new(FinderSubject::new(answer));
    provide_page_data(subject.clone());
    view! {
        <Page title=t.fit_heading() place=Place::programme(t, answer) area=Area::Fit wrong interactive=true>
            {fact_errors_summary(t, errors)}
            <div class="head">
                <h1>{t.fit_heading()}</h1>
                <p class="lead">{t.fit_intro()}</p>
                {note}
            </div>
            <Finder />
            <PageData data=subject />
        </Page>
    }
    .into_any()
}
