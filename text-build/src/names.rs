//! Names that mean something: keys with a purpose, and the variants of the generated enums.

use crate::Category;

/// Keys of countries, by their code in ISO 3166-1: `country_de`. They become one table.
pub const COUNTRY: &str = "country_";

/// Keys of patterns for numbers, amounts and dates. They're used as they are, in the pseudo-locales too.
pub const FORMAT: &str = "format_";

/// A language's name for itself.
pub const LANGUAGE_NAME: &str = "language_name";

/// `de` → `De`, `pt-BR` → `PtBr`.
pub fn variant(tag: &str) -> String {
    let capitalised = |part: &str| {
        let (first, rest) = part.split_at(part.len().min(1));
        first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
    };
    tag.split('-').map(capitalised).collect()
}

pub fn constant(category: Category) -> String {
    format!("Plural::{category:?}")
}
