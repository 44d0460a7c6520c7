//! Checks an expression before it's evaluated.

use super::error::ExprError;
use super::tree::{Expr, Function, Node, NodeKind, Operator};
use crate::country;
use crate::suggest::nearest;

/// The kind of a name or of a whole expression.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ValueKind {
    Number,
    Bool,
    /// One of these words.
    Choice(Vec<String>),
    /// A country or a region.
    Country,
}

/// The names that an expression can use.
pub trait Scope {
    fn kind(&self, name: &str) -> Option<ValueKind>;
    fn all(&self) -> Vec<String>;
}

/// Everything that's wrong with an expression that should be of kind `wanted`.
pub fn check(expr: &Expr, wanted: &ValueKind, names: &impl Scope) -> Vec<ExprError> {
    let mut errors = Vec::new();
    let mut checker = TypeChecker {
        names,
        errors: &mut errors,
    };
    let found = checker.kind(&expr.root);
    checker.wants(&expr.root, found.as_ref(), wanted);
    errors
}

struct TypeChecker<'a, N> {
    names: &'a N,
    errors: &'a mut Vec<ExprError>,
}

impl<N: Scope> TypeChecker<'_, N> {
    /// The kind of a node. `None` if it's wrong, which has been reported.
    fn kind(&mut self, node: &Node) -> Option<ValueKind> {
        match &node.kind {
            NodeKind::Number(_) => Some(ValueKind::Number),
            NodeKind::Bool(_) => Some(ValueKind::Bool),
            NodeKind::Name(name) => self.name(node, name),
            NodeKind::Not(inner) => Some(self.all(&[inner], &ValueKind::Bool, ValueKind::Bool)),
            NodeKind::Negate(inner) => Some(self.all(&[inner], &ValueKind::Number, ValueKind::Number)),
            NodeKind::Binary(operator, left, right) => match operator {
                Operator::And | Operator::Or => Some(self.junction(node, *operator)),
                Operator::Equal | Operator::Unequal => Some(self.equality(left, std::slice::from_ref(right))),
                Operator::Less | Operator::AtMost | Operator::More | Operator::AtLeast => {
                    Some(self.all(&[left, right], &ValueKind::Number, ValueKind::Bool))
                }
                Operator::Plus | Operator::Minus | Operator::Times | Operator::Over => {
                    Some(self.all(&[left, right], &ValueKind::Number, ValueKind::Number))
                }
            },
            NodeKind::In(left, list) => Some(self.equality(left, list)),
            NodeKind::Call(Function::Min | Function::Max | Function::Floor | Function::Ceil, arguments) => {
                let arguments: Vec<&Node> = arguments.iter().collect();
                Some(self.all(&arguments, &ValueKind::Number, ValueKind::Number))
            }
        }
    }

    fn all(&mut self, nodes: &[&Node], wanted: &ValueKind, result: ValueKind) -> ValueKind {
        for node in nodes {
            let found = self.kind(node);
            self.wants(node, found.as_ref(), wanted);
        }
        result
    }

    /// The sides of `and` and `or`. In `kind = company or nonprofit`, the last word isn't a condition.
    fn junction(&mut self, node: &Node, operator: Operator) -> ValueKind {
        let mut sides = Vec::new();
        flatten(node, operator, &mut sides);
        let mut about: Option<ChoiceTest<'_>> = None;
        let mut bare: Vec<&Node> = Vec::new();
        for side in sides {
            if let (NodeKind::Name(word), Some(test)) = (&side.kind, &mut about)
                && self.names.kind(word).is_none()
                && match self.names.kind(test.fact) {
                    Some(ValueKind::Choice(choices)) => choices.contains(word),
                    Some(ValueKind::Country) => country::is_word(word),
                    _ => false,
                }
            {
                test.words.push(word);
                bare.push(side);
                continue;
            }
            if bare.is_empty() {
                about = ChoiceTest::of(side).or(about);
            }
            let found = self.kind(side);
            self.wants(side, found.as_ref(), &ValueKind::Bool);
        }
        if let (Some(test), Some(first), Some(last)) = (about, bare.first(), bare.last()) {
            let operator = if test.excludes { "not in" } else { "in" };
            self.errors.push(ExprError {
                start: first.start,
                end: last.end,
                message: format!(
                    "a choice by itself isn't a condition; write: {} {operator} ({})",
                    test.fact,
                    test.words.join(", ")
                ),
                suggestion: None,
            });
        }
        ValueKind::Bool
    }

    fn wants(&mut self, node: &Node, found: Option<&ValueKind>, wanted: &ValueKind) {
        let Some(found) = found else { return };
        if found != wanted {
            let message = format!("this is {}, but this must be {}", words(found), words(wanted));
            self.report(node, message, None);
        }
    }

    /// The sides of `=` and `in`. A choice can only be compared with its own words.
    fn equality<T: AsRef<Node>>(&mut self, left: &Node, others: &[T]) -> ValueKind {
        let left_kind = self.kind(left);
        for other in others {
            let other = other.as_ref();
            match (&left_kind, &other.kind) {
                (Some(ValueKind::Choice(choices)), NodeKind::Name(word)) if self.names.kind(word).is_none() => {
                    if !choices.contains(word) {
                        let message = format!("\"{word}\" isn't one of the choices: {}", choices.join(", "));
                        self.report(other, message, nearest(word, choices));
                    }
                }
                (Some(ValueKind::Country), NodeKind::Name(word)) if self.names.kind(word).is_none() => {
                    if !country::is_word(word) {
                        let message = format!("\"{word}\" isn't a country or a region; {}", country::words_help());
                        self.report(other, message, country::nearest_word(word));
                    }
                }
                (Some(ValueKind::Choice(_) | ValueKind::Country), NodeKind::Bool(_)) => {
                    let message = "yes, no, true and false can't be choices; rename the choice, such as norway for no";
                    self.report(other, message.to_owned(), None);
                }
                (Some(wanted), _) => {
                    let found = self.kind(other);
                    self.wants(other, found.as_ref(), wanted);
                }
                (None, _) => {}
            }
        }
        ValueKind::Bool
    }

    fn name(&mut self, node: &Node, name: &str) -> Option<ValueKind> {
        let kind = self.names.kind(name);
        if kind.is_none() {
            let known = self.names.all();
            let mut message = format!("there's no fact or count called \"{name}\"");
            if name.contains('-') {
                message.push_str("; to subtract, put spaces around the minus sign");
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

/// `kind = company` or `kind != company`.
struct ChoiceTest<'n> {
    fact: &'n str,
    words: Vec<&'n str>,
    excludes: bool,
}

impl<'n> ChoiceTest<'n> {
    fn of(node: &'n Node) -> Option<Self> {
        let NodeKind::Binary(operator @ (Operator::Equal | Operator::Unequal), left, right) = &node.kind else {
            return None;
        };
        match (&left.kind, &right.kind) {
            (NodeKind::Name(fact), NodeKind::Name(word)) => Some(Self {
                fact,
                words: vec![word],
                excludes: *operator == Operator::Unequal,
            }),
            _ => None,
        }
    }
}

/// The sides of a chain of `and` or `or`.
fn flatten<'n>(node: &'n Node, operator: Operator, sides: &mut Vec<&'n Node>) {
    match &node.kind {
        NodeKind::Binary(own, left, right) if *own == operator => {
            flatten(left, operator, sides);
            flatten(right, operator, sides);
        }
        _ => sides.push(node),
    }
}

impl AsRef<Node> for Node {
    fn as_ref(&self) -> &Node {
        self
    }
}

fn words(kind: &ValueKind) -> &'static str {
    match kind {
        ValueKind::Number => "a number",
        ValueKind::Bool => "a condition (yes or no)",
        ValueKind::Choice(_) => "a choice of words",
        ValueKind::Country => "a country",
    }
}
