//! A page that asks.

use super::field::FieldContext;
use super::labels::step_title;
use super::problems::{Complaint, complaints, summary};
use super::refusals::file_refused;
use super::request::{WizardPage, WizardRequest};
use super::trail::{action, button, heading, hidden, quiet_button, small_button};
use crate::api::ApplicationAnswer;
use crate::site::{Links, isolate};
use crate::text::Texts;
use crate::words::{Words, refusal, say};
use domain::application::{Answers, FieldKind, Step, StepKind};
use leptos::prelude::*;

/// What's in the fields: what is stored, and over it what was typed while somebody else changed it.
pub(super) fn with_held(answer: &ApplicationAnswer) -> Answers {
    let mut typed = answer.all_answers();
    for (key, text) in &answer.held {
        typed.set(key, text);
    }
    typed
}

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, step: &Step) -> WizardPage {
    let mut complaints = complaints(
        t,
        step,
        &answer.all_answers(),
        &answer.held,
        request.check,
        answer.today,
    );
    refuse_files(t, step, request, &mut complaints);
    let wrong = !complaints.is_empty();
    let summary = summary(t, &complaints);
    let fields = FieldContext {
        t,
        answer,
        typed: Signal::stored(with_held(answer)),
        complaints: Signal::stored(complaints),
    };
    let help = match &step.kind {
        StepKind::Role { help, .. } => help.as_ref().map(|help| say(t, help).to_owned()),
        StepKind::You(_) => Some(t.step_you_hint().into_owned()),
        _ => None,
    };
    let help = help.map(|help| view! { <p class="lead">{isolate(help)}</p> });
    let brings_files = step.fields.iter().any(|field| field.kind == FieldKind::File);
    let more = match &step.kind {
        StepKind::Role { asked, most, .. } if asked < most => {
            Some(view! { <p>{small_button(t.add_person(), "more")}</p> })
        }
        _ => None,
    };
    let body = view! {
        {summary}
        {heading(t, answer, request, step)}
        {against(t, answer, step)}
        {help}
        <form
            method="post"
            action=action(request, &step.id)
            novalidate
            data-step=step.id.clone()
            enctype=brings_files.then_some("multipart/form-data")
            class="step"
        >
            {hidden("revision", answer.revision.to_string())}
            {fields.fields(step)}
            {more}
            {actions(t, request)}
        </form>
    };
    WizardPage {
        title: step_title(t, answer, step),
        wrong,
        body: body.into_any(),
    }
}

/// Why files weren't accepted, at their fields.
fn refuse_files(t: Texts, step: &Step, request: &WizardRequest, complaints: &mut Vec<Complaint>) {
    for file in &request.refused {
        if step.fields.iter().any(|field| field.key == file.key) {
            complaints.retain(|complaint| complaint.key != file.key);
            complaints.push(Complaint {
                key: file.key.clone(),
                text: t.file_refused(&file.name, file_refused(t, &file.code)),
            });
        }
    }
}

/// Why the tier isn't open to whoever gave these facts, where they're asked.
fn against(t: Texts, answer: &ApplicationAnswer, step: &Step) -> Option<AnyView> {
    if answer.refusals.is_empty() || !matches!(step.kind, StepKind::Facts | StepKind::Carried) {
        return None;
    }
    Some(refusals(t, answer))
}

/// Why nobody may join like this, and the way to what fits.
pub(super) fn refusals(t: Texts, answer: &ApplicationAnswer) -> AnyView {
    let words = Words::new(t, &answer.programme);
    let reasons = answer
        .refusals
        .iter()
        .map(|reason| view! { <li>{isolate(refusal(words, reason))}</li> });
    let reasons = reasons.collect_view();
    let fit = Links::in_force(&answer.foundation.id, &answer.programme.id).page("fit");
    view! {
        <div class="note bad" role="status">
            <h2>{t.not_eligible_heading()}</h2>
            <p>{t.not_eligible_text()}</p>
            <ul>{reasons}</ul>
            <p><a href=fit>{t.nav_fit()}</a></p>
        </div>
    }
    .into_any()
}

fn actions(t: Texts, request: &WizardRequest) -> AnyView {
    view! {
        <div class="actions">
            {button(t.save_and_continue(), "next")}
            {quiet_button(t.save_for_later(), "later")}
            <a href=request.page("")>{t.all_steps()}</a>
        </div>
    }
    .into_any()
}
