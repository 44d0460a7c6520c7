//! `/polls/{foundation}/{number}/vote/{membership}`: a member's ballot. First it's filled in, then it's read once more,
//! and then it's cast.

use super::address::vote_address;
use super::ballot_form::{BallotForm, BallotStep, first_sheet, paper_of};
use super::ballot_problems::{BallotMistake, CHOICES, mistakes};
use super::ballot_rank::ranking;
use super::ballot_refused::{refused, voter_of};
use super::ballot_rows::{answers, marks, points};
use super::ballot_sheet::BallotSheet;
use super::ballot_side::side;
use super::ballot_words::{member_name, paper_title};
use super::review::review;
use crate::api::{BallotAnswer, PollView};
use crate::site::{Page, Place, answer_with, error_summary, isolate};
use crate::text::Texts;
use domain::poll::PaperKind;
use domain::roll::Voter;
use leptos::prelude::*;
use std::borrow::Cow;

/// What a ballot's steps are rendered from.
#[derive(Clone, Copy)]
pub(super) struct BallotView<'a> {
    pub t: Texts,
    pub answer: &'a BallotAnswer,
    pub voter: &'a Voter,
    pub form: &'a BallotForm,
    pub sheet: &'a BallotSheet,
    pub mistakes: &'a [BallotMistake],
}

/// A ballot at one of its steps, or why the reader can't vote.
pub fn ballot_page(answer: BallotAnswer, form: BallotForm) -> AnyView {
    let t: Texts = expect_context();
    let voter = match voter_of(&answer) {
        Ok(voter) => voter,
        Err(why) => return refused(t, &answer, why),
    };
    let sheet = form.sheet.clone().unwrap_or_else(|| first_sheet(&answer));
    let mistakes = mistakes(t, &answer, &sheet, form.problem.as_ref());
    let view = BallotView {
        t,
        answer: &answer,
        voter,
        form: &form,
        sheet: &sheet,
        mistakes: &mistakes,
    };
    let choices = sheet.choices(&paper_of(&answer));
    match (form.step, choices) {
        (BallotStep::Check, Ok(choices)) => review(view, &choices),
        _ => fill(view),
    }
}

fn fill(view: BallotView<'_>) -> AnyView {
    let BallotView {
        t, answer, form, sheet, ..
    } = view;
    let poll = &answer.poll;
    let kind = poll.rules.paper;
    let (step, check) = match kind {
        PaperKind::Ranking => (t.poll_ballot_step_rank(), t.poll_ballot_sort()),
        PaperKind::Marks => (t.poll_ballot_step_mark(), t.poll_ballot_add_up_marks()),
        PaperKind::Points => (t.poll_ballot_step_points(), t.poll_ballot_add_up_points()),
        PaperKind::Question => (t.poll_ballot_step_answer(), Cow::Borrowed("")),
    };
    let fields = match sheet {
        BallotSheet::Ranking(ranks) => ranking(view, ranks),
        BallotSheet::Marks(marked) => marks(view, marked),
        BallotSheet::Points(given) => points(view, given),
        BallotSheet::Answer(chosen) => answers(view, *chosen),
    };
    let update = (!check.is_empty()).then(|| {
        view! { <button class="button quiet" name="do" value="update">{check}</button> }
    });
    let hint = match kind {
        PaperKind::Ranking => t.poll_ballot_hint_ranking(),
        PaperKind::Marks | PaperKind::Points | PaperKind::Question => t.poll_ballot_hint(),
    };
    let action = vote_address(&answer.foundation.id, poll.number, &answer.line.membership);
    let content = view! {
        <form class="ballot-form" method="post" action=action novalidate>
            <input type="hidden" name="key" value=form.key.clone() />
            <input type="hidden" name="step" value="fill" />
            {voted_before(view)}
            <div id=CHOICES tabindex="-1">{whole_mistakes(view)} {fields}</div>
            <p class="actions">
                <button class="button" name="do" value="check">{t.poll_ballot_check()}</button>
                {update}
            </p>
            <p class="hint">{hint}</p>
        </form>
    };
    let title = paper_title(t, kind);
    let lead = lead(t, poll);
    ballot_shell(view, (step, title), lead, content.into_any())
}

/// The document around a step: the heading, the panel, and the form.
pub(super) fn ballot_shell(
    view: BallotView<'_>,
    (step, title): (Cow<'static, str>, Cow<'static, str>),
    lead: String,
    form: AnyView,
) -> AnyView {
    let BallotView { t, answer, voter, .. } = view;
    let errors = view.mistakes.iter();
    let errors = errors.map(|mistake| (mistake.field.clone(), mistake.text.clone()));
    let content = view! {
        {error_summary(t, errors.collect())}
        <div class="ballot">
            <div class="ballot-head">
                <p class="eyebrow"><bdi>{answer.poll.title.clone()}</bdi> " · " {step}</p>
                <h1>{title.clone()}</h1>
                <p class="lead">{isolate(lead)}</p>
            </div>
            {side(t, answer, voter, t.poll_ballot_side_for())}
            {form}
        </div>
    }
    .into_any();
    let wrong = view.form.problem.is_some();
    if wrong {
        answer_with(422);
    }
    view! {
        <Page title=title place=Place::foundation(&answer.foundation) wrong=wrong private=true>
            {content}
        </Page>
    }
    .into_any()
}

fn lead(t: Texts, poll: &PollView) -> String {
    let most = i64::from(poll.rules.most_marks);
    match poll.rules.paper {
        PaperKind::Ranking => t.poll_ballot_lead_ranking().into_owned(),
        PaperKind::Marks => t.poll_ballot_lead_marks(most),
        PaperKind::Points => t.poll_ballot_lead_points(most),
        PaperKind::Question => t.poll_ballot_lead_question().into_owned(),
    }
}

/// That a ballot was cast for the member before, and what that means for this one.
fn voted_before(view: BallotView<'_>) -> Option<AnyView> {
    let BallotView { t, answer, form, .. } = view;
    if !answer.line.has_voted {
        return None;
    }
    let name = member_name(answer);
    // Until something is changed, the page shows that ballot.
    let text = match answer.cast.as_ref().filter(|_| form.sheet.is_none()) {
        Some(cast) => t.poll_ballot_voted_recorded(name, &cast.receipt),
        None if answer.poll.is_secret() => t.poll_ballot_voted_secret(name),
        None => t.poll_ballot_voted(name),
    };
    Some(view! { <p class="note">{isolate(text)}</p> }.into_any())
}

/// What's wrong with the ballot as a whole.
fn whole_mistakes(view: BallotView<'_>) -> AnyView {
    let t = view.t;
    let whole = view.mistakes.iter().filter(|mistake| mistake.candidates.is_empty());
    let lines = whole.map(|mistake| {
        view! {
            <p class="error">
                <span class="vh">{t.error_prefix()} " "</span>
                {isolate(mistake.text.clone())}
            </p>
        }
    });
    lines.collect_view().into_any()
}
