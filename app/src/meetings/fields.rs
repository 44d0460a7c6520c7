//! Fields that several forms have.

use super::form::HeadingProblem;
use crate::review::FieldNotes;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// The IDs of the fields.
pub(super) const TITLE: &str = "title";
pub(super) const DAY: &str = "day";
pub(super) const CHOICES: &str = "applications";

/// A problem in words. The summary and the fields use the same (W6).
pub(super) fn heading_text(t: Texts, problem: HeadingProblem) -> Cow<'static, str> {
    match problem {
        HeadingProblem::TitleMissing => t.meeting_title_missing(),
        HeadingProblem::TitleTooLong => t.meeting_title_long(),
        HeadingProblem::DayWrong => t.meeting_day_wrong(),
        HeadingProblem::NothingChosen => t.meeting_nothing_chosen(),
        HeadingProblem::TooMany => t.meeting_too_many(),
    }
}

/// The ID of the field that a problem is about.
pub(super) fn heading_field(problem: HeadingProblem) -> &'static str {
    match problem {
        HeadingProblem::TitleMissing | HeadingProblem::TitleTooLong => TITLE,
        HeadingProblem::DayWrong => DAY,
        HeadingProblem::NothingChosen | HeadingProblem::TooMany => CHOICES,
    }
}

/// The title and the day. `other` is an error about both of them.
pub(super) fn heading_fields(
    t: Texts,
    (title, day): (&str, &str),
    problem: Option<HeadingProblem>,
    other: Option<String>,
) -> AnyView {
    let error = |field: &str| {
        let problem = problem.filter(|problem| heading_field(*problem) == field);
        problem.map(|problem| heading_text(t, problem).into_owned())
    };
    let title_notes = FieldNotes {
        id: TITLE.to_owned(),
        label: t.meeting_title().into_owned(),
        hint: Some(t.meeting_title_hint().into_owned()),
        error: other.or_else(|| error(TITLE)),
    };
    let day_notes = FieldNotes {
        id: DAY.to_owned(),
        label: t.meeting_day().into_owned(),
        hint: None,
        error: error(DAY),
    };
    let input = view! {
        <input
            class="input short"
            type="date"
            id=DAY
            name="day"
            value=day.to_owned()
            aria-invalid=day_notes.invalid()
            aria-describedby=day_notes.described()
        />
    };
    view! {
        {title_notes.line(t, "title", title)}
        {day_notes.around(t, input.into_any())}
    }
    .into_any()
}
