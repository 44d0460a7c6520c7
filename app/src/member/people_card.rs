//! The people who act for the member, next to the home page.

use super::MemberPage;
use super::bounces::bounces_mark;
use super::shell::member_address;
use super::todo::is_missing;
use crate::api::{ContactBrief, MemberAnswer, MemberRoleBrief};
use crate::site::{isolate, said};
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

/// `linked` says whether it leads to the page where they're changed.
pub(crate) fn people(t: Texts, answer: &MemberAnswer, linked: bool) -> AnyView {
    let all = linked.then(|| {
        view! { <p><a href=member_address(&answer.membership, MemberPage::People.id())>{t.people_all()}</a></p> }
    });
    let rows = answer.roles.iter().map(|role| row(t, answer, role)).collect_view();
    view! {
        <section class="card" aria-labelledby="people">
            <h2 id="people">{t.area_people()}</h2>
            <ul role="list" class="people">{rows}</ul>
            {all}
        </section>
    }
    .into_any()
}

fn row(t: Texts, answer: &MemberAnswer, role: &MemberRoleBrief) -> AnyView {
    let title = match &role.title {
        Some(title) => said(t, title),
        None => view! { {t.area_manager()} }.into_any(),
    };
    let yet = |contact: &&ContactBrief| {
        contact
            .last_day
            .is_none_or(|last| last >= contact.first_day.max(answer.today))
    };
    let people = role
        .contacts
        .iter()
        .filter(yet)
        .map(|contact| person(t, answer, contact));
    let people: Vec<_> = people.collect();
    let people = if people.is_empty() {
        let class = if is_missing(role, answer.today) {
            "turn late"
        } else {
            "turn none"
        };
        view! { <p><span class=class>{t.area_nobody()}</span></p> }.into_any()
    } else {
        people.into_any()
    };
    view! { <li>{people} <p class="meta">{title}</p></li> }.into_any()
}

fn person(t: Texts, answer: &MemberAnswer, contact: &ContactBrief) -> AnyView {
    let deputy = contact
        .deputy
        .then(|| view! { " " <span class="tag">{t.area_deputy()}</span> });
    let from = (contact.first_day > answer.today).then(|| t.first_steps_from(date(t, contact.first_day)));
    let until = contact.last_day.map(|day| t.area_until(date(t, day)));
    let days: Vec<String> = from.into_iter().chain(until).collect();
    let days = (!days.is_empty()).then(|| view! { <p class="meta">{days.join(" · ")}</p> });
    let bounces = bounces_mark(t, contact);
    view! { <p><strong>{isolate(contact.name.clone())}</strong> {deputy} {bounces}</p> {days} }.into_any()
}
