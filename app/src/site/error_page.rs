//! Error pages: what happened, and where to go next.

use super::context::answer_with;
use super::{Page, PageContext};
use crate::api::{Problem, ProblemKind};
use crate::text::Texts;
use leptos::prelude::*;

/// The "not found" page.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <ErrorPage problem=Problem::new(ProblemKind::NotFound, "", None) /> }
}

/// The page for a problem from the API.
#[component]
pub fn ErrorPage(
    /// The API's problem.
    problem: Problem,
) -> impl IntoView {
    let t: Texts = expect_context();
    answer_with(problem.status);
    let (heading, text) = match problem.status {
        404 => (t.not_found_heading(), t.not_found_text()),
        403 if problem.is(ProblemKind::Recused) => (t.recused_heading(), t.recused_text()),
        403 => (t.no_permission_heading(), t.no_permission_text()),
        400 => (t.bad_request_heading(), t.not_found_text()),
        503 if problem.is(ProblemKind::FoundationUnavailable) => {
            (t.unavailable_heading(), t.foundation_unavailable_text())
        }
        503 => (t.unavailable_heading(), t.unavailable_text()),
        _ => (t.fault_heading(), t.fault_text()),
    };
    let PageContext { reference, .. } = expect_context();
    let reference = (problem.status >= 500).then_some(reference);
    let title = t.error_title(&heading);
    view! {
        <Page title>
            <div class="head">
                <h1>{heading}</h1>
                <p class="lead">{text}</p>
            </div>
            {problem.nearest.map(|name| view! { <p>{t.did_you_mean()} " " <bdi>{name}</bdi> "?"</p> })}
            {reference.map(|id| view! { <p>{t.fault_reference(id)}</p> })}
            <section class="section" aria-labelledby="ways-on">
                <h2 id="ways-on">{t.ways_on_heading()}</h2>
                <ul>
                    <li><a href="/">{t.nav_foundations()}</a></li>
                </ul>
            </section>
        </Page>
    }
}
