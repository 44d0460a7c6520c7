//! Decimals with many places.

use super::number::{Number, Rounding};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use std::cmp::Ordering;
use std::fmt;

/// A decimal that shows `PLACES` places and works with `GUARD` more, so that rounding hardly matters.
/// All operations round down. Numbers that are less than half of the last shown place apart count as equal.
#[derive(Clone, Debug)]
pub(crate) struct Wide<const PLACES: u32, const GUARD: u32>(BigInt);

impl<const PLACES: u32, const GUARD: u32> Wide<PLACES, GUARD> {
    fn scale() -> BigInt {
        BigInt::from(10).pow(PLACES + GUARD)
    }

    /// What's left of a place that's shown.
    fn guard() -> BigInt {
        BigInt::from(10).pow(GUARD)
    }
}

impl<const PLACES: u32, const GUARD: u32> Number for Wide<PLACES, GUARD> {
    fn whole(votes: u64) -> Self {
        Self(BigInt::from(votes) * Self::scale())
    }

    fn step() -> Self {
        Self(BigInt::from(1))
    }

    fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    fn times_whole(&self, factor: u64) -> Self {
        Self(&self.0 * factor)
    }

    fn over_whole(&self, divisor: u64) -> Self {
        Self(self.0.div_floor(&divisor.into()))
    }

    fn times(&self, factor: &Self, _: Rounding) -> Self {
        Self((&self.0 * &factor.0).div_floor(&Self::scale()))
    }

    fn over(&self, divisor: &Self, _: Rounding) -> Self {
        Self((&self.0 * Self::scale()).div_floor(&divisor.0))
    }

    fn times_over(&self, factor: &Self, divisor: &Self, _: Rounding) -> Self {
        Self((&self.0 * &factor.0).div_floor(&divisor.0))
    }

    fn shortened(&self) -> Self {
        self.clone()
    }

    fn cut(&self) -> Self {
        Self(&self.0 / Self::scale() * Self::scale())
    }

    fn compare(&self, other: &Self) -> Ordering {
        let difference = &self.0 - &other.0;
        if BigInt::from(difference.magnitude().clone()) * 2 < Self::guard() {
            Ordering::Equal
        } else {
            self.0.cmp(&other.0)
        }
    }
}

impl<const PLACES: u32, const GUARD: u32> fmt::Display for Wide<PLACES, GUARD> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0.sign() == Sign::Minus { "-" } else { "" };
        let half = Self::guard() / 2;
        let shown: BigInt = (BigInt::from(self.0.magnitude().clone()) + half) / Self::guard();
        let (whole, places) = shown.div_rem(&BigInt::from(10).pow(PLACES));
        write!(
            f,
            "{sign}{whole}.{:0>width$}",
            places.to_string(),
            width = PLACES as usize
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, Rounding, Wide};

    type Guarded = Wide<3, 3>;

    #[test]
    fn numbers_that_are_almost_equal_are_equal() {
        let third = Guarded::one().over(&Guarded::whole(3), Rounding::Up);
        assert_eq!(third.to_string(), "0.333");
        assert!(third.times_whole(3).compare(&Guarded::one()).is_eq());
        assert_eq!(third.times_whole(2).to_string(), "0.667");
        assert!(third.is_less(&Guarded::decimal(334, 3)));
    }
}
