//! Fractions without any rounding.

use super::number::{Number, Rounding};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use std::cmp::Ordering;
use std::fmt;

/// A fraction in lowest terms.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Exact(BigRational);

/// The decimal places of a shortened fraction.
const SHORT_PLACES: u32 = 40;

impl Number for Exact {
    fn whole(votes: u64) -> Self {
        Self(BigRational::from_integer(votes.into()))
    }

    fn step() -> Self {
        Self(BigRational::zero())
    }

    fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    fn times_whole(&self, factor: u64) -> Self {
        Self(&self.0 * BigInt::from(factor))
    }

    fn over_whole(&self, divisor: u64) -> Self {
        Self(&self.0 / BigInt::from(divisor))
    }

    fn times(&self, factor: &Self, _: Rounding) -> Self {
        Self(&self.0 * &factor.0)
    }

    fn over(&self, divisor: &Self, _: Rounding) -> Self {
        Self(&self.0 / &divisor.0)
    }

    fn times_over(&self, factor: &Self, divisor: &Self, _: Rounding) -> Self {
        Self(&self.0 * &factor.0 / &divisor.0)
    }

    fn shortened(&self) -> Self {
        let scale = BigRational::from_integer(BigInt::from(10).pow(SHORT_PLACES));
        Self((&self.0 * &scale).ceil() / scale)
    }

    fn cut(&self) -> Self {
        Self(self.0.trunc())
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.cmp(other)
    }
}

/// The longest decimal that's written instead of a fraction.
const MOST_PLACES: usize = 18;

impl Exact {
    /// How many decimal places it has. `None` if they don't end, or not soon enough to be readable.
    fn places(&self) -> Option<usize> {
        let mut rest = self.0.denom().clone();
        let mut places = 0;
        while !rest.is_one() {
            let divisor = [10_u8, 5, 2].into_iter().find(|divisor| (&rest % divisor).is_zero())?;
            rest /= divisor;
            places += 1;
            if places > MOST_PLACES {
                return None;
            }
        }
        Some(places)
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(places) = self.places() else {
            return write!(f, "{}", self.0);
        };
        let scale = BigInt::from(10).pow(places.to_u32().unwrap_or_default());
        let sign = if self.0.is_negative() { "-" } else { "" };
        let steps = (self.0.abs() * &scale).to_integer();
        match places {
            0 => write!(f, "{sign}{steps}"),
            _ => write!(
                f,
                "{sign}{}.{:0>places$}",
                &steps / &scale,
                (&steps % &scale).to_string()
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Exact, Number, Rounding};

    #[test]
    fn a_number_is_a_decimal_if_it_ends_and_a_fraction_if_not() {
        let ratio = |numerator, denominator| Exact::whole(numerator).over(&Exact::whole(denominator), Rounding::Down);
        assert_eq!(ratio(6, 2).to_string(), "3");
        assert_eq!(ratio(9, 8).to_string(), "1.125");
        assert_eq!(ratio(1, 50).to_string(), "0.02");
        assert_eq!(ratio(112, 26).to_string(), "56/13");
        assert_eq!(ratio(1, 2).minus(&ratio(3, 4)).to_string(), "-0.25");
    }
}
