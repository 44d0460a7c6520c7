//! Money in whole minor units of a currency.

mod read;
mod signs;

pub use read::MoneyError;

use crate::ratio::Ratio;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// An ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Currency([u8; 3]);

/// The supported currencies in alphabetical order, with their decimal digits (ISO 4217, list one).
const CURRENCIES: &[(&str, u8)] = &[
    ("AUD", 2),
    ("BRL", 2),
    ("CAD", 2),
    ("CHF", 2),
    ("CNY", 2),
    ("CZK", 2),
    ("DKK", 2),
    ("EUR", 2),
    ("GBP", 2),
    ("HKD", 2),
    ("HUF", 2),
    ("ILS", 2),
    ("INR", 2),
    ("ISK", 0),
    ("JPY", 0),
    ("KES", 2),
    ("KRW", 0),
    ("KWD", 3),
    ("MXN", 2),
    ("NGN", 2),
    ("NOK", 2),
    ("NZD", 2),
    ("PLN", 2),
    ("RON", 2),
    ("SEK", 2),
    ("SGD", 2),
    ("THB", 2),
    ("TND", 3),
    ("TRY", 2),
    ("TWD", 2),
    ("UAH", 2),
    ("USD", 2),
    ("UYU", 2),
    ("VND", 0),
    ("ZAR", 2),
];

impl Currency {
    /// `None` for a code that isn't in the list above.
    pub fn parse(code: &str) -> Option<Self> {
        let at = CURRENCIES.binary_search_by_key(&code, |(known, _)| known).ok()?;
        CURRENCIES[at].0.as_bytes().try_into().ok().map(Self)
    }

    /// Every supported code.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        CURRENCIES.iter().map(|(code, _)| *code)
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The number of decimal digits: 2 for cents, 0 for yen.
    pub fn digits(&self) -> u8 {
        let found = CURRENCIES.binary_search_by_key(&self.code(), |(code, _)| code);
        found.map_or(2, |at| CURRENCIES[at].1)
    }

    /// How many minor units make one major unit.
    pub fn scale(&self) -> i64 {
        10_i64.pow(u32::from(self.digits()))
    }

    /// An amount that shows how to write one. With three decimals, 15,000 alone could be 15.
    pub fn example(self) -> Money {
        let cents = if self.digits() == 3 { 500 } else { 0 };
        Money {
            minor: 15_000 * self.scale() + cents,
            currency: self,
        }
    }

    /// Converts major units to minor units. `None` if the amount has too many decimals or is too large.
    pub fn minor(&self, major: Ratio) -> Option<i64> {
        major.times(Ratio::whole(self.scale()))?.to_i64()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("unknown currency"))
    }
}

/// The largest amount that people can type, in minor units: sums of any number of them are exact.
pub const LARGEST_AMOUNT: i64 = 10_000_000_000_000;

/// An amount of money in minor units.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    /// In major units with a point, for other programs: `-1500.00`.
    pub fn decimal(self) -> String {
        let scale = self.currency.scale().unsigned_abs();
        let (sign, magnitude) = (if self.minor < 0 { "-" } else { "" }, self.minor.unsigned_abs());
        let major = magnitude / scale;
        match usize::from(self.currency.digits()) {
            0 => format!("{sign}{major}"),
            digits => format!("{sign}{major}.{:0digits$}", magnitude % scale),
        }
    }
}

impl fmt::Display for Money {
    /// Plain and unambiguous, for logs and tests: `USD 1500.00`. Pages format amounts for their readers.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.currency, self.decimal())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_currency_is_found_in_the_list() {
        for (code, digits) in CURRENCIES {
            assert_eq!(
                Currency::parse(code).map(|currency| currency.digits()),
                Some(*digits),
                "{code}"
            );
        }
    }

    #[test]
    fn minor_units_follow_the_currency() {
        for (code, major, minor) in [
            ("USD", "4166.67", Some(416_667)),
            ("USD", "0.001", None),
            ("JPY", "500", Some(500)),
            ("JPY", "0.5", None),
            ("KWD", "1.234", Some(1234)),
        ] {
            let currency = Currency::parse(code).unwrap();
            assert_eq!(currency.minor(Ratio::parse(major).unwrap()), minor, "{code} {major}");
        }
        assert!(Currency::parse("usd").is_none() && Currency::parse("XXX").is_none());
    }
}
