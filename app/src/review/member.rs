//! Which applications are from the same applicant: likely duplicates, what staff said about them, and the applicant's other
//! applications.

use super::address::QueueAddress;
use crate::api::{AlikeBrief, AlikeReason, PartyChoice, ReviewAnswer};
use crate::site::{error_summary, isolate, named};
use crate::text::Texts;
use crate::words::{date, moment};
use leptos::prelude::*;

/// The ID of the field for another application's number.
const OTHER: &str = "member-other";

/// A form about two applications that was sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PartyForm {
    /// The other application's number, as it was typed.
    pub other: String,
    pub choice: PartyChoice,
    /// Why nothing was done. `None` if it was.
    pub problem: Option<PartyProblem>,
}

/// What's wrong with a form about two applications.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartyProblem {
    /// The foundation has no such application.
    NotFound,
    /// It's the application itself.
    Itself,
    /// Somebody has decided otherwise about these two, or merged one with another application.
    Decided,
}

/// First on the page: what's wrong with the form, or what it has done.
pub(super) fn party_outcome(t: Texts, form: &PartyForm) -> Option<AnyView> {
    if let Some(problem) = form.problem {
        return error_summary(t, vec![(OTHER.to_owned(), problem_text(t, problem))]);
    }
    let text = match form.choice {
        PartyChoice::Same => t.member_done_same(),
        PartyChoice::Different => t.member_done_different(),
        PartyChoice::Undo => t.member_done_undo(),
    };
    Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
}

fn problem_text(t: Texts, problem: PartyProblem) -> String {
    match problem {
        PartyProblem::NotFound => t.member_not_found(),
        PartyProblem::Itself => t.member_itself(),
        PartyProblem::Decided => t.member_decided(),
    }
    .into_owned()
}

/// The section. `None` if there's nothing to say and nothing to do.
pub(super) fn member(
    t: Texts,
    answer: &ReviewAnswer,
    address: &QueueAddress,
    form: Option<&PartyForm>,
) -> Option<AnyView> {
    if answer.alike.is_empty() && answer.others.is_empty() && !answer.merges {
        return None;
    }
    let alike = answer.alike.iter().map(|alike| alike_row(t, answer, address, alike));
    let alike: Vec<_> = alike.collect();
    let alike = (!alike.is_empty()).then(|| {
        view! {
            <h3>{t.review_alike()}</h3>
            <ul role="list" class="alike">{alike}</ul>
            {(answer.alike_more > 0).then(|| view! { <p class="meta">{t.review_alike_more(answer.alike_more)}</p> })}
        }
    });
    let others = answer.others.iter().map(|other| {
        let submitted = other.submitted_on.map(|day| t.review_submitted_on(date(t, day)));
        view! {
            <li>
                <a href=address.application(&other.reference)>{named(t, &other.tier)}</a>
                " "
                <span class="meta">{other.reference.clone()} " · " {submitted}</span>
            </li>
        }
    });
    let others: Vec<_> = others.collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <h3>{t.member_others()}</h3>
            <ul role="list">{others}</ul>
        }
    });
    let another = answer.merges.then(|| another(t, answer, address, form));
    Some(
        view! {
            <section aria-labelledby="member">
                <h2 id="member">{t.member_heading()}</h2>
                {alike}
                {others}
                {another}
            </section>
        }
        .into_any(),
    )
}

fn alike_row(t: Texts, answer: &ReviewAnswer, address: &QueueAddress, alike: &AlikeBrief) -> AnyView {
    let why = alike.reason.map(|reason| match reason {
        AlikeReason::SameRegisterNumber => t.alike_register(),
        AlikeReason::SameWebsite => t.alike_website(),
        AlikeReason::SimilarName => t.alike_name(),
    });
    let why = why.map(|why| view! { ": " {why} });
    let said = alike.decision.as_ref().map(|decision| {
        let words = if decision.same {
            t.member_same()
        } else {
            t.member_different()
        };
        view! {
            <p class="meta">
                {words} " · " <bdi>{decision.who.clone()}</bdi> ", " {moment(t, answer.local_time.as_ref(), decision.at)}
            </p>
        }
    });
    let choices: &[PartyChoice] = match (answer.merges, &alike.decision) {
        (false, _) => &[],
        (true, None) => &[PartyChoice::Same, PartyChoice::Different],
        (true, Some(_)) => &[PartyChoice::Undo],
    };
    let name = if alike.name.is_empty() {
        &alike.reference
    } else {
        &alike.name
    };
    let buttons = choices.iter().map(|choice| {
        let text = match choice {
            PartyChoice::Same => t.member_say_same(),
            PartyChoice::Different => t.member_say_different(),
            PartyChoice::Undo => t.member_undo(),
        };
        view! {
            <button class="button quiet small" name="choice" value=choice.id()>
                {text} <span class="vh">": " {isolate(name.clone())} ", " {alike.reference.clone()}</span>
            </button>
        }
    });
    let buttons: Vec<_> = buttons.collect();
    let buttons = (!buttons.is_empty()).then(|| {
        view! {
            <form class="actions" method="post" action=address.member(&answer.application.reference)>
                <input type="hidden" name="other" value=alike.reference.clone() />
                {buttons}
            </form>
        }
    });
    view! {
        <li>
            <p>
                <a href=address.application(&alike.reference)>{isolate(name.clone())}</a>
                " "
                <span class="meta">{alike.reference.clone()} {why}</span>
            </p>
            {said}
            {buttons}
        </li>
    }
    .into_any()
}

/// The form for an application that isn't listed.
fn another(t: Texts, answer: &ReviewAnswer, address: &QueueAddress, form: Option<&PartyForm>) -> AnyView {
    let refused = form.and_then(|form| Some((form.problem?, form.other.clone())));
    let wrong = refused.is_some();
    let (problem, typed) = refused.unzip();
    let error = problem.map(|problem| {
        view! {
            <p class="error" id="member-other-error">
                <span class="vh">{t.error_prefix()} " "</span>
                {problem_text(t, problem)}
            </p>
        }
    });
    view! {
        <details open=wrong>
            <summary>{t.member_another()}</summary>
            <form class="money-form" method="post" action=address.member(&answer.application.reference) novalidate>
                <div class="field" class:wrong=wrong>
                    <label class="label" for=OTHER>{t.member_number()}</label>
                    <p class="hint">{t.member_number_hint()}</p>
                    {error}
                    <input
                        class="input"
                        id=OTHER
                        name="other"
                        value=typed.unwrap_or_default()
                        autocomplete="off"
                        aria-invalid=wrong.then_some("true")
                        aria-describedby=wrong.then_some("member-other-error")
                    />
                </div>
                <p>
                    <button class="button quiet" name="choice" value=PartyChoice::Same.id()>{t.member_say_same()}</button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
