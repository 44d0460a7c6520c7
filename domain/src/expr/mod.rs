//! The expression language of programme files: conditions (`stage = startup and headcount < 10`) and formulas
//! (`max(1, min(gold / 3, platinum - 3, 3))`).
//!
//! It is total: no loops, no input or output, every expression ends. Numbers are exact. A fact that is not known makes
//! the answer *unknown* and names itself, unless the answer is the same whatever it is.

mod check;
mod eval;
mod lex;
mod parse;

pub use check::{Kind, Names, check};
pub use eval::{Answer, EvalError, Value, Values};
pub use parse::parse;

use crate::ratio::Ratio;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Something wrong in an expression: bytes `start..end` of its text, and what to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExprError {
    pub start: usize,
    pub end: usize,
    pub message: String,
    /// A name that exists and looks like the one written.
    pub suggestion: Option<String>,
}

/// An expression with the text it was written as.
#[derive(Clone, Debug)]
pub struct Expr {
    text: String,
    root: Node,
}

impl Expr {
    /// The text as written in the programme file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every name that occurs, in order of appearance: facts, counts, and words that facts are compared with.
    pub fn names(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.root.walk(&mut |node| {
            if let NodeKind::Name(name) = &node.kind
                && !found.contains(&name.as_str())
            {
                found.push(name.as_str());
            }
        });
        found
    }

    /// Every number that occurs.
    pub fn numbers(&self) -> Vec<Ratio> {
        let mut found = Vec::new();
        self.root.walk(&mut |node| {
            if let NodeKind::Number(number) = node.kind {
                found.push(number);
            }
        });
        found
    }
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Expr {}

impl fmt::Display for Expr {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

/// For people the text, for programs what it was read as: then whoever reads it needs no parser.
impl Serialize for Expr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.text)
        } else {
            (&self.text, &self.root).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Expr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let text = String::deserialize(deserializer)?;
            parse(&text).map_err(|error| serde::de::Error::custom(error.message))
        } else {
            let (text, root) = Deserialize::deserialize(deserializer)?;
            Ok(Self { text, root })
        }
    }
}

/// A part of an expression and where it stands in the text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Node {
    kind: NodeKind,
    start: usize,
    end: usize,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
enum NodeKind {
    Number(Ratio),
    Bool(bool),
    Name(String),
    Not(Box<Node>),
    Negate(Box<Node>),
    Binary(Operator, Box<Node>, Box<Node>),
    /// `fact in (a, b)`, or `fact not in (a, b)` inside a `Not`.
    In(Box<Node>, Vec<Node>),
    Call(Function, Vec<Node>),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
enum Operator {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
    Plus,
    Minus,
    Times,
    Over,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
enum Function {
    Min,
    Max,
    Floor,
    Ceil,
}

impl Node {
    fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
        visit(self);
        match &self.kind {
            NodeKind::Not(inner) | NodeKind::Negate(inner) => inner.walk(visit),
            NodeKind::Binary(_, left, right) => {
                left.walk(visit);
                right.walk(visit);
            }
            NodeKind::In(left, list) => {
                left.walk(visit);
                for item in list {
                    item.walk(visit);
                }
            }
            NodeKind::Call(_, arguments) => {
                for argument in arguments {
                    argument.walk(visit);
                }
            }
            NodeKind::Number(_) | NodeKind::Bool(_) | NodeKind::Name(_) => {}
        }
    }
}

#[cfg(test)]
mod tests;
