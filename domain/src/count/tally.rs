//! Numbers of votes as text.

use super::outcome::Tally;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// The most decimal places of an exact number. A number that needs more is written as a fraction.
const MOST_PLACES: usize = 9;

/// An exact number of votes: a decimal if that's short and exact, otherwise a fraction in lowest terms.
pub(super) fn exact(votes: &BigRational) -> Tally {
    for places in 0..=MOST_PLACES {
        let scaled = votes * BigRational::from_integer(BigInt::from(10).pow(u32::try_from(places).unwrap_or_default()));
        if scaled.is_integer() {
            return decimal(&scaled.to_integer(), places);
        }
    }
    format!("{}/{}", votes.numer(), votes.denom())
}

fn decimal(scaled: &BigInt, places: usize) -> Tally {
    if places == 0 {
        return scaled.to_string();
    }
    let sign = if *scaled < BigInt::zero() { "-" } else { "" };
    let digits = format!("{:0>width$}", scaled.magnitude().to_string(), width = places + 1);
    let (whole, part) = digits.split_at(digits.len() - places);
    format!("{sign}{whole}.{part}")
}
