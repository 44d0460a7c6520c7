//! Single values of options, which files write in several ways.

use serde::{Deserialize, Deserializer};
use std::fmt;

/// A whole number, also in quotation marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Whole(pub u64);

/// A whole number, or `max` for no limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Limit {
    Most(u64),
    Unlimited,
}

/// `equal_ranks`.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum EqualRanksOption {
    Allowed(bool),
    How(String),
}

/// `quorum`.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum QuorumOption {
    Votes(u64),
    Words(String),
}

/// A number as some programs write it: sometimes as a number, sometimes as a text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Number(u64),
    Text(String),
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Written::deserialize(deserializer)? {
            Written::Number(number) => Ok(Self(number)),
            Written::Text(text) => text.parse().map(Self).map_err(|_| expected("a whole number", &text)),
        }
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Written::deserialize(deserializer)? {
            Written::Number(number) => Ok(Self::Most(number)),
            Written::Text(text) if text == "max" || text == "unlimited" => Ok(Self::Unlimited),
            Written::Text(text) => text
                .parse()
                .map(Self::Most)
                .map_err(|_| expected("a whole number or “max”", &text)),
        }
    }
}

fn expected<E: serde::de::Error>(what: &str, text: &impl fmt::Display) -> E {
    E::custom(format_args!("expected {what}, found “{text}”"))
}
