//! Turns the interface's texts into Rust: reads `locales/*.ftl`, checks that the languages agree, and generates a method
//! for each text.
//!
//! The methods hold their texts as constants, so the linker keeps only those that are called. That's why there's no
//! Fluent bundle at run time: an island in the browser carries the texts it uses and nothing else.
//!
//! Supported: texts, `{ $placeholders }`, string literals such as `{ "\u00A0" }`, and one plural select in each text. A
//! line break inside a text is a space.

#![expect(clippy::format_collect, reason = "a build step writes a few hundred kilobytes once")]

mod check;
mod generate;
mod locale_code;
mod message;
mod names;
mod plural;
mod plural_code;
mod problem;
mod read;
mod source;
#[cfg(test)]
mod tests;
mod text_code;

pub use generate::Generated;
pub use message::{Form, Language, Message};
pub use plural::{Category, categories};
pub use problem::Problem;
pub use source::Source;

/// The language that the other files translate.
pub const SOURCE_LANGUAGE: &str = "en";

/// Reads and checks every language. English comes first, the others follow by tag.
///
/// # Errors
/// Everything that's wrong, in the order of the files.
pub fn languages(sources: &[Source]) -> Result<Vec<Language>, Vec<Problem>> {
    let mut problems = Vec::new();
    let languages: Vec<_> = sources
        .iter()
        .map(|source| read::language(source, &mut problems))
        .collect();
    check::agreement(&languages, &mut problems);
    if problems.is_empty() {
        Ok(languages)
    } else {
        Err(problems)
    }
}

/// The Rust code for these files.
///
/// # Errors
/// Everything that's wrong, in the order of the files.
pub fn generate(sources: &[Source]) -> Result<Generated, Vec<Problem>> {
    generate::code(&languages(sources)?)
}
