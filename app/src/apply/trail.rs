//! Shared by the pages: navigation, headings, forms and buttons.

use super::labels::{step_title, tier_title};
use super::request::WizardRequest;
use crate::api::ApplicationAnswer;
use crate::site::isolate;
use crate::text::Texts;
use domain::application::Step;
use leptos::prelude::*;

/// The number of a step and the number of steps. `None` for a page that isn't a numbered step (W14).
pub(super) fn number(answer: &ApplicationAnswer, step: &Step) -> Option<(usize, usize)> {
    let place = answer.asked().position(|asked| asked.id == step.id)?;
    Some((place + 1, answer.asked().count()))
}

/// The page before a step.
pub(super) fn page_before(answer: &ApplicationAnswer, request: &WizardRequest, step: &Step) -> String {
    if request.back {
        return request.page("check");
    }
    let before = number(answer, step).and_then(|(place, _)| answer.asked().nth(place.checked_sub(2)?));
    request.page(before.map_or("", |step| step.id.as_str()))
}

/// The back link, number and heading of a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Heading {
    back: String,
    caption: String,
    title: String,
}

impl Heading {
    pub fn new(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, step: &Step) -> Self {
        let caption = match number(answer, step) {
            Some((place, all)) => t.apply_caption(t.step_of(place, all), tier_title(t, answer)),
            None => tier_title(t, answer),
        };
        Self {
            back: page_before(answer, request, step),
            caption,
            title: step_title(t, answer, step),
        }
    }

    pub fn view(self, t: Texts) -> AnyView {
        view! {
            <div class="head">
                <p><a class="back" href=self.back>{t.step_back()}</a></p>
                <p class="caption">{isolate(self.caption)}</p>
                <h1>{isolate(self.title)}</h1>
            </div>
        }
        .into_any()
    }
}

pub(super) fn heading(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, step: &Step) -> AnyView {
    Heading::new(t, answer, request, step).view(t)
}

/// The URL that a page's form posts to.
pub(super) fn action(request: &WizardRequest, page: &str) -> String {
    if request.back {
        format!("{}?back", request.page(page))
    } else {
        request.page(page)
    }
}

/// A form that posts to a page of the application. The page shows the errors, not the browser (W8).
pub(super) fn form(
    request: &WizardRequest,
    page: &str,
    answer: &ApplicationAnswer,
    class: Option<&'static str>,
    content: AnyView,
) -> AnyView {
    view! {
        <form method="post" action=action(request, page) novalidate class=class>
            {hidden("revision", answer.revision.to_string())}
            {content}
        </form>
    }
    .into_any()
}

pub(super) fn hidden(name: &'static str, value: impl Into<String>) -> AnyView {
    view! { <input type="hidden" name=name value=value.into() /> }.into_any()
}

/// A form's main button, with its action.
pub(super) fn button(text: impl Into<String>, act: &'static str) -> AnyView {
    styled(text.into(), act, "button")
}

/// A secondary button.
pub(super) fn quiet_button(text: impl Into<String>, act: &'static str) -> AnyView {
    styled(text.into(), act, "button quiet")
}

/// A small button in a row or between fields.
pub(super) fn small_button(text: impl Into<String>, act: &'static str) -> AnyView {
    styled(text.into(), act, "button quiet small")
}

fn styled(text: String, act: &'static str, class: &'static str) -> AnyView {
    view! { <button class=class name="do" value=act>{text}</button> }.into_any()
}
