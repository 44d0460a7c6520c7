//! The questions as fields of a form.

use super::FactsState;
use super::question::Question;
#[cfg(feature = "ssr")]
use super::radios::radios;
use crate::live::{Tag, tag};
use crate::markup::{all, el};
use crate::text::Texts;
use crate::words::{Words, fact_value, say};
use domain::facts::FactKind;
use domain::fit::questions;
use domain::programme::Programme;
use leptos::prelude::*;

/// The questions that prices and conditions of a programme depend on, with lists that open, where there is little room. In
/// the browser every answer is taken at once; nothing is sent, so a complaint comes when its field is left.
pub fn fact_fields(t: Texts, programme: StoredValue<Programme>, state: RwSignal<FactsState>) -> Vec<Tag> {
    asked(t, programme, state, |question| match question.choices() {
        Some(choices) => field(question, list(question, choices)),
        None => field(question, input(question)),
    })
}

/// The same with all answers in sight, for a form that is sent.
#[cfg(feature = "ssr")]
pub fn open_fact_fields(t: Texts, programme: StoredValue<Programme>, state: RwSignal<FactsState>) -> Vec<Tag> {
    asked(t, programme, state, |question| match question.choices() {
        Some(choices) => radios(question, choices),
        None => field(question, input(question)),
    })
}

fn asked(
    t: Texts,
    programme: StoredValue<Programme>,
    state: RwSignal<FactsState>,
    ask: fn(&Question) -> Tag,
) -> Vec<Tag> {
    let judged = RwSignal::new(state.get_untracked());
    programme.with_value(|asked| {
        let facts = questions(asked).into_iter().filter_map(|id| asked.fact(id));
        facts
            .map(|fact| ask(&Question::new(t, programme, fact, state, judged)))
            .collect()
    })
}

fn field(question: &Question, control: Tag) -> Tag {
    let label = el("label")
        .class("label", true)
        .attr("for", question.id())
        .said(question.text());
    tag("div")
        .live_attr("class", question.class())
        .child(tag("div").attr("class", "contents").html(label.to_string()))
        .child(question.notes())
        .child(control)
}

fn list(question: &Question, choices: Vec<(String, String)>) -> Tag {
    let (value, take, leave) = (question.value(), question.take(), question.leave());
    let chosen = untrack(&value);
    let unknown = (String::new(), question.t.not_stated().into_owned());
    let options = std::iter::once(unknown).chain(choices).map(|(id, label)| {
        let selected = chosen == id;
        let option = el("option").attr("value", id).text(label);
        if selected { option.attr("selected", "") } else { option }
    });
    tag("select")
        .attr("class", "input")
        .attr("id", question.id())
        .attr("name", question.fact.id.clone())
        .live_attr("aria-describedby", question.described())
        .html(all(options))
        .live_value(value)
        .on("change", move |event| {
            take(event_target_value(&event));
            leave();
        })
}

fn input(question: &Question) -> Tag {
    let (take, leave) = (question.take(), question.leave());
    let (mode, unit) = match &question.fact.kind {
        FactKind::Number { unit, .. } => ("numeric", say(question.t, unit).to_owned()),
        FactKind::Money { currency } => ("decimal", currency.code().to_owned()),
        _ => ("text", String::new()),
    };
    let field = tag("input")
        .attr("class", "input short")
        .attr("type", "text")
        .attr("id", question.id())
        .attr("name", question.fact.id.clone())
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .live_attr("aria-describedby", question.described())
        .live_attr("aria-invalid", question.invalid())
        .value(question.value())
        .on("input", move |event| take(event_target_value(&event)))
        .on("change", move |_| leave());
    let unit = tag("span").attr("aria-hidden", "true").html(el("").said(unit).inner());
    tag("span").attr("class", "with-unit").child(field).child(unit)
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
