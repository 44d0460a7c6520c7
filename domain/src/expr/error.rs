//! What is wrong with an expression.

/// Something wrong in an expression: bytes `start..end` of its text, and what to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExprError {
    pub start: usize,
    pub end: usize,
    pub message: String,
    /// A name that exists and looks like the one written.
    pub suggestion: Option<String>,
}
