//! Routes under [`PREFIX`](super::PREFIX) that pages link to and other programs use, but no page requests itself.

pub const COMPARISON: &str = "/foundations/{foundation}/programmes/{programme}/comparison";
pub const COMPARISON_CSV: &str = "/foundations/{foundation}/programmes/{programme}/comparison.csv";
pub const SOURCE_FILE: &str = "/foundations/{foundation}/programmes/{programme}/source.toml";
pub const QUOTE: &str = "/foundations/{foundation}/programmes/{programme}/tiers/{tier}/quote";
pub const CHANGES: &str = "/foundations/{foundation}/programmes/{programme}/changes";
pub const SEATS: &str = "/foundations/{foundation}/programmes/{programme}/seats";
pub const OPENAPI: &str = "/openapi.json";
pub const APPLICATIONS: &str = "/applications";
pub const ANSWERS: &str = "/applications/{secret}/answers";
pub const LINKS: &str = "/applications/{secret}/links";
pub const LINK: &str = "/applications/{secret}/links/{link}";
pub const REMINDERS: &str = "/applications/{secret}/links/{link}/reminders";
pub const SIGNATURES: &str = "/applications/{secret}/signatures";
pub const SUBMISSION: &str = "/applications/{secret}/submission";
pub const WITHDRAWAL: &str = "/applications/{secret}/withdrawal";
