//! The middle column: the application, and everything that's known about it.

use super::address::QueueAddress;
use super::agreements::agreements;
use super::answers::answers;
use super::forms::FormContext;
use super::history::history;
use super::in_kind::commitments;
use super::member::member;
use super::notes::notes;
use super::price::price;
use super::questions::questions;
use super::turn::TurnContext;
use crate::api::{ApplicationAnswer, ReviewAnswer};
use crate::apply::{price_words, tier_title};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

pub(super) fn application(context: FormContext<'_>, address: &QueueAddress) -> AnyView {
    let FormContext { t, answer, sent, .. } = context;
    let application = &answer.application;
    view! {
        <article class="console-main" aria-labelledby="application">
            {head(t, answer, address)}
            {member(t, answer, address, sent.party.as_ref())}
            {questions(t, answer)}
            {answers(t, application, address)}
            {price(t, answer)}
            {commitments(t, application)}
            {agreements(t, answer)}
            {notes(context)}
            {history(t, answer)}
        </article>
    }
    .into_any()
}

/// The name, the tier and its price. On phones also whose turn it is, because the decision is at the end of the page.
fn head(t: Texts, answer: &ReviewAnswer, address: &QueueAddress) -> AnyView {
    let application = &answer.application;
    let submitted = application.submitted_on;
    let submitted = submitted.map(|day| view! { <span>{t.review_submitted_on(date(t, day))}</span> });
    let tier = tier_title(t, application);
    let price = match price_words(t, application) {
        Some(price) => t.tier_price(tier, price),
        None => tier,
    };
    view! {
        <div class="status-head">
            <p class="console-back"><a class="back" href=address.queue()>{t.review_back()}</a></p>
            <p class="caption">
                <span class="number">{application.reference.clone()}</span>
                {submitted}
            </p>
            <h1 id="application"><bdi>{title(application)}</bdi></h1>
            <p class="console-price">{isolate(price)}</p>
            <p class="console-turn">
                {TurnContext::of_review(answer).view(t)} <a href="#decision" rel="external">{t.review_to_decision()}</a>
            </p>
        </div>
    }
    .into_any()
}

/// The applicant's name, or the application number if it isn't known.
pub(super) fn title(application: &ApplicationAnswer) -> String {
    if application.name.is_empty() {
        application.reference.clone()
    } else {
        application.name.clone()
    }
}
