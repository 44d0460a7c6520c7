//! The expression language of programme files: conditions (`stage = startup and headcount < 10`) and formulas
//! (`max(1, min(gold / 3, platinum - 3, 3))`).
//!
//! It is total: no loops, no input or output, every expression ends. Numbers are exact. A fact that is not known makes
//! the answer *unknown* and names itself, unless the answer is the same whatever it is.

mod check;
mod error;
mod eval;
mod lex;
mod parse;
mod serial;
#[cfg(test)]
mod tests;
mod tree;

pub use check::{Scope, ValueKind, check};
pub use error::ExprError;
pub use eval::{EvalError, Evaluation, Value, Values};
pub use parse::parse;
pub use tree::Expr;
