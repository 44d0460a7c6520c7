//! What's known about an applicant.

use crate::date::Date;
use crate::expr::{Value, Values};
use crate::fact::{FactError, FactKind};
use crate::membership::{MEMBERSHIP, MembershipStatus};
use crate::programme::{Programme, Tier};
use std::collections::BTreeMap;

/// What's known about an applicant. Everything else is unknown, which is never the same as no or zero.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Facts {
    stated: BTreeMap<String, Value>,
    /// The day that the quote is for. Rules can start and end.
    pub on: Option<Date>,
    /// Whether the quote is for a member's next term.
    pub renewal: bool,
}

impl Facts {
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn on(mut self, date: Option<Date>) -> Self {
        self.on = date;
        self
    }

    #[must_use]
    pub fn renewal(mut self, renewal: bool) -> Self {
        self.renewal = renewal;
        self
    }

    /// States a fact as people write it.
    ///
    /// # Errors
    /// If the programme has no such fact or the answer isn't valid. The facts don't change then.
    pub fn state(&mut self, programme: &Programme, name: &str, written: &str) -> Result<(), FactError> {
        let definition = programme.fact(name).ok_or_else(|| FactError::Unknown {
            nearest: crate::suggest::nearest(name, &programme.facts.iter().map(|fact| &fact.id).collect::<Vec<_>>()),
        })?;
        self.stated.insert(name.to_owned(), definition.read(written)?);
        Ok(())
    }

    pub fn set(&mut self, name: &str, value: Value) {
        self.stated.insert(name.to_owned(), value);
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.stated.get(name)
    }

    /// Only the facts with these names.
    #[must_use]
    pub fn only(&self, names: &[&str]) -> Self {
        let named = self.stated.iter().filter(|(name, _)| names.contains(&name.as_str()));
        Self {
            stated: named.map(|(name, value)| (name.clone(), value.clone())).collect(),
            on: self.on,
            renewal: self.renewal,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.stated.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.stated.iter().map(|(name, value)| (name.as_str(), value))
    }
}

/// The stated facts, interpreted with the definitions of a programme.
pub(crate) struct KnownFacts<'a> {
    pub programme: &'a Programme,
    pub facts: &'a Facts,
    pub membership: MembershipStatus,
}

impl<'a> KnownFacts<'a> {
    pub(crate) fn new(programme: &'a Programme, tier: &Tier, facts: &'a Facts) -> Self {
        let membership = match (facts.renewal, &tier.closed) {
            (false, _) => MembershipStatus::New,
            (true, None) => MembershipStatus::Renewing,
            (true, Some(_)) => MembershipStatus::Legacy,
        };
        Self {
            programme,
            facts,
            membership,
        }
    }
}

impl Values for KnownFacts<'_> {
    fn value(&self, name: &str) -> Option<Option<Value>> {
        if name == MEMBERSHIP {
            return Some(Some(Value::Word(self.membership.word().to_owned())));
        }
        let definition = self.programme.fact(name)?;
        let FactKind::Lookup { from, .. } = &definition.kind else {
            return Some(self.facts.get(name).cloned());
        };
        let found = match self.facts.get(from) {
            Some(Value::Word(word)) => definition.looked_up(word),
            _ => None,
        };
        Some(found.map(Value::Word))
    }
}
