//! The interface's texts, in every language.
//!
//! The texts are in `app/locales`, one Fluent file for each language. `app/build.rs` turns each text into a method of
//! [`Texts`], and fails if a language lacks a text, a placeholder or a plural form. To add a text, write it in every file and call
//! `t.its_key(…)`. To add a language, add its file.

mod fill;
mod plural;
mod pseudo;
mod texts;

#[cfg(test)]
mod tests;

pub use fill::{isolated, turns};
pub use plural::Plural;
pub(crate) use texts::COUNTRIES;
pub use texts::Texts;
