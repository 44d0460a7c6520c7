//! Reports for a foundation’s people, each as JSON and as CSV.

pub(super) mod decisions;
pub(super) mod index;
pub(super) mod members;
mod params;
pub(super) mod renewals;
pub(super) mod retention;
pub(super) mod revenue;
