//! The forms that change people. Each is in something that has to be opened first.

use super::field::FormFields;
use super::form::WORKS;
use super::page::PeopleContext;
use crate::api::{ContactBrief, MemberRoleBrief};
use crate::member::member_address;
use crate::site::isolate;
use domain::date::Date;
use domain::member::{ContactAction, ContactField};
use leptos::prelude::*;
use std::borrow::Cow;

/// To name somebody, or only a deputy if the role is full. `None` if there's no room for either.
pub(super) fn name(context: &PeopleContext<'_>, role: &MemberRoleBrief) -> Option<AnyView> {
    let t = context.t;
    let [holder, deputy] = [false, true].map(|deputy| context.possible.first_free_day(&role.id, deputy));
    let start = holder.or(deputy)?;
    let fields = context.fields(ContactAction::Name, &role.id);
    let sent = context.form.sent_about(ContactAction::Name, &role.id);
    let (summary, kind) = match (holder, deputy) {
        (Some(_), Some(_)) => {
            let checked = sent.is_some_and(|sent| sent.deputy);
            (t.people_name(), deputy_choice(context, &role.id, checked))
        }
        (Some(_), None) => (t.people_name(), ().into_any()),
        (None, _) => (
            t.people_add_deputy(),
            view! { <input type="hidden" name="deputy" value="yes" /> }.into_any(),
        ),
    };
    let content = view! {
        {fields.name("")}
        {fields.email("")}
        {fields.day(ContactField::FirstDay, context.answer.today, Some(start), None)}
        {fields.day(ContactField::LastDay, context.answer.today, None, Some(t.people_last_day_optional().into_owned()))}
        {kind}
    };
    Some(opened(
        context,
        ContactAction::Name,
        &role.id,
        summary,
        "",
        t.people_name_button(),
        content.into_any(),
    ))
}

fn deputy_choice(context: &PeopleContext<'_>, role: &str, checked: bool) -> AnyView {
    let t = context.t;
    let id = format!("name-{role}-deputy");
    let hint = format!("{id}-hint");
    view! {
        <div class="field">
            <label class="choice">
                <input type="checkbox" id=id name="deputy" value="yes" checked=checked aria-describedby=hint.clone() />
                <span>{t.people_as_deputy()}</span>
            </label>
            <p class="hint" id=hint>{t.people_deputy_hint()}</p>
        </div>
    }
    .into_any()
}

/// To hand over a role. From tomorrow, unless something else is typed: whoever hands over their own can undo it until then.
pub(super) fn hand_over(context: &PeopleContext<'_>, contact: &ContactBrief) -> AnyView {
    let t = context.t;
    let today = context.answer.today;
    let fields = context.fields(ContactAction::HandOver, &contact.id);
    let start = today.next().unwrap_or(today).max(contact.first_day);
    let text = isolate(t.people_hand_over_text(&contact.name));
    let content = view! {
        <p>{text}</p>
        {fields.name("")}
        {fields.email("")}
        {fields.day(ContactField::FirstDay, today.max(contact.first_day), Some(start), None)}
    };
    let button = t.people_hand_over();
    opened(
        context,
        ContactAction::HandOver,
        &contact.id,
        t.people_hand_over(),
        &contact.name,
        button,
        content.into_any(),
    )
}

pub(super) fn correct(context: &PeopleContext<'_>, contact: &ContactBrief) -> AnyView {
    let t = context.t;
    let fields = context.fields(ContactAction::Correct, &contact.id);
    let own = context
        .is_own(contact)
        .then(|| view! { <p>{t.people_correct_own()}</p> });
    let content = view! {
        <p>{t.people_correct_text()}</p>
        {own}
        {fields.name(&contact.name)}
        {fields.email(&contact.email)}
    };
    let button = t.people_correct_button();
    opened(
        context,
        ContactAction::Correct,
        &contact.id,
        t.people_correct(),
        &contact.name,
        button,
        content.into_any(),
    )
}

/// To end a contact: on a day that the reader chooses, or, if it hasn't begun, before it does.
pub(super) fn leave(context: &PeopleContext<'_>, contact: &ContactBrief) -> AnyView {
    let t = context.t;
    let today = context.answer.today;
    let before = |day: Date| day.previous().unwrap_or(day);
    let content = if contact.first_day > today {
        let last_day = before(contact.first_day).to_string();
        view! { <p>{t.people_cancel_text()}</p> <input type="hidden" name="last_day" value=last_day /> }.into_any()
    } else {
        let own = context.is_own(contact);
        let fields = context.fields(ContactAction::Leave, &contact.id);
        // Nobody locks themselves out at once by accident.
        let (earliest, hint) = if own {
            (today, None)
        } else {
            (before(today), Some(t.people_at_once().into_owned()))
        };
        let text = if own { t.people_end_own() } else { t.people_end_text() };
        view! {
            <p>{text}</p>
            {fields.day(ContactField::LastDay, earliest, contact.last_day.or(Some(today)), hint)}
        }
        .into_any()
    };
    let button = t.people_end_button();
    opened(
        context,
        ContactAction::Leave,
        &contact.id,
        t.people_end(),
        &contact.name,
        button,
        content,
    )
}

/// To undo an end. It needs nothing but a button.
pub(super) fn stay(context: &PeopleContext<'_>, contact: &ContactBrief) -> AnyView {
    let whose = format!(": {}", contact.name);
    let content = view! {
        <button class="button quiet small" name="do" value=ContactAction::Stay.id()>
            {context.t.people_stay()} <span class="vh">{isolate(whose)}</span>
        </button>
    };
    form(context, &contact.id, content.into_any())
}

/// To say that email to an address arrives again.
pub(super) fn works(context: &PeopleContext<'_>, contact: &ContactBrief) -> AnyView {
    let whose = format!(": {}", contact.name);
    let content = view! {
        <button class="button quiet small" name="do" value=WORKS>
            {context.t.bounces_works()} <span class="vh">{isolate(whose)}</span>
        </button>
    };
    form(context, &contact.id, content.into_any())
}

/// A form that has to be opened first. It's open if it was sent and refused. `whose` is a name for those who only hear the summary.
fn opened(
    context: &PeopleContext<'_>,
    action: ContactAction,
    about: &str,
    summary: Cow<'static, str>,
    whose: &str,
    button: Cow<'static, str>,
    content: AnyView,
) -> AnyView {
    let open = context.form.sent_about(action, about).is_some();
    let whose = (!whose.is_empty()).then(|| view! { " " <span class="vh">{isolate(whose.to_owned())}</span> });
    let content = view! {
        {content}
        <p><button class="button" name="do" value=action.id()>{button}</button></p>
    };
    let form = form(context, about, content.into_any());
    view! { <details open=open><summary>{summary} {whose}</summary>{form}</details> }.into_any()
}

fn form(context: &PeopleContext<'_>, about: &str, content: AnyView) -> AnyView {
    let answer = context.answer;
    let address = member_address(&answer.membership, "people");
    view! {
        <form class="money-form" method="post" action=address novalidate>
            <input type="hidden" name="version" value=answer.version.to_string() />
            <input type="hidden" name="about" value=about.to_owned() />
            {content}
        </form>
    }
    .into_any()
}

impl<'a> PeopleContext<'a> {
    fn fields(&'a self, action: ContactAction, about: &'a str) -> FormFields<'a> {
        FormFields {
            context: self,
            action,
            about,
        }
    }
}
