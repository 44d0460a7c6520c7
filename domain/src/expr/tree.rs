//! A parsed expression: its text and its tree.

use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};
use std::fmt;

/// An expression and its text.
#[derive(Clone, Debug)]
pub struct Expr {
    pub(super) text: String,
    pub(super) root: Node,
}

impl Expr {
    /// The text as written in the programme file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The outermost part.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// Every name in the expression, in order of appearance: facts, counts, and words that facts are compared with.
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

    /// Whether a name is in the expression.
    pub fn mentions(&self, name: &str) -> bool {
        let mut found = false;
        self.root
            .walk(&mut |node| found |= matches!(&node.kind, NodeKind::Name(known) if known == name));
        found
    }

    /// How often a name is in the expression.
    pub(crate) fn count(&self, name: &str) -> usize {
        let mut found = 0;
        self.root
            .walk(&mut |node| found += usize::from(matches!(&node.kind, NodeKind::Name(known) if known == name)));
        found
    }

    /// Whether a name is only compared with numbers, so that its limits are the numbers in the expression.
    pub(crate) fn only_compares(&self, name: &str) -> bool {
        let mut compared = 0;
        self.root.walk(&mut |node| {
            if let NodeKind::Binary(operator, left, right) = &node.kind
                && operator.compares()
            {
                let sides = [(left, right), (right, left)];
                let direct = sides.iter().any(|(one, other)| {
                    matches!(&one.kind, NodeKind::Name(known) if known == name)
                        && matches!(other.kind, NodeKind::Number(_))
                });
                compared += usize::from(direct);
            }
        });
        compared == self.count(name)
    }

    /// Whether it divides by anything but a number.
    #[cfg(feature = "file")]
    pub(crate) fn divides_by_names(&self) -> bool {
        let mut found = false;
        self.root.walk(&mut |node| {
            if let NodeKind::Binary(Operator::Over, _, below) = &node.kind {
                found |= !matches!(below.kind, NodeKind::Number(number) if number != Ratio::ZERO);
            }
        });
        found
    }

    /// The factor and the name, if the expression is a number times a name, like `50 * headcount`.
    pub fn as_multiple(&self) -> Option<(Ratio, &str)> {
        let NodeKind::Binary(Operator::Times, left, right) = &self.root.kind else {
            return None;
        };
        match (&left.kind, &right.kind) {
            (NodeKind::Number(factor), NodeKind::Name(name)) | (NodeKind::Name(name), NodeKind::Number(factor)) => {
                Some((*factor, name))
            }
            _ => None,
        }
    }

    /// Every number in the expression.
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

/// A part of an expression, and where it is in the text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Node {
    pub kind: NodeKind,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum NodeKind {
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
pub enum Operator {
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

impl Operator {
    /// The operator as written in conditions.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "=",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Over => "/",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Function {
    Min,
    Max,
    Floor,
    Ceil,
}

impl Operator {
    fn compares(self) -> bool {
        matches!(
            self,
            Self::Equal | Self::Unequal | Self::Less | Self::AtMost | Self::More | Self::AtLeast
        )
    }
}

impl Node {
    pub(super) fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
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
