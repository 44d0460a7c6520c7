//! Whether a condition is true, and which facts to ask for if nobody knows yet.

use crate::expr::{Evaluation, Expr};
use crate::facts::KnownFacts;

pub(super) enum ConditionResult {
    Yes,
    No,
    Needs(Vec<String>),
    Broken,
}

/// Whether a condition is true. Without a condition, the answer is yes.
pub(super) fn holds(condition: Option<&Expr>, known: &KnownFacts<'_>) -> ConditionResult {
    let Some(condition) = condition else {
        return ConditionResult::Yes;
    };
    match condition.test(known) {
        Ok(Evaluation::Known(true)) => ConditionResult::Yes,
        Ok(Evaluation::Known(false)) => ConditionResult::No,
        Ok(Evaluation::Unknown(names)) => ConditionResult::Needs(askable(names, known)),
        Err(_) => ConditionResult::Broken,
    }
}

/// The facts to ask for to find these out. For a fact that follows from others, those that aren't stated yet.
pub(crate) fn askable(names: Vec<String>, known: &KnownFacts<'_>) -> Vec<String> {
    let mut asked: Vec<String> = Vec::new();
    for name in &names {
        for origin in known.programme.origins(name) {
            if known.facts.get(origin).is_none() && !asked.iter().any(|fact| fact == origin) {
                asked.push(origin.to_owned());
            }
        }
    }
    asked
}
