//! The words of the interface, in every language that it speaks. One file is one area of the site.
//!
//! A text is written once, with all its languages, in a `texts!` block; the block makes it a method of [`Texts`]. A
//! language that is missing, a placeholder that one language lacks and a plural form that a language needs are errors
//! of the compiler. To add a text: write the entry, call `t.its_name(…)`. To add a language: add it to
//! [`crate::locale::Locale`] and to the macro, and the compiler lists what is to be translated.

#[macro_use]
mod macros;
mod plural;
mod pseudo;
mod template;

mod api;
mod apply;
mod ask;
mod changes;
mod compare;
mod embed;
mod errors;
mod files;
mod fit;
mod form;
mod format;
mod home;
mod join;
mod mail;
mod programme;
mod quote;
mod site;
mod term;
mod tier;

#[cfg(test)]
mod tests;

pub use plural::Plural;
pub use template::{Texts, isolated, turns};
