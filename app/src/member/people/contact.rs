//! Somebody in a role: their name, address and days, and what can be done.

use super::forms;
use super::page::PeopleContext;
use crate::api::{ContactBrief, MemberRoleBrief};
use crate::member::bounces::{bounces_mark, bounces_text};
use crate::site::isolate;
use crate::words::date;
use domain::member::MemberAction;
use leptos::prelude::*;

/// The ID of a contact on the page.
pub(super) fn contact_id(id: &str) -> String {
    format!("contact-{id}")
}

pub(super) fn contact(context: &PeopleContext<'_>, contact: &ContactBrief) -> AnyView {
    let t = context.t;
    let deputy = contact
        .deputy
        .then(|| view! { " " <span class="tag">{t.area_deputy()}</span> });
    let own = context
        .is_own(contact)
        .then(|| view! { " " <span class="tag">{t.roles_own()}</span> });
    view! {
        <li id=contact_id(&contact.id) tabindex="-1">
            <p><strong>{isolate(contact.name.clone())}</strong> {own} {deputy} {bounces_mark(t, contact)}</p>
            <p class="meta">{isolate(contact.email.clone())}</p>
            <p class="meta">{days(context, contact)}</p>
            {bounces(context, contact)}
            {actions(context, contact)}
        </li>
    }
    .into_any()
}

/// That email to the address bounces, and what to do.
fn bounces(context: &PeopleContext<'_>, contact: &ContactBrief) -> Option<AnyView> {
    let bounce = contact.bounces.as_ref()?;
    let (t, is_own) = (context.t, context.is_own(contact));
    let changes = context.answer.may(MemberAction::ChangePeople);
    let what = if is_own {
        t.bounces_own()
    } else if changes {
        t.bounces_change()
    } else {
        t.bounces_ask()
    };
    let form = (is_own || changes).then(|| forms::works(context, contact));
    let content = view! {
        {bounces_text(t, bounce)}
        <p>{what}</p>
        {form}
    };
    Some(content.into_any())
}

/// Since or from when, and until when.
fn days(context: &PeopleContext<'_>, contact: &ContactBrief) -> String {
    let t = context.t;
    let first = date(t, contact.first_day);
    let first = if contact.first_day > context.answer.today {
        t.first_steps_from(first)
    } else {
        t.first_steps_since(first)
    };
    let last = contact.last_day.map(|day| t.area_until(date(t, day)));
    std::iter::once(first).chain(last).collect::<Vec<_>>().join(" · ")
}

/// Everyone can correct and end their own contact; the rest needs somebody who changes people.
fn actions(context: &PeopleContext<'_>, contact: &ContactBrief) -> Option<AnyView> {
    let changes = context.answer.may(MemberAction::ChangePeople);
    if !changes && !context.is_own(contact) {
        return None;
    }
    let is_over = contact.last_day.is_some_and(|last| last < context.answer.today);
    let hands_over = changes && contact.last_day.is_none();
    let stays = context
        .possible
        .can_stay(&contact.id)
        .then(|| forms::stay(context, contact));
    let hand_over = hands_over.then(|| forms::hand_over(context, contact));
    let leave = context
        .possible
        .can_leave(&contact.id)
        .then(|| forms::leave(context, contact));
    let correct = (!is_over).then(|| forms::correct(context, contact));
    let is_needed = leave.is_none() && contact.last_day.is_none();
    let needed = is_needed.then(|| {
        let text = if changes {
            context.t.people_needed()
        } else {
            context.t.people_needed_ask()
        };
        view! { <p class="hint">{text}</p> }
    });
    let content = view! {
        <div class="contact-forms">
            {stays}
            {hand_over}
            {correct}
            {leave}
            {needed}
        </div>
    };
    Some(content.into_any())
}

/// Those to show: whoever was cancelled before they began isn't there.
pub(super) fn shown(role: &MemberRoleBrief) -> impl Iterator<Item = &ContactBrief> {
    let begins = |contact: &&ContactBrief| contact.last_day.is_none_or(|last| contact.first_day <= last);
    role.contacts.iter().filter(begins)
}
