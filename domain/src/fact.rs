//! The facts that a programme asks about, and how answers are read.

use crate::country;
use crate::expr::{Expr, Value, ValueKind};
use crate::money::{Currency, MoneyError};
use crate::number::{NumberError, read_number};
use crate::price::{Bounds, most_exact};
use crate::ratio::Ratio;
use crate::text::Text;
use crate::typed::plain;
use crate::unicode::lowercase;
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
    /// The document that its table or rule comes from.
    pub source: Option<String>,
    /// What holds until something is stated, in tiers that leave the choice. Only for what applicants choose, such as how
    /// they pay.
    pub default: Option<String>,
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
    /// A country or area, by its ISO 3166-1 code. Rules can name regions, too.
    Country,
    /// Looked up from another fact in a table, such as country to income band.
    Lookup {
        from: String,
        /// The results, and the words that lead to each.
        table: Vec<(String, Vec<String>)>,
        otherwise: Option<String>,
        /// The results as readers see them.
        labels: Vec<FactOption>,
    },
    /// Computed from facts above it: a mean of three years, points for a size. Never negative.
    Computed {
        by: Computation,
        measure: Measure,
    },
}

/// How a fact follows from others.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Computation {
    Formula(Expr),
    /// The number of the band that another fact's value is in.
    Bands {
        on: String,
        bands: Vec<ValueBand>,
    },
}

impl Computation {
    /// The facts that it uses, and nothing else.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Formula(formula) => formula.names(),
            Self::Bands { on, .. } => vec![on],
        }
    }
}

/// A band of a number, and what it counts as.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ValueBand {
    pub bounds: Bounds,
    pub value: Ratio,
}

/// What a number counts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Whole units, such as people or points.
    Units(Text),
    /// An amount of money in this currency.
    Money(Currency),
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
            FactKind::Number { .. } | FactKind::Money { .. } | FactKind::Computed { .. } => ValueKind::Number,
            FactKind::Country => ValueKind::Country,
            FactKind::Lookup { table, otherwise, .. } => {
                let mut words: Vec<String> = table.iter().map(|(word, _)| word.clone()).collect();
                words.extend(otherwise.clone());
                ValueKind::Choice(words)
            }
        }
    }

    /// Whether applicants state it. The others follow from what they state.
    pub fn is_asked(&self) -> bool {
        !matches!(self.kind, FactKind::Lookup { .. } | FactKind::Computed { .. })
    }

    /// What a number counts.
    pub fn unit(&self) -> Option<&Text> {
        match &self.kind {
            FactKind::Number { unit, .. }
            | FactKind::Computed {
                measure: Measure::Units(unit),
                ..
            } => Some(unit),
            _ => None,
        }
    }

    /// The currency of an amount of money.
    pub fn currency(&self) -> Option<Currency> {
        match &self.kind {
            FactKind::Money { currency }
            | FactKind::Computed {
                measure: Measure::Money(currency),
                ..
            } => Some(*currency),
            _ => None,
        }
    }

    /// The smallest difference between two values of a number: 1, or a cent.
    pub(crate) fn step(&self) -> Option<Ratio> {
        match self.currency() {
            Some(currency) => Ratio::new(1, i128::from(currency.scale())),
            None => self.unit().map(|_| Ratio::ONE),
        }
    }

    /// The highest possible value of a number.
    pub(crate) fn most(&self) -> i64 {
        match self.kind {
            FactKind::Number { most: Some(most), .. } => most,
            _ => LARGEST,
        }
    }

    /// What a lookup finds for an option of the fact that it starts from. `None` for other facts, or if it finds nothing.
    /// A country in the table comes before its regions.
    pub(crate) fn looked_up(&self, option: &str) -> Option<String> {
        let FactKind::Lookup { table, otherwise, .. } = &self.kind else {
            return None;
        };
        let value = Value::Word(option.to_owned());
        let place = most_exact(&value, table.iter().map(|(_, words)| words.as_slice()));
        let found = place
            .and_then(|place| table.get(place))
            .map(|(result, _)| result.clone());
        found.or_else(|| otherwise.clone())
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
            FactKind::YesNo => match lowercase(&plain).as_str() {
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
            FactKind::Country => country::code(&plain)
                .map(|code| Value::Word(code.to_owned()))
                .ok_or(FactError::NotACountry),
            FactKind::Lookup { from, .. } => Err(FactError::LookedUp { from: from.clone() }),
            FactKind::Computed { .. } => Err(FactError::Computed),
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
    NotACountry,
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
    /// It can't be stated, because it's computed from other facts.
    Computed,
}
