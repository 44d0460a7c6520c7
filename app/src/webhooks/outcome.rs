//! First on a page: what's wrong with the form that was sent, or what it has done.

use super::fields::{DESCRIPTION, EVENTS, URL};
use super::form::{WebhookDone, WebhookForm, WebhookFormProblem};
use crate::account::confirmed_note;
use crate::site::error_summary;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// A problem in words. The summary and the fields use the same (W6).
pub(super) fn problem_text(t: Texts, problem: WebhookFormProblem) -> Cow<'static, str> {
    match problem {
        WebhookFormProblem::UrlWrong => t.webhook_url_missing(),
        WebhookFormProblem::UrlNotHttps => t.webhook_url_https(),
        WebhookFormProblem::UrlWithPassword => t.webhook_url_password(),
        WebhookFormProblem::UrlWithPort => t.webhook_url_port(),
        WebhookFormProblem::UrlPrivate => t.webhook_url_private(),
        WebhookFormProblem::DescriptionTooLong => t.webhook_description_long(),
        WebhookFormProblem::EventsMissing => t.webhook_events_missing(),
        WebhookFormProblem::TooMany => t.webhook_too_many(),
        WebhookFormProblem::NotActive => t.webhook_not_active(),
    }
}

/// The ID of the field with a problem. Pausing and resuming are beneath the heading.
fn field(problem: WebhookFormProblem) -> &'static str {
    match problem {
        WebhookFormProblem::DescriptionTooLong => DESCRIPTION,
        WebhookFormProblem::EventsMissing => EVENTS,
        WebhookFormProblem::NotActive => RESUME,
        _ => URL,
    }
}

/// The ID of the button that resumes.
pub(super) const RESUME: &str = "webhook-resume";

pub(super) fn outcome(t: Texts, form: &WebhookForm) -> Option<AnyView> {
    let errors = form.problems.iter().map(|problem| {
        let text = problem_text(t, *problem).into_owned();
        (field(*problem).to_owned(), text)
    });
    error_summary(t, errors.collect()).or_else(|| {
        if let Some(secret) = form.secret.clone() {
            let both = (form.sent == "replace").then(|| view! { <p>{t.webhook_secret_both()}</p> });
            return Some(
                view! {
                    <div class="note good" role="status">
                        <p>{t.webhook_secret_made()}</p>
                        <p><code class="token" dir="ltr">{secret}</code></p>
                        {both}
                    </div>
                }
                .into_any(),
            );
        }
        if form.confirmed {
            return Some(confirmed_note(t));
        }
        let text = done_text(t, form.done?);
        Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
    })
}

fn done_text(t: Texts, done: WebhookDone) -> Cow<'static, str> {
    match done {
        WebhookDone::Changed => t.webhook_done_changed(),
        WebhookDone::Paused => t.webhook_done_paused(),
        WebhookDone::Resumed => t.webhook_done_resumed(),
        WebhookDone::Tested => t.webhook_done_tested(),
        WebhookDone::SentAgain => t.webhook_done_again(),
        WebhookDone::Deleted => t.webhook_done_deleted(),
    }
}
