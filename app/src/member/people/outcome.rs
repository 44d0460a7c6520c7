//! What's wrong with the form that was sent, or what it has done: first on the page.

use super::contact::{contact_id, shown};
use super::field::field_id;
use super::form::PeopleRefusal;
use super::forms;
use super::page::PeopleContext;
use super::problem::problems;
use crate::api::{ContactBrief, PeopleCommand};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use domain::member::ContactAction;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn outcome(context: &PeopleContext<'_>) -> Option<AnyView> {
    let (t, form) = (context.t, context.form);
    match (&form.refusal, &form.sent, form.done) {
        (Some(PeopleRefusal::Conflict), sent, _) => Some(conflict(context, sent.as_ref())),
        (Some(_), Some(sent), _) => {
            let lines = problems(t, form, context.answer.today).into_iter();
            let lines = lines.map(|(field, text)| {
                let id = field.map(|field| field_id(sent.action, &sent.about, field));
                (id.unwrap_or_else(|| contact_id(&sent.about)), text)
            });
            error_summary(t, lines.collect())
        }
        (None, _, Some(done)) => Some(announced(context, done)),
        (None, _, None) if form.works => {
            Some(view! { <p class="note good" role="status">{t.bounces_done()}</p> }.into_any())
        }
        (Some(_), None, _) | (None, _, None) => None,
    }
}

/// What was done. An end can be undone here, too.
fn announced(context: &PeopleContext<'_>, done: ContactAction) -> AnyView {
    let undo = if done == ContactAction::Leave {
        ended(context)
    } else {
        None
    };
    let undo = undo.filter(|contact| context.possible.can_stay(&contact.id));
    let undo = undo.map(|contact| forms::stay(context, contact));
    view! {
        <div class="note good">
            <p role="status">{done_text(context.t, done)}</p>
            {undo}
        </div>
    }
    .into_any()
}

/// The contact that has just ended, even if it never began.
fn ended<'a>(context: &PeopleContext<'a>) -> Option<&'a ContactBrief> {
    let mut all = context.answer.roles.iter().flat_map(|role| &role.contacts);
    all.find(|contact| contact.id == context.form.about)
}

fn done_text(t: Texts, done: ContactAction) -> Cow<'static, str> {
    match done {
        ContactAction::Name => t.people_done_name(),
        ContactAction::HandOver => t.people_done_hand_over(),
        ContactAction::Correct => t.people_done_correct(),
        ContactAction::Leave => t.people_done_leave(),
        ContactAction::Stay => t.people_done_stay(),
    }
}

/// Someone was faster. If there's no form for it any more, what was typed is here.
fn conflict(context: &PeopleContext<'_>, sent: Option<&PeopleCommand>) -> AnyView {
    let t = context.t;
    let lost = sent.filter(|sent| !has_form(context, sent));
    let typed = lost
        .into_iter()
        .flat_map(|sent| [&sent.name, &sent.email, &sent.first_day, &sent.last_day]);
    let typed: Vec<String> = typed.filter(|typed| !typed.trim().is_empty()).cloned().collect();
    let typed = (!typed.is_empty()).then(|| {
        view! {
            <p>{t.review_typed()}</p>
            <blockquote class="note typed">{isolate(typed.join("\n"))}</blockquote>
        }
    });
    error_box(t, view! { <p>{t.people_conflict()}</p> {typed} }.into_any())
}

/// Whether the page still has a form for what was sent.
fn has_form(context: &PeopleContext<'_>, sent: &PeopleCommand) -> bool {
    let mut contacts = context.answer.roles.iter().flat_map(shown);
    let found = contacts.find(|contact| contact.id == sent.about);
    match sent.action {
        ContactAction::Name => [false, true]
            .iter()
            .any(|deputy| context.possible.first_free_day(&sent.about, *deputy).is_some()),
        ContactAction::HandOver => found.is_some_and(|contact| contact.last_day.is_none()),
        ContactAction::Correct => found.is_some(),
        ContactAction::Leave => context.possible.can_leave(&sent.about),
        ContactAction::Stay => context.possible.can_stay(&sent.about),
    }
}
