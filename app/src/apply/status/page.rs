//! The whole page. It's a document without scripts.

use super::aside::{WITHDRAW, aside};
use super::questions::earlier;
use super::review::{Review, next};
use super::timeline::timeline;
use super::todo::todo;
use crate::api::{ApplicationAnswer, ApplicationState};
use crate::apply::labels::tier_title;
use crate::apply::problems::{Complaint, summary};
use crate::apply::request::{WizardPage, WizardRequest};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{Words, date, price};
use domain::application::Contribution;
use domain::price::AlternativeMode;
use domain::quote::QuoteOutcome;
use leptos::prelude::*;

pub(in crate::apply) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> WizardPage {
    let review = Review::of(answer);
    let title = match answer.state {
        ApplicationState::Asked => t.status_asked(review.questions),
        ApplicationState::OnHold => t.status_on_hold().into_owned(),
        ApplicationState::Approved => t.status_approved().into_owned(),
        ApplicationState::Declined => t.status_declined().into_owned(),
        ApplicationState::Withdrawn => t.status_withdrawn().into_owned(),
        ApplicationState::Submitted | ApplicationState::Draft => t.status_submitted().into_owned(),
    };
    let complaint = request.check.then(|| Complaint {
        key: WITHDRAW.to_owned(),
        text: t.withdraw_wrong(&answer.reference),
    });
    let now = match answer.state {
        ApplicationState::Asked => todo(t, answer, request),
        ApplicationState::Withdrawn => view! { <p class="lead">{t.status_withdrawn_text()}</p> }.into_any(),
        ApplicationState::Submitted
        | ApplicationState::Draft
        | ApplicationState::OnHold
        | ApplicationState::Approved
        | ApplicationState::Declined => next(t, answer, &review),
    };
    let body = view! {
        {summary(t, complaint.as_slice())}
        <div class="duo">
            <div class="duo-main">
                <div class="status-head">
                    <p class="caption">{subject(t, answer)}</p>
                    <h1>{title.clone()}</h1>
                    {cost(t, answer, &review)}
                </div>
                {now}
                {timeline(t, answer, &review)}
                {earlier(t, answer)}
            </div>
            {aside(t, answer, request)}
        </div>
    };
    WizardPage {
        title,
        wrong: request.check,
        interactive: false,
        body: body.into_any(),
    }
}

/// The application number, and who applies.
fn subject(t: Texts, answer: &ApplicationAnswer) -> AnyView {
    let name = (!answer.name.is_empty()).then(|| view! { <span>{isolate(answer.name.clone())}</span> });
    // Otherwise it's next to its price.
    let withdrawn = answer.state == ApplicationState::Withdrawn;
    let tier = withdrawn.then(|| view! { <span>{isolate(tier_title(t, answer))}</span> });
    view! {
        <span class="reference">{t.apply_reference(&answer.reference)}</span>
        {name}
        {tier}
    }
    .into_any()
}

/// The tier, its price, and the first and last day if they follow from the day of the decision.
fn cost(t: Texts, answer: &ApplicationAnswer, review: &Review) -> Option<AnyView> {
    if answer.state == ApplicationState::Withdrawn {
        return None;
    }
    let tier = tier_title(t, answer);
    let price = match price_words(t, answer) {
        Some(price) => t.tier_price(tier, price),
        None => tier,
    };
    let dates = review.period.map(|period| {
        let (first, last) = (date(t, period.start), date(t, period.end));
        let text = match review.deadline {
            Some(day) => t.status_dates_if(first, last, date(t, day)),
            None => t.status_dates(first, last),
        };
        view! { <p class="meta">{text}</p> }
    });
    Some(
        view! {
            <div class="status-cost">
                <p class="price">{isolate(price)}</p>
                {dates}
            </div>
        }
        .into_any(),
    )
}

/// What the applicant contributes. `None` if there's no price yet.
fn price_words(t: Texts, answer: &ApplicationAnswer) -> Option<String> {
    let quote = &answer.quote;
    let priced = matches!(
        quote.outcome,
        QuoteOutcome::Priced | QuoteOutcome::Range | QuoteOutcome::ByAgreement | QuoteOutcome::Free
    );
    let price = priced.then(|| price(Words::new(t, &answer.programme), quote))?;
    let contribution = Contribution::of(quote, &answer.all_answers());
    let instead = |pledge: &domain::application::Pledge| pledge.alternative.mode == AlternativeMode::InsteadOf;
    Some(match (contribution.money, contribution.pledges.iter().any(instead)) {
        (_, false) => price,
        (true, true) => t.status_price_partly_in_kind(price),
        (false, true) => t.status_price_in_kind(price),
    })
}
