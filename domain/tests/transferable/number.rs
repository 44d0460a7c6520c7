//! Comparing numbers of votes, as written.

use num_bigint::BigInt;
use num_rational::BigRational;
use std::str::FromStr;

/// Reads `8.630769232`, `12` or `56/13`.
pub fn number(text: &str) -> BigRational {
    if text.contains('/') {
        return BigRational::from_str(text).unwrap();
    }
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    let steps = BigInt::from_str(&format!("{whole}{places}")).unwrap();
    BigRational::new(steps, BigInt::from(10).pow(u32::try_from(places.len()).unwrap()))
}

/// Whether two texts are the same number. A fraction of ours is rounded to the places that theirs has.
pub fn same(ours: &str, theirs: &str) -> bool {
    if !ours.contains('/') {
        return number(ours) == number(theirs);
    }
    within(ours, theirs, &format!("0.{}5", "0".repeat(places(theirs))))
}

/// Whether two numbers are at most so far apart.
pub fn within(ours: &str, theirs: &str, tolerance: &str) -> bool {
    let difference = number(ours) - number(theirs);
    let tolerance = number(tolerance);
    difference <= tolerance && -difference <= tolerance
}

fn places(text: &str) -> usize {
    text.split_once('.').map_or(0, |(_, places)| places.len())
}
