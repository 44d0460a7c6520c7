//! One question, and what its field needs whatever its form.

use super::FactsState;
use crate::markup::{all, el};
use crate::text::Texts;
use crate::words::{Words, fact_problem, money, say};
use domain::facts::{FactDefinition, FactKind};
use domain::money::Money;

/// A question and its answer.
pub(crate) struct Question<'a> {
    pub t: Texts,
    pub fact: &'a FactDefinition,
    /// The complaint about the answer.
    pub problem: Option<String>,
}

impl<'a> Question<'a> {
    pub fn new(words: Words<'a>, fact: &'a FactDefinition, state: &'a FactsState) -> Self {
        let typed = state.get(&fact.id);
        let error = state.problem(words.programme, &fact.id);
        Self {
            t: words.t,
            fact,
            problem: error.map(|error| fact_problem(words, fact, typed, &error)),
        }
    }

    /// The id of its field; of the first one where there are several.
    pub fn id(&self) -> String {
        field_id(&self.fact.id)
    }

    /// Hint and complaint, to stand before the field: the inside of an element of the class `notes`.
    pub fn notes(&self) -> String {
        let id = self.id();
        let hint = self
            .hint()
            .map(|hint| el("p").class("hint", true).said(hint).attr("id", hint_id(&id)));
        let complaint = self.problem.as_ref().map(|text| {
            let prefix = el("span").class("vh", true).text(format!("{} ", self.t.error_prefix()));
            let complaint = el("p").class("error", true).attr("id", error_id(&id));
            complaint.child(prefix).text(text)
        });
        all(hint.into_iter().chain(complaint))
    }

    /// The class of the element around the question.
    pub fn class(&self) -> &'static str {
        if self.problem.is_some() { "field wrong" } else { "field" }
    }

    /// The ids of hint and complaint, for `aria-describedby`.
    pub fn described(&self) -> Option<String> {
        let id = self.id();
        let ids = [
            self.hint().map(|_| hint_id(&id)),
            self.problem.as_ref().map(|_| error_id(&id)),
        ];
        let ids: Vec<String> = ids.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
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
pub(crate) fn field_id(fact: &str) -> String {
    format!("fact-{fact}")
}

fn hint_id(field: &str) -> String {
    format!("{field}-hint")
}

fn error_id(field: &str) -> String {
    format!("{field}-error")
}
