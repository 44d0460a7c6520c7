//! A page of who has which role.

use super::form::{RoleForm, RoleProblem};
use super::page::{list_address, problem_text, roles_address};
use crate::api::{RoleBrief, RolesAnswer};
use crate::invoices::{DAY, NAME, cell, column};
use crate::site::{isolate, sorted_column};
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
    let sorted =
        |id, name, class| sorted_column(t, (id, name, class), &answer.sort, |sort| list_address(answer, sort, 1));
    let columns = [
        sorted("person", t.roles_person(), NAME),
        sorted("role", t.roles_role(), ""),
        sorted("since", t.roles_since(), DAY),
    ];
    let end = answer.changes.then(|| column(t.roles_end(), ""));
    let rows = answer.roles.iter().map(|held| row(t, answer, form, held));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.roles_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns} {end}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: &RolesAnswer, form: &RoleForm, held: &RoleBrief) -> AnyView {
    let own = held.own.then(|| view! { " " <span class="tag">{t.roles_own()}</span> });
    let from = held
        .provider
        .as_ref()
        .map(|name| view! { " " <span class="tag">{isolate(t.roles_from_provider(name))}</span> });
    let name = view! { {role(t, held.role)} {from} };
    let since = date(t, Date::from_unix_millis(held.granted_at));
    let end = answer
        .changes
        .then(|| cell(t.roles_end(), "", Some(end(t, answer, form, held))));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>{isolate(held.email.clone())} {own}</th>
            {cell(t.roles_role(), "", Some(name.into_any()))}
            {cell(t.roles_since(), DAY, Some(isolate(since)))}
            {end}
        </tr>
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
