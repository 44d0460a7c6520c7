//! Decimals that options state, such as `0.000001`.

use serde::{Serialize, Serializer};
use std::fmt;

/// A decimal that isn't negative, in its shortest form: `digits ÷ 10^places`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decimal {
    pub(super) digits: u64,
    /// At most [`Self::MOST_PLACES`].
    pub(super) places: u32,
}

impl Decimal {
    const MOST_PLACES: u32 = 18;

    /// 1 in a decimal place, such as 0.001 in the third.
    pub(super) const fn step(places: u32) -> Self {
        Self { digits: 1, places }
    }

    /// Reads `0.001`, `5` or `1e-3`. `None` if it's something else, or has more than 18 decimal places.
    pub fn parse(written: &str) -> Option<Self> {
        let (number, exponent) = written.split_once(['e', 'E']).unwrap_or((written, "0"));
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        let part = part.trim_end_matches('0');
        let digits = format!("{whole}{part}");
        let is_plain = !whole.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let digits = digits.parse::<u64>().ok().filter(|_| is_plain)?;
        let places = i64::try_from(part.len()).ok()? - i64::from(exponent.parse::<i32>().ok()?);
        Self::shortest(digits, places)
    }

    fn shortest(mut digits: u64, mut places: i64) -> Option<Self> {
        if digits == 0 {
            return Some(Self { digits, places: 0 });
        }
        while places > 0 && digits.is_multiple_of(10) {
            digits /= 10;
            places -= 1;
        }
        while places < 0 {
            digits = digits.checked_mul(10)?;
            places += 1;
        }
        let places = u32::try_from(places).ok()?;
        (places <= Self::MOST_PLACES).then_some(Self { digits, places })
    }

    pub fn is_zero(self) -> bool {
        self.digits == 0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10_u64.pow(self.places);
        let (whole, part) = (self.digits / scale, self.digits % scale);
        match self.places {
            0 => write!(f, "{whole}"),
            places => write!(f, "{whole}.{part:0width$}", width = places as usize),
        }
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn a_decimal_has_one_form() {
        for (written, shortest) in [
            ("0.000001000", "0.000001"),
            ("1e-6", "0.000001"),
            ("00.50", "0.5"),
            ("12", "12"),
            ("1.5e3", "1500"),
            ("0.0", "0"),
            ("0e999999999", "0"),
            ("0.000000000000000001", "0.000000000000000001"),
        ] {
            assert_eq!(Decimal::parse(written).unwrap().to_string(), shortest, "{written}");
        }
        assert_eq!(Decimal::parse("0.001"), Some(Decimal::step(3)));
    }

    #[test]
    fn anything_else_is_refused() {
        for written in [
            "",
            ".",
            ".5",
            "-1",
            "+1",
            "1,5",
            "1e",
            "1e-19",
            "1e99",
            "0x1",
            "1 ",
            "99999999999999999999",
        ] {
            assert_eq!(Decimal::parse(written), None, "{written}");
        }
    }
}
