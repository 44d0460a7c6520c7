//! What the benchmarks share.

pub mod draft;
pub mod loopback;

pub use loopback::Outcome;
