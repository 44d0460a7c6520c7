//! The numbers that counts work with: decimals with fixed places, long decimals and exact fractions.

mod exact;
mod fixed;
mod number;
mod wide;

pub(super) use exact::Exact;
pub(super) use fixed::Fixed;
pub(super) use number::{Number, Rounding};
pub(super) use wide::Wide;
