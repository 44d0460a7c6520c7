//! Which page an address of an application shows.

use super::{agreement, check, colleagues, confirm, guest, overview, refused, status, step};
use crate::api::{ApplicationAnswer, ApplicationState, GetApplication, Problem};
use crate::locale::Locale;
use crate::query::Query;
use crate::site::{ErrorPage, Links, Page, Place};
use crate::text::Texts;
use crate::words::say;
use domain::application::{StepKind, part_handed_over};
use domain::joining::Part;
use leptos::prelude::*;

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
    /// The code that confirms an email address.
    pub code: String,
}

impl Asked {
    fn new(secret: &str, step: &str, query: &Query) -> Self {
        Self {
            secret: secret.to_owned(),
            check: query.get("check").is_some(),
            back: query.get("back").is_some(),
            done: query.text("done").to_owned(),
            full: query.get("full").is_some(),
            code: query.text("code").to_owned(),
            refused: query.get_all("refused").filter_map(refused).collect(),
            step: step.to_owned(),
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

/// What a page of an application asks of the API.
pub fn application_of(secret: &str, step: &str, locale: Locale) -> GetApplication {
    GetApplication {
        secret: secret.to_owned(),
        agreement: step.strip_prefix("agreement-").unwrap_or_default().to_owned(),
        lang: locale.content_tag().to_owned(),
    }
}

/// `/apply/{secret}` and `/apply/{secret}/{step}`, whose `step` is empty or not: the page, or why it can't be shown.
pub fn apply_page(answer: Result<ApplicationAnswer, Problem>, secret: &str, step: &str, query: &Query) -> AnyView {
    let t: Texts = expect_context();
    let asked = Asked::new(secret, step, query);
    match answer {
        Ok(answer) => {
            let shown = if step.is_empty() {
                Some(show_start(t, &answer, &asked))
            } else {
                show_step(t, &answer, &asked)
            };
            match shown {
                Some(shown) => page(t, Some(&answer), shown),
                None => view! { <ErrorPage problem=Problem::new(404, "not-found", "", None) /> }.into_any(),
            }
        }
        Err(problem) => match refused::show(t, &problem, &asked) {
            Some(shown) => page(t, None, shown),
            None => view! { <ErrorPage problem /> }.into_any(),
        },
    }
}

fn show_start(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Shown {
    match (answer.part, answer.state) {
        (Part::Applicant, ApplicationState::Draft) => overview::show(t, answer, asked),
        (Part::Applicant, _) => status::show(t, answer, asked),
        _ => guest::show(t, answer, asked),
    }
}

fn show_step(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Option<Shown> {
    if let Some(part) = part_handed_over(&asked.step).filter(|_| answer.part == Part::Applicant) {
        return Some(colleagues::show(t, answer, asked, part));
    }
    if asked.step == confirm::PAGE && answer.part == Part::Applicant {
        return Some(confirm::show(t, answer, asked));
    }
    let step = answer.step(&asked.step)?;
    Some(match &step.kind {
        StepKind::Check => check::show(t, answer, asked),
        StepKind::Agreement { agreement, .. } => agreement::show(t, answer, asked, step, agreement),
        _ => step::show(t, answer, asked, step),
    })
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
        Some(place) => view! { <Page title place wrong private=true>{content}</Page> }.into_any(),
        None => view! { <Page title wrong private=true>{content}</Page> }.into_any(),
    }
}
