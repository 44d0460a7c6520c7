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
    let rows = person_rows(answer);
    let rows = rows.iter().map(|known| row(t, answer, known)).collect_view();
    view! {
        <section class="card" aria-labelledby="people">
            <h2 id="people">{t.area_people()}</h2>
            <ul role="list" class="people">{rows}</ul>
            {all}
        </section>
    }
    .into_any()
}

/// Somebody with the roles that they have for the same days, or a role that nobody has.
struct PersonRow<'a> {
    contact: Option<&'a ContactBrief>,
    roles: Vec<&'a MemberRoleBrief>,
}

/// Everyone who acts for the member now or later, each person once if their roles have the same days.
fn person_rows(answer: &MemberAnswer) -> Vec<PersonRow<'_>> {
    let goes_on = |contact: &&ContactBrief| {
        contact
            .last_day
            .is_none_or(|last| last >= contact.first_day.max(answer.today))
    };
    let mut rows: Vec<PersonRow<'_>> = Vec::new();
    for role in &answer.roles {
        let mut is_empty = true;
        for contact in role.contacts.iter().filter(goes_on) {
            is_empty = false;
            let own = rows
                .iter_mut()
                .find(|row| row.contact.is_some_and(|known| is_same(answer, known, contact)));
            match own {
                Some(row) => row.roles.push(role),
                None => rows.push(PersonRow {
                    contact: Some(contact),
                    roles: vec![role],
                }),
            }
        }
        if is_empty {
            rows.push(PersonRow {
                contact: None,
                roles: vec![role],
            });
        }
    }
    rows
}

/// Whether two contacts are the same person, and what's said of their days is the same.
fn is_same(answer: &MemberAnswer, one: &ContactBrief, other: &ContactBrief) -> bool {
    let days = |contact: &ContactBrief| (contact.first_day.max(answer.today), contact.last_day, contact.deputy);
    one.email.eq_ignore_ascii_case(&other.email) && one.name == other.name && days(one) == days(other)
}

fn row(t: Texts, answer: &MemberAnswer, row: &PersonRow<'_>) -> AnyView {
    let who = if let Some(contact) = row.contact {
        person(t, answer, contact)
    } else {
        let is_missing = row.roles.iter().any(|role| is_missing(role, answer.today));
        let class = if is_missing { "turn late" } else { "turn none" };
        view! { <p><span class=class>{t.area_nobody()}</span></p> }.into_any()
    };
    let titles = row.roles.iter().enumerate().map(|(place, role)| {
        let title = match &role.title {
            Some(title) => said(t, title),
            None => view! { {t.area_manager()} }.into_any(),
        };
        view! { {(place > 0).then_some(", ")} {title} }
    });
    view! { <li>{who} <p class="meta">{titles.collect_view()}</p></li> }.into_any()
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
