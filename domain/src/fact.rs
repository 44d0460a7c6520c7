//! The facts a programme asks about, and how an answer is read.

use crate::expr::{Value, ValueKind};
use crate::money::Currency;
use crate::number::{half_width, read_number};
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};

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
    Choice(Vec<FactOption>),
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
pub struct FactOption {
    pub id: String,
    pub label: Text,
}

impl FactDefinition {
    /// The kind of the fact in conditions and formulas.
    pub fn expr_kind(&self) -> ValueKind {
        match &self.kind {
            FactKind::Choice(choices) => ValueKind::Choice(choices.iter().map(|choice| choice.id.clone()).collect()),
            FactKind::YesNo => ValueKind::Bool,
            FactKind::Number { .. } | FactKind::Money { .. } => ValueKind::Number,
            FactKind::Lookup { table, otherwise, .. } => {
                let mut words: Vec<String> = table.iter().map(|(word, _)| word.clone()).collect();
                words.extend(otherwise.clone());
                ValueKind::Choice(words)
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
