//! An answer, for display.

use super::labels::choices;
use crate::api::ApplicationAnswer;
use crate::text::Texts;
use crate::words::{country, date, money, number};
use domain::application::{Field, FieldKind};
use domain::date::Date;
use domain::fact::FactKind;
use domain::money::{Currency, Money};
use domain::ratio::Ratio;

/// An answer in words: the name of an uploaded file, or that there's none.
pub fn answer_text(t: Texts, answer: &ApplicationAnswer, field: &Field, typed: &str) -> String {
    if field.kind == FieldKind::File {
        let file = answer.files.iter().find(|file| file.id == typed);
        return file.map_or_else(|| t.not_answered().into_owned(), |file| file.name.clone());
    }
    if typed.is_empty() {
        return t.not_answered().into_owned();
    }
    answered(t, field, typed)
}

/// In words if it's valid, otherwise as typed.
pub fn answered(t: Texts, field: &Field, typed: &str) -> String {
    let Ok(Some(answer)) = field.read(typed) else {
        return typed.to_owned();
    };
    if let Some(choices) = choices(t, field) {
        let chosen = choices.into_iter().find(|(id, _)| *id == answer);
        return chosen.map_or(answer, |(_, words)| words);
    }
    match &field.kind {
        FieldKind::Country => country(t, &answer),
        FieldKind::Date => Date::parse(&answer).map_or(answer, |day| date(t, day)),
        FieldKind::Amount { currency, .. } => in_money(t, &answer, *currency),
        FieldKind::Number { .. } => counted(t, &answer),
        FieldKind::Fact(fact) => match &fact.kind {
            FactKind::Money { currency } => in_money(t, &answer, *currency),
            _ => counted(t, &answer),
        },
        _ => answer,
    }
}

fn counted(t: Texts, answer: &str) -> String {
    Ratio::parse(answer).map_or_else(|| answer.to_owned(), |count| number(t, count))
}

fn in_money(t: Texts, answer: &str, currency: Currency) -> String {
    let minor = Ratio::parse(answer).and_then(|major| currency.minor(major));
    minor.map_or_else(|| answer.to_owned(), |minor| money(t, Money { minor, currency }))
}
