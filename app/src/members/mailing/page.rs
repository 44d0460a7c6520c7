//! The page of a mailing, in each of its states.

use super::form::MailingForm;
use super::preview::{preview, stored};
use super::progress::progress;
use super::send::send;
use super::skipped::skipped;
use super::stop::stop;
use super::write::write;
use crate::api::{MailingAnswer, MailingKind, MailingState};
use crate::members::address::members_address;
use crate::members::nav::nav;
use crate::site::{Page, Place, answer_with, error_box, error_summary};
use crate::text::Texts;
use leptos::prelude::*;

/// A mailing: the form to write it, its preview with the form to send it, or its progress.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn mailing_page(answer: MailingAnswer, form: MailingForm) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    let title = match answer.kind {
        MailingKind::Email => t.mailing_email_heading(),
        MailingKind::Reminder => t.mailing_reminder_heading(),
    };
    let errors = form.errors(t);
    let is_wrong = form.is_outdated || !errors.is_empty();
    if is_wrong {
        answer_with(if form.is_outdated { 409 } else { 422 });
    }
    let is_draft = answer.state == MailingState::Draft;
    // What was typed stays in the form, with what a colleague has saved beneath it.
    let is_crossed = is_draft && form.is_outdated && form.typed.is_some();
    let outdated = form.is_outdated.then(|| {
        let text = if is_crossed {
            t.mailing_crossed()
        } else {
            t.mailing_outdated()
        };
        error_box(t, view! { <p>{text}</p> }.into_any())
    });
    let is_unwritten = answer.kind == MailingKind::Email && answer.text.is_empty();
    let lead = is_draft.then(|| view! { <p class="lead">{t.mailing_draft()}</p> });
    let content = if is_draft && (is_unwritten || form.writes) {
        view! {
            {write(t, &answer, &form)}
            {is_crossed.then(|| stored(t, &answer))}
        }
        .into_any()
    } else if is_draft {
        view! {
            {preview(t, &answer)}
            {skipped(t, &answer)}
            {send(t, &answer, &form)}
        }
        .into_any()
    } else {
        view! {
            {progress(t, &answer)}
            {stop(t, &answer)}
            {skipped(t, &answer)}
            {preview(t, &answer)}
        }
        .into_any()
    };
    let content = view! {
        <div class="invoices">
            {outdated}
            {error_summary(t, errors)}
            {nav(t, foundation, None, answer.money)}
            <div class="head">
                <p><a class="back" href=members_address(foundation)>{t.mailing_back()}</a></p>
                <h1>{title.clone()}</h1>
                {lead}
            </div>
            {content}
        </div>
    }
    .into_any();
    view! {
        <Page title=title place=Place::foundation(&answer.foundation) wide=true wrong=is_wrong private=true>
            {content}
        </Page>
    }
    .into_any()
}
