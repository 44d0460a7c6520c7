//! Whether an expression makes sense, before anybody asks for its value.

use super::error::ExprError;
use super::tree::{Expr, Function, Node, NodeKind, Operator};
use crate::suggest::nearest;

/// The kind of a name or of a whole expression.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    Number,
    Bool,
    /// One of these words.
    Choice(Vec<String>),
}

/// The names that an expression may use.
pub trait Names {
    fn kind(&self, name: &str) -> Option<Kind>;
    fn all(&self) -> Vec<String>;
}

/// Everything wrong with an expression that should be of kind `wanted`.
pub fn check(expr: &Expr, wanted: &Kind, names: &impl Names) -> Vec<ExprError> {
    let mut errors = Vec::new();
    let mut checker = Checker {
        names,
        errors: &mut errors,
    };
    let found = checker.kind(&expr.root);
    checker.wants(&expr.root, found.as_ref(), wanted);
    errors
}

struct Checker<'a, N> {
    names: &'a N,
    errors: &'a mut Vec<ExprError>,
}

impl<N: Names> Checker<'_, N> {
    /// The kind of a node, `None` when it is wrong and has been reported.
    fn kind(&mut self, node: &Node) -> Option<Kind> {
        match &node.kind {
            NodeKind::Number(_) => Some(Kind::Number),
            NodeKind::Bool(_) => Some(Kind::Bool),
            NodeKind::Name(name) => self.name(node, name),
            NodeKind::Not(inner) => Some(self.all(&[inner], &Kind::Bool, Kind::Bool)),
            NodeKind::Negate(inner) => Some(self.all(&[inner], &Kind::Number, Kind::Number)),
            NodeKind::Binary(operator, left, right) => match operator {
                Operator::And | Operator::Or => Some(self.all(&[left, right], &Kind::Bool, Kind::Bool)),
                Operator::Equal | Operator::Unequal => Some(self.equality(left, std::slice::from_ref(right))),
                Operator::Less | Operator::AtMost | Operator::More | Operator::AtLeast => {
                    Some(self.all(&[left, right], &Kind::Number, Kind::Bool))
                }
                Operator::Plus | Operator::Minus | Operator::Times | Operator::Over => {
                    Some(self.all(&[left, right], &Kind::Number, Kind::Number))
                }
            },
            NodeKind::In(left, list) => Some(self.equality(left, list)),
            NodeKind::Call(Function::Min | Function::Max | Function::Floor | Function::Ceil, arguments) => {
                let arguments: Vec<&Node> = arguments.iter().collect();
                Some(self.all(&arguments, &Kind::Number, Kind::Number))
            }
        }
    }

    fn all(&mut self, nodes: &[&Node], wanted: &Kind, result: Kind) -> Kind {
        for node in nodes {
            let found = self.kind(node);
            self.wants(node, found.as_ref(), wanted);
        }
        result
    }

    fn wants(&mut self, node: &Node, found: Option<&Kind>, wanted: &Kind) {
        let Some(found) = found else { return };
        if found != wanted {
            let message = format!("this is {}, but {} is needed here", words(found), words(wanted));
            self.report(node, message, None);
        }
    }

    /// The sides of `=` and of `in`: a choice is compared with its own words.
    fn equality<T: AsRef<Node>>(&mut self, left: &Node, others: &[T]) -> Kind {
        let left_kind = self.kind(left);
        for other in others {
            let other = other.as_ref();
            match (&left_kind, &other.kind) {
                (Some(Kind::Choice(choices)), NodeKind::Name(word)) if self.names.kind(word).is_none() => {
                    if !choices.contains(word) {
                        let message = format!("\"{word}\" is not one of the choices: {}", choices.join(", "));
                        self.report(other, message, nearest(word, choices));
                    }
                }
                (Some(Kind::Choice(_)), NodeKind::Bool(_)) => {
                    let message =
                        "yes, no, true and false cannot be choices here; rename the choice, such as norway for no";
                    self.report(other, message.to_owned(), None);
                }
                (Some(wanted), _) => {
                    let found = self.kind(other);
                    self.wants(other, found.as_ref(), wanted);
                }
                (None, _) => {}
            }
        }
        Kind::Bool
    }

    fn name(&mut self, node: &Node, name: &str) -> Option<Kind> {
        let kind = self.names.kind(name);
        if kind.is_none() {
            let known = self.names.all();
            let mut message = format!("there is no fact or count called \"{name}\"");
            if name.contains('-') {
                message.push_str("; to subtract, put spaces around the minus");
            }
            self.report(node, message, nearest(name, &known));
        }
        kind
    }

    fn report(&mut self, node: &Node, message: String, suggestion: Option<String>) {
        self.errors.push(ExprError {
            start: node.start,
            end: node.end,
            message,
            suggestion,
        });
    }
}

impl AsRef<Node> for Node {
    fn as_ref(&self) -> &Node {
        self
    }
}

fn words(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number => "a number",
        Kind::Bool => "a condition (yes or no)",
        Kind::Choice(_) => "a choice of words",
    }
}
