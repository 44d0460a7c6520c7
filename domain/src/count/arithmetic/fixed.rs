//! Decimals with a fixed number of places.

use super::number::{Number, Rounding};
use std::cmp::Ordering;
use std::fmt;

/// A decimal with this many places: the number of its smallest steps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Fixed<const PLACES: u32>(i128);

impl<const PLACES: u32> Fixed<PLACES> {
    const ONE: i128 = 10_i128.pow(PLACES);
    const SMALL_ONE: i64 = 10_i64.pow(PLACES);

    /// The product of two shares of a vote, which is most of the work in a count. `None` if they're larger than that.
    fn small_product(self, factor: Self, rounding: Rounding) -> Option<Self> {
        let product = i64::try_from(self.0).ok()?.checked_mul(i64::try_from(factor.0).ok()?)?;
        let (quotient, rest) = (product / Self::SMALL_ONE, product % Self::SMALL_ONE);
        Some(Self(
            i128::from(quotient) + i128::from(rounding == Rounding::Up && rest > 0),
        ))
    }
}

/// The quotient of two numbers that aren't negative.
fn divide(dividend: i128, divisor: i128, rounding: Rounding) -> i128 {
    let up = rounding == Rounding::Up && dividend % divisor > 0;
    dividend / divisor + i128::from(up)
}

impl<const PLACES: u32> Number for Fixed<PLACES> {
    fn whole(votes: u64) -> Self {
        Self(i128::from(votes) * Self::ONE)
    }

    fn step() -> Self {
        Self(1)
    }

    fn plus(&self, other: &Self) -> Self {
        Self(self.0 + other.0)
    }

    fn minus(&self, other: &Self) -> Self {
        Self(self.0 - other.0)
    }

    fn times_whole(&self, factor: u64) -> Self {
        Self(self.0 * i128::from(factor))
    }

    fn over_whole(&self, divisor: u64) -> Self {
        Self(self.0 / i128::from(divisor))
    }

    fn times(&self, factor: &Self, rounding: Rounding) -> Self {
        self.small_product(*factor, rounding)
            .unwrap_or_else(|| Self(divide(self.0 * factor.0, Self::ONE, rounding)))
    }

    fn over(&self, divisor: &Self, rounding: Rounding) -> Self {
        Self(divide(self.0 * Self::ONE, divisor.0, rounding))
    }

    fn times_over(&self, factor: &Self, divisor: &Self, rounding: Rounding) -> Self {
        Self(divide(self.0 * factor.0, divisor.0, rounding))
    }

    fn shortened(&self) -> Self {
        *self
    }

    fn cut(&self) -> Self {
        Self(self.0 / Self::ONE * Self::ONE)
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.cmp(other)
    }
}

impl<const PLACES: u32> fmt::Display for Fixed<PLACES> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, size) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let one = Self::ONE.unsigned_abs();
        match PLACES {
            0 => write!(f, "{sign}{size}"),
            places => write!(
                f,
                "{sign}{}.{:0width$}",
                size / one,
                size % one,
                width = places as usize
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fixed, Number, Rounding};

    type Four = Fixed<4>;

    #[test]
    fn products_round_as_asked() {
        let third = Four::one().over(&Four::whole(3), Rounding::Down);
        assert_eq!(third.to_string(), "0.3333");
        assert_eq!(third.times(&third, Rounding::Down).to_string(), "0.1110");
        assert_eq!(third.times(&third, Rounding::Up).to_string(), "0.1111");
        assert_eq!(Four::one().over(&Four::whole(3), Rounding::Up).to_string(), "0.3334");
        assert_eq!(Four::whole(2).over(&Four::whole(4), Rounding::Up).to_string(), "0.5000");
    }

    #[test]
    fn large_products_are_the_same_as_small_ones() {
        let large = Fixed::<9>::whole(900_000_000_000_000);
        let third = Fixed::<9>::one().over_whole(3);
        assert_eq!(
            third.times(&large, Rounding::Up).to_string(),
            "299999999700000.000000000"
        );
        assert_eq!(
            third.times_over(&large, &large, Rounding::Down).to_string(),
            third.to_string()
        );
    }

    #[test]
    fn negative_sums_have_a_sign() {
        assert_eq!(Four::zero().minus(&Four::step()).to_string(), "-0.0001");
    }
}
