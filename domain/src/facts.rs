//! Facts: what is known of an applicant, and what a programme asks.

use crate::date::Date;
use crate::expr::{Kind, Value, Values};
use crate::money::Currency;
use crate::programme::Programme;
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fact that prices or eligibility depend on, and the question that finds it out.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct FactDefinition {
    pub id: String,
    /// The question as the reader sees it.
    pub question: Text,
    /// Two or three words for summaries and links.
    pub label: Text,
    pub help: Option<Text>,
    pub kind: FactKind,
    /// A standing that the foundation grants separately (end user, start-up), rather than something the applicant states.
    pub granted_by: Option<String>,
    /// What must be shown to prove it.
    pub evidence: Option<Text>,
    /// How often it is checked again, in months.
    pub recheck_months: Option<u16>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// What values a fact can take.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    Choice(Vec<Choice>),
    YesNo,
    /// A whole number of something, never below zero.
    Number {
        unit: Text,
        most: Option<i64>,
    },
    /// An amount in whole and fractional units of this currency.
    Money {
        currency: Currency,
    },
    /// Looked up from another fact in a table: country to income band.
    Lookup {
        from: String,
        table: Vec<(String, Vec<String>)>,
        otherwise: Option<String>,
    },
}

/// One of the answers to a choice.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Choice {
    pub id: String,
    pub label: Text,
}

impl FactDefinition {
    /// The kind of the fact in conditions and formulas.
    pub fn expr_kind(&self) -> Kind {
        match &self.kind {
            FactKind::Choice(choices) => Kind::Choice(choices.iter().map(|choice| choice.id.clone()).collect()),
            FactKind::YesNo => Kind::Bool,
            FactKind::Number { .. } | FactKind::Money { .. } => Kind::Number,
            FactKind::Lookup { table, otherwise, .. } => {
                let mut words: Vec<String> = table.iter().map(|(word, _)| word.clone()).collect();
                words.extend(otherwise.clone());
                Kind::Choice(words)
            }
        }
    }

    /// Reads an answer as a person writes it: `20`, `1,500`, `0.8M`, `yes`, full-width digits, stray spaces.
    ///
    /// # Errors
    /// Why it cannot be an answer to this question.
    pub fn read(&self, written: &str) -> Result<Value, FactError> {
        let plain: String = written.trim().chars().map(half_width).collect();
        match &self.kind {
            FactKind::Choice(choices) => choices
                .iter()
                .find(|choice| choice.id == plain)
                .map(|choice| Value::Word(choice.id.clone()))
                .ok_or_else(|| FactError::NotAChoice(choices.iter().map(|choice| choice.id.clone()).collect())),
            FactKind::YesNo => match plain.to_lowercase().as_str() {
                "yes" | "true" | "1" | "y" | "ja" => Ok(Value::Bool(true)),
                "no" | "false" | "0" | "n" | "nein" => Ok(Value::Bool(false)),
                _ => Err(FactError::NotYesOrNo),
            },
            FactKind::Number { most, .. } => {
                let number = read_number(&plain)
                    .filter(|number| number.is_whole())
                    .ok_or(FactError::NotWhole)?;
                let most = most.unwrap_or(LARGEST);
                if number < Ratio::ZERO || number > Ratio::whole(most) {
                    return Err(FactError::OutOfRange { most });
                }
                Ok(Value::Number(number))
            }
            FactKind::Money { currency } => {
                let bare = plain
                    .trim_start_matches(['$', '€', '£'])
                    .trim_start_matches(currency.code());
                let number = read_number(bare).ok_or(FactError::NotMoney)?;
                if number < Ratio::ZERO || number > Ratio::whole(LARGEST) {
                    return Err(FactError::OutOfRange { most: LARGEST });
                }
                currency.minor(number).ok_or(FactError::NotMoney)?;
                Ok(Value::Number(number))
            }
            FactKind::Lookup { from, .. } => Err(FactError::LookedUp { from: from.clone() }),
        }
    }

    /// A value in the one form in which it is stored, which [`read`](Self::read) understands.
    pub fn written(&self, value: &Value) -> String {
        match value {
            Value::Word(word) => word.clone(),
            Value::Bool(true) => "yes".to_owned(),
            Value::Bool(false) => "no".to_owned(),
            Value::Number(number) => number.to_string(),
        }
    }
}

/// No applicant has more of anything; keeps every product of two facts exact.
pub(crate) const LARGEST: i64 = 1_000_000_000_000;

/// Why an answer was not understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FactError {
    /// The programme asks no such fact; with the nearest name it does ask.
    Unknown {
        nearest: Option<String>,
    },
    NotAChoice(Vec<String>),
    NotYesOrNo,
    NotWhole,
    NotMoney,
    OutOfRange {
        most: i64,
    },
    /// Never stated: it follows from another fact.
    LookedUp {
        from: String,
    },
}

pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    }
}

/// `1500`, `1,500`, `1 500`, `1'500`, `1_500`, `0.8M`, `20k`. A comma or point before exactly three digits at the end,
/// in a number with no other mark, is read as grouping: nobody states 1.500 people or euros with three decimals.
pub(crate) fn read_number(text: &str) -> Option<Ratio> {
    let text = text.trim();
    let (digits, factor) = match text.chars().last()? {
        'k' | 'K' => (&text[..text.len() - 1], 1_000),
        'm' | 'M' => (&text[..text.len() - 1], 1_000_000),
        _ => (text, 1),
    };
    let digits: String = digits
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '\'' | '_' | '’'))
        .collect();
    let (body, sign) = digits
        .strip_prefix('-')
        .map_or((digits.as_str(), ""), |rest| (rest, "-"));
    if !body.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.')) {
        return None;
    }
    let last_mark = body.rfind([',', '.']);
    let plain = match last_mark {
        None => body.to_owned(),
        Some(at) => {
            let (before, after) = (&body[..at], &body[at + 1..]);
            let mark = &body[at..=at];
            let repeated = before.contains(mark);
            let mixed = before.contains([',', '.']) && !repeated;
            let whole: String = before.chars().filter(char::is_ascii_digit).collect();
            if !mixed && after.len() == 3 && factor == 1 {
                if !grouped(before) {
                    return None;
                }
                format!("{whole}{after}")
            } else if repeated {
                return None;
            } else {
                if before.contains([',', '.']) && !grouped(before) {
                    return None;
                }
                format!("{whole}.{after}")
            }
        }
    };
    Ratio::parse(&format!("{sign}{plain}"))?.times(Ratio::whole(factor))
}

/// Whether every group after the first has three digits and the first one to three.
fn grouped(text: &str) -> bool {
    let mut groups = text.split([',', '.']);
    let first = groups.next().map_or(0, str::len);
    (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
}

/// What is known of an applicant. Everything else is unknown, which is never the same as no or zero.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Facts {
    stated: BTreeMap<String, Value>,
    /// The day the question is asked for; rules may begin and end.
    pub on: Option<Date>,
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

    /// States a fact as a person writes it.
    ///
    /// # Errors
    /// When the programme asks no such fact or this is no answer to it. Nothing is stated then.
    pub fn state(&mut self, programme: &Programme, name: &str, written: &str) -> Result<(), FactError> {
        let definition = programme.fact(name).ok_or_else(|| FactError::Unknown {
            nearest: crate::suggest::nearest(name, &programme.facts.iter().map(|fact| &fact.id).collect::<Vec<_>>()),
        })?;
        self.stated.insert(name.to_owned(), definition.read(written)?);
        Ok(())
    }

    pub fn set(&mut self, name: &str, value: Value) {
        self.stated.insert(name.to_owned(), value);
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.stated.get(name)
    }

    pub fn is_empty(&self) -> bool {
        self.stated.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.stated.iter().map(|(name, value)| (name.as_str(), value))
    }
}

/// The facts stated, seen through the definitions of a programme.
pub(crate) struct Known<'a> {
    pub programme: &'a Programme,
    pub facts: &'a Facts,
}

impl Values for Known<'_> {
    fn value(&self, name: &str) -> Option<Option<Value>> {
        let definition = self.programme.fact(name)?;
        let FactKind::Lookup { from, table, otherwise } = &definition.kind else {
            return Some(self.facts.get(name).cloned());
        };
        let found = self.facts.get(from).map(|value| {
            let Value::Word(word) = value else {
                return otherwise.clone();
            };
            let row = table.iter().find(|(_, members)| members.contains(word));
            row.map(|(result, _)| result.clone()).or_else(|| otherwise.clone())
        });
        Some(found.flatten().map(Value::Word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_understood_as_people_write_them() {
        for (written, number) in [
            ("1500", Some("1500")),
            ("1,500", Some("1500")),
            ("1.500", Some("1500")),
            ("1 500", Some("1500")),
            ("1'500'000", Some("1500000")),
            ("1,500,000.50", Some("1500000.5")),
            ("1.500.000,50", Some("1500000.5")),
            ("0.8M", Some("800000")),
            ("0,8 M", Some("800000")),
            ("20k", Some("20000")),
            ("12.5", Some("12.5")),
            ("-3", Some("-3")),
            ("1,50,000", None),
            ("1.2.3", None),
            ("ten", None),
            ("", None),
            ("12 people", None),
        ] {
            let read = read_number(written).map(|number| number.to_string());
            assert_eq!(read.as_deref(), number, "{written}");
        }
        let wide: String = "１，５００".chars().map(half_width).collect();
        assert_eq!(read_number(&wide), Some(Ratio::whole(1500)));
    }
}
