//! The reviewer's own vote.

use super::field::FieldNotes;
use super::form::ReviewProblem;
use super::forms::{FormContext, recuse};
use super::moment::day;
use super::problems::{FIRST_CHOICE, text_id};
use crate::api::{ReviewAction, VoteBrief};
use crate::site::isolate;
use crate::text::Texts;
use domain::foundation::ReasonUse;
use domain::review::Decision;
use leptos::prelude::*;

/// The form for the vote, or what the reviewer has declared. `None` if they don't decide.
pub(super) fn vote(context: FormContext<'_>) -> Option<AnyView> {
    let own = context.answer.own_vote.as_ref();
    let may = context.may(ReviewAction::Approve) || context.may(ReviewAction::Decline);
    let content = match own {
        _ if may => form(context),
        Some(own) => own_vote(context.t, own),
        None => return None,
    };
    Some(view! { <section class="vote">{content} {recuse(context)}</section> }.into_any())
}

fn form(context: FormContext<'_>) -> AnyView {
    let FormContext { t, answer, sent, .. } = context;
    let is_sent = sent.is_refused(ReviewAction::Approve);
    let own = answer.own_vote.as_ref();
    let voted = own.and_then(|own| own.decision).map(action_of);
    let chosen = if is_sent { sent.action } else { voted };
    let said = own.filter(|own| own.decision.is_some()).map(|own| {
        view! {
            <p class="meta">{isolate(own_words(t, own))} " " {t.review_vote_change()}</p>
        }
    });
    let reason = FieldNotes {
        id: text_id(ReviewAction::Approve),
        label: t.review_vote_reason().into_owned(),
        hint: Some(t.review_vote_reason_hint().into_owned()),
        error: context.error(ReviewAction::Approve, |problem| {
            matches!(problem, ReviewProblem::TextMissing | ReviewProblem::TextTooLong)
        }),
    };
    let typed = match own {
        _ if is_sent => &*sent.text,
        Some(own) => &*own.reason,
        None => "",
    };
    let content = view! {
        {choice(context, chosen)}
        {said}
        {context.ready(ReviewAction::Approve, &[ReasonUse::Approve, ReasonUse::Decline])}
        {reason.lines(t, "text", typed)}
        <p><button class="button whole">{t.review_vote_button()}</button></p>
    };
    context.form(content.into_any())
}

/// Approve or decline.
fn choice(context: FormContext<'_>, chosen: Option<ReviewAction>) -> AnyView {
    let t = context.t;
    let field = FieldNotes {
        id: "vote".to_owned(),
        label: t.review_vote().into_owned(),
        hint: None,
        error: context.error(ReviewAction::Approve, |problem| problem == ReviewProblem::ActionMissing),
    };
    let radios = [
        (ReviewAction::Approve, FIRST_CHOICE, t.review_approve()),
        (ReviewAction::Decline, "vote-decline", t.review_decline()),
    ];
    let radios = radios.into_iter().filter(|(action, ..)| context.may(*action));
    let radios = radios.map(|(action, id, label)| {
        view! {
            <label class="choice boxed">
                <input type="radio" name="do" id=id value=action.id() checked=chosen == Some(action) />
                " "
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field" class:wrong=field.error.is_some() aria-describedby=field.described()>
            <legend class="label">{field.label.clone()}</legend>
            {field.notes(t)}
            {radios.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn own_vote(t: Texts, own: &VoteBrief) -> AnyView {
    view! {
        <h2>{t.review_vote()}</h2>
        <p>{isolate(own_words(t, own))}</p>
    }
    .into_any()
}

fn own_words(t: Texts, own: &VoteBrief) -> String {
    let day = day(t, own.at);
    match own.decision {
        Some(Decision::Approve) => t.review_you_approved(day),
        Some(Decision::Decline) => t.review_you_declined(day),
        None => t.review_you_recused(day),
    }
}

fn action_of(decision: Decision) -> ReviewAction {
    match decision {
        Decision::Approve => ReviewAction::Approve,
        Decision::Decline => ReviewAction::Decline,
    }
}
