//! The price for each answer to the only question it depends on.

use super::{Words, fact_value, headline};
use domain::expr::Value;
use domain::fact::{FactDefinition, FactKind};
use domain::facts::Facts;
use domain::programme::Tier;
use domain::quote::{NeededFor, Quote, QuoteOutcome, quote};

/// With more answers than this, the list is too long to read at a glance.
const AT_A_GLANCE: usize = 4;

/// Each answer with its price: "Start-up", "$10,000 a year". Empty if the price is known, depends on more than one
/// fact, or has too many answers.
pub fn price_by_answer(words: Words<'_>, tier: &Tier, facts: &Facts, waiting: &Quote) -> Vec<(String, String)> {
    let mut missing = waiting.needs.iter().filter(|need| need.purpose == NeededFor::Price);
    let (QuoteOutcome::NeedsFacts, Some(need), None) = (waiting.outcome, missing.next(), missing.next()) else {
        return Vec::new();
    };
    let Some(fact) = words.programme.fact(&need.fact) else {
        return Vec::new();
    };
    let answers = answers(fact);
    if answers.is_empty() || answers.len() > AT_A_GLANCE {
        return Vec::new();
    }
    let priced = answers.into_iter().map(|answer| {
        let mut facts = facts.clone();
        facts.set(&fact.id, answer.clone());
        let quote = quote(words.programme, tier, &facts);
        (quote.outcome != QuoteOutcome::NeedsFacts).then(|| (fact_value(words, fact, &answer), headline(words, &quote)))
    });
    priced.collect::<Option<_>>().unwrap_or_default()
}

fn answers(fact: &FactDefinition) -> Vec<Value> {
    match &fact.kind {
        FactKind::Choice(choices) => choices.iter().map(|choice| Value::Word(choice.id.clone())).collect(),
        FactKind::YesNo => vec![Value::Bool(true), Value::Bool(false)],
        FactKind::Number { .. } | FactKind::Money { .. } | FactKind::Lookup { .. } => Vec::new(),
    }
}
