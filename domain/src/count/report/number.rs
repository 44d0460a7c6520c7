//! Numbers of votes in sentences.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// The decimal places of a number that's written as a fraction.
const PLACES: u32 = 6;

/// The number as people write it: without zeros at the end, and a fraction as a decimal that's almost the same.
pub(super) fn short(tally: &str) -> String {
    if tally.contains('/') {
        let rounded = value(tally).map(|value| (value * scale(PLACES)).round() / scale(PLACES));
        return rounded.map_or_else(
            || tally.to_owned(),
            |rounded| format!("about {}", crate::count::tally::exact(&rounded)),
        );
    }
    match tally.split_once('.') {
        Some(_) => tally.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => tally.to_owned(),
    }
}

/// `1 vote`, `2.5 votes`.
pub(super) fn votes(tally: &str) -> String {
    let number = short(tally);
    let noun = if number == "1" { "vote" } else { "votes" };
    format!("{number} {noun}")
}

/// The exact value of a tally. `None` if it isn't a number, which no rule of ours writes.
pub(super) fn value(tally: &str) -> Option<BigRational> {
    if let Some((numerator, denominator)) = tally.split_once('/') {
        let (numerator, denominator): (BigInt, BigInt) = (numerator.parse().ok()?, denominator.parse().ok()?);
        return (!denominator.is_zero()).then(|| BigRational::new(numerator, denominator));
    }
    let (whole, part) = tally.split_once('.').unwrap_or((tally, ""));
    let digits: BigInt = format!("{whole}{part}").parse().ok()?;
    Some(BigRational::from_integer(digits) / scale(u32::try_from(part.len()).ok()?))
}

fn scale(places: u32) -> BigRational {
    BigRational::from_integer(BigInt::from(10).pow(places))
}
