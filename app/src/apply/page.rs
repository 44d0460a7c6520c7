//! Which page an address of an application shows.

use super::{agreement, check, colleagues, guest, overview, refused, status, step};
use crate::api::{ApplicationAnswer, ApplicationState, GetApplication, Problem, call};
use crate::site::{ErrorPage, Links, Page, Place, content_language, standing};
use crate::text::Texts;
use crate::words::say;
use domain::application::{StepKind, part_handed_over};
use domain::joining::Part;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// What an address asks for beside its step.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub secret: String,
    /// Whether what is wrong is told: after a form was sent, not before (W9).
    pub check: bool,
    /// Whether the reader goes back to check the answers afterwards.
    pub back: bool,
    /// What was just done, told once.
    pub done: String,
    /// The step, where there is one in the address.
    pub step: String,
    /// Files that were not taken: key, reason, name.
    pub refused: Vec<(String, String, String)>,
    /// Whether all places are taken.
    pub full: bool,
}

impl Asked {
    fn of_address() -> Self {
        let (params, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
        Self {
            secret: params.get("secret").unwrap_or_default(),
            check: query.get("check").is_some(),
            back: query.get("back").is_some(),
            done: query.get("done").unwrap_or_default(),
            full: query.get("full").is_some(),
            refused: query
                .get_all("refused")
                .unwrap_or_default()
                .iter()
                .filter_map(|told| refused(told))
                .collect(),
            step: params.get("step").unwrap_or_default(),
        }
    }

    /// The address of a page of this application.
    pub fn page(&self, page: &str) -> String {
        if page.is_empty() {
            format!("/apply/{}", self.secret)
        } else {
            format!("/apply/{}/{page}", self.secret)
        }
    }
}

fn refused(told: &str) -> Option<(String, String, String)> {
    let (key, rest) = told.split_once('~')?;
    let (code, name) = rest.split_once('~')?;
    Some((key.to_owned(), code.to_owned(), name.to_owned()))
}

/// What a page of an application shows.
pub(super) struct Shown {
    pub title: String,
    /// Whether a form of the page has errors.
    pub wrong: bool,
    /// The content, made by [`crate::markup`].
    pub body: String,
}

/// `/apply/{secret}`
#[component]
pub fn Apply() -> impl IntoView {
    let asked = Asked::of_address();
    standing(load(asked, |t, answer, asked| match (answer.part, answer.state) {
        (Part::Applicant, ApplicationState::Draft) => Some(overview::show(t, answer, asked)),
        (Part::Applicant, _) => Some(status::show(t, answer, asked)),
        _ => Some(guest::show(t, answer, asked)),
    }))
}

/// `/apply/{secret}/{step}`
#[component]
pub fn ApplyStep() -> impl IntoView {
    let asked = Asked::of_address();
    standing(load(asked, show_step))
}

fn show_step(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Option<Shown> {
    if let Some(part) = part_handed_over(&asked.step).filter(|_| answer.part == Part::Applicant) {
        return Some(colleagues::show(t, answer, asked, part));
    }
    let step = answer.step(&asked.step)?;
    Some(match &step.kind {
        StepKind::Check => check::show(t, answer, asked),
        StepKind::Agreement { agreement, .. } => agreement::show(t, answer, asked, step, agreement),
        _ => step::show(t, answer, asked, step),
    })
}

/// Asks for the application and shows it, or says why it cannot be shown.
fn load(
    asked: Asked,
    show: impl FnOnce(Texts, &ApplicationAnswer, &Asked) -> Option<Shown> + Send + 'static,
) -> impl IntoView {
    let t: Texts = expect_context();
    let question = GetApplication {
        secret: asked.secret.clone(),
        agreement: asked.step.strip_prefix("agreement-").unwrap_or_default().to_owned(),
        lang: content_language(t).to_owned(),
    };
    Suspend::new(async move {
        match call(question).await {
            Ok(answer) => match show(t, &answer, &asked) {
                Some(shown) => page(t, Some(&answer), shown),
                None => not_found(),
            },
            Err(problem) => match refused::show(t, &problem, &asked) {
                Some(shown) => page(t, None, shown),
                None => view! { <ErrorPage problem /> }.into_any(),
            },
        }
    })
}

fn not_found() -> AnyView {
    view! { <ErrorPage problem=Problem::new(404, "not-found", "", None) /> }.into_any()
}

fn page(t: Texts, answer: Option<&ApplicationAnswer>, shown: Shown) -> AnyView {
    let place = answer.map(|answer| Place {
        foundation: answer.foundation.clone(),
        programme: Some((
            say(t, &answer.programme.title).to_owned(),
            Links::in_force(&answer.foundation.id, &answer.programme.id),
        )),
    });
    let Shown { title, wrong, body } = shown;
    let content = view! { <div class="apply" inner_html=body></div> };
    match place {
        Some(place) => view! { <Page title place wrong>{content}</Page> }.into_any(),
        None => view! { <Page title wrong>{content}</Page> }.into_any(),
    }
}
