//! One question, and what its field needs whatever its form.

use super::FactsState;
use crate::live::{Tag, tag};
use crate::markup::{all, el};
use crate::text::Texts;
use crate::words::{Words, fact_problem, money, say};
use domain::facts::{FactDefinition, FactKind};
use domain::money::Money;
use domain::programme::Programme;
use leptos::prelude::*;

#[derive(Clone)]
pub(super) struct Question {
    pub t: Texts,
    pub fact: FactDefinition,
    /// What is typed.
    pub state: RwSignal<FactsState>,
    /// The answers that complaints are about, as long as they stand.
    judged: RwSignal<FactsState>,
    /// The complaint about the answer.
    pub problem: Memo<Option<String>>,
}

impl Question {
    pub fn new(
        t: Texts,
        programme: StoredValue<Programme>,
        fact: &FactDefinition,
        state: RwSignal<FactsState>,
        judged: RwSignal<FactsState>,
    ) -> Self {
        let asked = fact.clone();
        let problem = Memo::new(move |_| {
            programme.with_value(|programme| {
                let judged = judged.read();
                let error = judged.problem(programme, &asked.id)?;
                let answer = judged.get(&asked.id);
                (answer == state.read().get(&asked.id))
                    .then(|| fact_problem(Words::new(t, programme), &asked, answer, &error))
            })
        });
        Self {
            t,
            fact: fact.clone(),
            state,
            judged,
            problem,
        }
    }

    /// The id of its field; of the first one where there are several.
    pub fn id(&self) -> String {
        field_id(&self.fact.id)
    }

    pub fn text(&self) -> String {
        say(self.t, &self.fact.question).to_owned()
    }

    pub fn value(&self) -> impl Fn() -> String + Clone + Send + Sync + use<> {
        let (state, fact) = (self.state, self.fact.id.clone());
        move || state.read().get(&fact).to_owned()
    }

    pub fn take(&self) -> impl Fn(String) + Clone + Send + Sync + use<> {
        let (state, fact) = (self.state, self.fact.id.clone());
        move |answer| state.update(|state| state.set(&fact, &answer))
    }

    pub fn leave(&self) -> impl Fn() + Copy + Send + Sync + use<> {
        let (state, judged) = (self.state, self.judged);
        move || judged.set(state.get_untracked())
    }

    /// Hint and complaint, to stand before the field.
    pub fn notes(&self) -> Tag {
        let (t, problem, id) = (self.t, self.problem, self.id());
        let hint = self.hint();
        tag("div").attr("class", "contents").live_html(move || {
            let hint = hint.as_ref().map(|hint| {
                let hint = el("p").class("hint", true).said(hint);
                hint.attr("id", hint_id(&id))
            });
            let complaint = problem.get().map(|text| {
                let prefix = el("span").class("vh", true).text(format!("{} ", t.error_prefix()));
                let complaint = el("p").class("error", true).attr("id", error_id(&id));
                complaint.child(prefix).text(text)
            });
            all(hint.into_iter().chain(complaint))
        })
    }

    /// The class of the element around the question.
    pub fn class(&self) -> impl Fn() -> Option<String> + Send + use<> {
        let problem = self.problem;
        move || {
            let class = if problem.read().is_some() {
                "field wrong"
            } else {
                "field"
            };
            Some(class.to_owned())
        }
    }

    /// `aria-invalid` of the field.
    pub fn invalid(&self) -> impl Fn() -> Option<String> + Send + use<> {
        let problem = self.problem;
        move || problem.read().is_some().then(|| "true".to_owned())
    }

    /// The ids of hint and complaint, for `aria-describedby`.
    pub fn described(&self) -> impl Fn() -> Option<String> + Send + Sync + use<> {
        let (problem, id, hinted) = (self.problem, self.id(), self.hint().is_some());
        move || {
            let ids = [
                hinted.then(|| hint_id(&id)),
                problem.read().is_some().then(|| error_id(&id)),
            ];
            let ids: Vec<String> = ids.into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    /// The answers to choose from, where there are such: their value and their words.
    pub fn choices(&self) -> Option<Vec<(String, String)>> {
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

    fn hint(&self) -> Option<String> {
        let t = self.t;
        if let Some(help) = &self.fact.help {
            return Some(say(t, help).to_owned());
        }
        match &self.fact.kind {
            FactKind::Money { currency } => {
                let example = money(
                    t,
                    Money {
                        minor: 1_500_000 * currency.scale() / 100,
                        currency: *currency,
                    },
                );
                Some(t.amount_hint(currency.code(), example))
            }
            _ => None,
        }
    }
}

/// The id of the field of a fact.
pub(super) fn field_id(fact: &str) -> String {
    format!("fact-{fact}")
}

fn hint_id(field: &str) -> String {
    format!("{field}-hint")
}

fn error_id(field: &str) -> String {
    format!("{field}-error")
}
