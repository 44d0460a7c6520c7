//! Approving everything that's left, with one reason and one button.

use super::address::meeting_address;
use super::form::{MeetingForm, MeetingProblem};
use super::outcome::{READY, REASON, problem_text};
use crate::api::{AgendaItem, ItemStanding, MeetingAction, MeetingAnswer};
use crate::review::{FieldNotes, ready_field};
use crate::text::Texts;
use leptos::prelude::*;

/// The items that the reader can approve together.
fn left(answer: &MeetingAnswer) -> impl Iterator<Item = &AgendaItem> {
    let items = answer.items.iter();
    items.filter(|item| item.standing == ItemStanding::Waits && item.taken_off.is_none())
}

/// The form. `None` if the reader doesn't vote here.
pub(super) fn approve(t: Texts, answer: &MeetingAnswer, form: &MeetingForm) -> Option<AnyView> {
    if !answer.decides || answer.meeting.closed_on.is_some() || answer.items.is_empty() {
        return None;
    }
    let count = i64::try_from(left(answer).count()).unwrap_or(i64::MAX);
    let content = if count == 0 {
        view! { <p>{t.meeting_approve_none()}</p> }.into_any()
    } else {
        fields(t, answer, form, count)
    };
    Some(
        view! {
            <section class="card" aria-labelledby="approve">
                <h2 id="approve">{t.meeting_approve()}</h2>
                {content}
            </section>
        }
        .into_any(),
    )
}

fn fields(t: Texts, answer: &MeetingAnswer, form: &MeetingForm, count: i64) -> AnyView {
    let items = left(answer).map(|item| {
        let seen = format!("{} {}", item.application.reference, item.seen);
        view! { <input type="hidden" name="item" value=seen /> }
    });
    let problem = form.problem_of(MeetingAction::Approve, "");
    let reason = FieldNotes {
        id: REASON.to_owned(),
        label: t.review_vote_reason().into_owned(),
        hint: None,
        error: problem
            .filter(|problem| matches!(problem, MeetingProblem::TextMissing | MeetingProblem::TextTooLong))
            .map(|problem| problem_text(t, problem).into_owned()),
    };
    let (typed, chosen) = if problem.is_some() {
        (&*form.text, &*form.ready)
    } else {
        ("", "")
    };
    let wrong = problem.filter(|problem| *problem == MeetingProblem::ReasonWrong);
    let wrong = wrong.map(|problem| problem_text(t, problem).into_owned());
    view! {
        <form class="review-form" method="post" action=meeting_address(&answer.foundation.id, &answer.meeting.id) novalidate>
            {items.collect_view()}
            <p>{t.meeting_approve_text(count)}</p>
            {ready_field(t, READY.to_owned(), &answer.reasons, chosen, wrong)}
            {reason.lines(t, "text", typed)}
            <p>
                <button class="button" name="do" value=MeetingAction::Approve.id()>
                    {t.meeting_approve_button(count)}
                </button>
            </p>
        </form>
    }
    .into_any()
}
