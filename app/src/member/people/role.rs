//! A role: what it's for, who has it, and the form to name somebody.

use super::contact::{contact, shown};
use super::forms;
use super::page::PeopleContext;
use crate::api::{ContactBrief, MemberRoleBrief};
use crate::member::todo::is_missing;
use crate::site::{isolate, said};
use crate::text::Texts;
use domain::member::MemberAction;
use leptos::prelude::*;

/// The ID of a role on the page.
pub(super) fn role_id(id: &str) -> String {
    format!("role-{id}")
}

pub(super) fn role(context: &PeopleContext<'_>, role: &MemberRoleBrief) -> AnyView {
    let (t, id) = (context.t, role_id(&role.id));
    let title = match &role.title {
        Some(title) => said(t, title),
        None => view! { {t.area_manager()} }.into_any(),
    };
    let help = match (&role.help, &role.title) {
        (Some(help), _) => Some(view! { <p>{said(t, help)}</p> }.into_any()),
        (None, None) => Some(view! { <p>{t.people_manager_help()}</p> }.into_any()),
        (None, Some(_)) => None,
    };
    let mut people: Vec<&ContactBrief> = shown(role).collect();
    people.sort_by_key(|contact| (contact.deputy, contact.first_day));
    let today = context.answer.today;
    let is_held = people
        .iter()
        .any(|contact| !contact.deputy && contact.last_day.is_none_or(|last| last >= today));
    let nobody = (!is_held).then(|| {
        let class = if is_missing(role, context.answer.today) {
            "turn late"
        } else {
            "turn none"
        };
        view! { <p><span class=class>{t.area_nobody()}</span></p> }
    });
    let rows: Vec<_> = people.into_iter().map(|known| contact(context, known)).collect();
    let rows = (!rows.is_empty()).then(|| view! { <ul class="contacts" role="list">{rows}</ul> });
    let changes = context.answer.may(MemberAction::ChangePeople);
    let name = changes.then(|| forms::name(context, role)).flatten();
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 id=id.clone() tabindex="-1">{title}</h2>
            {help}
            <p class="hint">{isolate(bounds(t, role))}</p>
            {nobody}
            {rows}
            {name}
        </section>
    }
    .into_any()
}

/// How many people have the role.
fn bounds(t: Texts, role: &MemberRoleBrief) -> String {
    let (least, most) = (i64::from(role.least), i64::from(role.most));
    if least == most {
        t.people_exactly(most)
    } else if least == 0 {
        t.people_up_to(most)
    } else {
        t.people_between(least, most)
    }
}
