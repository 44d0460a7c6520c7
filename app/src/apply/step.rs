//! A step that follows from the answers: a page with questions, or check-your-answers.

use super::check;
use super::labels::step_title;
use super::problems::{Complaint, complaints};
use super::refusals::file_refused;
use super::request::{WizardPage, WizardRequest};
use super::trail::small_button;
use super::wizard::{Wizard, WizardSubject};
use crate::api::ApplicationAnswer;
use crate::site::{Links, PageData, isolate, provide_page_data};
use crate::text::Texts;
use crate::words::{Words, refusal, say};
use domain::application::{Answers, Step, StepKind};
use leptos::prelude::*;
use std::sync::Arc;

/// The contents of the fields: the stored answers, overlaid with held ones.
pub(super) fn with_held(answer: &ApplicationAnswer) -> Answers {
    let mut typed = answer.all_answers();
    for (key, text) in &answer.held {
        typed.set(key, text);
    }
    typed
}

/// An island. Without scripts, it's a page with a plain form.
pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, step: &Step) -> WizardPage {
    let subject = Arc::new(WizardSubject::new(answer, request));
    provide_page_data(subject.clone());
    let check_has_errors = step.kind == StepKind::Check && check::has_errors(answer, request);
    WizardPage {
        title: step_title(t, answer, step),
        wrong: check_has_errors || !page_complaints(t, answer, request, step).is_empty(),
        interactive: true,
        body: view! {
            <Wizard />
            <PageData data=subject />
        }
        .into_any(),
    }
}

/// The errors on a page when it's rendered.
pub(super) fn page_complaints(
    t: Texts,
    answer: &ApplicationAnswer,
    request: &WizardRequest,
    step: &Step,
) -> Vec<Complaint> {
    let stored = answer.all_answers();
    let mut complaints = complaints(t, step, &stored, &answer.held, request.check, answer.today);
    refuse_files(t, step, request, &mut complaints);
    complaints
}

/// The introduction of a page.
pub(super) fn help(t: Texts, step: &Step) -> Option<AnyView> {
    let help = match &step.kind {
        StepKind::Role { help, .. } => say(t, help.as_ref()?).to_owned(),
        StepKind::You(_) => t.step_you_hint().into_owned(),
        _ => return None,
    };
    Some(view! { <p class="lead">{isolate(help)}</p> }.into_any())
}

/// The button to add another person.
pub(super) fn more(t: Texts, step: &Step) -> Option<AnyView> {
    match &step.kind {
        StepKind::Role { asked, most, .. } if asked < most => {
            Some(view! { <p>{small_button(t.add_person(), "more")}</p> }.into_any())
        }
        _ => None,
    }
}

/// Why files were refused, by field.
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

/// Why the applicant isn't eligible, on the page that asks for the facts.
pub(super) fn against(t: Texts, answer: &ApplicationAnswer, step: &Step) -> Option<AnyView> {
    if answer.refusals.is_empty() || !matches!(step.kind, StepKind::Facts | StepKind::Carried) {
        return None;
    }
    Some(refusals(t, answer))
}

/// Why the applicant isn't eligible, with a link to tiers that fit.
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
