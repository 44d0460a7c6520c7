//! The people who have roles, each with their roles.

use super::form::{RoleForm, RoleProblem};
use super::page::{problem_text, roles_address};
use crate::api::{RoleBrief, RolesAnswer};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, role};
use domain::date::Date;
use leptos::prelude::*;

/// The ID of what opens the form to end a role.
pub(super) fn end_id(id: &str) -> String {
    format!("end-{id}")
}

pub(super) fn list(t: Texts, answer: &RolesAnswer, form: &RoleForm) -> AnyView {
    if answer.roles.is_empty() {
        return view! { <p>{t.roles_none()}</p> }.into_any();
    }
    let people = answer.roles.chunk_by(|one, next| one.email == next.email);
    let people = people.map(|held| person(t, answer, form, held)).collect_view();
    view! { <dl class="pairs">{people}</dl> }.into_any()
}

/// A person's roles, of which there's at least one.
fn person(t: Texts, answer: &RolesAnswer, form: &RoleForm, held: &[RoleBrief]) -> AnyView {
    let email = held.first().map(|first| isolate(first.email.clone()));
    let own = held.iter().any(|held| held.own);
    let own = own.then(|| view! { " " <span class="tag">{t.roles_own()}</span> });
    let roles = held.iter().map(|held| {
        let since = t.roles_since(date(t, Date::from_unix_millis(held.granted_at)));
        let from = held
            .provider
            .as_ref()
            .map(|name| view! { " " <span class="tag">{isolate(t.roles_from_provider(name))}</span> });
        let end = answer.changes.then(|| end(t, answer, form, held));
        view! {
            <li>
                <p>{role(t, held.role)} " " <span class="hint">{since}</span> {from}</p>
                {end}
            </li>
        }
    });
    view! {
        <div>
            <dt>{email} {own}</dt>
            <dd><ul role="list">{roles.collect_view()}</ul></dd>
        </div>
    }
    .into_any()
}

/// The form to end a role. It has to be opened first, so that nobody ends one by accident.
fn end(t: Texts, answer: &RolesAnswer, form: &RoleForm, held: &RoleBrief) -> AnyView {
    let wrong = form.ending == held.id && form.has(RoleProblem::LastAdministrator);
    let opened = wrong || (form.confirmed && form.ending == held.id);
    let error_id = format!("{}-error", end_id(&held.id));
    let described = wrong.then(|| error_id.clone());
    let error = wrong.then(|| {
        view! {
            <p class="error" id=error_id>
                <span class="vh">{t.error_prefix()} " "</span>
                {problem_text(t, RoleProblem::LastAdministrator)}
            </p>
        }
    });
    let text = if held.own {
        t.roles_end_own()
    } else {
        t.roles_end_text()
    };
    let from = held
        .provider
        .as_ref()
        .map(|name| view! { <p>{isolate(t.roles_end_from_provider(name))}</p> });
    let whose = format!(": {}, {}", role(t, held.role), held.email);
    view! {
        <details open=opened>
            <summary id=end_id(&held.id) aria-describedby=described>
                {t.roles_end()} <span class="vh">{isolate(whose)}</span>
            </summary>
            <form method="post" action=roles_address(answer)>
                {error}
                <p>{text}</p>
                {from}
                <input type="hidden" name="role" value=held.id.clone() />
                <p><button class="button quiet" name="do" value="end">{t.roles_end_button()}</button></p>
            </form>
        </details>
    }
    .into_any()
}
