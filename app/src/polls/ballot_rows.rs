//! The other ballots: candidates to mark, candidates to give points to, and answers to a resolution. And what each
//! candidate's row has.

use super::ballot::BallotView;
use super::ballot_problems::{answer_field, mark_field};
use super::ballot_sheet::{ANSWERS, answer_id, points_field};
use crate::api::{NomineeState, NomineeView};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::poll_answer;
use domain::poll::YesNo;
use leptos::prelude::*;

/// What's wrong at a candidate's field.
pub(super) fn mistake_at(view: BallotView<'_>, candidate: u32) -> Option<String> {
    let mut mistakes = view.mistakes.iter();
    let found = mistakes.find(|mistake| mistake.candidates.contains(&candidate));
    found.map(|mistake| mistake.text.clone())
}

/// The ID of what's wrong at a field.
pub(super) fn mistake_id(field: &str) -> String {
    format!("{field}-error")
}

/// A candidate's name and affiliation, what's wrong at their field, and their statement. `label_for` is the field that
/// the name is the label of.
pub(super) fn who(view: BallotView<'_>, candidate: &NomineeView, label_for: Option<&str>, field: &str) -> AnyView {
    let t = view.t;
    let name = candidate.name.clone();
    let name = match label_for {
        Some(field) => view! { <label for=field.to_owned()><bdi>{name}</bdi></label> }.into_any(),
        None => view! { <strong><bdi>{name}</bdi></strong> }.into_any(),
    };
    let affiliation = (!candidate.affiliation.is_empty())
        .then(|| view! { " " <span class="meta"><bdi>{candidate.affiliation.clone()}</bdi></span> });
    let error = mistake_at(view, candidate.number).map(|text| {
        view! {
            <p class="error" id=mistake_id(field)>
                <span class="vh">{t.error_prefix()} " "</span>
                {isolate(text)}
            </p>
        }
    });
    view! {
        <div class="rank-who">
            <p>{name} {affiliation} {out(t, candidate)}</p>
            {error}
            {statement(t, candidate)}
        </div>
    }
    .into_any()
}

/// That a candidate can't be elected any more.
pub(super) fn out(t: Texts, candidate: &NomineeView) -> Option<AnyView> {
    let text = match candidate.state {
        NomineeState::Withdrawn => t.poll_nominee_withdrew(),
        NomineeState::RuledOut => t.poll_nominee_is_ruled_out(),
        NomineeState::Nominated | NomineeState::Accepted | NomineeState::Candidate => return None,
    };
    Some(view! { " " <span class="turn none">{text}</span> }.into_any())
}

/// A candidate's statement, closed at first.
pub(super) fn statement(t: Texts, candidate: &NomineeView) -> Option<AnyView> {
    let whose = format!(": {}", candidate.name);
    (!candidate.statement.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t.poll_nominee_statement()} <span class="vh">{isolate(whose)}</span></summary>
                <p class="typed">{isolate(candidate.statement.clone())}</p>
            </details>
        }
        .into_any()
    })
}

/// Checkboxes.
pub(super) fn marks(view: BallotView<'_>, marked: &[u32]) -> AnyView {
    let t = view.t;
    let rows = view.answer.candidates.iter().map(|candidate| {
        let number = candidate.number;
        let field = mark_field(number);
        let is_marked = marked.contains(&number);
        let class = if is_marked { "rank chosen" } else { "rank" };
        view! {
            <li class=class>
                <input
                    class="rank-tick"
                    type="checkbox"
                    id=field.clone()
                    name="mark"
                    value=number.to_string()
                    checked=is_marked
                />
                {who(view, candidate, Some(field.as_str()), &field)}
            </li>
        }
    });
    let most = i64::from(view.answer.poll.rules.most_marks);
    let sum = t.poll_ballot_marks_sum(view.sheet.spent(), most);
    fields(
        t.poll_ballot_marks_heading().into_owned(),
        sum,
        rows.collect_view().into_any(),
    )
}

/// A field for points at each candidate.
pub(super) fn points(view: BallotView<'_>, given: &[(u32, String)]) -> AnyView {
    let t = view.t;
    let rows = view.answer.candidates.iter().map(|candidate| {
        let number = candidate.number;
        let field = points_field(number);
        let mut given = given.iter();
        let typed = given.find(|(known, _)| *known == number);
        let typed = typed.map(|(_, typed)| typed.clone()).unwrap_or_default();
        let described = mistake_at(view, number).map(|_| mistake_id(&field));
        let invalid = described.as_ref().map(|_| "true");
        let class = if typed.is_empty() { "rank" } else { "rank chosen" };
        view! {
            <li class=class>
                <input
                    class="input"
                    id=field.clone()
                    name=field.clone()
                    value=typed
                    inputmode="numeric"
                    autocomplete="off"
                    aria-invalid=invalid
                    aria-describedby=described
                />
                {who(view, candidate, Some(field.as_str()), &field)}
            </li>
        }
    });
    let most = i64::from(view.answer.poll.rules.most_marks);
    let sum = t.poll_ballot_points_sum(view.sheet.spent(), most);
    fields(
        t.poll_ballot_points_heading().into_owned(),
        sum,
        rows.collect_view().into_any(),
    )
}

/// The rows with their heading, and what's given so far.
fn fields(heading: String, sum: String, rows: AnyView) -> AnyView {
    view! {
        <section aria-labelledby="rank-order">
            <div class="rank-title">
                <h2 id="rank-order">{heading}</h2>
                <p class="meta">{sum}</p>
            </div>
            <ul class="rank-rows" role="list">{rows}</ul>
        </section>
    }
    .into_any()
}

/// The resolution, and its answers.
pub(super) fn answers(view: BallotView<'_>, chosen: Option<YesNo>) -> AnyView {
    let t = view.t;
    let choices = ANSWERS.map(|answer| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    id=answer_field(answer)
                    name="answer"
                    value=answer_id(answer)
                    checked=chosen == Some(answer)
                />
                " "
                <span>{poll_answer(t, answer)}</span>
            </label>
        }
    });
    view! {
        <blockquote class="note typed">{isolate(view.answer.poll.wording.clone())}</blockquote>
        <fieldset class="field">
            <legend class="label">{t.poll_ballot_answer_legend()}</legend>
            <div class="choices">{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
