//! Chooses the page for a URL of an application.

use super::request::{WizardPage, WizardRequest};
use super::{agreement, colleagues, confirm, first_steps, guest, overview, refused, status, step};
use crate::api::{ApplicationAnswer, ApplicationState, GetApplication, Problem, ProblemKind};
use crate::locale::Locale;
use crate::query::Query;
use crate::site::{ErrorPage, Links, Page, Place};
use crate::text::Texts;
use crate::words::say;
use domain::application::{StepKind, part_handed_over};
use domain::joining::Part;
use leptos::prelude::*;

/// What a page of an application requests from the API.
pub fn application_of(secret: &str, step: &str, locale: Locale) -> GetApplication {
    GetApplication {
        secret: secret.to_owned(),
        agreement: step.strip_prefix("agreement-").unwrap_or_default().to_owned(),
        lang: locale.content_tag().to_owned(),
    }
}

/// `/apply/{secret}` and `/apply/{secret}/{step}`, where `step` can be empty: the page, or why it can't be shown.
pub fn apply_page(answer: Result<ApplicationAnswer, Problem>, secret: &str, step: &str, query: &Query) -> AnyView {
    let t: Texts = expect_context();
    let request = WizardRequest::new(secret, step, query);
    match answer {
        Ok(answer) => {
            let shown = if step.is_empty() {
                Some(show_start(t, &answer, &request))
            } else {
                show_step(t, &answer, &request)
            };
            match shown {
                Some(shown) => whole_page(t, Some(&answer), shown),
                None => view! { <ErrorPage problem=Problem::new(ProblemKind::NotFound, "", None) /> }.into_any(),
            }
        }
        Err(problem) => match refused::show(t, &problem, &request) {
            Some(shown) => whole_page(t, None, shown),
            None => view! { <ErrorPage problem /> }.into_any(),
        },
    }
}

fn show_start(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> WizardPage {
    match (answer.part, answer.state) {
        (Part::Applicant, ApplicationState::Draft) => overview::show(t, answer, request),
        (Part::Applicant, _) => status::show(t, answer, request),
        _ => guest::show(t, answer, request),
    }
}

fn show_step(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<WizardPage> {
    if let Some(part) = part_handed_over(&request.step).filter(|_| answer.part == Part::Applicant) {
        return Some(colleagues::show(t, answer, request, part));
    }
    if request.step == confirm::PAGE && answer.part == Part::Applicant {
        return Some(confirm::show(t, answer, request));
    }
    if request.step == first_steps::PAGE && answer.part == Part::Applicant {
        return first_steps::show(t, answer, request);
    }
    let step = answer.step(&request.step)?;
    Some(match &step.kind {
        StepKind::Agreement { agreement, .. } => agreement::show(t, answer, request, step, agreement),
        _ => step::show(t, answer, request, step),
    })
}

fn whole_page(t: Texts, answer: Option<&ApplicationAnswer>, page: WizardPage) -> AnyView {
    let place = answer.map(|answer| Place {
        foundation: answer.foundation.clone(),
        programme: Some((
            say(t, &answer.programme.title).to_owned(),
            Links::in_force(&answer.foundation.id, &answer.programme.id),
        )),
    });
    let WizardPage {
        title,
        wrong,
        interactive,
        body,
    } = page;
    // An island has its own layout.
    let content = if interactive {
        body
    } else {
        view! { <div class="apply">{body}</div> }.into_any()
    };
    match place {
        Some(place) => view! { <Page title place wrong private=true interactive>{content}</Page> }.into_any(),
        None => view! { <Page title wrong private=true>{content}</Page> }.into_any(),
    }
}
