//! A nominee: what they say, how far the nomination is, their questions and answers, and the forms about them.

use super::address::nominee_anchor;
use super::ballot_rows::statement;
use super::nominee_forms::{ask, ruling, support};
use crate::api::{NomineeState, NomineeView, PollAnswer, QuestionView};
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn card(t: Texts, answer: &PollAnswer, nominee: &NomineeView) -> AnyView {
    let affiliation = (!nominee.affiliation.is_empty())
        .then(|| view! { <p class="meta"><bdi>{nominee.affiliation.clone()}</bdi></p> });
    let why = (!nominee.ruled_out.is_empty())
        .then(|| view! { <p>{isolate(t.poll_nominee_ruled_out_why(&nominee.ruled_out))}</p> });
    view! {
        <li class="nominee" id=nominee_anchor(nominee.number)>
            <div class="item-head">
                <h3><bdi>{nominee.name.clone()}</bdi></h3>
                {badge(t, nominee)}
            </div>
            {affiliation}
            {why}
            {supporters(t, nominee)}
            {origin(t, nominee)}
            {statement(t, nominee)}
            {questions(t, nominee)}
            <div class="item-forms">
                {support(t, answer, nominee)}
                {ask(t, answer, nominee)}
                {ruling(t, answer, nominee)}
            </div>
        </li>
    }
    .into_any()
}

/// How far the nomination is: a shape, a colour and words.
pub(super) fn badge(t: Texts, nominee: &NomineeView) -> AnyView {
    let (class, text) = match nominee.state {
        NomineeState::Nominated => ("turn waiting", t.poll_nominee_state_nominated()),
        NomineeState::Accepted => ("turn waiting", t.poll_nominee_state_accepted()),
        NomineeState::Candidate => ("turn done", t.poll_nominee_state_candidate()),
        NomineeState::Withdrawn => ("turn none", t.poll_nominee_state_withdrawn()),
        NomineeState::RuledOut => ("turn declined", t.poll_nominee_state_ruled_out()),
    };
    view! { <span class=class>{text}</span> }.into_any()
}

/// "7 of 10". `None` if nobody has to support them.
pub(super) fn supporters(t: Texts, nominee: &NomineeView) -> Option<AnyView> {
    (nominee.supporters_needed > 0).then(|| {
        let text = t.poll_nominee_supporters(nominee.supporters_needed, nominee.supporters);
        view! { <p class="meta">{text}</p> }.into_any()
    })
}

/// Who nominated them, and their address, for those who may know it.
fn origin(t: Texts, nominee: &NomineeView) -> Option<AnyView> {
    let member = nominee.nominated_by.as_ref().map(|member| t.poll_nominee_by(member));
    let parts = [member, nominee.email.clone()];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| view! { <p class="meta">{isolate(parts.join(" · "))}</p> }.into_any())
}

/// What members have asked in public, and what the nominee answered. `None` if nobody has asked anything.
fn questions(t: Texts, nominee: &NomineeView) -> Option<AnyView> {
    let count = i64::try_from(nominee.questions.len()).unwrap_or(i64::MAX);
    let whose = format!(": {}", nominee.name);
    let pairs = nominee.questions.iter().map(|question| self::question(t, question));
    (count > 0).then(|| {
        view! {
            <details>
                <summary>{t.poll_nominee_questions(count)} <span class="vh">{isolate(whose)}</span></summary>
                <dl class="poll-questions">{pairs.collect_view()}</dl>
            </details>
        }
        .into_any()
    })
}

fn question(t: Texts, question: &QuestionView) -> AnyView {
    let answer = if question.answer.is_empty() {
        view! { <span class="turn waiting">{t.poll_nominee_question_open()}</span> }.into_any()
    } else {
        view! { <span class="typed">{isolate(question.answer.clone())}</span> }.into_any()
    };
    view! {
        <div>
            <dt>
                <span class="meta"><bdi>{question.member.clone()}</bdi></span>
                <span class="typed">{isolate(question.question.clone())}</span>
            </dt>
            <dd>{answer}</dd>
        </div>
    }
    .into_any()
}
