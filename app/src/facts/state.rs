//! Answers as typed, and the facts that they state.

use crate::query::Query;
use domain::date::Date;
use domain::fact::FactError;
use domain::facts::Facts;
use domain::programme::Programme;
use std::collections::BTreeMap;

/// Answers by the id of their fact, as typed. Empty answers aren't kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FactsState {
    typed: BTreeMap<String, String>,
}

impl FactsState {
    /// Reads the answers to a programme's questions from a query.
    pub fn from_query(query: &Query, programme: &Programme) -> Self {
        let mut state = Self::default();
        for fact in &programme.facts {
            if let Some(answer) = query.get(&fact.id).filter(|answer| !answer.trim().is_empty()) {
                state.typed.insert(fact.id.clone(), answer.to_owned());
            }
        }
        state
    }

    /// The text typed, or an empty string.
    pub fn get(&self, fact: &str) -> &str {
        self.typed.get(fact).map_or("", String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Pairs for a query.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.typed.iter().map(|(fact, answer)| (fact.as_str(), answer.as_str()))
    }

    /// The facts, and the invalid answers. The facts of invalid answers stay unknown.
    pub fn read(&self, programme: &Programme, today: Date) -> (Facts, Vec<(String, FactError)>) {
        let mut facts = Facts::new().on(Some(today));
        let mut problems = Vec::new();
        for (fact, answer) in &self.typed {
            // Only the programme's facts are read from a query.
            let Some(definition) = programme.fact(fact) else {
                continue;
            };
            if let Err(error) = facts.answer(definition, answer) {
                problems.push((fact.clone(), error));
            }
        }
        (facts, problems)
    }

    /// The facts alone.
    pub fn facts(&self, programme: &Programme, today: Date) -> Facts {
        self.read(programme, today).0
    }

    /// The error in the answer to one question.
    pub fn problem(&self, programme: &Programme, fact: &str) -> Option<FactError> {
        let definition = programme.fact(fact).filter(|fact| fact.is_asked())?;
        let answer = self.typed.get(fact)?;
        definition.read(answer).err()
    }
}
