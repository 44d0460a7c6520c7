//! The questions as fields of a form.

use super::FactsState;
use super::question::Question;
use super::radios::radios;
use crate::markup::{Element, all, el};
use crate::words::{Words, say};
use domain::facts::FactKind;
use domain::fit::questions;

/// The questions that prices and conditions of a programme depend on, with lists that open, where there is little room.
pub fn fact_fields(words: Words<'_>, state: &FactsState) -> Vec<Element> {
    let ask = |question: &Question<'_>, typed: &str| match question.choices() {
        Some(choices) => field(question, list(question, typed, choices)),
        None => field(question, input(question, typed)),
    };
    asked(words, state, ask)
}

/// The same with all answers in sight.
pub fn open_fact_fields(words: Words<'_>, state: &FactsState) -> Vec<Element> {
    let ask = |question: &Question<'_>, typed: &str| match question.choices() {
        Some(choices) => radios(question, typed, choices),
        None => field(question, input(question, typed)),
    };
    asked(words, state, ask)
}

fn asked(words: Words<'_>, state: &FactsState, ask: impl Fn(&Question<'_>, &str) -> Element) -> Vec<Element> {
    let programme = words.programme;
    let facts = questions(programme).into_iter().filter_map(|id| programme.fact(id));
    facts
        .map(|fact| ask(&Question::new(words, fact, state), state.get(&fact.id)))
        .collect()
}

fn field(question: &Question<'_>, control: Element) -> Element {
    let label = el("label")
        .class("label", true)
        .attr("for", question.id())
        .said(question.text());
    el("div")
        .attr("class", question.class())
        .child(label)
        .child(question.noted())
        .child(control)
}

fn list(question: &Question<'_>, typed: &str, choices: Vec<(String, String)>) -> Element {
    let unknown = (String::new(), question.t.not_stated().into_owned());
    let options = std::iter::once(unknown).chain(choices).map(|(id, label)| {
        let selected = typed == id;
        el("option").attr("value", id).flag("selected", selected).text(label)
    });
    let list = el("select")
        .attr("class", "input")
        .attr("id", question.id())
        .attr("name", question.fact.id.clone())
        .written(all(options));
    question.marked(list)
}

fn input(question: &Question<'_>, typed: &str) -> Element {
    let (mode, unit) = match &question.fact.kind {
        FactKind::Number { unit, .. } => ("numeric", say(question.t, unit)),
        FactKind::Money { currency } => ("decimal", currency.code()),
        _ => ("text", ""),
    };
    let field = el("input")
        .attr("class", "input short")
        .attr("type", "text")
        .attr("id", question.id())
        .attr("name", question.fact.id.clone())
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .attr("value", typed);
    el("span")
        .attr("class", "with-unit")
        .child(question.marked(field))
        .child(el("span").attr("aria-hidden", "true").said(unit))
}

impl Question<'_> {
    pub(super) fn text(&self) -> &str {
        say(self.t, &self.fact.question)
    }

    /// Hint and complaint in their element.
    pub(super) fn noted(&self) -> Element {
        el("div").class("notes contents", true).written(self.notes())
    }

    /// A field of this question, described and marked where its answer is none.
    pub(super) fn marked(&self, field: Element) -> Element {
        let field = match self.described() {
            Some(ids) => field.attr("aria-describedby", ids),
            None => field,
        };
        if self.problem.is_some() {
            field.attr("aria-invalid", "true")
        } else {
            field
        }
    }

    /// The answers to choose from, where there are such: their value and their words.
    pub(super) fn choices(&self) -> Option<Vec<(String, String)>> {
        let t = self.t;
        match &self.fact.kind {
            FactKind::Choice(choices) => Some(
                choices
                    .iter()
                    .map(|choice| (choice.id.clone(), say(t, &choice.label).to_owned()))
                    .collect(),
            ),
            FactKind::YesNo => Some(vec![
                ("yes".to_owned(), t.answer_yes().into_owned()),
                ("no".to_owned(), t.answer_no().into_owned()),
            ]),
            FactKind::Number { .. } | FactKind::Money { .. } | FactKind::Lookup { .. } => None,
        }
    }
}
