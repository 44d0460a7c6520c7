//! The questions as fields of a form.

use super::FactsState;
use super::question::Question;
use super::radios::radios;
use crate::live::{Tag, tag};
use crate::markup::{all, el};
use crate::text::Texts;
use crate::words::{Words, fact_value, say};
use domain::facts::FactKind;
use domain::fit::questions;
use domain::programme::Programme;
use leptos::prelude::*;

/// How the answers to choose from are shown, and when an answer that is none is complained about.
#[derive(Clone, Copy, Debug)]
pub enum Answers {
    /// In a list that opens, where there is little room. Nothing is sent, so complaints come when a field is left.
    Folded,
    /// All in sight, in a form that is sent. Complaints are about what was sent last: one that came earlier would also move
    /// the button from under the pointer that is about to press it.
    Open(RwSignal<FactsState>),
}

/// The questions that prices and conditions of a programme depend on. In the browser every answer is taken at once.
pub fn fact_fields(
    t: Texts,
    programme: StoredValue<Programme>,
    state: RwSignal<FactsState>,
    answers: Answers,
) -> Vec<Tag> {
    let judged = match answers {
        Answers::Folded => RwSignal::new(state.get_untracked()),
        Answers::Open(sent) => sent,
    };
    let leaving = matches!(answers, Answers::Folded);
    programme.with_value(|asked| {
        let facts = questions(asked).into_iter().filter_map(|id| asked.fact(id));
        facts
            .map(|fact| field(&Question::new(t, programme, fact, state, judged, leaving), answers))
            .collect()
    })
}

fn field(question: &Question, answers: Answers) -> Tag {
    let control = match (question.choices(), answers) {
        (Some(choices), Answers::Open(_)) => return radios(question, choices),
        (Some(choices), Answers::Folded) => list(question, choices),
        (None, _) => input(question),
    };
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
