//! A submitted application: its status, who decides by when, and what to do (W13).

use super::answered::answered;
use super::control::control_id;
use super::labels::{short_label, step_title, tier_title};
use super::problems::{Complaint, summary};
use super::request::{WizardPage, WizardRequest};
use super::trail::{button, form, hidden, quiet_button};
use crate::api::{ApplicationAnswer, ApplicationState, RequestBrief, Stage};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, say};
use domain::review::Reviewer;
use leptos::prelude::*;

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> WizardPage {
    let title = match answer.state {
        ApplicationState::Asked => t.status_asked(),
        ApplicationState::Withdrawn => t.status_withdrawn(),
        ApplicationState::Submitted | ApplicationState::Draft => t.status_submitted(),
    };
    let complaint = request.check.then(|| Complaint {
        key: WITHDRAW.to_owned(),
        text: t.withdraw_wrong(&answer.reference),
    });
    let rest = if answer.state == ApplicationState::Withdrawn {
        view! { <p>{t.status_withdrawn_text()}</p> }.into_any()
    } else {
        view! { {next(t, answer, request)} {withdraw(t, answer, request)} }.into_any()
    };
    let body = view! {
        {summary(t, complaint.as_slice())}
        <div class="panel">
            <h1>{title.clone()}</h1>
            <p>{isolate(tier_title(t, answer))}</p>
            <p class="reference"><span>{t.status_reference()}</span> " " <strong>{answer.reference.clone()}</strong></p>
        </div>
        {requests(t, answer, request)}
        {rest}
    };
    WizardPage {
        title: title.into_owned(),
        wrong: request.check,
        interactive: false,
        body: body.into_any(),
    }
}

/// Who decides, by when, whom to contact, and what to keep.
fn next(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let submitted = answer
        .submitted_on
        .map(|day| view! { <p>{t.status_submitted_on(date(t, day))}</p> });
    let by = deadline(t, answer).map(|by| view! { <p><strong>{by}</strong></p> });
    view! {
        <section class="section" aria-labelledby="next">
            <h2 id="next">{t.apply_next_heading()}</h2>
            {submitted}
            <ol class="stages" role="list">{stages(t, answer)}</ol>
            {by}
            <p>{isolate(t.status_contact(&answer.foundation.email))}</p>
            <p><a href=request.page("application.pdf") rel="external">{t.status_document()}</a></p>
            {agreements(t, answer, request)}
            <p class="hint">{t.status_bookmark()}</p>
        </section>
    }
    .into_any()
}

/// By when the foundation decides. `None` if no decision is needed.
fn deadline(t: Texts, answer: &ApplicationAnswer) -> Option<String> {
    let stages = &answer.stages;
    let automatic = stages.iter().all(|stage| stage.reviewer == Reviewer::Automatic) && !stages.is_empty();
    match answer.decided_by {
        _ if automatic => None,
        Some(day) if !stages.is_empty() => Some(t.status_by(date(t, day))),
        _ => Some(t.status_no_day().into_owned()),
    }
}

fn stages(t: Texts, answer: &ApplicationAnswer) -> AnyView {
    if answer.stages.is_empty() {
        return view! { <li><h3>{t.status_stage_unsaid()}</h3></li> }.into_any();
    }
    // Decisions aren't shown yet, so the first stage is the current one.
    let first = |stage: &Stage| stage.reviewer != Reviewer::Automatic;
    let current = answer.stages.iter().position(first);
    let stages = answer.stages.iter().enumerate();
    stages
        .map(|(at, stage)| self::stage(t, stage, (current == Some(at)).then_some(answer.state)))
        .collect_view()
        .into_any()
}

/// The signed agreements, to download.
fn agreements(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let signed = answer.agreements.iter().filter(|known| known.signed.is_some());
    let links = signed.map(|known| {
        let document = request.page(&format!("documents/{}.pdf", known.id));
        let text = t.agreement_document(say(t, &known.title));
        view! { <p><a href=document rel="external">{isolate(text)}</a></p> }
    });
    links.collect_view().into_any()
}

/// A stage, with the application's state if it's the current one.
fn stage(t: Texts, stage: &Stage, now: Option<ApplicationState>) -> AnyView {
    let heading = match stage.reviewer {
        Reviewer::Automatic => t.stage_automatic(),
        Reviewer::Staff => t.stage_staff(),
        Reviewer::Committee => t.stage_committee(),
        Reviewer::Board => t.stage_board(),
    };
    let days = stage
        .days
        .map(|days| view! { <p>{t.stage_within_working_days(i64::from(days))}</p> });
    let tag = now.map(|state| {
        let text = if state == ApplicationState::Asked {
            t.stage_waits_for_you()
        } else {
            t.stage_now()
        };
        view! { <p><span class="tag">{text}</span></p> }
    });
    view! {
        <li aria-current=now.map(|_| "step")>
            <h3>{heading}</h3>
            {tag}
            {days}
        </li>
    }
    .into_any()
}

/// The question, what has changed since, and the button to send the reply.
fn requests(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    if answer.requests.is_empty() {
        return None;
    }
    let all = answer
        .requests
        .iter()
        .map(|asked| self::asked(t, answer, request, asked));
    let all = all.collect_view();
    Some(view! { <div class="section">{all}</div> }.into_any())
}

fn asked(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, asked: &RequestBrief) -> AnyView {
    let rest = match asked.answered {
        Some(day) => view! { <p>{t.asked_answered(date(t, day))}</p> }.into_any(),
        None => answering(t, answer, request, asked),
    };
    view! {
        <section class="note">
            <h2>{t.asked_heading(date(t, asked.asked))}</h2>
            <p class="typed">{isolate(asked.question.clone())}</p>
            {changes(t, answer, asked)}
            {rest}
        </section>
    }
    .into_any()
}

fn answering(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, asked: &RequestBrief) -> AnyView {
    let step = answer.step(&asked.step).map(|step| {
        let name = isolate(format!(": {}", step_title(t, answer, step)));
        let page = request.page(&step.id);
        view! { <p><a href=page>{t.asked_answer()} <span class="vh">{name}</span></a></p> }
    });
    let content = view! {
        {hidden("request", asked.id.clone())}
        {button(t.asked_send(), "answer")}
    };
    view! {
        {step}
        {form(request, "answer", answer, None, content.into_any())}
    }
    .into_any()
}

fn changes(t: Texts, answer: &ApplicationAnswer, asked: &RequestBrief) -> Option<AnyView> {
    let step = answer.step(&asked.step)?;
    let rows = asked.changed.iter().filter_map(|(key, before, now)| {
        let field = step.fields.iter().find(|field| field.key == *key)?;
        let cell = |typed: &str| isolate(answered(t, field, typed));
        Some(view! {
            <tr>
                <th scope="row">{isolate(short_label(t, field))}</th>
                <td class="typed">{cell(before)}</td>
                <td class="typed">{cell(now)}</td>
            </tr>
        })
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    Some(
        view! {
            <table class="stacked">
                <caption>{t.asked_changes()}</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{t.asked_before()}</th>
                        <th scope="col">{t.asked_now()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}

/// The field's name in errors.
const WITHDRAW: &str = "withdraw.reference";

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
        <p>{t.withdraw_text()}</p>
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
        <details class="section" open=wrong>
            <summary>{t.withdraw_heading()}</summary>
            {form(request, "withdraw", answer, Some("step"), content.into_any())}
        </details>
    }
    .into_any()
}
