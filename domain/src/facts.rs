//! What's known about an applicant.

use crate::date::Date;
use crate::expr::{Evaluation, Value, Values};
use crate::fact::{Computation, FactDefinition, FactError, FactKind};
use crate::membership::{MEMBERSHIP, MembershipStatus};
use crate::programme::{Programme, Tier};
use crate::ratio::Ratio;
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
        self.answer(definition, written)
    }

    /// States a fact of the programme as people write it.
    ///
    /// # Errors
    /// If the answer isn't valid. The facts don't change then.
    pub fn answer(&mut self, fact: &FactDefinition, written: &str) -> Result<(), FactError> {
        self.stated.insert(fact.id.clone(), fact.read(written)?);
        Ok(())
    }

    pub fn set(&mut self, name: &str, value: Value) {
        self.stated.insert(name.to_owned(), value);
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.stated.get(name)
    }

    /// The value of a fact for an applicant for a tier: stated, looked up or computed. `None` if it isn't known.
    pub fn value(&self, programme: &Programme, tier: &Tier, name: &str) -> Option<Value> {
        KnownFacts::new(programme, tier, self).value(name).flatten()
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

    /// All but the fact with this name.
    #[must_use]
    pub(crate) fn without(&self, name: &str) -> Self {
        let mut others = Self::new().on(self.on).renewal(self.renewal);
        for (other, value) in self.iter().filter(|(other, _)| *other != name) {
            others.set(other, value.clone());
        }
        others
    }

    pub fn is_empty(&self) -> bool {
        self.stated.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.stated.iter().map(|(name, value)| (name.as_str(), value))
    }
}

/// The stated facts, interpreted with the definitions of a programme.
#[derive(Clone, Copy)]
pub(crate) struct KnownFacts<'a> {
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    pub facts: &'a Facts,
    pub membership: MembershipStatus,
    /// How many of the programme's facts can be used. A computed fact only uses those above it.
    pub defined: usize,
}

impl<'a> KnownFacts<'a> {
    pub(crate) fn new(programme: &'a Programme, tier: &'a Tier, facts: &'a Facts) -> Self {
        let membership = match (facts.renewal, &tier.closed) {
            (false, _) => MembershipStatus::New,
            (true, None) => MembershipStatus::Renewing,
            (true, Some(_)) => MembershipStatus::Legacy,
        };
        Self {
            programme,
            tier,
            facts,
            membership,
            defined: programme.facts.len(),
        }
    }

    /// A computed number, rounded to whole units or cents. Never negative. `None` if it isn't known.
    fn computed(&self, fact: &FactDefinition, by: &Computation) -> Option<Value> {
        let exact = match by {
            Computation::Formula(formula) => match formula.number(self).ok()? {
                Evaluation::Known(number) => number,
                Evaluation::Unknown(_) => return None,
            },
            Computation::Bands { on, bands } => {
                let Some(Value::Number(number)) = self.value(on)? else {
                    return None;
                };
                bands.iter().find(|band| band.bounds.hold(number))?.value
            }
        };
        let step = fact.step()?;
        let steps = Ratio::new(exact.over(step)?.rounded(), 1)?;
        steps.times(step).map(|number| Value::Number(number.max(Ratio::ZERO)))
    }
}

impl Values for KnownFacts<'_> {
    fn value(&self, name: &str) -> Option<Option<Value>> {
        if name == MEMBERSHIP {
            return Some(Some(Value::Word(self.membership.word().to_owned())));
        }
        let place = self.programme.facts.iter().position(|fact| fact.id == name)?;
        let definition = self.programme.facts.get(place).filter(|_| place < self.defined);
        let Some(definition) = definition else {
            return Some(None);
        };
        let stated = self.facts.get(name);
        Some(match &definition.kind {
            FactKind::Lookup { from, .. } => match self.facts.get(from) {
                Some(Value::Word(word)) => definition.looked_up(word).map(Value::Word),
                _ => None,
            },
            // A price list states numbers that nobody else can.
            FactKind::Computed { by, .. } if stated.is_none() => {
                let above = Self {
                    defined: place,
                    ..*self
                };
                above.computed(definition, by)
            }
            _ if definition.default.is_some() => Some(self.tier.chosen(name, self.facts)),
            _ => stated.cloned(),
        })
    }
}
