//! What waits for the applicant: open questions, and what else the reply needs.

use super::questions::changes;
use crate::api::{ApplicationAnswer, RequestBrief};
use crate::apply::control::control_id;
use crate::apply::labels::step_title;
use crate::apply::request::WizardRequest;
use crate::apply::standing::{Standing, standing};
use crate::apply::trail::{button, form, hidden, quiet_button};
use crate::html::TextArea;
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

/// A question, what has changed since, and the form for the reply. Its button is quiet while steps are incomplete.
fn question(
    t: Texts,
    answer: &ApplicationAnswer,
    request: &WizardRequest,
    asked: &RequestBrief,
    can_send: bool,
) -> AnyView {
    let heading = format!("question-{}", asked.id);
    let step = answer.step(&asked.step).map(|step| {
        let name = isolate(format!(": {}", step_title(t, answer, step)));
        view! { <a class="button quiet" href=request.page(&step.id)>{t.asked_change()} <span class="vh">{name}</span></a> }
    });
    let send = if can_send {
        button(t.asked_send(), "answer")
    } else {
        quiet_button(t.asked_send(), "answer")
    };
    let content = view! {
        {hidden("request", asked.id.clone())}
        {reply(t, request, asked)}
        <div class="actions">{send} {step}</div>
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
            {form(request, "answer", answer, None, content.into_any())}
        </section>
    }
    .into_any()
}

/// The field for a reply in words.
fn reply(t: Texts, request: &WizardRequest, asked: &RequestBrief) -> AnyView {
    let key = reply_key(&asked.id);
    let (id, hint, error) = (control_id(&key), format!("{key}-hint"), format!("{key}-error"));
    let is_wrong = request.unanswered == asked.id;
    let complaint = is_wrong.then(|| {
        view! {
            <p class="error" id=error.clone()>
                <span class="vh">{t.error_prefix()} " "</span>
                {t.asked_nothing()}
            </p>
        }
    });
    let described = if is_wrong {
        format!("{hint} {error}")
    } else {
        hint.clone()
    };
    view! {
        <div class="field" class:wrong=is_wrong>
            <label class="label" for=id.clone()>{t.asked_reply()}</label>
            <p class="hint" id=hint>{t.asked_reply_hint()}</p>
            {complaint}
            <TextArea
                text=&asked.reply
                attr:class="input wide"
                attr:rows="4"
                attr:maxlength="5000"
                attr:id=id
                attr:name="reply"
                attr:aria-invalid=is_wrong.then_some("true")
                attr:aria-describedby=described
            />
        </div>
    }
    .into_any()
}

/// The key of the reply to a question, as complaints name it.
pub(super) fn reply_key(question: &str) -> String {
    format!("reply-{question}")
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
