//! Adding applications, changing the title and the day, and closing the meeting. Each has to be opened first.

use super::address::meeting_address;
use super::choices::choices;
use super::fields::heading_fields;
use super::form::{MeetingForm, MeetingProblem};
use super::outcome::problem_text;
use crate::api::{ItemStanding, MeetingAction, MeetingAnswer};
use crate::text::Texts;
use leptos::prelude::*;

/// The forms that the reader may use.
pub(super) fn steer(t: Texts, answer: &MeetingAnswer, form: &MeetingForm) -> AnyView {
    let add = (answer.changes && !answer.waiting.is_empty()).then(|| add(t, answer, form));
    let change = answer.changes.then(|| change(t, answer, form));
    let close = answer.closes.then(|| close(t, answer, form));
    view! { <div class="meeting-steer">{add} {change} {close}</div> }.into_any()
}

fn address(answer: &MeetingAnswer) -> String {
    meeting_address(&answer.foundation.id, &answer.meeting.id)
}

fn add(t: Texts, answer: &MeetingAnswer, form: &MeetingForm) -> AnyView {
    let problem = form.problem_of(MeetingAction::Add, "");
    let heading = match problem {
        Some(MeetingProblem::Heading(problem)) => Some(problem),
        _ => None,
    };
    view! {
        <details open=problem.is_some()>
            <summary>{t.meeting_add()}</summary>
            <form class="review-form" method="post" action=address(answer) novalidate>
                {choices(t, &answer.waiting, answer.today, None, heading, |_| false)}
                <p>
                    <button class="button quiet" name="do" value=MeetingAction::Add.id()>
                        {t.meeting_add_button()}
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

fn change(t: Texts, answer: &MeetingAnswer, form: &MeetingForm) -> AnyView {
    let problem = form.problem_of(MeetingAction::Change, "");
    let heading = match problem {
        Some(MeetingProblem::Heading(problem)) => Some(problem),
        _ => None,
    };
    let twice = problem.filter(|problem| *problem == MeetingProblem::Twice);
    let twice = twice.map(|problem| problem_text(t, problem).into_owned());
    let day = answer.meeting.day.to_string();
    let typed = if problem.is_some() {
        (&*form.title, &*form.day)
    } else {
        (&*answer.meeting.title, &*day)
    };
    view! {
        <details open=problem.is_some()>
            <summary>{t.meeting_change()}</summary>
            <form class="review-form" method="post" action=address(answer) novalidate>
                <input type="hidden" name="version" value=answer.version.to_string() />
                {heading_fields(t, typed, heading, twice)}
                <p>{t.meeting_change_text()}</p>
                <p>
                    <button class="button quiet" name="do" value=MeetingAction::Change.id()>
                        {t.meeting_change_button()}
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

fn close(t: Texts, answer: &MeetingAnswer, form: &MeetingForm) -> AnyView {
    let open = answer
        .items
        .iter()
        .filter(|item| item.standing != ItemStanding::Over)
        .count();
    let open = i64::try_from(open).unwrap_or(i64::MAX);
    let undecided = (open > 0).then(|| view! { <p>{t.meeting_close_open(open)}</p> });
    let is_opened = form.action == Some(MeetingAction::Close) && (form.confirmed || form.problem.is_some());
    view! {
        <details open=is_opened>
            <summary>{t.meeting_close()}</summary>
            <form class="review-form" method="post" action=address(answer)>
                <input type="hidden" name="version" value=answer.version.to_string() />
                <p>{t.meeting_close_text()}</p>
                {undecided}
                <p>
                    <button class="button quiet" name="do" value=MeetingAction::Close.id()>
                        {t.meeting_close_button()}
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
