//! What waits for the member, by when: ballots, money, deliveries, roles that nobody has, and addresses that don't
//! work.

use super::MemberPage;
use super::bounces::{bouncing, contact_link};
use super::change::asked;
use super::shell::member_address;
use crate::api::{MemberAnswer, MemberRoleBrief, segment};
use crate::invoices::is_unpaid;
use crate::polls::{MemberPoll, vote_address};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use domain::in_kind::CommitmentState;
use domain::member::MemberAction;
use leptos::prelude::*;
use std::borrow::Cow;

/// How many days before the end of a term its renewal is something to do.
const RENEW_AHEAD: i64 = 120;

/// Something to do, with the page where it's done.
struct Todo {
    text: String,
    href: String,
    due: Option<Date>,
}

pub(super) fn todo(t: Texts, answer: &MemberAnswer, polls: &[MemberPoll]) -> AnyView {
    let todos = todos(t, answer, polls);
    let heading = match i64::try_from(todos.len()) {
        Ok(0) => t.todo_none().into_owned(),
        count => t.todo_heading(count.unwrap_or(i64::MAX)),
    };
    let content = if todos.is_empty() {
        view! { <p>{isolate(t.first_steps_nothing(&answer.foundation.email))}</p> }.into_any()
    } else {
        let rows = todos.into_iter().map(|todo| row(t, answer, todo)).collect_view();
        view! { <ul class="todo-rows" role="list">{rows}</ul> }.into_any()
    };
    view! {
        <section class="card" aria-labelledby="to-do">
            <h2 id="to-do">{heading}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn row(t: Texts, answer: &MemberAnswer, todo: Todo) -> AnyView {
    let (class, state): (_, Cow<'static, str>) = match todo.due {
        Some(day) if day < answer.today => {
            let days = answer.today.unix_days() - day.unix_days();
            ("late", t.review_days_late(days).into())
        }
        Some(day) => ("you", t.by_day(date(t, day)).into()),
        None => ("none", t.no_deadline()),
    };
    let day = todo.due.filter(|day| *day < answer.today);
    let day = day.map(|day| view! { <span class="meta">{t.by_day(date(t, day))}</span> });
    view! {
        <li>
            <a href=todo.href>{isolate(todo.text)}</a>
            <span class=format!("turn {class}")>{state}</span>
            {day}
        </li>
    }
    .into_any()
}

/// The earliest first; those without a day last.
fn todos(t: Texts, answer: &MemberAnswer, polls: &[MemberPoll]) -> Vec<Todo> {
    let ballots = polls.iter().filter(|poll| poll.waits()).map(|poll| Todo {
        text: t.poll_member_todo(&poll.title),
        href: vote_address(&answer.foundation.id, poll.number, &answer.membership),
        due: Some(poll.closes),
    });
    let documents = member_address(&answer.membership, MemberPage::Documents.id());
    let unpaid = answer.invoices.iter().filter(|invoice| is_unpaid(invoice.state));
    let unpaid = unpaid.map(|invoice| Todo {
        text: t.first_steps_pay(&invoice.label),
        href: documents.clone(),
        due: Some(invoice.due_on),
    });
    let is_open = |state| !matches!(state, CommitmentState::Fulfilled | CommitmentState::Closed);
    let promised = answer.commitments.iter().filter(|commitment| is_open(commitment.state));
    let promised = promised.map(|commitment| Todo {
        text: t.first_steps_deliver().into_owned(),
        href: documents.clone(),
        due: commitment.next_due,
    });
    let needs_people = !answer.is_over();
    let open = answer
        .roles
        .iter()
        .filter(|role| needs_people && is_missing(role, answer.today));
    let open = open.filter_map(|role| {
        Some(Todo {
            text: t.todo_name(say(t, role.title.as_ref()?)),
            href: format!(
                "{}#role-{}",
                member_address(&answer.membership, MemberPage::People.id()),
                segment(&role.id)
            ),
            due: None,
        })
    });
    let checks = member_address(&answer.membership, MemberPage::Checks.id());
    let failing = answer.checks.iter().filter(|check| needs_people && check.reported);
    let failing = failing.map(|check| Todo {
        text: t.todo_check(say(t, &check.label)),
        href: checks.clone(),
        due: None,
    });
    let bouncing = bouncing(answer).into_iter();
    let bouncing = bouncing.filter(|_| needs_people && answer.may(MemberAction::ChangePeople));
    let bouncing = bouncing.map(|contact| Todo {
        text: t.todo_bounces(&contact.name),
        href: contact_link(answer, contact),
        due: None,
    });
    let soon = answer.today.unix_days() + RENEW_AHEAD;
    let renew = answer.renew_by.filter(|by| {
        let last = answer.terms.last().and_then(|term| term.last_day);
        let is_possible = answer.may(MemberAction::ChangeMembership) && answer.renew_from.is_none();
        is_possible && last.unwrap_or(*by).unix_days() <= soon
    });
    let renew = renew.map(|by| Todo {
        text: asked(t, answer).unwrap_or_else(|| t.todo_renew().into_owned()),
        href: member_address(&answer.membership, "renew"),
        due: Some(by),
    });
    let mut todos: Vec<Todo> = ballots
        .chain(unpaid)
        .chain(promised)
        .chain(failing)
        .chain(open)
        .chain(bouncing)
        .chain(renew)
        .collect();
    todos.sort_by_key(|todo| (todo.due.is_none(), todo.due.map(Date::unix_days)));
    todos
}

/// Whether fewer people have a role than there have to be.
pub(super) fn is_missing(role: &MemberRoleBrief, today: Date) -> bool {
    let holders = role.contacts.iter();
    let holders = holders.filter(|contact| !contact.deputy && contact.is_current(today));
    holders.count() < usize::from(role.least)
}
