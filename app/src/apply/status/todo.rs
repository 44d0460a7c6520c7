//! What waits for the applicant: open questions, and what else the reply needs.

use super::questions::changes;
use crate::api::{ApplicationAnswer, RequestBrief};
use crate::apply::labels::step_title;
use crate::apply::request::WizardRequest;
use crate::apply::standing::{Standing, standing};
use crate::apply::trail::{button, form, hidden, quiet_button};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use domain::application::StepKind;
use leptos::prelude::*;

pub(super) fn todo(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let open = answer.requests.iter().filter(|asked| asked.answered.is_none());
    let rows = rows(t, answer, request);
    let can_send = rows.is_none();
    let questions = open
        .map(|asked| question(t, answer, request, asked, can_send))
        .collect_view();
    view! {
        {questions}
        {rows}
    }
    .into_any()
}

/// A question, what has changed since, and the button to send the reply. It's quiet while the reply is incomplete.
fn question(
    t: Texts,
    answer: &ApplicationAnswer,
    request: &WizardRequest,
    asked: &RequestBrief,
    can_send: bool,
) -> AnyView {
    let heading = format!("question-{}", asked.id);
    // The first button is the next thing to do.
    let changed = !asked.changed.is_empty();
    let step = answer.step(&asked.step).map(|step| {
        let name = isolate(format!(": {}", step_title(t, answer, step)));
        let (class, label) = if changed {
            ("button quiet", t.asked_change())
        } else {
            ("button", t.asked_answer())
        };
        view! { <a class=class href=request.page(&step.id)>{label} <span class="vh">{name}</span></a> }
    });
    let send = if can_send && (changed || step.is_none()) {
        button(t.asked_send(), "answer")
    } else {
        quiet_button(t.asked_send(), "answer")
    };
    let content = view! {
        {hidden("request", asked.id.clone())}
        {send}
    };
    let send = form(request, "answer", answer, None, content.into_any());
    let buttons = if changed {
        view! { {send} {step} }.into_any()
    } else {
        view! { {step} {send} }.into_any()
    };
    view! {
        <section class="now todo" aria-labelledby=heading.clone()>
            <p class="state you">{t.stage_waits_for_you()}</p>
            <h2 id=heading.clone() class="asked-question typed"><q>{isolate(asked.question.clone())}</q></h2>
            <p class="meta">
                <span>{t.asked_heading(date(t, asked.asked))}</span>
                " · "
                <span>{t.no_deadline()}</span>
            </p>
            {changes(t, answer, asked, t.asked_changes())}
            <div class="actions">{buttons}</div>
        </section>
    }
    .into_any()
}

/// The steps that a reply leaves incomplete, such as an agreement whose text has changed.
fn rows(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    let answers = answer.all_answers();
    let open = answer.asked().filter(|step| step.kind != StepKind::Check);
    let rows: Vec<_> = open
        .filter_map(|step| {
            let standing = standing(answer, step, &answers);
            if standing.is_complete() {
                return None;
            }
            let (class, state) = match standing {
                Standing::With(_) => standing.words(t),
                _ if is_void(answer, &step.kind) => ("state", t.status_sign_again().into_owned()),
                _ => standing.words(t),
            };
            let title = isolate(step_title(t, answer, step));
            Some(view! {
                <li>
                    <a href=request.page(&step.id)>{title}</a>
                    <span class=class>{isolate(state)}</span>
                    <span class="meta">{t.no_deadline()}</span>
                </li>
            })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    Some(
        view! {
            <section aria-labelledby="todo">
                <h2 id="todo">{t.status_todo()}</h2>
                <ul class="todo-rows" role="list">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Whether the step's agreement was signed, but its text has changed since.
fn is_void(answer: &ApplicationAnswer, kind: &StepKind) -> bool {
    let StepKind::Agreement { agreement, .. } = kind else {
        return false;
    };
    answer
        .agreements
        .iter()
        .any(|known| known.id == *agreement && known.void)
}
