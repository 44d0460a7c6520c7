//! What applicants choose themselves: how often they pay, and for how many years they join. Both are asked like facts, but
//! the price doesn't need them: until something is chosen, the programme's default holds.

use crate::expr::Value;
use crate::fact::{FactDefinition, FactKind, FactOption};
use crate::facts::Facts;
use crate::price::BillingInterval;
use crate::programme::Tier;
use crate::term::{Term, TermKind};
use crate::text::Text;
use std::borrow::Cow;

/// The name of the billing interval in conditions: `payment = month`.
pub const PAYMENT: &str = "payment";

/// The name of the length of the term in conditions: `term = years-2`.
pub const TERM: &str = "term";

/// What applicants choose in a programme with these tiers.
pub(crate) fn choices(tiers: &[Tier]) -> impl Iterator<Item = FactDefinition> {
    [payment(tiers), term(tiers)].into_iter().flatten()
}

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

    /// What's chosen: what's stated if the tier leaves that choice, and otherwise what the file says.
    pub(crate) fn chosen(&self, name: &str, stated: Option<&Value>) -> Option<Value> {
        let words: Vec<String> = if name == PAYMENT {
            let intervals = self.billing_choices();
            let only = self.price.first().map(|component| component.per);
            let intervals = if intervals.is_empty() {
                only.into_iter().collect()
            } else {
                intervals
            };
            intervals.into_iter().map(|per| per.word().to_owned()).collect()
        } else {
            let term = self.term.as_ref()?;
            let years = if term.choose_years.is_empty() {
                vec![term.years()?]
            } else {
                term.choose_years.clone()
            };
            years.into_iter().map(years_word).collect()
        };
        let is_possible = |value: &&Value| matches!(value, Value::Word(word) if words.contains(word));
        let default = words.first().cloned().map(Value::Word);
        stated.filter(is_possible).cloned().or(default)
    }

    /// The rules for the term, with the length that was chosen.
    pub fn term_for(&self, facts: &Facts) -> Option<Cow<'_, Term>> {
        let term = self.term.as_ref()?;
        let is_chosen = |years: &&u16| facts.get(TERM) == Some(&Value::Word(years_word(**years)));
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

    fn for_years(&self, chosen: u16) -> Self {
        let mut term = Self {
            choose_years: Vec::new(),
            ..self.clone()
        };
        match &mut term.kind {
            TermKind::Rolling { months } | TermKind::RollingThenCalendar { months } => {
                *months = chosen.saturating_mul(12)
            }
            TermKind::Years { years, .. } => *years = chosen,
            TermKind::Life | TermKind::While { .. } | TermKind::Custom => {}
        }
        term
    }
}

impl FactDefinition {
    /// The fact as it's asked for one tier. An option that the tier doesn't have can't be chosen.
    pub fn for_tier(&self, tier: &Tier) -> Cow<'_, Self> {
        let possible: Vec<String> = match self.id.as_str() {
            _ if self.default.is_none() => return Cow::Borrowed(self),
            PAYMENT => tier
                .billing_choices()
                .into_iter()
                .map(|per| per.word().to_owned())
                .collect(),
            _ => {
                let years = tier.term.iter().flat_map(|term| &term.choose_years);
                years.map(|years| years_word(*years)).collect()
            }
        };
        let mut fact = self.clone();
        if let FactKind::Choice(options) = &mut fact.kind {
            options.retain(|option| possible.contains(&option.id));
        }
        Cow::Owned(fact)
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

fn payment(tiers: &[Tier]) -> Option<FactDefinition> {
    let mut intervals: Vec<BillingInterval> = Vec::new();
    for per in tiers.iter().flat_map(Tier::billing_choices) {
        if !intervals.contains(&per) {
            intervals.push(per);
        }
    }
    let options = intervals.into_iter().map(|per| (per.word().to_owned(), every(per)));
    choice(
        PAYMENT,
        text("How would you like to pay?", "Wie möchten Sie zahlen?"),
        text("Payment", "Zahlungsweise"),
        options.collect(),
    )
}

fn term(tiers: &[Tier]) -> Option<FactDefinition> {
    let mut all: Vec<u16> = Vec::new();
    for years in tiers
        .iter()
        .filter_map(|tier| tier.term.as_ref())
        .flat_map(|term| &term.choose_years)
    {
        if !all.contains(years) {
            all.push(*years);
        }
    }
    let options = all.into_iter().map(|years| (years_word(years), length(years)));
    choice(
        TERM,
        text(
            "How long would you like to join for?",
            "Für wie lange möchten Sie beitreten?",
        ),
        text("Term", "Laufzeit"),
        options.collect(),
    )
}

/// The first option is the default. `None` if there's nothing to choose.
fn choice(id: &str, question: Text, label: Text, options: Vec<(String, Text)>) -> Option<FactDefinition> {
    let default = options.first()?.0.clone();
    let options = options.into_iter().map(|(id, label)| FactOption { id, label });
    Some(FactDefinition {
        id: id.to_owned(),
        question,
        label,
        help: None,
        kind: FactKind::Choice(options.collect()),
        granted_by: None,
        evidence: None,
        recheck_months: None,
        source: None,
        default: Some(default),
        line: 0,
    })
}

/// The word for a number of years in conditions.
fn years_word(years: u16) -> String {
    format!("years-{years}")
}

fn length(years: u16) -> Text {
    match years {
        1 => text("1 year", "1 Jahr"),
        _ => text(&format!("{years} years"), &format!("{years} Jahre")),
    }
}

fn every(per: BillingInterval) -> Text {
    match per {
        BillingInterval::TwoYears => text("Every two years", "Alle zwei Jahre"),
        BillingInterval::Quarter => text("Every quarter", "Jedes Quartal"),
        BillingInterval::Month => text("Every month", "Jeden Monat"),
        _ => text("Every year", "Jedes Jahr"),
    }
}

fn text(english: &str, german: &str) -> Text {
    let mut text = Text::new("en", english);
    text.insert("de", german.to_owned());
    text
}
