//! An option that a file states, and what becomes of it.

use serde::Serialize;

/// An option of a file, as written. Its value is a text, or JSON if it's something else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatedOption {
    pub name: String,
    pub value: String,
}

/// An option that a file states but the count doesn't apply.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NotApplied {
    pub name: String,
    /// The value in the file.
    pub stated: String,
    /// What the count uses instead. `None` if the rule has no such setting, or we don't know the option.
    pub used: Option<String>,
}
