//! The questions as fields of a form.

use super::FactsState;
use super::question::Question;
use super::radios::radios;
use crate::text::Texts;
use crate::words::{Words, fact_value, say};
use domain::facts::FactKind;
use domain::fit::questions;
use domain::programme::Programme;
use leptos::prelude::*;

/// How the answers to choose from are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Answers {
    /// In a list that opens, where there is little room.
    #[default]
    Folded,
    /// All in sight.
    Open,
}

/// The questions that prices and conditions of a programme depend on. In the browser every answer is taken at once; a
/// complaint about one comes when its field is left.
#[component]
pub fn FactFields(
    /// The programme whose questions are asked.
    programme: StoredValue<Programme>,
    /// What is typed.
    state: RwSignal<FactsState>,
    /// How the answers to choose from are shown.
    #[prop(optional)]
    answers: Answers,
) -> impl IntoView {
    let t: Texts = expect_context();
    let left = RwSignal::new(state.get_untracked());
    programme.with_value(|asked| {
        questions(asked)
            .into_iter()
            .filter_map(|id| asked.fact(id))
            .map(|fact| field(&Question::new(t, programme, fact, state, left), answers))
            .collect_view()
    })
}

fn field(question: &Question, answers: Answers) -> AnyView {
    let control = match (question.choices(), answers) {
        (Some(choices), Answers::Open) => return radios(question, choices),
        (Some(choices), Answers::Folded) => list(question, choices),
        (None, _) => input(question),
    };
    let problem = question.problem;
    view! {
        <div class="field" class:wrong=move || problem.read().is_some()>
            <label class="label" for=question.id()>{question.text()}</label>
            {question.notes()}
            {control}
        </div>
    }
    .into_any()
}

fn list(question: &Question, choices: Vec<(String, String)>) -> AnyView {
    let (value, take, leave) = (question.value(), question.take(), question.leave());
    let chosen = untrack(&value);
    let options = choices.into_iter().map(|(id, label)| {
        let selected = chosen == id;
        view! { <option value=id selected=selected>{label}</option> }
    });
    view! {
        <select
            class="input"
            id=question.id()
            name=question.fact.id.clone()
            aria-describedby=question.described()
            prop:value=value
            on:change=move |event| {
                take(event_target_value(&event));
                leave();
            }
        >
            <option value="">{question.t.not_stated()}</option>
            {options.collect_view()}
        </select>
    }
    .into_any()
}

fn input(question: &Question) -> AnyView {
    let (problem, value, take, leave) = (question.problem, question.value(), question.take(), question.leave());
    let (mode, unit) = match &question.fact.kind {
        FactKind::Number { unit, .. } => ("numeric", say(question.t, unit).to_owned()),
        FactKind::Money { currency } => ("decimal", currency.code().to_owned()),
        _ => ("text", String::new()),
    };
    view! {
        <span class="with-unit">
            <input
                class="input short"
                type="text"
                id=question.id()
                name=question.fact.id.clone()
                inputmode=mode
                autocomplete="off"
                value=untrack(&value)
                aria-describedby=question.described()
                aria-invalid=move || problem.read().is_some().then_some("true")
                prop:value=value
                on:input=move |event| take(event_target_value(&event))
                on:change=move |_| leave()
            />
            <span aria-hidden="true">{unit}</span>
        </span>
    }
    .into_any()
}

/// What was stated, in a line: "Stage: Start-up, People: 20".
pub fn facts_summary(words: Words<'_>, state: &FactsState) -> Vec<(String, String)> {
    let programme = words.programme;
    let stated = programme.facts.iter().filter_map(|fact| {
        let value = fact.read(state.get(&fact.id)).ok()?;
        Some((words.say(&fact.label).to_owned(), fact_value(words, fact, &value)))
    });
    stated.collect()
}
