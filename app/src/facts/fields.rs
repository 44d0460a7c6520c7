//! The questions as fields of a form.

use super::FactsState;
use crate::text::Texts;
use crate::words::{Words, fact_problem, fact_value, money, say};
use domain::facts::{FactDefinition, FactKind};
use domain::fit::questions;
use domain::money::Money;
use domain::programme::Programme;
use leptos::prelude::*;

/// The questions that prices and conditions of a programme depend on. In the browser every answer is taken at once; a
/// complaint about one comes when its field is left.
#[component]
pub fn FactFields(
    /// The programme whose questions are asked.
    programme: StoredValue<Programme>,
    /// What is typed.
    state: RwSignal<FactsState>,
) -> impl IntoView {
    let t: Texts = expect_context();
    let left = RwSignal::new(state.get_untracked());
    programme.with_value(|programme_value| {
        questions(programme_value)
            .into_iter()
            .filter_map(|id| programme_value.fact(id))
            .map(|fact| field(t, programme, fact.clone(), state, left))
            .collect_view()
    })
}

fn field(
    t: Texts,
    programme: StoredValue<Programme>,
    fact: FactDefinition,
    state: RwSignal<FactsState>,
    left: RwSignal<FactsState>,
) -> AnyView {
    let id = format!("fact-{}", fact.id);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let name = fact.id.clone();
    let problem = {
        let fact = fact.clone();
        Memo::new(move |_| {
            programme.with_value(|programme| {
                let left = left.read();
                let error = left.problem(programme, &fact.id)?;
                Some(fact_problem(Words::new(t, programme), &fact, left.get(&fact.id), &error))
            })
        })
    };
    let hint = hint(t, &fact);
    let described = {
        let (hint_id, error_id, hinted) = (hint_id.clone(), error_id.clone(), hint.is_some());
        move || {
            let ids = [hinted.then_some(hint_id.as_str()), problem.read().is_some().then_some(error_id.as_str())];
            let ids: Vec<&str> = ids.into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let take = {
        let name = name.clone();
        move |answer: String| state.update(|state| state.set(&name, &answer))
    };
    let leave = move |_| left.set(state.get_untracked());
    let value = {
        let name = name.clone();
        move || state.read().get(&name).to_owned()
    };
    let control = match choices(t, &fact) {
        Some(choices) => {
            let chosen = value();
            let options = choices.into_iter().map(|(id, label)| {
                let selected = chosen == id;
                view! { <option value=id selected=selected>{label}</option> }
            });
            view! {
                <select
                    class="input"
                    id=id.clone()
                    name=name
                    aria-describedby=described
                    prop:value=value
                    on:change=move |event| {
                        take(event_target_value(&event));
                        leave(event);
                    }
                >
                    <option value="">{t.not_stated()}</option>
                    {options.collect_view()}
                </select>
            }
            .into_any()
        }
        None => {
            let initial = value();
            let (mode, unit) = match &fact.kind {
                FactKind::Number { unit, .. } => ("numeric", say(t, unit).to_owned()),
                FactKind::Money { currency } => ("decimal", currency.code().to_owned()),
                _ => ("text", String::new()),
            };
            view! {
                <span class="with-unit">
                    <input
                        class="input short"
                        type="text"
                        id=id.clone()
                        name=name
                        inputmode=mode
                        autocomplete="off"
                        value=initial
                        aria-describedby=described
                        aria-invalid=move || problem.read().is_some().then_some("true")
                        prop:value=value
                        on:input=move |event| take(event_target_value(&event))
                        on:change=leave
                    />
                    <span aria-hidden="true">{unit}</span>
                </span>
            }
            .into_any()
        }
    };
    view! {
        <div class="field" class:wrong=move || problem.read().is_some()>
            <label class="label" for=id>{say(t, &fact.question).to_owned()}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {move || {
                let error_id = error_id.clone();
                problem.get().map(|text| view! { <p class="error" id=error_id><span class="vh">{t.error_prefix()} " "</span>{text}</p> })
            }}
            {control}
        </div>
    }
    .into_any()
}

/// The answers to choose from, where there are such.
fn choices(t: Texts, fact: &FactDefinition) -> Option<Vec<(String, String)>> {
    match &fact.kind {
        FactKind::Choice(choices) => {
            Some(choices.iter().map(|choice| (choice.id.clone(), say(t, &choice.label).to_owned())).collect())
        }
        FactKind::YesNo => Some(vec![
            ("yes".to_owned(), t.answer_yes().into_owned()),
            ("no".to_owned(), t.answer_no().into_owned()),
        ]),
        FactKind::Number { .. } | FactKind::Money { .. } | FactKind::Lookup { .. } => None,
    }
}

fn hint(t: Texts, fact: &FactDefinition) -> Option<String> {
    if let Some(help) = &fact.help {
        return Some(say(t, help).to_owned());
    }
    match &fact.kind {
        FactKind::Money { currency } => {
            let example = money(t, Money { minor: 1_500_000 * currency.scale() / 100, currency: *currency });
            Some(t.amount_hint(currency.code(), example))
        }
        _ => None,
    }
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
