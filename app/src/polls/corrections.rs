//! Corrections of the roll: those that were made or proposed, and the form for another one.

use super::context::{FormButton, PollContext};
use super::form::{EXCLUDE, INCLUDE, PollDeed};
use super::outcome::{EMAIL, NAME, REFERENCE, VOTES};
use crate::api::{CorrectionState, CorrectionView, PollAction, PollDesk};
use crate::invoices::MoneyField;
use crate::site::isolate;
use crate::text::Texts;
use domain::poll::RollFix;
use leptos::prelude::*;
use std::borrow::Cow;

/// The corrections and the form. `None` if there are none, and the reader can't make one.
pub(super) fn corrections(context: PollContext<'_>, desk: &PollDesk) -> Option<AnyView> {
    let can_correct = context.may(PollAction::Correct);
    if desk.corrections.is_empty() && !can_correct {
        return None;
    }
    let t = context.t;
    let made = desk.corrections.iter();
    let made: Vec<_> = made.map(|made| correction(context, made)).collect();
    let made = (!made.is_empty()).then(|| view! { <ul class="history" role="list">{made}</ul> });
    let form = can_correct.then(|| form(context));
    Some(view! { <h3>{t.poll_correct_heading()}</h3> {made} {form} }.into_any())
}

/// A correction: what, why, who, and whether it counts.
fn correction(context: PollContext<'_>, made: &CorrectionView) -> AnyView {
    let t = context.t;
    let (class, state) = match made.state {
        CorrectionState::Proposed => ("turn you", t.poll_correct_proposed()),
        CorrectionState::Applied => ("turn done", t.poll_correct_applied()),
        CorrectionState::Refused => ("turn declined", t.poll_correct_refused()),
    };
    let decided = made
        .decided_by
        .as_ref()
        .map(|who| view! { <p class="meta">{isolate(t.poll_correct_decided_by(who))}</p> });
    let is_open = made.state == CorrectionState::Proposed;
    let decide = (is_open && made.can_decide).then(|| decide(context, made));
    let can_wait = is_open && context.answer.poll.phase.takes_corrections();
    let waits = (can_wait && !made.can_decide).then(|| view! { <p class="meta">{t.poll_correct_waits()}</p> });
    view! {
        <li>
            <p><strong><bdi>{made.member.clone()}</bdi></strong> ": " {isolate(fix_words(t, &made.fix))}</p>
            <p class="typed">{isolate(made.reason.clone())}</p>
            <p><span class=class>{state}</span></p>
            <p class="meta">{isolate(t.poll_correct_proposed_by(&made.proposed_by))}</p>
            {decided}
            {waits}
            {decide}
        </li>
    }
    .into_any()
}

fn fix_words(t: Texts, fix: &RollFix) -> String {
    match fix {
        RollFix::Exclude => t.poll_correct_excluded().into_owned(),
        RollFix::Include { votes, name, email } => t.poll_correct_included(*votes, name, email),
    }
}

/// Somebody else confirms or refuses it.
fn decide(context: PollContext<'_>, made: &CorrectionView) -> AnyView {
    let t = context.t;
    let about = made.number.to_string();
    let [confirm, refuse] = [PollAction::Confirm, PollAction::Refuse].map(PollAction::id);
    view! {
        <form class="money-form" method="post" action=context.address() novalidate>
            <input type="hidden" name="version" value=context.answer.poll.version.to_string() />
            <input type="hidden" name="number" value=about />
            <p class="actions">
                <button class="button" name="do" value=confirm>{t.poll_correct_confirm()}</button>
                <button class="button quiet" name="do" value=refuse>{t.poll_correct_refuse()}</button>
            </p>
        </form>
    }
    .into_any()
}

const CORRECT: PollDeed = PollDeed::Run(PollAction::Correct);

/// The form for another correction.
fn form(context: PollContext<'_>) -> AnyView {
    let t = context.t;
    let is_frozen = context.answer.poll.roll_hash.is_some();
    let text = if is_frozen {
        t.poll_correct_text_frozen()
    } else {
        t.poll_correct_text()
    };
    let reference = MoneyField {
        id: REFERENCE,
        name: "reference",
        label: t.invoices_application_number(),
        hint: Some(t.poll_correct_reference_hint().into_owned()),
        error: context.error(REFERENCE),
        typed: context.typed(CORRECT, "", |form| form.reference.as_str()),
    };
    let content = view! {
        <p>{text}</p>
        {reference.line(t)}
        {choice(context)}
        {voter(context)}
        {context.text(CORRECT, "", t.poll_correct_reason(), Some(t.poll_correct_reason_hint().into_owned()))}
    };
    let button = FormButton::quiet(t.poll_correct_button());
    context.folded(CORRECT, "", t.poll_correct_summary(), content.into_any(), button)
}

/// Whether the member votes.
fn choice(context: PollContext<'_>) -> AnyView {
    let t = context.t;
    let chosen = context.typed(CORRECT, "", |form| form.fix.as_str());
    let choices: [(&'static str, Cow<'static, str>); 2] =
        [(EXCLUDE, t.poll_correct_exclude()), (INCLUDE, t.poll_correct_include())];
    let radios = choices.map(|(value, label)| {
        // A form without a choice excludes nobody by mistake.
        let is_chosen = value == chosen || (chosen.is_empty() && value == INCLUDE);
        view! {
            <label class="choice boxed">
                <input type="radio" name="fix" value=value checked=is_chosen />
                " "
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend class="label">{t.poll_correct_what()}</legend>
            {radios}
        </fieldset>
    }
    .into_any()
}

/// With how many votes, and who casts them.
fn voter(context: PollContext<'_>) -> AnyView {
    let t = context.t;
    let votes = MoneyField {
        id: VOTES,
        name: "votes",
        label: t.poll_correct_votes(),
        hint: Some(t.poll_correct_votes_hint().into_owned()),
        error: context.error(VOTES),
        typed: context.typed(CORRECT, "", |form| form.votes.as_str()),
    };
    let name = MoneyField {
        id: NAME,
        name: "name",
        label: t.poll_correct_name(),
        hint: None,
        error: context.error(NAME),
        typed: context.typed(CORRECT, "", |form| form.name.as_str()),
    };
    let email = MoneyField {
        id: EMAIL,
        name: "email",
        label: t.poll_correct_email(),
        hint: None,
        error: context.error(EMAIL),
        typed: context.typed(CORRECT, "", |form| form.email.as_str()),
    };
    view! { {votes.line(t)} {name.line(t)} {email.line(t)} }.into_any()
}
