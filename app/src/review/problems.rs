//! What's wrong with a form, and what was done. The summary and the fields use the same words (W6).

use super::form::{ReviewForm, ReviewProblem, is_vote};
use super::member::party_outcome;
use crate::account::confirmed_note;
use crate::api::ReviewAction;
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// The ID of the text field of the form with this action.
pub(super) fn text_id(action: ReviewAction) -> String {
    let form = if is_vote(action) { "vote" } else { action.id() };
    format!("{form}-text")
}

/// The ID of the field for a ready-made reason in the form with this action.
pub(super) fn ready_id(action: ReviewAction) -> String {
    let form = if is_vote(action) { "vote" } else { action.id() };
    format!("{form}-ready")
}

/// The ID of the first choice of a vote.
pub(super) const FIRST_CHOICE: &str = "vote-approve";

/// The ID of the field for the step that a question is about.
pub(super) const STEP: &str = "ask-step";

/// The ID of the field for a signatory's name.
pub(super) fn name_id(agreement: &str) -> String {
    format!("countersign-{agreement}-name")
}

/// A problem in words.
pub(super) fn problem_text(t: Texts, action: Option<ReviewAction>, problem: ReviewProblem) -> String {
    match (problem, action) {
        (ReviewProblem::TextMissing, Some(ReviewAction::Ask)) => t.review_question_missing(),
        (ReviewProblem::TextMissing, Some(ReviewAction::Note)) => t.review_note_missing(),
        (ReviewProblem::TextMissing, _) => t.review_reason_missing(),
        (ReviewProblem::TextTooLong, _) => t.review_text_long(),
        (ReviewProblem::ReasonWrong, _) => t.review_ready_wrong(),
        (ReviewProblem::ActionMissing, _) => t.review_vote_missing(),
        (ReviewProblem::StepMissing, _) => t.review_step_missing(),
        (ReviewProblem::NameMissing, _) => t.review_name_missing(),
        (ReviewProblem::Conflict, Some(action)) if !is_vote(action) => t.review_conflict_other(),
        (ReviewProblem::Conflict, _) => t.review_conflict(),
    }
    .into_owned()
}

/// First on the page: what's wrong with the form that was sent, or what it has done.
pub(super) fn outcome(t: Texts, form: &ReviewForm, actions: &[ReviewAction]) -> Option<AnyView> {
    if let Some(party) = &form.party {
        return party_outcome(t, party);
    }
    match (form.problem, form.done) {
        (Some(problem), _) => refused(t, form, problem, actions),
        (None, Some(done)) => Some(view! { <p class="note good" role="status">{done_text(t, done)}</p> }.into_any()),
        (None, None) => form.confirmed.then(|| confirmed_note(t)),
    }
}

fn refused(t: Texts, form: &ReviewForm, problem: ReviewProblem, actions: &[ReviewAction]) -> Option<AnyView> {
    let action = form.action.unwrap_or(ReviewAction::Approve);
    if problem == ReviewProblem::Conflict {
        let text = problem_text(t, form.action, problem);
        return Some(conflict(t, form, text, actions.contains(&action)));
    }
    let errors = form
        .problems()
        .into_iter()
        .map(|problem| (field_of(form, action, problem), problem_text(t, form.action, problem)));
    error_summary(t, errors.collect())
}

/// The ID of the field that a problem is about.
fn field_of(form: &ReviewForm, action: ReviewAction, problem: ReviewProblem) -> String {
    match problem {
        ReviewProblem::NameMissing => name_id(&form.agreement),
        ReviewProblem::TextTooLong if action == ReviewAction::Countersign => name_id(&form.agreement),
        ReviewProblem::TextMissing | ReviewProblem::TextTooLong | ReviewProblem::Conflict => text_id(action),
        ReviewProblem::ReasonWrong => ready_id(action),
        ReviewProblem::ActionMissing => FIRST_CHOICE.to_owned(),
        ReviewProblem::StepMissing => STEP.to_owned(),
    }
}

/// Someone was faster. If there's no form for it any more, what was typed is here.
fn conflict(t: Texts, form: &ReviewForm, text: String, has_form: bool) -> AnyView {
    let typed = (!has_form && !form.text.is_empty()).then(|| {
        view! {
            <p>{t.review_typed()}</p>
            <blockquote class="note typed">{isolate(form.text.clone())}</blockquote>
        }
    });
    error_box(t, view! { <p>{text}</p> {typed} }.into_any())
}

fn done_text(t: Texts, done: ReviewAction) -> String {
    match done {
        ReviewAction::Approve | ReviewAction::Decline => t.review_done_vote(),
        ReviewAction::Recuse => t.review_done_recuse(),
        ReviewAction::Ask => t.review_done_ask(),
        ReviewAction::Note => t.review_done_note(),
        ReviewAction::Hold => t.review_done_hold(),
        ReviewAction::Resume => t.review_done_resume(),
        ReviewAction::PassOn => t.review_done_pass_on(),
        ReviewAction::Reopen => t.review_done_reopen(),
        ReviewAction::Countersign => t.review_done_countersign(),
    }
    .into_owned()
}
