//! The whole page. It's a document without scripts.

use super::aside::{WITHDRAW, aside};
use super::card::{card_note, is_unavailable};
use super::decided::{active_since, approved, declined};
use super::details::details_complaints;
use super::in_kind::commitments;
use super::invoices::{bills_to_come, invoices};
use super::questions::earlier;
use super::review::Review;
use super::timeline::timeline;
use super::todo::{reply_key, todo};
use super::waiting::{next, on_hold, on_waiting_list};
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
    let title = title(t, answer, &review);
    let mut wrong = details_complaints(t, answer, request);
    wrong.extend(if request.check {
        Some(Complaint {
            key: WITHDRAW.to_owned(),
            text: t.withdraw_wrong(&answer.reference),
        })
    } else {
        let asked = answer.requests.iter().find(|asked| asked.id == request.unanswered);
        asked.map(|asked| Complaint {
            key: reply_key(&asked.id),
            text: t.asked_nothing().into_owned(),
        })
    });
    let is_wrong = !wrong.is_empty() || is_unavailable(request);
    let now = now(t, answer, &review, request);
    let body = view! {
        {summary(t, &wrong)}
        {card_note(t, answer, request)}
        <div class="duo">
            <div class="duo-main">
                <div class="status-head">
                    <p class="caption">{subject(t, answer)}</p>
                    <h1>{title.clone()}</h1>
                    {cost(t, answer, &review)}
                </div>
                {now}
                {invoices(t, answer, request)}
                {bills_to_come(t, answer)}
                {commitments(t, answer, request)}
                {timeline(t, answer, &review)}
                {earlier(t, answer)}
            </div>
            {aside(t, answer, request)}
        </div>
    };
    WizardPage {
        title,
        wrong: is_wrong,
        interactive: false,
        body: body.into_any(),
    }
}

fn title(t: Texts, answer: &ApplicationAnswer, review: &Review) -> String {
    match answer.state {
        ApplicationState::Asked => return t.status_asked(review.questions),
        ApplicationState::Submitted | ApplicationState::Draft if answer.place.is_some() => t.status_waiting_list(),
        ApplicationState::Submitted | ApplicationState::Draft => t.status_submitted(),
        ApplicationState::OnHold => t.status_on_hold(),
        ApplicationState::Approved if active_since(answer).is_some() => t.status_active(),
        ApplicationState::Approved => t.status_approved(),
        ApplicationState::Declined => t.status_declined(),
        ApplicationState::Withdrawn => t.status_withdrawn(),
    }
    .into_owned()
}

/// Who acts next and by when, or what came of it.
fn now(t: Texts, answer: &ApplicationAnswer, review: &Review, request: &WizardRequest) -> AnyView {
    match answer.state {
        ApplicationState::Asked => todo(t, answer, request),
        ApplicationState::OnHold => on_hold(t, answer),
        ApplicationState::Approved => approved(t, answer, request),
        ApplicationState::Declined => declined(t, answer),
        ApplicationState::Withdrawn => view! { <p class="lead">{t.status_withdrawn_text()}</p> }.into_any(),
        ApplicationState::Submitted | ApplicationState::Draft => match answer.place {
            Some(place) => on_waiting_list(t, place),
            None => next(t, answer, review),
        },
    }
}

/// The application number, and who applies.
fn subject(t: Texts, answer: &ApplicationAnswer) -> AnyView {
    let name = (!answer.name.is_empty()).then(|| view! { <span>{isolate(answer.name.clone())}</span> });
    // Otherwise it's next to its price.
    let tier = is_over(answer).then(|| view! { <span>{isolate(tier_title(t, answer))}</span> });
    view! {
        <span class="reference">{t.apply_reference(&answer.reference)}</span>
        {name}
        {tier}
    }
    .into_any()
}

/// The tier, its price, and the first and last day if they follow from the day of the decision.
fn cost(t: Texts, answer: &ApplicationAnswer, review: &Review) -> Option<AnyView> {
    if is_over(answer) {
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
            Some(day) if answer.state.is_undecided() => t.status_dates_if(first, last, date(t, day)),
            _ => t.status_dates(first, last),
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

/// Whether it doesn't lead to a membership.
fn is_over(answer: &ApplicationAnswer) -> bool {
    matches!(answer.state, ApplicationState::Declined | ApplicationState::Withdrawn)
}

/// What the applicant contributes. `None` if there's no price yet.
pub(crate) fn price_words(t: Texts, answer: &ApplicationAnswer) -> Option<String> {
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
