//! Check your answers: all answers with links to change them, and the submit button (W10). The server and the island
//! render it from the same application.

use super::answered::answer_text;
use super::control::control_id;
use super::first_term::promises;
use super::labels::{answer_label, step_title};
use super::request::WizardRequest;
use super::standing::{Standing, standing};
use super::step::refusals;
use super::trail::{button, form, heading, hidden};
use crate::api::ApplicationAnswer;
use crate::site::{error_box, isolate};
use crate::text::Texts;
use crate::words::{Words, date, headline, totals_in_full};
use domain::application::{Answers, Field, Step, StepKind};
use leptos::prelude::*;

/// Whether to say what's missing: something is, and the application was about to be submitted.
pub(super) fn has_errors(answer: &ApplicationAnswer, request: &WizardRequest) -> bool {
    request.check && !incomplete(answer, &answer.all_answers()).is_empty()
}

fn incomplete<'a>(answer: &'a ApplicationAnswer, answers: &Answers) -> Vec<&'a Step> {
    let steps = answer.asked().filter(|step| step.kind != StepKind::Check);
    steps
        .filter(|step| !standing(answer, step, answers).is_complete())
        .collect()
}

pub(super) fn content(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, step: &Step) -> AnyView {
    let answers = answer.all_answers();
    let words = Words::new(t, &answer.programme);
    let notes = totals_in_full(words, &answer.quote);
    let price = std::iter::once(headline(words, &answer.quote)).chain(notes);
    let price = price.collect::<Vec<_>>().join("\n");
    let (promises, condition) = promises(words, answer);
    let promises = promises.into_iter().map(|(name, value)| pair(&name, value, None));
    let promises = promises.collect_view();
    let condition = condition.map(|condition| view! { <p class="hint">{condition}</p> });
    let sections = answer.steps.iter().filter(|step| step.kind != StepKind::Check);
    let sections = sections
        .filter_map(|step| section(t, answer, request, step, &answers))
        .collect_view();
    let incomplete = incomplete(answer, &answers);
    let missing = (request.check && !incomplete.is_empty()).then(|| missing(t, answer, request, &incomplete));
    let refusals = (!answer.refusals.is_empty()).then(|| refusals(t, answer));
    let full = request
        .full
        .then(|| view! { <p class="note bad" role="status">{t.tier_full()}</p> });
    view! {
        {missing}
        {heading(t, answer, request, step)}
        {refusals}
        {super::version::notice(t, answer, request)}
        {full}
        <dl class="pairs answers">
            {pair(&t.your_cost_heading(), price, None)}
            {promises}
        </dl>
        {condition}
        <div class="answers">{sections}</div>
        {submit(t, answer, request)}
    }
    .into_any()
}

/// The incomplete steps, with links.
fn missing(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, open: &[&Step]) -> AnyView {
    let lines = open.iter().map(|step| {
        let page = format!("{}?back&check", request.page(&step.id));
        view! { <li><a href=page>{isolate(step_title(t, answer, step))}</a></li> }
    });
    let content = view! {
        <p>{t.submit_missing()}</p>
        <ul>{lines.collect_view()}</ul>
    };
    error_box(t, content.into_any())
}

fn section(
    t: Texts,
    answer: &ApplicationAnswer,
    request: &WizardRequest,
    step: &Step,
    answers: &Answers,
) -> Option<AnyView> {
    let pairs: Vec<AnyView> = if let StepKind::Agreement { agreement, .. } = &step.kind {
        vec![signed(t, answer, request, step, agreement)]
    } else {
        let active = step
            .active(answers)
            .filter(|field| field.required || !answers.get(&field.key).is_empty());
        active
            .map(|field| answer_pair(t, answer, request, step, field, answers))
            .collect()
    };
    if pairs.is_empty() {
        return None;
    }
    let id = format!("check-{}", step.id);
    let labelled = id.clone();
    Some(
        view! {
            <section aria-labelledby=labelled>
                <h2 id=id>{isolate(step_title(t, answer, step))}</h2>
                <dl class="pairs">{pairs}</dl>
            </section>
        }
        .into_any(),
    )
}

fn answer_pair(
    t: Texts,
    answer: &ApplicationAnswer,
    request: &WizardRequest,
    step: &Step,
    field: &Field,
    answers: &Answers,
) -> AnyView {
    let label = answer_label(t, field);
    let text = answer_text(t, answer, field, answers.get(&field.key));
    let page = format!("{}?back#{}", request.page(&step.id), control_id(&field.key));
    pair(&label, text, Some(change(t, &label, page)))
}

fn signed(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, step: &Step, agreement: &str) -> AnyView {
    let known = answer.agreements.iter().find(|known| known.id == agreement);
    let signed = known.and_then(|known| known.signed.as_ref());
    let text = match signed {
        Some(signature) => t.signed_by(&signature.name, date(t, day_of(signature.at))),
        None => match standing(answer, step, &answer.all_answers()) {
            Standing::With(name) => t.step_with(name),
            _ => t.step_open().into_owned(),
        },
    };
    let label = t.part_signature();
    let page = format!("{}?back", request.page(&step.id));
    pair(&label, text, Some(change(t, &label, page)))
}

/// The UTC date of a timestamp.
pub(super) fn day_of(at: i64) -> domain::date::Date {
    domain::date::Date::from_unix_millis(at)
}

fn change(t: Texts, label: &str, page: String) -> AnyView {
    let about = isolate(format!(": {label}"));
    view! { <a href=page>{t.change_answer()} <span class="vh">{about}</span></a> }.into_any()
}

fn pair(label: &str, text: String, change: Option<AnyView>) -> AnyView {
    view! {
        <div>
            <dt>{isolate(label)}</dt>
            <dd><span class="typed">{isolate(text)}</span> {change}</dd>
        </div>
    }
    .into_any()
}

fn submit(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let content = view! {
        {hidden("version", answer.programme.version.clone())}
        <p>{t.submit_text()}</p>
        <p class="actions">{button(t.submit_button(), "submit")}</p>
    };
    form(request, "check", answer, Some("section"), content.into_any())
}
