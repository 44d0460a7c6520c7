//! Options as a file states them: values by name.

use super::error::{FormatError, FormatProblem};
use crate::count::{Decimal, StatedOption};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Options by name. One that's `null` isn't there.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct WrittenOptions(BTreeMap<String, Value>);

/// A whole number, or `max` for no limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Limit {
    Most(u64),
    Unlimited,
}

impl WrittenOptions {
    /// All options as texts, in the order of their names, without those that only describe the file.
    pub(super) fn stated(&self, descriptions: &[&str]) -> Vec<StatedOption> {
        let options = self.0.iter().filter(|(name, _)| !descriptions.contains(&name.as_str()));
        let option = |(name, value): (&String, &Value)| StatedOption {
            name: name.clone(),
            value: text(value),
        };
        options.map(option).collect()
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<String>, FormatError> {
        self.get(name, "a text", |value| value.as_str().map(str::to_owned))
    }

    /// A whole number, also in quotation marks.
    pub(super) fn whole(&self, name: &str) -> Result<Option<u64>, FormatError> {
        self.get(name, "a whole number", |value| text(value).parse::<u64>().ok())
    }

    /// A decimal above 0, also in quotation marks.
    pub(super) fn positive(&self, name: &str) -> Result<Option<Decimal>, FormatError> {
        self.get(name, "a decimal above 0 with at most 18 places", |value| {
            Decimal::parse(&text(value)).filter(|decimal| !decimal.is_zero())
        })
    }

    /// A number that's at least this, or `max`.
    pub(super) fn limit(&self, name: &str, least: u64) -> Result<Option<Limit>, FormatError> {
        let expected = if least > 0 {
            "a whole number above 0, or “max”"
        } else {
            "a whole number or “max”"
        };
        self.get(name, expected, |value| match text(value).as_str() {
            "max" | "unlimited" => Some(Limit::Unlimited),
            number => number
                .parse::<u64>()
                .ok()
                .filter(|most| *most >= least)
                .map(Limit::Most),
        })
    }

    /// `true` or `false`. `false` if it isn't there.
    pub(super) fn switch(&self, name: &str) -> Result<bool, FormatError> {
        let found = self.get(name, "true or false", Value::as_bool)?;
        Ok(found.unwrap_or_default())
    }

    pub(super) fn labels(&self, name: &str) -> Result<Option<Vec<String>>, FormatError> {
        self.get(name, "a list of labels", |value| {
            let labels = value.as_array()?.iter();
            labels.map(|label| label.as_str().map(str::to_owned)).collect()
        })
    }

    /// A number of votes. `None` if it's a formula in words.
    pub(super) fn votes(&self, name: &str) -> Result<Option<u64>, FormatError> {
        let found = self.get(name, "a number of votes, or a formula in words", |value| match value {
            Value::String(words) => Some(words.parse::<u64>().ok()),
            number => number.as_u64().map(Some),
        })?;
        Ok(found.flatten())
    }

    fn get<T>(
        &self,
        name: &str,
        expected: &'static str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<Option<T>, FormatError> {
        let Some(value) = self.0.get(name) else { return Ok(None) };
        let invalid = || {
            FormatError::file(FormatProblem::InvalidOption {
                name: name.to_owned(),
                value: text(value),
                expected,
            })
        };
        read(value).map(Some).ok_or_else(invalid)
    }
}

/// A text without quotation marks, and everything else as JSON.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

impl<'de> Deserialize<'de> for WrittenOptions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OptionsByName)
    }
}

/// Refuses options that are there twice, because one of them would be ignored.
struct OptionsByName;

impl<'de> Visitor<'de> for OptionsByName {
    type Value = WrittenOptions;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("options by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WrittenOptions, A::Error> {
        let mut options = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            if options.insert(name.clone(), value).is_some() {
                return Err(A::Error::custom(format_args!("duplicate option `{name}`")));
            }
        }
        options.retain(|_, value| !value.is_null());
        Ok(WrittenOptions(options))
    }
}
