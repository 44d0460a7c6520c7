//! Routes under [`PREFIX`](super::PREFIX) that pages link to and programs ask, but no page asks itself.

pub const COMPARISON: &str = "/foundations/{foundation}/programmes/{programme}/comparison";
pub const COMPARISON_CSV: &str = "/foundations/{foundation}/programmes/{programme}/comparison.csv";
pub const SOURCE_FILE: &str = "/foundations/{foundation}/programmes/{programme}/source.toml";
pub const QUOTE: &str = "/foundations/{foundation}/programmes/{programme}/tiers/{tier}/quote";
pub const CHANGES: &str = "/foundations/{foundation}/programmes/{programme}/changes";
pub const SEATS: &str = "/foundations/{foundation}/programmes/{programme}/seats";
pub const OPENAPI: &str = "/openapi.json";
