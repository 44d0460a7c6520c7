//! The questions as fields of a form.

use super::FactsState;
use super::question::{choices, field_id, hint};
use crate::reactive::dynamic;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{Words, say};
use domain::application::key;
use domain::fact::{FactDefinition, FactKind};
use domain::programme::Tier;
use leptos::prelude::*;
use std::borrow::Cow;

/// With more options than this, a select is shorter than radio buttons.
pub const MOST_RADIOS: usize = 8;

/// With up to this many options, the radio buttons are in one row.
const IN_A_ROW: usize = 2;

/// How to show options.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choices {
    /// As selects, if there's little space.
    Lists,
    /// As radio buttons, unless there are too many.
    InSight,
}

/// The questions that ask for these facts, for one tier or for all. `complaint` returns the error in the answer to
/// a fact, which can change while the visitor types.
pub fn fact_fields(
    words: Words<'_>,
    asked: &[&str],
    tier: Option<&Tier>,
    typed: &FactsState,
    layout: Choices,
    complaint: &dyn Fn(&str) -> Signal<Option<String>>,
) -> AnyView {
    let facts = asked.iter().filter_map(|id| words.programme.fact(id));
    let facts = facts.map(|fact| tier.map_or(Cow::Borrowed(fact), |tier| fact.for_tier(tier)));
    facts
        .map(|fact| {
            let id = field_id(&fact.id);
            field(words.t, (&id, &fact), typed.get(&fact.id), layout, complaint(&fact.id))
        })
        .collect_view()
        .into_any()
}

/// The ID of the field for a detail of an application.
pub fn detail_id(application: &str, fact: &str) -> String {
    format!("detail-{application}-{fact}")
}

/// Fields for details of an application, with the names that its answers have. `wrong` are the facts whose answers aren't valid.
pub fn detail_fields(
    t: Texts,
    application: &str,
    facts: &[FactDefinition],
    typed: &[(String, String)],
    wrong: &[String],
) -> AnyView {
    let fields = facts.iter().map(|fact| StatedField {
        id: detail_id(application, &fact.id),
        fact,
        complaint: wrong.contains(&fact.id).then(|| t.needs_choice(say(t, &fact.label))),
    });
    stated_fields(t, fields, typed)
}

/// A field for a fact that an answer states.
#[derive(Clone, PartialEq, Debug)]
pub struct StatedField<'a> {
    /// The ID of its control.
    pub id: String,
    pub fact: &'a FactDefinition,
    /// What's wrong with the answer.
    pub complaint: Option<String>,
}

/// Fields with the names that answers have.
pub fn stated_fields<'a>(
    t: Texts,
    fields: impl Iterator<Item = StatedField<'a>>,
    typed: &[(String, String)],
) -> AnyView {
    let fields = fields.map(|StatedField { id, fact, complaint }| {
        let name = key::fact(&fact.id);
        let typed = typed.iter().find(|(key, _)| *key == name);
        let typed = typed.map_or("", |(_, typed)| typed);
        let fact = FactDefinition {
            id: name,
            ..fact.clone()
        };
        field(t, (&id, &fact), typed, Choices::Lists, Signal::stored(complaint))
    });
    fields.collect_view().into_any()
}

/// A question: the ID of its control, and what it asks.
type IdentifiedFact<'a> = (&'a str, &'a FactDefinition);

fn field(
    t: Texts,
    (id, fact): IdentifiedFact<'_>,
    typed: &str,
    layout: Choices,
    complaint: Signal<Option<String>>,
) -> AnyView {
    let id = id.to_owned();
    let hint = hint(t, fact);
    let described = describes(&id, hint.is_some(), complaint);
    let notes = notes(t, &id, hint, complaint);
    let question = isolate(say(t, &fact.question));
    let wrong = Signal::derive(move || complaint.read().is_some());
    match choices(t, fact) {
        Some(answers) if layout == Choices::InSight && answers.len() <= MOST_RADIOS => view! {
            <fieldset class="field" class:wrong=wrong aria-describedby=described>
                <legend class="label">{question}</legend>
                {notes}
                {radios(t, (&id, fact), typed, answers)}
            </fieldset>
        }
        .into_any(),
        answers => {
            let control = match answers {
                Some(answers) => list(t, (&id, fact), typed, answers, described, complaint),
                None => input(t, (&id, fact), typed, described, complaint),
            };
            view! {
                <div class="field" class:wrong=wrong>
                    <label class="label" for=id>{question}</label>
                    {notes}
                    {control}
                </div>
            }
            .into_any()
        }
    }
}

