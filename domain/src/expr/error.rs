//! What's wrong with an expression.

/// An error in bytes `start..end` of an expression's text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExprError {
    pub start: usize,
    pub end: usize,
    pub message: String,
    /// A known name that's similar to the one written.
    pub suggestion: Option<String>,
}
