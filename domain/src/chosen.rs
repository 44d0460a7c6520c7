//! What applicants choose themselves: how often they pay, and for how many years they join. Both are asked like facts, but
//! the price doesn't need them: until something is chosen, the programme's default holds.

use crate::expr::Value;
use crate::fact::{FactDefinition, FactKind};
use crate::facts::Facts;
use crate::price::BillingInterval;
use crate::programme::Tier;
use crate::term::{Term, TermKind};
use std::borrow::Cow;

/// The name of the billing interval in conditions: `payment = month`.
pub const PAYMENT: &str = "payment";

/// The name of the length of the term in conditions: `term = years-2`.
pub const TERM: &str = "term";

impl Tier {
    /// The billing intervals that can be chosen, from the one in the file. Empty if there's no choice.
    pub fn billing_choices(&self) -> Vec<BillingInterval> {
        let mut intervals: Vec<BillingInterval> = Vec::new();
        for component in self.price.iter().filter(|component| !component.or_per.is_empty()) {
            for per in std::iter::once(component.per).chain(component.or_per.iter().copied()) {
                if !intervals.contains(&per) {
                    intervals.push(per);
                }
            }
        }
        intervals
    }

    /// What applicants for this tier can choose: [`PAYMENT`], [`TERM`].
    pub fn choices(&self) -> impl Iterator<Item = &'static str> {
        let pays = self.price.iter().any(|component| !component.or_per.is_empty());
        let stays = self.term.as_ref().is_some_and(|term| !term.choose_years.is_empty());
        pays.then_some(PAYMENT).into_iter().chain(stays.then_some(TERM))
    }

    /// What's stated for a choice that the tier leaves.
    pub(crate) fn stated_choice<'f>(&self, name: &str, facts: &'f Facts) -> Option<&'f str> {
        let Some(Value::Word(word)) = facts.get(name) else {
            return None;
        };
        self.options(name).contains(word).then_some(word.as_str())
    }

    /// What's chosen: what's stated if the tier leaves that choice, and otherwise what the file says. It's never unknown: if
    /// the tier has nothing like it, no condition on it is true.
    pub(crate) fn chosen(&self, name: &str, facts: &Facts) -> Value {
        let fixed = || match name {
            PAYMENT => self.price.first().map(|component| component.per.word().to_owned()),
            _ => self.term.as_ref()?.years().map(years_word),
        };
        let stated = self.stated_choice(name, facts).map(str::to_owned);
        let word = stated.or_else(|| self.options(name).into_iter().next()).or_else(fixed);
        Value::Word(word.unwrap_or_default())
    }

    /// The words to choose from, with the default first. Empty if there's no choice.
    fn options(&self, name: &str) -> Vec<String> {
        if name == PAYMENT {
            let intervals = self.billing_choices().into_iter();
            return intervals.map(|per| per.word().to_owned()).collect();
        }
        let years = self.term.iter().flat_map(|term| &term.choose_years);
        years.copied().map(years_word).collect()
    }

    /// The rules for the term, with the length that was chosen.
    pub fn term_for(&self, facts: &Facts) -> Option<Cow<'_, Term>> {
        let term = self.term.as_ref()?;
        let stated = self.stated_choice(TERM, facts);
        let is_chosen = |years: &&u16| stated == Some(years_word(**years).as_str());
        Some(match term.choose_years.iter().find(is_chosen) {
            Some(years) => Cow::Owned(term.for_years(*years)),
            None => Cow::Borrowed(term),
        })
    }
}

impl Term {
    /// Its length, if it's a number of years.
    fn years(&self) -> Option<u16> {
        match self.kind {
            TermKind::Rolling { months } | TermKind::RollingThenCalendar { months } => {
                months.is_multiple_of(12).then_some(months / 12)
            }
            TermKind::Years { years, .. } => Some(years),
            TermKind::Life | TermKind::While { .. } | TermKind::Custom => None,
        }
    }

    /// The rules for a term of this many years.
    #[must_use]
    pub fn for_years(&self, chosen: u16) -> Self {
        let mut term = Self {
            choose_years: Vec::new(),
            ..self.clone()
        };
        match &mut term.kind {
            TermKind::Rolling { months } | TermKind::RollingThenCalendar { months } => {
                *months = chosen.saturating_mul(12);
            }
            TermKind::Years { years, .. } => *years = chosen,
            TermKind::Life | TermKind::While { .. } | TermKind::Custom => {}
        }
        term
    }
}

impl FactDefinition {
    /// Whether it's asked of applicants for a tier: it's not a choice, or one that the tier leaves.
    pub(crate) fn is_open_in(&self, tier: &Tier) -> bool {
        self.default.is_none() || tier.choices().any(|choice| choice == self.id)
    }

    /// The fact as it's asked for one tier, which may leave fewer options than others.
    pub fn for_tier(&self, tier: &Tier) -> Cow<'_, Self> {
        let (FactKind::Choice(options), Some(_)) = (&self.kind, &self.default) else {
            return Cow::Borrowed(self);
        };
        let words = tier.options(&self.id);
        let possible = words.iter();
        let possible = possible.filter_map(|word| options.iter().find(|option| option.id == *word).cloned());
        Cow::Owned(Self {
            kind: FactKind::Choice(possible.collect()),
            default: words.first().cloned(),
            ..self.clone()
        })
    }
}

impl BillingInterval {
    /// The word in conditions.
    pub fn word(self) -> &'static str {
        match self {
            Self::TwoYears => "two-years",
            other => other.id(),
        }
    }
}

/// The word for a number of years in conditions.
pub(crate) fn years_word(years: u16) -> String {
    format!("years-{years}")
}
