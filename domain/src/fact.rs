//! The facts that a programme asks about, and how answers are read.

use crate::expr::{Value, ValueKind};
use crate::money::{Currency, MoneyError};
use crate::number::{NumberError, read_number};
use crate::ratio::Ratio;
use crate::text::Text;
use crate::typed::plain;
use serde::{Deserialize, Serialize};

/// A fact that prices or eligibility depend on, and the question that asks for it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FactDefinition {
    pub id: String,
    /// The question as readers see it.
    pub question: Text,
    /// Two or three words for summaries and links.
    pub label: Text,
    pub help: Option<Text>,
    pub kind: FactKind,
    /// Who grants the status (end user, start-up), if it's not something that applicants state themselves.
    pub granted_by: Option<String>,
    /// The evidence that proves it.
    pub evidence: Option<Text>,
    /// How often it's checked again, in months.
    pub recheck_months: Option<u16>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The kind of values that a fact can have.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    Choice(Vec<FactOption>),
    YesNo,
    /// A whole number of something, never negative.
    Number {
        unit: Text,
        most: Option<i64>,
    },
    /// An amount of money in this currency.
    Money {
        currency: Currency,
    },
    /// Looked up from another fact in a table, such as country to income band.
    Lookup {
        from: String,
        table: Vec<(String, Vec<String>)>,
        otherwise: Option<String>,
    },
}

/// One of the options of a choice.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FactOption {
    pub id: String,
    pub label: Text,
}

impl FactDefinition {
    /// The kind of value that the fact has in expressions.
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

    /// What a lookup finds for an option of the fact that it starts from. `None` for other facts, or if it finds nothing.
    pub(crate) fn looked_up(&self, option: &str) -> Option<String> {
        let FactKind::Lookup { table, otherwise, .. } = &self.kind else {
            return None;
        };
        let row = table
            .iter()
            .find(|(_, members)| members.iter().any(|member| member == option));
        row.map(|(result, _)| result.clone()).or_else(|| otherwise.clone())
    }

    /// Reads an answer as people write it: `20`, `1,500`, `0.8M`, `yes`, full-width digits, stray spaces.
    ///
    /// # Errors
    /// Why it isn't a valid answer to this question.
    pub fn read(&self, written: &str) -> Result<Value, FactError> {
        let plain = plain(written);
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
                let number = match read_number(&plain) {
                    Ok(number) if number.is_whole() => number,
                    Err(NumberError::Ambiguous) => return Err(FactError::Ambiguous),
                    _ => return Err(FactError::NotWhole),
                };
                let most = most.unwrap_or(LARGEST);
                if number < Ratio::ZERO || number > Ratio::whole(most) {
                    return Err(FactError::OutOfRange { most });
                }
                Ok(Value::Number(number))
            }
            FactKind::Money { currency } => {
                let number = currency.read(&plain).map_err(|error| match error {
                    MoneyError::NotMoney => FactError::NotMoney,
                    MoneyError::Ambiguous => FactError::Ambiguous,
                    MoneyError::OtherCurrency(written) => FactError::OtherCurrency(written),
                })?;
                if number < Ratio::ZERO || number > Ratio::whole(LARGEST) {
                    return Err(FactError::NotMoney);
                }
                currency.minor(number).ok_or(FactError::NotMoney)?;
                Ok(Value::Number(number))
            }
            FactKind::Lookup { from, .. } => Err(FactError::LookedUp { from: from.clone() }),
        }
    }

    /// The value in its normal form, which [`read`](Self::read) understands.
    pub fn written(&self, value: &Value) -> String {
        match value {
            Value::Word(word) => word.clone(),
            Value::Bool(true) => "yes".to_owned(),
            Value::Bool(false) => "no".to_owned(),
            Value::Number(number) => number.to_string(),
        }
    }
}

/// The largest number. No applicant has more of anything, and every product of two facts stays exact.
pub(crate) const LARGEST: i64 = 1_000_000_000_000;

/// Why an answer isn't valid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FactError {
    /// The programme has no such fact. Contains the most similar name, if any.
    Unknown {
        nearest: Option<String>,
    },
    NotAChoice(Vec<String>),
    NotYesOrNo,
    NotWhole,
    NotMoney,
    /// An amount in another currency, with its sign or code as typed.
    OtherCurrency(String),
    /// A number that can be read in two ways.
    Ambiguous,
    OutOfRange {
        most: i64,
    },
    /// It can't be stated, because it follows from another fact.
    LookedUp {
        from: String,
    },
}
