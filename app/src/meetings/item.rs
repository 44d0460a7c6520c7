//! An application on an agenda: its facts, what it means for the reader, and the forms about it.

use super::address::{application_address, meeting_address};
use super::form::{MeetingForm, MeetingProblem};
use super::outcome::problem_text;
use crate::api::{AgendaItem, ItemBrief, ItemOutcome, ItemStanding, MeetingAction, MeetingAnswer, ReviewTurn};
use crate::review::{FieldNotes, left};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use leptos::prelude::*;

/// The applicant's name, or the application number if it isn't known.
pub(super) fn name(item: &ItemBrief) -> String {
    if item.name.is_empty() {
        item.reference.clone()
    } else {
        item.name.clone()
    }
}

/// The tier with its price, how long it has waited, and by when it's due.
pub(super) fn facts(t: Texts, item: &ItemBrief, today: Date) -> String {
    let tier = say(t, &item.tier);
    let tier = if item.price.is_empty() {
        tier.to_owned()
    } else {
        t.tier_price(tier, &item.price)
    };
    let since = t.item_waits_since(date(t, item.waits_since));
    let due = item.due.map(|day| {
        let (day, left) = (date(t, day), left(t, day, today));
        if item.due < Some(today) {
            t.review_was_due(day, left)
        } else {
            t.review_by(day, left)
        }
    });
    let parts = [Some(format!("{tier}.")), Some(since), due];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The ID of the reason's field in the form to take an application off.
pub(super) fn reason_id(reference: &str) -> String {
    format!("off-{reference}")
}

/// An item of the agenda.
pub(super) fn item(t: Texts, answer: &MeetingAnswer, form: &MeetingForm, item: &AgendaItem) -> AnyView {
    let application = &item.application;
    let title = name(application);
    let heading = if item.opens {
        let href = application_address(&answer.foundation.id, &application.reference);
        view! { <a href=href><bdi>{title}</bdi></a> }.into_any()
    } else {
        view! { <bdi>{title}</bdi> }.into_any()
    };
    let (class, standing) = standing(t, item);
    let off = item.taken_off.as_ref().map(|off| {
        let reason = (!off.reason.is_empty()).then(|| view! { <q class="typed">{isolate(off.reason.clone())}</q> });
        view! { <p class="note">{isolate(t.item_taken_off(&off.who))} ". " {reason}</p> }
    });
    view! {
        <li id=application.reference.clone()>
            <div class="item-head">
                <h3>{heading}</h3>
                <span class=format!("turn {class}")>{standing}</span>
            </div>
            <p class="meta">
                <span class="number">{application.reference.clone()}</span>
                " · "
                {isolate(facts(t, application, answer.today))}
            </p>
            {result(t, form, &application.reference)}
            {off}
            {forms(t, answer, form, item)}
        </li>
    }
    .into_any()
}

/// What an item means for the reader, as a shape, a colour and words.
fn standing(t: Texts, item: &AgendaItem) -> (&'static str, String) {
    let words = match (item.standing, item.turn) {
        (ItemStanding::Conflict, _) => ("none", t.item_conflict()),
        (ItemStanding::Approved, _) => ("done", t.item_approved()),
        (ItemStanding::Declined, _) => ("declined", t.item_declined()),
        (_, ReviewTurn::Yours) => ("you", t.turn_yours()),
        (_, ReviewTurn::Others | ReviewTurn::WaitingList) => ("waiting", t.turn_others()),
        (_, ReviewTurn::Applicant) => ("waiting", t.turn_applicant()),
        (_, ReviewTurn::OnHold) => ("none", t.turn_on_hold()),
        (_, ReviewTurn::Approved) => ("done", t.account_state_approved()),
        (_, ReviewTurn::Declined) => ("declined", t.account_state_declined()),
        (_, ReviewTurn::Withdrawn) => ("none", t.account_state_withdrawn()),
    };
    (words.0, words.1.into_owned())
}

/// What happened to the item when everything was approved together.
fn result(t: Texts, form: &MeetingForm, reference: &str) -> Option<AnyView> {
    let result = form.results.iter().find(|result| result.reference == reference)?;
    let (class, words) = match result.outcome {
        ItemOutcome::Approved => ("note good", t.item_vote_recorded()),
        ItemOutcome::Conflict => ("note", t.item_not_conflict()),
        ItemOutcome::TakenOff => ("note", t.item_not_taken_off()),
        ItemOutcome::Changed => ("note", t.item_not_changed()),
        ItemOutcome::Over => ("note", t.item_not_over()),
        ItemOutcome::Later => ("note", t.item_not_yet()),
    };
    Some(view! { <p class=class>{words}</p> }.into_any())
}

/// Taking it off the consent agenda or putting it back, and removing it. `None` if the reader can do neither.
fn forms(t: Texts, answer: &MeetingAnswer, form: &MeetingForm, item: &AgendaItem) -> Option<AnyView> {
    let is_open = answer.meeting.closed_on.is_none();
    let is_over = item.standing == ItemStanding::Over;
    let reference = &item.application.reference;
    let off = match &item.taken_off {
        _ if !is_open || !answer.decides || is_over => None,
        None => Some(take_off(t, answer, form, item)),
        Some(off) if off.own => Some(button(
            t,
            answer,
            reference,
            MeetingAction::PutBack,
            &name(&item.application),
        )),
        Some(_) => None,
    };
    let remove = (is_open && answer.changes)
        .then(|| button(t, answer, reference, MeetingAction::Remove, &name(&item.application)));
    (off.is_some() || remove.is_some()).then(|| view! { <div class="item-forms">{off} {remove}</div> }.into_any())
}

fn take_off(t: Texts, answer: &MeetingAnswer, form: &MeetingForm, item: &AgendaItem) -> AnyView {
    let reference = &item.application.reference;
    let problem = form.problem_of(MeetingAction::TakeOff, reference);
    let field = FieldNotes {
        id: reason_id(reference),
        label: t.review_reason().into_owned(),
        hint: None,
        error: problem
            .filter(|problem| matches!(problem, MeetingProblem::TextMissing | MeetingProblem::TextTooLong))
            .map(|problem| problem_text(t, problem).into_owned()),
    };
    let typed = if problem.is_some() { &*form.text } else { "" };
    let whose = format!(": {}", name(&item.application));
    view! {
        <details open=problem.is_some()>
            <summary>{t.item_take_off()} <span class="vh">{isolate(whose)}</span></summary>
            <form class="review-form" method="post" action=meeting_address(&answer.foundation.id, &answer.meeting.id) novalidate>
                <input type="hidden" name="item" value=reference.clone() />
                <p>{t.item_take_off_text()}</p>
                {field.lines(t, "text", typed)}
                <p>
                    <button class="button quiet" name="do" value=MeetingAction::TakeOff.id()>
                        {t.item_take_off_button()}
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

/// A form that's only a button.
fn button(t: Texts, answer: &MeetingAnswer, reference: &str, action: MeetingAction, whose: &str) -> AnyView {
    let label = match action {
        MeetingAction::PutBack => t.item_put_back(),
        _ => t.item_remove(),
    };
    let whose = format!(": {whose}");
    view! {
        <form method="post" action=meeting_address(&answer.foundation.id, &answer.meeting.id)>
            <input type="hidden" name="item" value=reference.to_owned() />
            <button class="row-action" name="do" value=action.id()>
                {label}
                <span class="vh">{isolate(whose)}</span>
            </button>
        </form>
    }
    .into_any()
}
