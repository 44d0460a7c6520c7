//! What's wrong with a form of a meeting's page, and what was done.

use super::fields::{heading_field, heading_text};
use super::form::{MeetingForm, MeetingProblem};
use super::item::reason_id;
use crate::account::confirmed_note;
use crate::api::MeetingAction;
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// The IDs of the fields in the form to approve.
pub(super) const REASON: &str = "approve-text";
pub(super) const READY: &str = "approve-ready";

/// A problem in words. The summary and the fields use the same (W6).
pub(super) fn problem_text(t: Texts, problem: MeetingProblem) -> Cow<'static, str> {
    match problem {
        MeetingProblem::TextMissing => t.review_reason_missing(),
        MeetingProblem::TextTooLong => t.review_text_long(),
        MeetingProblem::ReasonWrong => t.review_ready_wrong(),
        MeetingProblem::Heading(problem) => heading_text(t, problem),
        MeetingProblem::Twice => t.meeting_twice(),
        MeetingProblem::NotOwn => t.meeting_not_own(),
        MeetingProblem::Conflict => t.meeting_changed(),
        MeetingProblem::Over => t.meeting_over(),
        MeetingProblem::Skipped => t.meeting_skipped(),
    }
}

/// The ID of the field that the form's problem is about.
fn field(form: &MeetingForm, problem: MeetingProblem) -> Option<String> {
    match problem {
        MeetingProblem::TextMissing | MeetingProblem::TextTooLong if form.action == Some(MeetingAction::TakeOff) => {
            Some(reason_id(&form.item))
        }
        MeetingProblem::TextMissing | MeetingProblem::TextTooLong => Some(REASON.to_owned()),
        MeetingProblem::ReasonWrong => Some(READY.to_owned()),
        MeetingProblem::Heading(problem) if form.action != Some(MeetingAction::Approve) => {
            Some(heading_field(problem).to_owned())
        }
        MeetingProblem::Twice => Some(super::fields::TITLE.to_owned()),
        MeetingProblem::Heading(_)
        | MeetingProblem::NotOwn
        | MeetingProblem::Conflict
        | MeetingProblem::Over
        | MeetingProblem::Skipped => None,
    }
}

/// First on the page.
pub(super) fn outcome(t: Texts, form: &MeetingForm) -> Option<AnyView> {
    if let Some(problem) = form.problem {
        let text = problem_text(t, problem).into_owned();
        return match field(form, problem) {
            Some(field) => error_summary(t, vec![(field, text)]),
            None => Some(error_box(t, view! { <p>{text}</p> {typed(form)} }.into_any())),
        };
    }
    if form.confirmed {
        return Some(confirmed_note(t));
    }
    let done = match form.done {
        _ if form.planned => t.meeting_done_planned(),
        Some(MeetingAction::Approve) => t.meeting_done_approve(),
        Some(MeetingAction::TakeOff) => t.meeting_done_take_off(),
        Some(MeetingAction::PutBack) => t.meeting_done_put_back(),
        Some(MeetingAction::Add) => t.meeting_done_add(),
        Some(MeetingAction::Remove) => t.meeting_done_remove(),
        Some(MeetingAction::Change) => t.meeting_done_change(),
        Some(MeetingAction::Close) => t.meeting_done_close(),
        None => return None,
    };
    Some(view! { <p class="note good" role="status">{done}</p> }.into_any())
}

/// What was typed into a form that the page may not have any more.
fn typed(form: &MeetingForm) -> Option<AnyView> {
    let is_lost = form.problem == Some(MeetingProblem::Over) && !form.text.is_empty();
    is_lost.then(|| view! { <blockquote class="note typed">{isolate(form.text.clone())}</blockquote> }.into_any())
}
