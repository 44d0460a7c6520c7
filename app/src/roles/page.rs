//! `/roles/{foundation}`: the roles for a foundation.

use super::form::{RoleDone, RoleForm, RoleProblem};
use super::grant::{EMAIL, ROLE, grant};
use super::list::{end_id, list};
use crate::account::confirmed_note;
use crate::api::{RolesAnswer, segment};
use crate::site::{Page, Place, StaffArea, error_summary, isolate, page_parameter, pager, sort_parameter, staff_nav};
use crate::text::Texts;
use crate::words::role;
use leptos::prelude::*;
use std::borrow::Cow;

/// Who has which role. With forms, if the reader may grant and end them.
pub fn roles_page(answer: RolesAnswer, form: RoleForm) -> AnyView {
    let t: Texts = expect_context();
    let grant = answer.changes.then(|| grant(t, &answer, &form));
    // Only administrators change roles and have webhooks.
    let webhooks = answer.changes.then(|| {
        let address = format!("/webhooks/{}", segment(&answer.foundation.id));
        view! { <p><a href=address>{t.webhooks_heading()}</a></p> }
    });
    view! {
        <Page
            title=t.roles_heading()
            place=Place::foundation(&answer.foundation)
            wrong=!form.problems.is_empty()
            private=true
        >
            <div class="roles">
                {outcome(t, &answer, &form)}
                {staff_nav(t, &answer.foundation.id, StaffArea::Roles, true)}
                <div class="head">
                    <h1>{t.roles_heading()}</h1>
                    <p class="lead">{t.roles_lead()}</p>
                    {webhooks}
                </div>
                {list(t, &answer, &form)}
                {pager(t, answer.page, answer.pages, |page| list_address(&answer, &answer.sort, page))}
                {grant}
            </div>
        </Page>
    }
    .into_any()
}

/// Where the forms are sent: to the page of the list that's shown.
pub(super) fn roles_address(answer: &RolesAnswer) -> String {
    list_address(answer, &answer.sort, answer.page)
}

/// A page of the list. The list's own order isn't in URLs.
pub(super) fn list_address(answer: &RolesAnswer, sort: &str, page: i64) -> String {
    let address = format!("/roles/{}", segment(&answer.foundation.id));
    let sort = if sort == RolesAnswer::OWN_SORT { "" } else { sort };
    let parameters = format!("{}{}", sort_parameter("sort", sort), page_parameter("page", page));
    match parameters.strip_prefix('&') {
        Some(parameters) => format!("{address}?{parameters}"),
        None => address,
    }
}

/// A problem in words. The summary and the fields use the same (W6).
pub(super) fn problem_text(t: Texts, problem: RoleProblem) -> Cow<'static, str> {
    match problem {
        RoleProblem::EmailWrong => t.sign_in_email_wrong(),
        RoleProblem::RoleMissing => t.roles_role_missing(),
        RoleProblem::LastAdministrator => t.roles_last_administrator(),
    }
}

/// First on the page: what's wrong with the form that was sent, or what it has done.
fn outcome(t: Texts, answer: &RolesAnswer, form: &RoleForm) -> Option<AnyView> {
    let errors = form.problems.iter().map(|problem| {
        let field = match problem {
            RoleProblem::EmailWrong => EMAIL.to_owned(),
            RoleProblem::RoleMissing => ROLE.to_owned(),
            RoleProblem::LastAdministrator => end_id(&form.ending),
        };
        (field, problem_text(t, *problem).into_owned())
    });
    error_summary(t, errors.collect()).or_else(|| {
        if form.confirmed {
            return Some(confirmed_note(t));
        }
        let text = done_text(t, answer, form, form.done?);
        Some(view! { <p class="note good" role="status">{isolate(text)}</p> }.into_any())
    })
}

fn done_text(t: Texts, answer: &RolesAnswer, form: &RoleForm, done: RoleDone) -> String {
    let granted = answer.roles.iter().find(|held| held.id == form.granted);
    if let (RoleDone::Granted, Some(held)) = (done, granted) {
        return t.roles_done_granted(&held.email, role(t, held.role));
    }
    match done {
        RoleDone::Granted => t.roles_done_grant(),
        RoleDone::Held => t.roles_done_held(),
        RoleDone::Ended => t.roles_done_end(),
    }
    .into_owned()
}
