//! Leaving: giving notice, and taking it back.

use super::MemberPage;
use super::shell::member_address;
use crate::api::{MemberAnswer, MembershipAction};
use crate::invoices::{MoneyField, is_unpaid};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::date;
use domain::member::MemberAction;
use leptos::prelude::*;
use std::borrow::Cow;

/// The ID of the field for a reason.
const REASON: &str = "reason";

/// What was sent with the form, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LeaveForm {
    /// What has been done. `None` if nothing has.
    pub done: Option<MembershipAction>,
    /// The reason, as typed.
    pub reason: String,
    pub problem: Option<LeaveProblem>,
}

/// Why nothing was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LeaveProblem {
    /// Somebody else has changed the membership meanwhile.
    Conflict,
    /// The reason is too long.
    TooLong,
}

/// First on the page: what's wrong with the form, or what it has done.
pub(super) fn outcome(t: Texts, form: &LeaveForm) -> Option<AnyView> {
    match (form.problem, form.done) {
        (Some(LeaveProblem::Conflict), _) => Some(error_box(t, view! { <p>{t.leave_conflict()}</p> }.into_any())),
        (Some(LeaveProblem::TooLong), _) => {
            error_summary(t, vec![(REASON.to_owned(), t.leave_too_long().into_owned())])
        }
        (None, Some(action)) => {
            let text = match action {
                MembershipAction::Leave => t.leave_done(),
                MembershipAction::Stay => t.stay_done(),
            };
            Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
        }
        (None, None) => None,
    }
}

/// The section. `None` after the last day.
pub(super) fn section(t: Texts, answer: &MemberAnswer, form: &LeaveForm) -> Option<AnyView> {
    if answer.is_over() {
        return None;
    }
    let content = if !answer.may(MemberAction::ChangeMembership) {
        view! { <p>{t.leave_only()}</p> }.into_any()
    } else if let Some(last) = answer.leaves_on {
        let button = button(t.stay_button(), MembershipAction::Stay);
        view! {
            <p>{isolate(t.stay_text(date(t, last)))}</p>
            {sent(answer, own(answer), button)}
        }
        .into_any()
    } else {
        leave(t, answer, form)
    };
    Some(
        view! {
            <section class="section" aria-labelledby="leave">
                <h2 id="leave">{t.leave_heading()}</h2>
                {content}
            </section>
        }
        .into_any(),
    )
}

/// Where the member's own form is sent.
fn own(answer: &MemberAnswer) -> String {
    member_address(&answer.membership, MemberPage::Term.id())
}

/// The form for the foundation's staff, who record what the member wrote.
pub(crate) fn leaving_for_staff(t: Texts, answer: &MemberAnswer, form: &LeaveForm, action: String) -> AnyView {
    if let Some(last) = answer.leaves_on {
        let button = button(t.record_stay(), MembershipAction::Stay);
        return view! {
            <p>{isolate(t.record_leaves(date(t, last)))}</p>
            {sent(answer, action, button)}
        }
        .into_any();
    }
    let content = view! {
        {reason(t, form, t.record_reason(), None)}
        {button(t.record_leave(), MembershipAction::Leave)}
    };
    view! {
        <p>{isolate(t.record_text(date(t, answer.would_leave_on())))}</p>
        {sent(answer, action, content.into_any())}
    }
    .into_any()
}

/// First on the staff's page: what's wrong with the form, or what it has done.
pub(crate) fn recorded(t: Texts, form: &LeaveForm) -> Option<AnyView> {
    let text = match (form.problem, form.done) {
        (None, Some(MembershipAction::Leave)) => t.record_left(),
        (None, Some(MembershipAction::Stay)) => t.record_stayed(),
        _ => return outcome(t, form),
    };
    Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
}

/// The field for the reason.
fn reason(t: Texts, form: &LeaveForm, label: Cow<'static, str>, hint: Option<String>) -> AnyView {
    let wrong = form.problem == Some(LeaveProblem::TooLong);
    let field = MoneyField {
        id: REASON,
        name: REASON,
        label,
        hint,
        error: wrong.then(|| t.leave_too_long().into_owned()),
        typed: &form.reason,
    };
    field.lines(t)
}

fn leave(t: Texts, answer: &MemberAnswer, form: &LeaveForm) -> AnyView {
    let unpaid = answer.invoices.iter().any(|invoice| is_unpaid(invoice.state));
    let unpaid = unpaid.then(|| view! { <p>{t.leave_unpaid()}</p> });
    let hint = t.leave_reason_hint().into_owned();
    let content = view! {
        {reason(t, form, t.leave_reason(), Some(hint))}
        {button(t.leave_button(), MembershipAction::Leave)}
    };
    view! {
        <p>{isolate(t.leave_text(date(t, answer.would_leave_on())))}</p>
        {unpaid}
        <details open=form.problem.is_some()>
            <summary>{t.leave_open()}</summary>
            {sent(answer, own(answer), content.into_any())}
        </details>
    }
    .into_any()
}

fn button(text: Cow<'static, str>, action: MembershipAction) -> AnyView {
    view! { <p><button class="button quiet" name="do" value=action.id()>{text}</button></p> }.into_any()
}

fn sent(answer: &MemberAnswer, action: String, content: AnyView) -> AnyView {
    view! {
        <form class="money-form" method="post" action=action novalidate>
            <input type="hidden" name="version" value=answer.version.to_string() />
            <input type="hidden" name="last_day" value=answer.would_leave_on().to_string() />
            {content}
        </form>
    }
    .into_any()
}
