//! The expression language of programme files: conditions (`stage = startup and headcount < 10`) and formulas
//! (`max(1, min(gold / 3, platinum - 3, 3))`).
//!
//! It's total: no loops, no input or output, and every evaluation ends. Numbers are exact. If a fact is unknown, the
//! result is *unknown* and names the fact, unless the result is the same for every value.

mod check;
#[cfg(feature = "file")]
mod constant;
mod error;
mod eval;
mod leftover;
mod lex;
mod parse;
mod serial;
#[cfg(test)]
mod tests;
mod tree;

pub use check::{Scope, ValueKind, check};
#[cfg(feature = "file")]
pub use constant::{Samples, constants};
pub use error::ExprError;
pub use eval::{EvalError, Evaluation, Value, Values};
#[cfg(feature = "file")]
pub(crate) use lex::{clear_decimal, looks_grouped};
pub use parse::parse;
pub use tree::{Expr, Function, Node, NodeKind, Operator};
