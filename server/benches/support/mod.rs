//! What the benchmarks share.

pub mod console;
pub mod draft;
pub mod loopback;

pub use loopback::Outcome;
