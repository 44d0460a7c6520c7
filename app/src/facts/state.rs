//! Answers as typed, and what they come to.

use crate::query::Query;
use domain::date::Date;
use domain::fact::{FactError, FactKind};
use domain::facts::Facts;
use domain::programme::Programme;
use std::collections::BTreeMap;

/// Answers by the id of their fact, as they were typed. Empty answers are not kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FactsState {
    typed: BTreeMap<String, String>,
}

impl FactsState {
    /// Takes the answers to a programme's questions out of an address.
    pub fn from_query(query: &Query, programme: &Programme) -> Self {
        let mut state = Self::default();
        for fact in &programme.facts {
            if let Some(answer) = query.get(&fact.id) {
                state.set(&fact.id, answer);
            }
        }
        state
    }

    pub fn set(&mut self, fact: &str, answer: &str) {
        if answer.trim().is_empty() {
            self.typed.remove(fact);
        } else {
            self.typed.insert(fact.to_owned(), answer.to_owned());
        }
    }

    /// What was typed, empty where nothing was.
    pub fn get(&self, fact: &str) -> &str {
        self.typed.get(fact).map_or("", String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Pairs for an address.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.typed.iter().map(|(fact, answer)| (fact.as_str(), answer.as_str()))
    }

    /// The facts, and the answers that are none. What is not understood stays unknown.
    pub fn read(&self, programme: &Programme, today: Date) -> (Facts, Vec<(String, FactError)>) {
        let mut facts = Facts::new().on(Some(today));
        let mut problems = Vec::new();
        for (fact, answer) in &self.typed {
            if let Err(error) = facts.state(programme, fact, answer) {
                problems.push((fact.clone(), error));
            }
        }
        (facts, problems)
    }

    /// The facts alone.
    pub fn facts(&self, programme: &Programme, today: Date) -> Facts {
        self.read(programme, today).0
    }

    /// Why the answer to one question is none.
    pub fn problem(&self, programme: &Programme, fact: &str) -> Option<FactError> {
        let definition = programme
            .fact(fact)
            .filter(|fact| !matches!(fact.kind, FactKind::Lookup { .. }))?;
        let answer = self.typed.get(fact)?;
        definition.read(answer).err()
    }
}
