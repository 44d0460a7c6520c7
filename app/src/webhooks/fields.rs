//! The fields of a webhook, for the form that adds one and for the one that changes it.

use super::event::{event_text, groups};
use super::form::{WebhookForm, WebhookFormProblem};
use super::outcome::problem_text;
use crate::api::WebhookEvent;
use crate::invoices::MoneyField;
use crate::text::Texts;
use leptos::prelude::*;

/// The ID of the field for the URL.
pub(super) const URL: &str = "webhook-url";

/// The ID of the field for what it's for.
pub(super) const DESCRIPTION: &str = "webhook-description";

/// The ID of the first type of event.
pub(super) const EVENTS: &str = "webhook-events";

pub(super) fn fields(t: Texts, form: &WebhookForm) -> AnyView {
    let error = |problem: WebhookFormProblem| form.has(problem).then(|| problem_text(t, problem).into_owned());
    let url = MoneyField {
        id: URL,
        name: "url",
        label: t.webhook_url(),
        hint: Some(t.webhook_url_hint().into_owned()),
        error: form.url_problem().map(|problem| problem_text(t, problem).into_owned()),
        typed: &form.url,
    };
    let description = MoneyField {
        id: DESCRIPTION,
        name: "description",
        label: t.webhook_description(),
        hint: Some(t.webhook_description_hint().into_owned()),
        error: error(WebhookFormProblem::DescriptionTooLong),
        typed: &form.description,
    };
    view! {
        {url.line(t)}
        {description.line(t)}
        {events(t, form, error(WebhookFormProblem::EventsMissing))}
    }
    .into_any()
}

fn events(t: Texts, form: &WebhookForm, error: Option<String>) -> AnyView {
    let wrong = error.is_some();
    let error = error.map(|error| {
        view! {
            <p class="error" id=format!("{EVENTS}-error")>
                <span class="vh">{t.error_prefix()} " "</span>
                {error}
            </p>
        }
    });
    let first = WebhookEvent::ALL.first().copied();
    let groups = groups(t).into_iter().map(|(name, events)| {
        let choices = events.into_iter().map(|event| {
            // The error summary leads to the first one.
            let id = (first == Some(event)).then_some(EVENTS);
            view! {
                <label class="choice">
                    <input type="checkbox" id=id name="event" value=event.id() checked=form.events.contains(&event) />
                    <span>
                        {event_text(t, event)} " " <code class="hint" dir="ltr">{event.id()}</code>
                    </span>
                </label>
            }
        });
        view! {
            <fieldset class="field">
                <legend class="label">{name}</legend>
                {choices.collect_view()}
            </fieldset>
        }
    });
    view! {
        <fieldset class="field" class:wrong=wrong>
            <legend class="label">{t.webhook_events()}</legend>
            {error}
            {groups.collect_view()}
        </fieldset>
    }
    .into_any()
}
