//! Exact numbers: prices and seats are only rounded when a rule says so.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};
use std::fmt;

/// A fraction in lowest terms with a positive denominator. Arithmetic that would overflow returns `None`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Ratio(num_rational::Ratio<i128>);

impl Ratio {
    pub const ZERO: Self = Self::whole(0);
    pub const ONE: Self = Self::whole(1);

    pub const fn whole(number: i64) -> Self {
        Self(num_rational::Ratio::new_raw(number as i128, 1))
    }

    /// `None` if the denominator is zero or the fraction doesn't fit.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let fits = denominator != 0 && numerator != i128::MIN && denominator != i128::MIN;
        fits.then(|| Self(num_rational::Ratio::new(numerator, denominator)))
    }

    /// Leaves out the one numerator that has no opposite.
    fn from_result(result: Option<num_rational::Ratio<i128>>) -> Option<Self> {
        result.filter(|ratio| *ratio.numer() != i128::MIN).map(Self)
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
        // Whole numbers need no reduction, and that's the slow part.
        if self.is_whole() && other.is_whole() {
            return Self::from_result(self.0.numer().checked_add(other.0.numer()).map(Into::into));
        }
        Self::from_result(self.0.checked_add(&other.0))
    }

    pub fn minus(self, other: Self) -> Option<Self> {
        Self::from_result(self.0.checked_sub(&other.0))
    }

    pub fn times(self, other: Self) -> Option<Self> {
        // Whole numbers need no reduction, and that's the slow part.
        if self.is_whole() && other.is_whole() {
            return Self::from_result(self.0.numer().checked_mul(other.0.numer()).map(Into::into));
        }
        Self::from_result(self.0.checked_mul(&other.0))
    }

    /// `None` for a division by zero.
    pub fn over(self, other: Self) -> Option<Self> {
        Self::from_result(self.0.checked_div(&other.0))
    }

    pub fn negated(self) -> Option<Self> {
        Self::ZERO.minus(self)
    }

    /// The library's own `floor` and `ceil` overflow near the ends of `i128`.
    pub fn floor(self) -> i128 {
        self.0.numer().div_euclid(*self.0.denom())
    }

    pub fn ceil(self) -> i128 {
        let floor = self.floor();
        if self.is_whole() { floor } else { floor + 1 }
    }

    /// Rounds to the nearest whole number, with halves away from zero: commercial rounding.
    pub fn rounded(self) -> i128 {
        self.0.round().to_integer()
    }

    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// The number as `i64`, if it's whole and fits.
    pub fn to_i64(self) -> Option<i64> {
        self.is_whole().then(|| i64::try_from(self.floor()).ok()).flatten()
    }
}

/// Decimal if six places are exact, otherwise a fraction.
impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (numerator, denominator) = (*self.0.numer(), *self.0.denom());
        if self.is_whole() {
            return write!(out, "{numerator}");
        }
        for places in 1..=6_usize {
            let scale = 10_i128.pow(u32::try_from(places).unwrap_or(0));
            if scale % denominator == 0 {
                let Some(scaled) = numerator.checked_mul(scale / denominator) else {
                    break;
                };
                let sign = if scaled < 0 { "-" } else { "" };
                let magnitude = scaled.unsigned_abs();
                let scale = scale.unsigned_abs();
                return write!(out, "{sign}{}.{:0places$}", magnitude / scale, magnitude % scale);
            }
        }
        write!(out, "{numerator}/{denominator}")
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
    #[test]
    fn large_fractions_compare_exactly_and_only_overflow_if_the_result_does() {
        let (huge, one) = (i128::MAX, Ratio::ONE);
        let nearly_one = Ratio::new(huge - 1, huge).unwrap();
        let (half, next) = (Ratio::new(1, 2).unwrap(), Ratio::new(huge / 2 + 1, huge).unwrap());
        assert!(half < next && next < nearly_one && nearly_one < one);
        let part = Ratio::new(1, huge).unwrap();
        assert_eq!(nearly_one.plus(part), Some(one));
        assert_eq!(nearly_one.over(nearly_one), Some(one));
        let most = Ratio::new(huge, 1).unwrap();
        assert_eq!(most.plus(one), None);
        assert_eq!(most.times(most), None);
        let least = most.negated().unwrap();
        assert_eq!(least.minus(one), None);
        assert_eq!(Ratio::new(i128::MIN, 1), None);
        let below = Ratio::new(-huge, 2).unwrap();
        assert_eq!((below.floor(), below.ceil()), (-huge / 2 - 1, -huge / 2));
    }
}
