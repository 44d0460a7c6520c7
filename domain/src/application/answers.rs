//! Answers as typed, and what follows from them directly: the kind of applicant and the facts.

use super::key;
use crate::date::Date;
use crate::expr::Value;
use crate::fact::FactKind;
use crate::facts::Facts;
use crate::programme::{Audience, Programme, Tier};
use crate::typed::{cleaned, is_blank};
use std::collections::BTreeMap;

/// Answers by key, as typed. An empty answer isn't stored.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers(BTreeMap<String, String>);

/// Whether a person or an organisation applies.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ApplicantKind {
    Person,
    Organisation,
}

/// The kind of applicant that isn't an organisation.
pub(super) const PERSON: &str = "person";

impl Answers {
    pub fn new() -> Self {
        Self::default()
    }

    /// What was typed, or an empty string.
    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }

    pub fn set(&mut self, key: &str, typed: &str) {
        self.put(key.to_owned(), typed);
    }

    fn put(&mut self, key: String, typed: &str) {
        let typed = cleaned(typed);
        if is_blank(&typed) {
            self.0.remove(&key);
        } else {
            self.0.insert(key, typed);
        }
    }

    /// The same with other answers as well. Where both have one, the other one counts.
    #[must_use]
    pub fn with(&self, others: &Self) -> Self {
        let mut both = self.clone();
        both.0.extend(others.0.clone());
        both
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, typed)| (key.as_str(), typed.as_str()))
    }

    /// The facts from all answers that are valid. If only people can join the tier, the applicant is a person.
    pub fn facts(&self, programme: &Programme, tier: &Tier, today: Date) -> Facts {
        let mut facts = Facts::new().on(Some(today));
        for fact in &programme.facts {
            let typed = self.get(&key::fact(&fact.id));
            if !typed.is_empty() {
                // Invalid answers stay unknown. Their fields show the error.
                let _ = facts.answer(fact, typed);
            }
        }
        if tier.audience == Audience::Person && takes_person(programme) {
            facts.set("kind", Value::Word(PERSON.to_owned()));
        }
        facts
    }

    /// Whether a person or an organisation applies. If a tier is for both, the fact `kind` decides, so it's asked first.
    pub fn party(&self, tier: &Tier) -> ApplicantKind {
        let is_person = match tier.audience {
            Audience::Person => true,
            Audience::Organisation => false,
            Audience::Both => self.get(&key::fact("kind")).trim() == PERSON,
        };
        if is_person {
            ApplicantKind::Person
        } else {
            ApplicantKind::Organisation
        }
    }
}

/// Whether `person` is one of the choices of the fact `kind`.
fn takes_person(programme: &Programme) -> bool {
    programme.fact("kind").is_some_and(
        |fact| matches!(&fact.kind, FactKind::Choice(choices) if choices.iter().any(|choice| choice.id == PERSON)),
    )
}

impl FromIterator<(String, String)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        let mut answers = Self::default();
        for (key, typed) in pairs {
            answers.put(key, &typed);
        }
        answers
    }
}
