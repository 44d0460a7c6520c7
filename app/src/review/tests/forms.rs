//! Forms that were sent: problems keep what was typed, and what was done is announced.

use super::samples::{assert_says, page, review, signed_agreement};
use crate::api::{ReviewAction, ReviewAnswer};
use crate::fixtures::said;
use crate::review::{ReviewForm, ReviewProblem};

#[test]
fn a_problem_is_said_first_at_its_field_and_loses_nothing() {
    let mut answer = review();
    answer.application.agreements = vec![signed_agreement()];
    for (action, problem, field, text) in [
        (
            Some(ReviewAction::Decline),
            ReviewProblem::TextMissing,
            "vote-text",
            "Enter your reason",
        ),
        (
            None,
            ReviewProblem::ActionMissing,
            "vote-approve",
            "Choose “Approve” or “Decline”",
        ),
        (
            Some(ReviewAction::Ask),
            ReviewProblem::TextMissing,
            "ask-text",
            "Enter your question",
        ),
        (
            Some(ReviewAction::Ask),
            ReviewProblem::StepMissing,
            "ask-step",
            "Choose what your question is about",
        ),
        (
            Some(ReviewAction::Note),
            ReviewProblem::TextMissing,
            "note-text",
            "Enter your note",
        ),
        (
            Some(ReviewAction::Recuse),
            ReviewProblem::TextMissing,
            "recuse-text",
            "Enter your reason",
        ),
        (
            Some(ReviewAction::Hold),
            ReviewProblem::TextMissing,
            "hold-text",
            "Enter your reason",
        ),
        (
            Some(ReviewAction::Countersign),
            ReviewProblem::NameMissing,
            "countersign-main-name",
            "Enter your full name",
        ),
    ] {
        let form = ReviewForm {
            action,
            text: "As <typed>".to_owned(),
            agreement: "main".to_owned(),
            title: "Treasurer".to_owned(),
            problem: Some(problem),
            ..ReviewForm::default()
        };
        let html = page(&answer, form);
        assert_says(
            &html,
            &[
                "<title>Error: ",
                "role=\"alert\"",
                &format!("href=\"#{field}\""),
                &format!("id=\"{field}\""),
            ],
        );
        // In the summary and at the field.
        assert_eq!(html.matches(text).count(), 2, "{text}: {html}");
        let typed = html.matches("As &lt;typed&gt;").count();
        let title = html.matches("value=\"Treasurer\"").count();
        let is_signing = action == Some(ReviewAction::Countersign);
        assert_eq!((typed, title), if is_signing { (0, 1) } else { (1, 0) }, "{action:?}");
    }
}

#[test]
fn a_refused_vote_keeps_its_choice() {
    let form = ReviewForm {
        action: Some(ReviewAction::Decline),
        problem: Some(ReviewProblem::TextMissing),
        ..ReviewForm::default()
    };
    let html = page(&review(), form);
    assert_says(&html, &["value=\"decline\" checked"]);
    assert!(!html.contains("value=\"approve\" checked"), "{html}");
}

#[test]
fn a_conflict_keeps_what_was_typed_even_if_its_form_is_gone() {
    let form = ReviewForm {
        action: Some(ReviewAction::Approve),
        text: "A good fit.".to_owned(),
        problem: Some(ReviewProblem::Conflict),
        ..ReviewForm::default()
    };
    let html = page(&review(), form.clone());
    assert_says(
        &html,
        &["Nothing was overwritten. Check what’s new, then record your vote again."],
    );
    assert!(!html.contains("You wrote:"), "{html}");
    assert_eq!(html.matches("A good fit.").count(), 1);
    let answer = ReviewAnswer {
        actions: vec![ReviewAction::Note],
        ..review()
    };
    let page = said(&page(&answer, form));
    assert_says(&page, &["You wrote: A good fit."]);
}

#[test]
fn what_was_done_is_announced() {
    for action in ReviewAction::ALL {
        let form = ReviewForm {
            done: Some(action),
            ..ReviewForm::default()
        };
        let html = page(&review(), form);
        assert_eq!(html.matches("role=\"status\"").count(), 1, "{action:?}");
        assert!(!html.contains("role=\"alert\""), "{action:?}");
    }
}
