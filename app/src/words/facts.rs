//! Facts and the answers to their questions.

use super::{Words, country_or_region, money, number};
use domain::expr::Value;
use domain::fact::{FactDefinition, FactError, FactKind};
use domain::money::Money;
use domain::ratio::Ratio;

/// The short name of a fact.
pub fn fact_label(words: Words<'_>, id: &str) -> String {
    let fact = words.programme.fact(id);
    fact.map_or_else(|| id.to_owned(), |fact| words.say(&fact.label).to_owned())
}

/// A value of a fact, formatted for the language.
pub fn fact_value(words: Words<'_>, fact: &FactDefinition, value: &Value) -> String {
    let t = words.t;
    match (value, &fact.kind) {
        (Value::Bool(true), _) => t.answer_yes().into_owned(),
        (Value::Bool(false), _) => t.answer_no().into_owned(),
        (Value::Word(word), FactKind::Choice(options) | FactKind::Lookup { labels: options, .. }) => {
            let option = options.iter().find(|option| option.id == *word);
            option.map_or_else(|| word.clone(), |option| words.say(&option.label).to_owned())
        }
        (Value::Word(word), FactKind::Country) => country_or_region(t, word),
        (Value::Word(word), _) => word.clone(),
        (Value::Number(exact), _) => match fact.currency() {
            Some(currency) => exact
                .times(Ratio::whole(currency.scale()))
                .and_then(|minor| i64::try_from(minor.rounded()).ok())
                .map_or_else(|| exact.to_string(), |minor| money(t, Money { minor, currency })),
            None => number(t, *exact),
        },
    }
}

/// What's wrong with an answer, and what to write instead.
pub fn fact_problem(words: Words<'_>, fact: &FactDefinition, written: &str, error: &FactError) -> String {
    let t = words.t;
    let label = words.say(&fact.label);
    let currency = || match &fact.kind {
        FactKind::Money { currency } => *currency,
        _ => words.programme.currency,
    };
    match error {
        FactError::NotAChoice(_) | FactError::NotACountry => t.needs_known_choice(label, written),
        FactError::NotYesOrNo | FactError::Unknown { .. } | FactError::LookedUp { .. } | FactError::Computed => {
            t.needs_choice(label)
        }
        FactError::NotWhole => t.needs_whole_number(label),
        FactError::NotMoney => t.needs_amount(label, money(t, currency().example())),
        FactError::OtherCurrency(written) => t.needs_currency(label, currency(), written),
        FactError::Ambiguous => t.needs_plain_number(label),
        FactError::OutOfRange { most } => t.needs_whole_number_between(label, "0", number(t, Ratio::whole(*most))),
    }
}
