//! Exact numbers: prices and seats are only rounded when a rule says so.

use std::cmp::Ordering;
use std::fmt;

/// A fraction in lowest terms with a positive denominator. Arithmetic that would overflow returns `None`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    pub const ZERO: Self = Self::whole(0);
    pub const ONE: Self = Self::whole(1);

    pub const fn whole(number: i64) -> Self {
        Self {
            numerator: number as i128,
            denominator: 1,
        }
    }

    /// `None` if the denominator is zero or the fraction doesn't fit.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let divisor = gcd(numerator.checked_abs()?, denominator.checked_abs()?).max(1);
        let sign = denominator.signum();
        Some(Self {
            numerator: (numerator / divisor).checked_mul(sign)?,
            denominator: (denominator / divisor).checked_mul(sign)?,
        })
    }

    /// Reads `12`, `12.5`, `1_000` and `-0.25`: at most 18 digits in total.
    pub fn parse(text: &str) -> Option<Self> {
        Self::decimal(text, 18)
    }

    /// Reads a decimal number with a limited number of digits. Results can be longer than numbers in a file.
    fn decimal(text: &str, most: usize) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let clean = |part: &str| -> Option<String> {
            let kept: String = part.chars().filter(|&c| c != '_').collect();
            (!kept.is_empty() && kept.bytes().all(|byte| byte.is_ascii_digit())).then_some(kept)
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (clean(whole)?, clean(fraction)?),
            None => (clean(digits)?, String::new()),
        };
        if whole.len() + fraction.len() > most {
            return None;
        }
        let scale = 10_i128.checked_pow(u32::try_from(fraction.len()).ok()?)?;
        let magnitude = whole.parse::<i128>().ok()?.checked_mul(scale)?;
        let rest = if fraction.is_empty() {
            0
        } else {
            fraction.parse::<i128>().ok()?
        };
        let magnitude = magnitude.checked_add(rest)?;
        Self::new(if negative { -magnitude } else { magnitude }, scale)
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        Self::new(
            self.numerator
                .checked_mul(other.denominator)?
                .checked_add(other.numerator.checked_mul(self.denominator)?)?,
            self.denominator.checked_mul(other.denominator)?,
        )
    }

    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated()?)
    }

    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(
            self.numerator.checked_mul(other.numerator)?,
            self.denominator.checked_mul(other.denominator)?,
        )
    }

    /// `None` for a division by zero.
    pub fn over(self, other: Self) -> Option<Self> {
        Self::new(
            self.numerator.checked_mul(other.denominator)?,
            self.denominator.checked_mul(other.numerator)?,
        )
    }

    pub fn negated(self) -> Option<Self> {
        Some(Self {
            numerator: self.numerator.checked_neg()?,
            denominator: self.denominator,
        })
    }

    pub fn floor(self) -> i128 {
        self.numerator.div_euclid(self.denominator)
    }

    pub fn ceil(self) -> i128 {
        let floor = self.floor();
        if self.is_whole() { floor } else { floor + 1 }
    }

    /// Rounds to the nearest whole number, with halves away from zero: commercial rounding.
    pub fn rounded(self) -> i128 {
        let twice = self.numerator.unsigned_abs().saturating_mul(2);
        let below = twice / self.denominator.unsigned_abs();
        let magnitude = i128::try_from(below.div_ceil(2)).unwrap_or(i128::MAX);
        if self.numerator < 0 { -magnitude } else { magnitude }
    }

    pub fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// The number as `i64`, if it's whole and fits.
    pub fn to_i64(self) -> Option<i64> {
        self.is_whole().then(|| i64::try_from(self.numerator).ok()).flatten()
    }
}

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        match (left, right) {
            (Some(left), Some(right)) => left.cmp(&right),
            // If the products overflow, the whole parts differ or the numbers are equal to 18 places.
            _ => self.floor().cmp(&other.floor()),
        }
    }
}

/// Decimal if six places are exact, otherwise a fraction.
impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_whole() {
            return write!(out, "{}", self.numerator);
        }
        for places in 1..=6_usize {
            let scale = 10_i128.pow(u32::try_from(places).unwrap_or(0));
            if scale % self.denominator == 0 {
                let Some(scaled) = self.numerator.checked_mul(scale / self.denominator) else {
                    break;
                };
                let sign = if scaled < 0 { "-" } else { "" };
                let magnitude = scaled.unsigned_abs();
                let scale = scale.unsigned_abs();
                return write!(out, "{sign}{}.{:0places$}", magnitude / scale, magnitude % scale);
            }
        }
        write!(out, "{}/{}", self.numerator, self.denominator)
    }
}

impl serde::Serialize for Ratio {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Ratio {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let parsed = match text.split_once('/') {
            Some((top, bottom)) => top
                .parse()
                .ok()
                .zip(bottom.parse().ok())
                .and_then(|(top, bottom)| Self::new(top, bottom)),
            None => Self::decimal(&text, 45),
        };
        parsed.ok_or_else(|| serde::de::Error::custom("not a number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_and_print_exactly() {
        for (text, printed) in [
            ("4166.67", "4166.67"),
            ("1_000", "1000"),
            ("-0.250", "-0.25"),
            ("2.0", "2"),
        ] {
            assert_eq!(Ratio::parse(text).unwrap().to_string(), printed);
        }
        for wrong in ["", ".", "1.", ".5", "1e3", "--1", "1234567890123456789"] {
            assert_eq!(Ratio::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Ratio::new(1, 3).unwrap().to_string(), "1/3");
    }

    #[test]
    fn a_third_three_times_is_one() {
        let third = Ratio::ONE.over(Ratio::whole(3)).unwrap();
        assert_eq!(third.times(Ratio::whole(3)), Some(Ratio::ONE));
        assert_eq!(Ratio::ONE.over(Ratio::ZERO), None);
    }

    #[test]
    fn halves_round_away_from_zero() {
        for (text, rounded, floor, ceil) in [("2.5", 3, 2, 3), ("-2.5", -3, -3, -2), ("2.4", 2, 2, 3), ("7", 7, 7, 7)] {
            let number = Ratio::parse(text).unwrap();
            assert_eq!(
                (number.rounded(), number.floor(), number.ceil()),
                (rounded, floor, ceil),
                "{text}"
            );
        }
    }
}
