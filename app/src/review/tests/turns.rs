//! Whose turn it is, by when, and what reviewers may do.

use super::samples::{TURNS, assert_says, page, review, said_page, signed_agreement, vote};
use crate::api::{DecisionBrief, ReviewAction, ReviewAnswer, ReviewTurn};
use crate::fixtures::{day, said};
use crate::review::ReviewForm;
use domain::review::Decision;

#[test]
fn a_review_says_everything_about_every_turn() {
    for (turn, text) in TURNS.into_iter().zip([
        "Your vote The board decides By 10 December 2026, in 2 days.",
        "The board decides The board decides By 10 December 2026, in 2 days.",
        "Waiting for the applicant The applicant has a question to answer",
        "On hold The review is paused",
        "Waiting list Number 3 on the waiting list",
        "Approved Approved on 7 December 2026",
        "Declined Declined on 7 December 2026",
        "Withdrawn The applicant withdrew the application",
    ]) {
        let mut answer = ReviewAnswer { turn, ..review() };
        answer.application.place = (turn == ReviewTurn::WaitingList).then_some(3);
        answer.application.decision =
            matches!(turn, ReviewTurn::Approved | ReviewTurn::Declined).then(|| DecisionBrief {
                decision: Decision::Approve,
                on: day("2026-12-07"),
                reasons: Vec::new(),
            });
        assert_says(&said_page(&answer), &[text]);
    }
}

#[test]
fn a_late_stage_says_how_late_it_is() {
    let mut answer = review();
    answer.application.today = day("2026-12-12");
    assert_says(
        &said_page(&answer),
        &["Overdue: your vote", "It was due by 10 December 2026: 2 days late."],
    );
}

#[test]
fn votes_have_their_reasons_and_only_the_last_one_counts() {
    let page = said_page(&review());
    assert_says(
        &page,
        &[
            "Staff decide Approved on 7 December 2026 jonas@harbour.example Approves Papers complete. 7 December 2026",
            "The board decides 1 person hasn’t voted priya@harbour.example Conflict of interest Works for them. 7 December 2026 \
            grace@harbour.example Not yet",
        ],
    );
    assert!(!page.contains("Papers are missing"), "{page}");
}

#[test]
fn the_own_vote_can_be_changed_until_the_stage_is_decided() {
    let own_vote = Some(vote("grace@harbour.example", Some(Decision::Approve), "A good fit."));
    let html = page(
        &ReviewAnswer {
            own_vote: own_vote.clone(),
            ..review()
        },
        ReviewForm::default(),
    );
    assert_says(&html, &["value=\"approve\" checked"]);
    assert_says(&said(&html), &["You voted to approve on 7 December 2026."]);
    let answer = ReviewAnswer {
        own_vote: Some(vote("grace@harbour.example", None, "")),
        actions: Vec::new(),
        ..review()
    };
    assert_says(
        &said_page(&answer),
        &["You declared a conflict of interest on 7 December 2026, so you don’t vote."],
    );
}

#[test]
fn there_are_only_forms_for_what_the_reviewer_may_do() {
    let html = page(
        &ReviewAnswer {
            actions: Vec::new(),
            ..review()
        },
        ReviewForm::default(),
    );
    assert!(!html.contains("<form"), "{html}");
    let mut answer = review();
    answer.application.agreements = vec![signed_agreement()];
    let html = page(&answer, ReviewForm::default());
    for action in ReviewAction::ALL {
        assert_says(
            &html,
            &[&format!("name=\"do\" value=\"{}\"", action.id()).replace("name=\"do\" ", "")],
        );
    }
    let forms = html.matches("<form").count();
    assert_eq!(html.matches("name=\"version\" value=\"17\"").count(), forms);
    assert_eq!(
        html.matches("action=\"/review/harbour/7KQ2-M9XW?show=mine\"").count(),
        forms
    );
}
