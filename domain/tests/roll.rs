//! The voting roll, member by member: who votes, why, and what others are missing by when.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "roll/canonical.rs"]
mod canonical;
#[path = "roll/missing.rs"]
mod missing;
#[path = "figures/reading.rs"]
mod reading;
#[path = "roll/sample.rs"]
mod sample;
#[path = "roll/shipped.rs"]
mod shipped;
#[path = "roll/together.rs"]
mod together;
#[path = "roll/versions.rs"]
mod versions;
