//! What every control of a question needs: its ID, hint and error.

use super::FactsState;
use crate::text::Texts;
use crate::words::{Words, countries, fact_problem, money, say};
use domain::fact::{FactDefinition, FactKind};

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
        FactKind::Money { currency } => Some(t.amount_hint(currency.code(), money(t, currency.example()))),
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
        FactKind::Country => {
            let all = countries(t).into_iter();
            Some(all.map(|(code, name)| (code.to_owned(), name.to_owned())).collect())
        }
        FactKind::Number { .. } | FactKind::Money { .. } | FactKind::Lookup { .. } | FactKind::Computed { .. } => None,
    }
}

/// The ID of a fact's field. The first one, if there are several.
pub(super) fn field_id(fact: &str) -> String {
    format!("fact-{fact}")
}

#[cfg(test)]
mod tests {
    use super::money;
    use crate::locale::Locale;
    use crate::text::Texts;
    use domain::money::{Currency, Money};

    #[test]
    fn f2_every_amount_that_pages_show_can_be_typed() {
        for currency in Currency::codes().filter_map(Currency::parse) {
            let example = currency.example().minor;
            for minor in [example, 1_000 * example, 123_450, 7] {
                // With three decimals, 123.450 could be thousands.
                if currency.digits() == 3 && minor == 123_450 {
                    continue;
                }
                for locale in [Locale::En, Locale::De] {
                    let shown = money(Texts::new(locale), Money { minor, currency });
                    let read = currency.read(&shown).ok().and_then(|major| currency.minor(major));
                    assert_eq!(read, Some(minor), "{shown}");
                }
            }
        }
    }
}
