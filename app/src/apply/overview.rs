//! All steps of a draft: their status, who completes them, and how to come back.

use super::colleagues;
use super::labels::{step_title, tier_title};
use super::request::{WizardPage, WizardRequest};
use super::standing::{Standing, standing};
use super::step::refusals;
use super::trail::{form, quiet_button};
use crate::api::ApplicationAnswer;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use domain::application::{Answers, Step, StepKind, key};
use leptos::prelude::*;

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> WizardPage {
    let title = t.overview_heading(tier_title(t, answer));
    let answers = answer.all_answers();
    let refusals = (!answer.refusals.is_empty()).then(|| refusals(t, answer));
    let body = view! {
        {done(t, answer, request)}
        <div class="head">
            <h1>{isolate(title.clone())}</h1>
            <p class="caption">{t.apply_reference(&answer.reference)}</p>
        </div>
        {refusals}
        {steps(t, answer, request, &answers)}
        {colleagues::section(t, answer, request)}
        {link(t, answer, request, &answers)}
    };
    WizardPage {
        title,
        wrong: false,
        interactive: false,
        body: body.into_any(),
    }
}

/// Confirms what was just done.
fn done(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    let newest = answer.links.first();
    let answers = answer.all_answers();
    let address = answers.get(key::YOUR_EMAIL).trim();
    let text = match request.done.as_str() {
        "mailed" if answer.email_confirmed => t.link_mailed(address),
        "mailed" => t.confirm_mailed(address),
        "mail-later" => t.mail_is_late(address),
        "not-mailed" => t.mail_is_refused(address),
        "waiting" if address.is_empty() => t.waits_for_address(&newest?.name),
        "waiting" => t.waits_for_confirmation(&newest?.name, address),
        "sent" => t.sent_to(&newest?.name),
        "recalled" => t.recalled_done().into_owned(),
        "reminded" => t.reminded_done().into_owned(),
        _ => return None,
    };
    Some(view! { <p class="note good" role="status">{isolate(text)}</p> }.into_any())
}

fn steps(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, answers: &Answers) -> AnyView {
    let all: Vec<(&Step, Standing)> = answer
        .asked()
        .map(|step| (step, standing(answer, step, answers)))
        .collect();
    let complete = all.iter().filter(|(_, standing)| standing.is_complete()).count();
    let next = all
        .iter()
        .find(|(_, standing)| matches!(standing, Standing::Open | Standing::InProgress))
        .map_or("check", |(step, _)| step.id.as_str());
    let rows = all.iter().map(|(step, standing)| {
        let (class, state) = standing.words(t);
        let state = (step.kind != StepKind::Check).then(|| view! { <span class=class>{isolate(state)}</span> });
        view! {
            <li>
                <a href=request.page(&step.id)>{isolate(step_title(t, answer, step))}</a>
                {state}
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section aria-labelledby="steps">
            <h2 id="steps">{t.all_steps()}</h2>
            <p>{t.overview_progress(complete, all.len() - 1)}</p>
            <ol class="tasks">{rows}</ol>
            <p class="actions"><a class="button" href=request.page(next)>{t.overview_continue()}</a></p>
        </section>
    }
    .into_any()
}

/// The resume link: what it's for, when it expires, and how to have it emailed.
fn link(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, answers: &Answers) -> AnyView {
    let address = answers.get(key::YOUR_EMAIL).trim();
    let send = if address.is_empty() {
        view! { <p>{t.link_mail_first()}</p> }.into_any()
    } else {
        let mail_to = if answer.email_confirmed {
            t.link_mail_to(address)
        } else {
            t.confirm_first(address)
        };
        let content = view! {
            {quiet_button(t.link_mail(), "mail")}
            <span>{isolate(mail_to)}</span>
        };
        form(request, "mail", answer, Some("actions"), content.into_any())
    };
    view! {
        <section class="section" aria-labelledby="link">
            <h2 id="link">{t.link_heading()}</h2>
            <p>{t.link_text(date(t, answer.works_until))}</p>
            {send}
        </section>
    }
    .into_any()
}
