//! What the foundation's people see and do: what's wrong, what's next, objections, corrections, and the rarer forms.

use super::address::{change_address, file_address};
use super::context::{FormButton, PollContext};
use super::corrections::corrections;
use super::facts::pair;
use super::form::PollDeed;
use super::next::next;
use super::objections::objection;
use super::steer::steer;
use super::warnings::warnings;
use super::words::count;
use crate::api::{ObjectionView, PollAction, PollDesk, PollView, segment};
use crate::format;
use crate::site::isolate;
use leptos::prelude::*;

/// The section. `None` for everyone else.
pub(super) fn desk(context: PollContext<'_>) -> Option<AnyView> {
    let t = context.t;
    let desk = context.answer.desk.as_ref()?;
    Some(
        view! {
            <section class="section" aria-labelledby="desk">
                <h2 id="desk">{t.poll_desk_heading()}</h2>
                <p class="meta">{t.poll_desk_lead()}</p>
                {warnings(context, desk)}
                {next(context, desk)}
                {(!desk.unreadable).then(|| roll(context, desk))}
                {objections(context, desk)}
                {corrections(context, desk)}
                {change(context)}
                {steer(context)}
            </section>
        }
        .into_any(),
    )
}

/// The roll of the foundation's election for the record date, as it's computed today.
pub(super) fn roll_address(foundation: &str, poll: &PollView) -> String {
    format!(
        "/elections/{}/{}/{}?day={}",
        segment(foundation),
        segment(&poll.programme),
        segment(&poll.election),
        poll.days.record_day
    )
}

/// How many vote, and where the whole roll is.
fn roll(context: PollContext<'_>, desk: &PollDesk) -> AnyView {
    let PollContext { t, answer, .. } = context;
    let (foundation, poll) = (answer.foundation.id.as_str(), &answer.poll);
    let number = |number| isolate(format::number(t.locale(), number));
    let links = if poll.roll_hash.is_some() {
        let [csv, json] =
            ["roll.csv", "roll.json"].map(|file| format!("/api/v1{}", file_address(foundation, poll.number, file)));
        view! {
            <p>
                <a href=csv rel="external">{t.poll_desk_roll_csv()}</a>
                " · "
                <a href=json rel="external">{t.poll_desk_roll_json()}</a>
            </p>
        }
        .into_any()
    } else {
        view! { <p><a href=roll_address(foundation, poll)>{t.poll_desk_roll()}</a></p> }.into_any()
    };
    view! {
        <dl class="pairs">
            {pair(t.roll_members(), number(desk.members))}
            {pair(t.roll_others(), number(desk.others))}
            {pair(t.area_votes(), number(desk.votes))}
        </dl>
        {links}
    }
    .into_any()
}

/// The objections that wait for an answer, and those that have one. `None` if there are none.
fn objections(context: PollContext<'_>, desk: &PollDesk) -> Option<AnyView> {
    if desk.objections.is_empty() {
        return None;
    }
    let t = context.t;
    let (open, answered): (Vec<_>, Vec<_>) = desk.objections.iter().partition(|made| made.answer.is_empty());
    let has_open = !open.is_empty();
    let open = open.into_iter().map(|made| {
        view! { <li>{objection(context, made, true)} {answer(context, made)}</li> }
    });
    let open = open.collect_view();
    let number = count(answered.len());
    let answered = answered
        .into_iter()
        .map(|made| view! { <li>{objection(context, made, true)}</li> });
    let answered = answered.collect_view();
    let open = has_open.then(|| view! { <ul class="history" role="list">{open}</ul> });
    let answered = (number > 0).then(|| {
        view! {
            <details>
                <summary>{t.poll_desk_answered(number)}</summary>
                <ul class="history" role="list">{answered}</ul>
            </details>
        }
    });
    Some(view! { <h3>{t.poll_own_objections()}</h3> {open} {answered} }.into_any())
}

/// The form to answer an objection. `None` if the reader can't.
fn answer(context: PollContext<'_>, made: &ObjectionView) -> Option<AnyView> {
    if !context.may(PollAction::Answer) {
        return None;
    }
    let t = context.t;
    let deed = PollDeed::Run(PollAction::Answer);
    let about = made.number.to_string();
    let hint = Some(t.poll_desk_answer_hint().into_owned());
    let text = context.text(deed, &about, t.poll_objection_answer(), hint);
    let button = FormButton::quiet(t.poll_desk_answer_button());
    Some(context.form(deed, &about, text, button))
}

/// The link to the form for other days. `None` if the reader can't change them.
fn change(context: PollContext<'_>) -> Option<AnyView> {
    let PollContext { t, answer, .. } = context;
    let href = change_address(&answer.foundation.id, answer.poll.number);
    context
        .may(PollAction::Change)
        .then(|| view! { <p><a href=href>{t.poll_desk_change()}</a></p> }.into_any())
}
