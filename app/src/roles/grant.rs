//! The form to grant a role.

use super::form::{RoleForm, RoleProblem};
use super::page::{problem_text, roles_address};
use crate::api::RolesAnswer;
use crate::text::Texts;
use crate::words::{role, role_may};
use domain::access::AccountRole;
use leptos::prelude::*;

/// The ID of the field for the address.
pub(super) const EMAIL: &str = "grant-email";

/// The ID of the field for the role.
pub(super) const ROLE: &str = "grant-role";

pub(super) fn grant(t: Texts, answer: &RolesAnswer, form: &RoleForm) -> AnyView {
    view! {
        <section class="section" aria-labelledby="grant">
            <h2 id="grant">{t.roles_grant()}</h2>
            {explained(t)}
            <form class="role-form" method="post" action=roles_address(answer) novalidate>
                {email(t, form)}
                {choice(t, form)}
                <p class="hint">{t.roles_grant_hint()}</p>
                <p><button class="button" name="do" value="grant">{t.roles_grant_button()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// What each role may do.
fn explained(t: Texts) -> AnyView {
    let rows = AccountRole::ALL.map(|each| view! { <div><dt>{role(t, each)}</dt><dd>{role_may(t, each)}</dd></div> });
    view! { <dl class="pairs">{rows.into_iter().collect_view()}</dl> }.into_any()
}

fn email(t: Texts, form: &RoleForm) -> AnyView {
    let wrong = form.has(RoleProblem::EmailWrong);
    view! {
        <div class="field" class:wrong=wrong>
            <label class="label" for=EMAIL>{t.sign_in_email()}</label>
            {wrong.then(|| error(t, EMAIL, RoleProblem::EmailWrong))}
            <input
                class="input wide"
                type="email"
                id=EMAIL
                name="email"
                value=form.email.clone()
                autocomplete="off"
                aria-invalid=wrong.then_some("true")
                aria-describedby=wrong.then(|| error_id(EMAIL))
            />
        </div>
    }
    .into_any()
}

fn choice(t: Texts, form: &RoleForm) -> AnyView {
    let wrong = form.has(RoleProblem::RoleMissing);
    let options = AccountRole::ALL.map(|each| {
        view! { <option value=each.word() selected=form.role == Some(each)>{role(t, each)}</option> }
    });
    view! {
        <div class="field" class:wrong=wrong>
            <label class="label" for=ROLE>{t.roles_role()}</label>
            {wrong.then(|| error(t, ROLE, RoleProblem::RoleMissing))}
            <select
                class="input"
                id=ROLE
                name="role"
                aria-invalid=wrong.then_some("true")
                aria-describedby=wrong.then(|| error_id(ROLE))
            >
                <option value="">{t.roles_choose()}</option>
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn error_id(field: &str) -> String {
    format!("{field}-error")
}

fn error(t: Texts, field: &str, problem: RoleProblem) -> AnyView {
    view! {
        <p class="error" id=error_id(field)>
            <span class="vh">{t.error_prefix()} " "</span>
            {problem_text(t, problem)}
        </p>
    }
    .into_any()
}
