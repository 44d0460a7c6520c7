//! Confirming the applicant's email address: the page behind the emailed link. Opening it changes nothing, because spam
//! filters follow links; its button does.

use super::request::{WizardPage, WizardRequest};
use super::trail::{button, form, hidden};
use crate::api::ApplicationAnswer;
use crate::site::isolate;
use crate::text::Texts;
use domain::application::key;
use leptos::prelude::*;

/// The name of the page.
pub(super) const PAGE: &str = "confirm";

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> WizardPage {
    let answers = answer.all_answers();
    let address = answers.get(key::YOUR_EMAIL).trim();
    let (title, content) = if answer.email_confirmed {
        let content = view! { <p class="lead">{t.confirm_done_text()}</p> {continue_link(t, request)} };
        (t.confirm_done_heading(), content.into_any())
    } else {
        (t.confirm_heading(), unconfirmed(t, answer, request, address))
    };
    WizardPage {
        title: title.clone().into_owned(),
        wrong: request.check && !answer.email_confirmed,
        interactive: false,
        body: view! { <div class="head"><h1>{title}</h1></div> {content} }.into_any(),
    }
}

/// The button to confirm, or a way to get another code.
fn unconfirmed(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, address: &str) -> AnyView {
    if address.is_empty() {
        return view! { <p class="lead">{t.confirm_no_address()}</p> {continue_link(t, request)} }.into_any();
    }
    if request.code.is_empty() || request.check {
        let why = if request.check {
            view! { <p class="note bad" role="alert">{t.confirm_expired()}</p> }.into_any()
        } else {
            view! { <p class="lead">{isolate(t.confirm_without_code(address))}</p> }.into_any()
        };
        let again = view! { {button(t.link_mail(), "mail")} <span>{isolate(t.link_mail_to(address))}</span> };
        let again = form(request, "mail", answer, Some("actions"), again.into_any());
        return view! { {why} {again} {continue_link(t, request)} }.into_any();
    }
    let confirm = view! { {hidden("code", request.code.clone())} {button(t.confirm_button(), PAGE)} };
    let confirm = form(request, PAGE, answer, Some("actions"), confirm.into_any());
    view! {
        <p class="lead">{isolate(t.confirm_text(address))}</p>
        {confirm}
        <p class="hint">{t.confirm_not_you()}</p>
    }
    .into_any()
}

fn continue_link(t: Texts, request: &WizardRequest) -> AnyView {
    view! { <p><a href=request.page("")>{t.confirm_continue()}</a></p> }.into_any()
}
