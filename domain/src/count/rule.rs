//! A rule: everything that a count needs apart from the ballots.

use super::caps::check_caps;
use super::contest::Contest;
use super::error::CountError;
use super::gregory::{self, GregoryRule};
use super::meek::{self, MeekRule};
use super::option_value::OptionValue;
use super::outcome::Outcome;
use super::pairwise::{self, PairwiseRule};
use super::runoff::{self, RunoffRule};
use super::scores::{self, ScoreRule};

/// A written rule with its identifier. Two rules that can give different results have different identifiers, or different
/// [`Self::options`].
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rule {
    /// Such as `meek-prf`. It never changes its meaning, so that a count can be repeated.
    pub id: &'static str,
    /// One line for people.
    pub title: &'static str,
    pub method: Method,
}

/// How a rule counts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Method {
    Meek(MeekRule),
    Gregory(GregoryRule),
    Runoff(RunoffRule),
    Pairwise(PairwiseRule),
    Scores(ScoreRule),
}

impl Rule {
    /// The families of rules, in the order in which they're listed.
    const FAMILIES: [&[Self]; 5] = [
        &meek::RULES,
        &gregory::RULES,
        &runoff::RULES,
        &pairwise::RULES,
        &scores::RULES,
    ];

    /// All rules with an identifier.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::FAMILIES.into_iter().flatten().copied()
    }

    /// The rule with this identifier.
    pub fn named(id: &str) -> Option<Self> {
        Self::all().find(|rule| rule.id == id)
    }

    /// What the rule's identifier doesn't say: the options that a file gave, by the names of the neutral format.
    /// None for rules with a fixed meaning.
    pub fn options(&self) -> Vec<(&'static str, OptionValue)> {
        if Self::named(self.id).is_some() {
            return Vec::new();
        }
        match &self.method {
            Method::Runoff(rule) => rule.options(),
            Method::Meek(rule) => rule.options(),
            Method::Gregory(_) | Method::Pairwise(_) | Method::Scores(_) => Vec::new(),
        }
    }
}

/// Counts a contest by a rule.
pub fn count(contest: &Contest, rule: &Rule) -> Result<Outcome, CountError> {
    contest.check()?;
    let outcome = match &rule.method {
        Method::Meek(method) => meek::count(contest, rule.id, method),
        Method::Gregory(method) => gregory::count(contest, rule.id, *method),
        Method::Runoff(method) => runoff::count(contest, rule.id, method),
        Method::Pairwise(method) => pairwise::count(contest, rule.id, *method),
        Method::Scores(method) => scores::count(contest, rule.id, *method),
    }?;
    check_caps(&contest.caps, &outcome.winners)?;
    Ok(outcome)
}
