//! What's wrong with a file, and where.

use std::fmt;

/// A mistake in a language's file: the build reports all of them and fails.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    pub file: String,
    /// From 1.
    pub line: usize,
    /// BCP 47 tag.
    pub language: String,
    /// The text's key, where it's known.
    pub key: Option<String>,
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if let Some(key) = &self.key {
            write!(f, "{key} ")?;
        }
        write!(f, "({}): {}", self.language, self.message)
    }
}

impl std::error::Error for Problem {}
