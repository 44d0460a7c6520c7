//! Next to the status: documents to keep, a contact, and a way to withdraw.

use crate::api::{ApplicationAnswer, ApplicationState};
use crate::apply::control::control_id;
use crate::apply::request::WizardRequest;
use crate::apply::trail::{form, quiet_button};
use crate::site::{isolate, named};
use crate::text::Texts;
use crate::words::{planned_bills, say};
use leptos::prelude::*;

/// The field's name in errors.
pub(super) const WITHDRAW: &str = "withdraw.reference";

pub(in crate::apply) fn aside(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let undecided = answer.state.is_undecided();
    let withdraw = undecided.then(|| withdraw(t, answer, request));
    let is_useful = undecided || answer.state == ApplicationState::Approved;
    let is_member = answer
        .membership
        .as_ref()
        .is_some_and(|membership| membership.active_since.is_some());
    let bookmark = is_useful.then(|| {
        let text = if is_member {
            t.status_bookmark_member()
        } else {
            t.status_bookmark()
        };
        view! { <p class="hint">{text}</p> }
    });
    view! {
        <aside class="duo-side">
            {documents(t, answer, request)}
            {contact(t, answer)}
            {withdraw}
            {bookmark}
        </aside>
    }
    .into_any()
}

/// The application and the signed agreements, to download.
fn documents(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let signed = answer.agreements.iter().filter(|known| known.signed.is_some());
    let agreements = signed.map(|known| {
        let document = request.page(&format!("documents/{}.pdf", known.id));
        let text = t.agreement_document(say(t, &known.title));
        view! { <li><a href=document rel="external">{isolate(text)}</a></li> }
    });
    let agreements = agreements.collect_view();
    let bills = planned_bills(t, &answer.bills).map(|bills| {
        view! { <p class="meta">{isolate(t.bills_if_approved(bills))}</p> }
    });
    let pro_forma = answer.pro_forma.then(|| {
        view! {
            <li>
                <a href=request.page("pro-forma.pdf") rel="external">{t.status_pro_forma()}</a>
                <p class="meta">{t.status_pro_forma_hint()}</p>
                {bills}
            </li>
        }
    });
    view! {
        <section class="card" aria-labelledby="documents">
            <h2 id="documents">{t.status_documents()}</h2>
            <ul role="list">
                <li><a href=request.page("application.pdf") rel="external">{t.status_document()}</a></li>
                {agreements}
                {pro_forma}
            </ul>
        </section>
    }
    .into_any()
}

fn contact(t: Texts, answer: &ApplicationAnswer) -> AnyView {
    let email = &answer.foundation.email;
    view! {
        <section class="card" aria-labelledby="contact">
            <h2 id="contact">{t.status_contact()}</h2>
            <p>{named(t, &answer.foundation.name)}</p>
            <p><a href=format!("mailto:{email}")>{email.clone()}</a></p>
            <p class="meta">{t.status_contact_number()} " " <strong class="number">{answer.reference.clone()}</strong></p>
        </section>
    }
    .into_any()
}

/// Withdrawing asks for the application number, so that nobody does it by mistake (D4).
fn withdraw(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let wrong = request.check;
    let complaint = wrong.then(|| {
        view! {
            <p class="error" id="withdraw-error">
                <span class="vh">{t.error_prefix()} " "</span>
                {t.withdraw_wrong(&answer.reference)}
            </p>
        }
    });
    let content = view! {
        <div class="field" class:wrong=wrong>
            <label class="label" for=control_id(WITHDRAW)>{t.withdraw_confirm(&answer.reference)}</label>
            {complaint}
            <input
                class="input short"
                id=control_id(WITHDRAW)
                name="reference"
                autocomplete="off"
                aria-invalid=wrong.then_some("true")
                aria-describedby=wrong.then_some("withdraw-error")
            />
        </div>
        <p>{quiet_button(t.withdraw_button(), "withdraw")}</p>
    };
    view! {
        <section class="card withdraw" aria-labelledby="changed-mind">
            <h2 id="changed-mind">{t.withdraw_question()}</h2>
            <p>{t.withdraw_text()}</p>
            <details open=wrong>
                <summary>{t.withdraw_heading()}</summary>
                {form(request, "withdraw", answer, Some("step"), content.into_any())}
            </details>
        </section>
    }
    .into_any()
}