/// The IDs of hint and error, for `aria-describedby`.
fn describes(id: &str, hinted: bool, complaint: Signal<Option<String>>) -> Signal<Option<String>> {
    let (hint, error) = (hint_id(id), error_id(id));
    Signal::derive(move || {
        let wrong = complaint.read().is_some();
        let ids = [hinted.then_some(hint.as_str()), wrong.then_some(error.as_str())];
        let ids: Vec<&str> = ids.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}

fn notes(t: Texts, id: &str, hint: Option<String>, complaint: Signal<Option<String>>) -> AnyView {
    let (hint_id, error_id) = (hint_id(id), error_id(id));
    let hint = hint.map(|hint| view! { <p class="hint" id=hint_id>{isolate(hint)}</p> });
    let complaint = dynamic(move || {
        let text = complaint.get();
        let id = error_id.clone();
        text.map(|text| view! { <p class="error" id=id><span class="vh">{t.error_prefix()} " "</span> {text}</p> })
            .into_any()
    });
    view! { {hint} {complaint} }.into_any()
}

fn list(
    t: Texts,
    (id, fact): IdentifiedFact<'_>,
    typed: &str,
    answers: Vec<(String, String)>,
    described: Signal<Option<String>>,
    complaint: Signal<Option<String>>,
) -> AnyView {
    let unknown = (String::new(), t.not_stated().into_owned());
    let options = std::iter::once(unknown).chain(answers).map(|(id, label)| {
        let selected = typed == id;
        view! { <option value=id selected=selected>{label}</option> }
    });
    let options = options.collect_view();
    let (id, name) = (id.to_owned(), fact.id.clone());
    let wrong = Signal::derive(move || complaint.read().is_some().then(|| "true".to_owned()));
    view! {
        <select class="input" id=id name=name aria-describedby=described aria-invalid=wrong>{options}</select>
    }
    .into_any()
}

fn input(
    t: Texts,
    (id, fact): IdentifiedFact<'_>,
    typed: &str,
    described: Signal<Option<String>>,
    complaint: Signal<Option<String>>,
) -> AnyView {
    let (mode, unit) = match &fact.kind {
        FactKind::Number { unit, .. } => ("numeric", say(t, unit)),
        FactKind::Money { currency } => ("decimal", currency.code()),
        _ => ("text", ""),
    };
    let (id, name, typed) = (id.to_owned(), fact.id.clone(), typed.to_owned());
    let wrong = Signal::derive(move || complaint.read().is_some().then(|| "true".to_owned()));
    view! {
        <span class="with-unit">
            <input
                class="input short"
                type="text"
                id=id
                name=name
                inputmode=mode
                autocomplete="off"
                value=typed
                aria-describedby=described
                aria-invalid=wrong
            />
            <span aria-hidden="true">{isolate(unit)}</span>
        </span>
    }
    .into_any()
}

/// The first button has the question's ID, so that error links lead to it.
fn radios(t: Texts, (id, fact): IdentifiedFact<'_>, typed: &str, answers: Vec<(String, String)>) -> AnyView {
    let row = answers.len() <= IN_A_ROW;
    let last = (String::new(), t.fit_do_not_know().into_owned());
    let radios = answers.into_iter().chain([last]).enumerate();
    let radios = radios.map(|(place, (answer, label))| {
        let id = (place == 0).then(|| id.to_owned());
        let (name, checked) = (fact.id.clone(), typed == answer);
        view! {
            <label class="choice">
                <input type="radio" id=id name=name value=answer checked=checked />
                " "
                <span>{isolate(label)}</span>
            </label>
        }
    });
    view! { <div class:choice-row=row>{radios.collect_view()}</div> }.into_any()
}

fn hint_id(field: &str) -> String {
    format!("{field}-hint")
}

fn error_id(field: &str) -> String {
    format!("{field}-error")
}
