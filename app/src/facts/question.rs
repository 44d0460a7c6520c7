//! What every control of a question needs: its ID, hint and error.

use super::FactsState;
use crate::text::Texts;
use crate::words::{Words, fact_problem, money, say};
use domain::fact::{FactDefinition, FactKind};
use domain::money::Money;

/// The error in the answer to a question.
pub fn complaint(words: Words<'_>, state: &FactsState, fact: &str) -> Option<String> {
    let error = state.problem(words.programme, fact)?;
    let definition = words.programme.fact(fact)?;
    Some(fact_problem(words, definition, state.get(fact), &error))
}

/// How to answer, if the question doesn't say.
pub(super) fn hint(t: Texts, fact: &FactDefinition) -> Option<String> {
    if let Some(help) = &fact.help {
        return Some(say(t, help).to_owned());
    }
    match &fact.kind {
        FactKind::Money { currency } => {
            let example = Money {
                minor: 1_500_000 * currency.scale() / 100,
                currency: *currency,
            };
            Some(t.amount_hint(currency.code(), money(t, example)))
        }
        _ => None,
    }
}

/// The options, if it's a choice: values and labels.
pub(super) fn choices(t: Texts, fact: &FactDefinition) -> Option<Vec<(String, String)>> {
    match &fact.kind {
        FactKind::Choice(choices) => {
            let choices = choices.iter();
            Some(
                choices
                    .map(|choice| (choice.id.clone(), say(t, &choice.label).to_owned()))
                    .collect(),
            )
        }
        FactKind::YesNo => Some(vec![
            ("yes".to_owned(), t.answer_yes().into_owned()),
            ("no".to_owned(), t.answer_no().into_owned()),
        ]),
        FactKind::Number { .. } | FactKind::Money { .. } | FactKind::Lookup { .. } => None,
    }
}

/// The ID of a fact's field. The first one, if there are several.
pub(super) fn field_id(fact: &str) -> String {
    format!("fact-{fact}")
}
