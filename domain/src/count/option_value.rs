//! What a rule's options are set to.

use super::decimal::Decimal;
use serde::Serialize;
use std::fmt;

/// What an option is set to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(untagged)]
pub enum OptionValue {
    On(bool),
    Number(u64),
    Decimal(Decimal),
    Word(&'static str),
}

impl fmt::Display for OptionValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(on) => on.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Decimal(decimal) => decimal.fmt(f),
            Self::Word(word) => f.write_str(word),
        }
    }
}
