//! The answers, by step.

use super::address::QueueAddress;
use crate::api::ApplicationAnswer;
use crate::apply::{answer_label, answer_text, step_title};
use crate::site::isolate;
use crate::text::Texts;
use domain::application::{Answers, Field, FieldKind, OptionLabel, Step, StepKind};
use leptos::prelude::*;

pub(super) fn answers(t: Texts, application: &ApplicationAnswer, address: &QueueAddress) -> AnyView {
    let given = application.all_answers();
    let steps = application.steps.iter().filter(|step| {
        // Signatures have a section of their own.
        !matches!(
            step.kind,
            StepKind::Check | StepKind::Agreement { .. } | StepKind::HandOver(_)
        )
    });
    let sections = steps.filter_map(|step| section(t, application, address, step, &given));
    sections.collect_view().into_any()
}

fn section(
    t: Texts,
    application: &ApplicationAnswer,
    address: &QueueAddress,
    step: &Step,
    given: &Answers,
) -> Option<AnyView> {
    let fields = step
        .active(given)
        .filter(|field| field.required || !given.get(&field.key).is_empty());
    let rows: Vec<_> = fields
        .map(|field| {
            view! {
                <div>
                    <dt>{isolate(answer_label(t, field))}</dt>
                    <dd class="typed">{value(t, application, address, field, given.get(&field.key))}</dd>
                </div>
            }
        })
        .collect();
    let id = format!("answers-{}", step.id);
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id.clone()>
                <h2 id=id.clone()>{isolate(step_name(t, application, step))}</h2>
                <dl class="pairs">{rows}</dl>
            </section>
        }
        .into_any()
    })
}

/// The name of a step for reviewers. The applicant's own page is about "you".
pub(super) fn step_name(t: Texts, application: &ApplicationAnswer, step: &Step) -> String {
    match step.kind {
        StepKind::You(_) => t.history_applicant().into_owned(),
        StepKind::Carried => t.step_carried_review().into_owned(),
        _ => step_title(t, application, step),
    }
}

/// An answer in words. Files and websites are links.
fn value(t: Texts, application: &ApplicationAnswer, address: &QueueAddress, field: &Field, typed: &str) -> AnyView {
    let words = if is_applicant_themselves(field, typed) {
        isolate(t.choice_applicant_unnamed())
    } else {
        isolate(answer_text(t, application, field, typed))
    };
    let is_known = application.files.iter().any(|file| file.id == typed);
    match &field.kind {
        FieldKind::File if is_known => {
            let file = address.file(&application.reference, typed);
            view! { <a href=file rel="external">{words}</a> }.into_any()
        }
        FieldKind::Url => match website(field, typed) {
            Some(website) => view! { <a href=website rel="external noreferrer nofollow">{words}</a> }.into_any(),
            None => words,
        },
        _ => words,
    }
}

/// Whether the applicant chose themselves. For reviewers, "myself" would be somebody else.
fn is_applicant_themselves(field: &Field, typed: &str) -> bool {
    let FieldKind::Choice(choices) = &field.kind else {
        return false;
    };
    let mut chosen = choices.iter().filter(|choice| choice.id == typed);
    chosen.any(|choice| choice.label == OptionLabel::You)
}

/// The URL of a website that a browser opens without running anything.
fn website(field: &Field, typed: &str) -> Option<String> {
    let url = field.read(typed).ok()??;
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    is_web.then_some(url)
}
