//! What's wrong with a form of a commitment's page, or what it has done: first on the page.

use super::field::{problem_id, problem_text};
use super::form::{CommitmentForm, CommitmentRefusal};
use crate::api::{CommitmentAction, CommitmentAnswer, CommitmentCommand};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn outcome(t: Texts, answer: &CommitmentAnswer, form: &CommitmentForm) -> Option<AnyView> {
    match (&form.refusal, &form.sent, form.done) {
        (Some(CommitmentRefusal::Wrong(problems)), Some(sent), _) => {
            let lines = problems
                .iter()
                .map(|problem| (problem_id(sent, problem), problem_text(t, &answer.details, problem)));
            error_summary(t, lines.collect())
        }
        (Some(_), sent, _) => Some(conflict(t, answer, sent.as_ref())),
        (None, _, Some(done)) => Some(view! { <p class="note good" role="status">{done_text(t, done)}</p> }.into_any()),
        (None, _, None) => None,
    }
}

/// Someone was faster. If there's no form for it any more, what was typed is here.
fn conflict(t: Texts, answer: &CommitmentAnswer, sent: Option<&CommitmentCommand>) -> AnyView {
    let lost = sent.filter(|sent| !has_form(answer, sent));
    let typed = lost.into_iter().flat_map(|sent| [&sent.amount, &sent.day, &sent.note]);
    let typed: Vec<String> = typed.filter(|typed| !typed.trim().is_empty()).cloned().collect();
    let typed = (!typed.is_empty()).then(|| {
        view! {
            <p>{t.review_typed()}</p>
            <blockquote class="note typed">{isolate(typed.join("\n"))}</blockquote>
        }
    });
    error_box(t, view! { <p>{t.in_kind_conflict()}</p> {typed} }.into_any())
}

/// Whether the page has a form for a command.
fn has_form(answer: &CommitmentAnswer, sent: &CommitmentCommand) -> bool {
    let is_about_one = matches!(
        sent.action,
        CommitmentAction::Accept | CommitmentAction::SendBack | CommitmentAction::DecideAgain
    );
    let waits = sent.action != CommitmentAction::DecideAgain;
    let mut deliveries = answer.details.deliveries.iter();
    answer.actions.contains(&sent.action)
        && (!is_about_one || deliveries.any(|row| row.id == sent.delivery && row.decision.is_none() == waits))
}

fn done_text(t: Texts, done: CommitmentAction) -> Cow<'static, str> {
    match done {
        CommitmentAction::Plan => t.in_kind_done_plan(),
        CommitmentAction::Accept => t.in_kind_done_accept(),
        CommitmentAction::SendBack => t.in_kind_done_send_back(),
        CommitmentAction::DecideAgain => t.in_kind_done_decide_again(),
        CommitmentAction::Extend => t.in_kind_done_extend(),
        CommitmentAction::Bill => t.in_kind_done_bill(),
        CommitmentAction::Waive => t.in_kind_done_waive(),
        CommitmentAction::UndoWaiver => t.in_kind_done_undo_waiver(),
    }
}
