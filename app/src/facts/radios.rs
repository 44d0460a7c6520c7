//! A question with all its answers in sight.

use super::question::Question;
use leptos::prelude::*;

/// With so many answers they still stand in a row.
const IN_A_ROW: usize = 2;

pub(super) fn radios(question: &Question, choices: Vec<(String, String)>) -> AnyView {
    let problem = question.problem;
    let row = choices.len() <= IN_A_ROW;
    let last = (String::new(), question.t.fit_do_not_know().into_owned());
    let radios = choices.into_iter().chain([last]).enumerate();
    let radios = radios
        .map(|(place, (answer, label))| radio(question, place, answer, label))
        .collect_view();
    view! {
        <fieldset class="field" class:wrong=move || problem.read().is_some() aria-describedby=question.described()>
            <legend class="label">{question.text()}</legend>
            {question.notes()}
            <div class:choice-row=row>{radios}</div>
        </fieldset>
    }
    .into_any()
}

/// The first one has the id of the field, so that an error leads to it.
fn radio(question: &Question, place: usize, answer: String, label: String) -> impl IntoView + use<> {
    let (value, take, leave) = (question.value(), question.take(), question.leave());
    let own = answer.clone();
    let chosen = move || value() == own;
    view! {
        <label class="choice">
            <input
                type="radio"
                id=(place == 0).then(|| question.id())
                name=question.fact.id.clone()
                value=answer.clone()
                checked=untrack(&chosen)
                prop:checked=chosen
                on:change=move |_| {
                    take(answer.clone());
                    leave();
                }
            />
            " "
            {label}
        </label>
    }
}
