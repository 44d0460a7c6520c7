//! The reviewers' questions, and what the applicant has changed.

use crate::api::{ApplicationAnswer, RequestBrief};
use crate::apply::answered::answered;
use crate::apply::labels::short_label;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;
use std::borrow::Cow;

/// The questions that don't wait for the applicant any more.
pub(super) fn earlier(t: Texts, answer: &ApplicationAnswer) -> Option<AnyView> {
    let over = !answer.state.is_undecided();
    let earlier = answer.requests.iter().filter(|asked| over || asked.answered.is_some());
    let questions: Vec<_> = earlier.map(|asked| question(t, answer, asked)).collect();
    if questions.is_empty() {
        return None;
    }
    Some(
        view! {
            <section aria-labelledby="questions">
                <h2 id="questions">{t.status_questions()}</h2>
                {questions}
            </section>
        }
        .into_any(),
    )
}

fn question(t: Texts, answer: &ApplicationAnswer, asked: &RequestBrief) -> AnyView {
    let reply = asked
        .answered
        .map(|day| view! { <p class="meta">{t.asked_answered(date(t, day))}</p> });
    view! {
        <div class="note">
            <h3>{t.asked_heading(date(t, asked.asked))}</h3>
            <p class="typed">{isolate(asked.question.clone())}</p>
            {replied(t, asked)}
            {changes(t, answer, asked, t.asked_changes())}
            {reply}
        </div>
    }
    .into_any()
}

/// What the applicant wrote in reply.
pub(crate) fn replied(t: Texts, asked: &RequestBrief) -> Option<AnyView> {
    let is_sent = asked.answered.is_some() && !asked.reply.is_empty();
    is_sent.then(|| {
        view! {
            <h4 class="label">{t.asked_replied()}</h4>
            <p class="typed">{isolate(asked.reply.clone())}</p>
        }
        .into_any()
    })
}

/// What was changed for a question.
pub(crate) fn changes(
    t: Texts,
    answer: &ApplicationAnswer,
    asked: &RequestBrief,
    caption: Cow<'static, str>,
) -> Option<AnyView> {
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
                <caption>{caption}</caption>
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
