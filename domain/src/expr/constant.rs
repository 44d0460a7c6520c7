//! Finds conditions that come out the same for everybody: `gem = gem`, `headcount >= 0`, `stage = startup and stage = large`.
//!
//! Comparisons of single names are tried with values on both sides of every number. Comparisons that compute something are
//! only judged by the bounds of their sides, so nothing is reported that could make a difference.

use super::error::ExprError;
use super::eval::Value;
use super::tree::{Expr, Function, Node, NodeKind, Operator};
use crate::ratio::Ratio;
use std::collections::BTreeMap;

/// The values that names can have.
pub trait Samples {
    /// Values on both sides of the expression's numbers, with the lowest and the highest, every choice, or a country for
    /// everything it can tell apart. `None` for words.
    fn samples(&self, name: &str, expr: &Expr) -> Option<Vec<Value>>;
}

/// The most combinations that are tried for one condition.
const MOST: usize = 5_000;

/// The innermost parts of a condition that are always true or never true.
pub fn constants(expr: &Expr, names: &impl Samples) -> Vec<ExprError> {
    let values = expr
        .names()
        .into_iter()
        .filter_map(|name| Some((name, names.samples(name, expr)?)))
        .collect();
    let finder = ConstantFinder { values };
    let mut errors = Vec::new();
    finder.visit(&expr.root, &mut errors);
    errors
}

struct ConstantFinder<'e> {
    values: BTreeMap<&'e str, Vec<Value>>,
}

type Chosen<'a> = BTreeMap<&'a str, &'a Value>;

impl<'e> ConstantFinder<'e> {
    /// Returns whether a part of the node was reported.
    fn visit(&self, node: &'e Node, errors: &mut Vec<ExprError>) -> bool {
        let parts: &[&'e Node] = match &node.kind {
            NodeKind::Not(inner) => &[inner],
            NodeKind::Binary(Operator::And | Operator::Or, left, right) => &[left, right],
            _ => &[],
        };
        let mut reported = false;
        for part in parts {
            reported |= self.visit(part, errors);
        }
        if reported {
            return true;
        }
        let Some(truth) = self.constant(node) else { return false };
        errors.push(ExprError {
            start: node.start,
            end: node.end,
            message: self.message(node, truth),
            suggestion: None,
        });
        true
    }

    /// The value of a condition, if it has only one.
    fn constant(&self, node: &'e Node) -> Option<bool> {
        if !is_condition(node) {
            return None;
        }
        let mut used: Vec<&'e str> = Vec::new();
        node.walk(&mut |part| {
            if let NodeKind::Name(name) = &part.kind
                && self.values.contains_key(name.as_str())
                && !used.contains(&name.as_str())
            {
                used.push(name);
            }
        });
        let combinations = used.iter().map(|name| self.values[name].len()).product::<usize>();
        if combinations == 0 || combinations > MOST {
            return None;
        }
        let mut same = None;
        for number in 0..combinations {
            let mut rest = number;
            let mut chosen = Chosen::new();
            for name in &used {
                let values = &self.values[name];
                chosen.insert(name, &values[rest % values.len()]);
                rest /= values.len();
            }
            let truth = self.truth(node, &chosen)?;
            if *same.get_or_insert(truth) != truth {
                return None;
            }
        }
        same
    }

    /// `None` if it can't be judged.
    fn truth(&self, node: &Node, chosen: &Chosen<'_>) -> Option<bool> {
        match &node.kind {
            NodeKind::Bool(truth) => Some(*truth),
            NodeKind::Name(name) => match chosen.get(name.as_str())? {
                Value::Bool(truth) => Some(*truth),
                _ => None,
            },
            NodeKind::Not(inner) => Some(!self.truth(inner, chosen)?),
            NodeKind::Binary(operator @ (Operator::And | Operator::Or), left, right) => {
                let decides = *operator == Operator::Or;
                match (self.truth(left, chosen), self.truth(right, chosen)) {
                    (Some(truth), _) | (_, Some(truth)) if truth == decides => Some(decides),
                    (Some(_), Some(_)) => Some(!decides),
                    _ => None,
                }
            }
            NodeKind::Binary(operator, left, right) => self.comparison(*operator, left, right, chosen),
            NodeKind::In(left, list) => {
                let items = list
                    .iter()
                    .map(|item| self.comparison(Operator::Equal, left, item, chosen));
                items.collect::<Option<Vec<_>>>().map(|found| found.contains(&true))
            }
            _ => None,
        }
    }

    fn comparison(&self, operator: Operator, left: &Node, right: &Node, chosen: &Chosen<'_>) -> Option<bool> {
        if same(left, right) {
            return Some(matches!(
                operator,
                Operator::Equal | Operator::AtMost | Operator::AtLeast
            ));
        }
        match (value(left, chosen), value(right, chosen)) {
            (Some(Value::Number(left)), Some(Value::Number(right))) => compare(operator, left, right),
            (Some(left), Some(right)) => match operator {
                Operator::Equal => Some(left.equals(&right)),
                Operator::Unequal => Some(!left.equals(&right)),
                _ => None,
            },
            _ => {
                let ((low, high), (least, most)) = (self.bounds(left)?, self.bounds(right)?);
                // Whichever values the sides have, they compare like their bounds.
                let answers = [(low, most), (high, least)].map(|(left, right)| compare(operator, left, right));
                let equality = matches!(operator, Operator::Equal | Operator::Unequal);
                match answers {
                    _ if equality => (high < least || most < low).then_some(operator == Operator::Unequal),
                    [Some(one), Some(other)] if one == other => Some(one),
                    _ => None,
                }
            }
        }
    }

    /// The lowest and the highest value of a formula.
    fn bounds(&self, node: &Node) -> Option<(Ratio, Ratio)> {
        match &node.kind {
            NodeKind::Number(number) => Some((*number, *number)),
            NodeKind::Name(name) => {
                let numbers = self.values.get(name.as_str())?.iter().filter_map(|value| match value {
                    Value::Number(number) => Some(*number),
                    _ => None,
                });
                Some((numbers.clone().min()?, numbers.max()?))
            }
            NodeKind::Negate(inner) => {
                let (low, high) = self.bounds(inner)?;
                Some((high.negated()?, low.negated()?))
            }
            NodeKind::Binary(operator, left, right) => {
                let ((low, high), (least, most)) = (self.bounds(left)?, self.bounds(right)?);
                match operator {
                    Operator::Plus => Some((low.plus(least)?, high.plus(most)?)),
                    Operator::Minus => Some((low.minus(most)?, high.minus(least)?)),
                    Operator::Times => {
                        let corners = [
                            low.times(least)?,
                            low.times(most)?,
                            high.times(least)?,
                            high.times(most)?,
                        ];
                        Some((corners.into_iter().min()?, corners.into_iter().max()?))
                    }
                    Operator::Over if least > Ratio::ZERO => {
                        let corners = [low.over(least)?, low.over(most)?, high.over(least)?, high.over(most)?];
                        Some((corners.into_iter().min()?, corners.into_iter().max()?))
                    }
                    _ => None,
                }
            }
            NodeKind::Call(function, arguments) => {
                let bounds: Vec<(Ratio, Ratio)> =
                    arguments.iter().map(|one| self.bounds(one)).collect::<Option<_>>()?;
                let (lows, highs) = (bounds.iter().map(|(low, _)| *low), bounds.iter().map(|(_, high)| *high));
                match function {
                    Function::Min => Some((lows.min()?, highs.min()?)),
                    Function::Max => Some((lows.max()?, highs.max()?)),
                    Function::Floor => Some((Ratio::new(lows.min()?.floor(), 1)?, highs.max()?)),
                    Function::Ceil => Some((lows.min()?, Ratio::new(highs.max()?.ceil(), 1)?)),
                }
            }
            _ => None,
        }
    }

    fn message(&self, node: &Node, truth: bool) -> String {
        let what = if truth {
            "this is always true"
        } else {
            "this can never be true"
        };
        match &node.kind {
            NodeKind::Binary(Operator::And, left, right) if !truth => match (chosen_word(left), chosen_word(right)) {
                (Some((name, one)), Some((other, two))) if name == other => {
                    format!(
                        "{what}, because {name} has only one value; for either of them, write: {name} in ({one}, {two})"
                    )
                }
                _ => format!("{what}; did you mean \"or\"?"),
            },
            NodeKind::Binary(Operator::Or, ..) if truth => {
                format!("{what}; use \"and\" if both must be true, or leave the condition out")
            }
            NodeKind::Binary(operator, left, right) if !matches!(operator, Operator::And | Operator::Or) => {
                let itself = same(left, right).then(|| self.itself(left)).flatten();
                itself.unwrap_or_else(|| match (&left.kind, self.bounds(left), self.bounds(right)) {
                    (NodeKind::Name(name), Some((low, _)), Some((number, _))) if number <= low => {
                        format!("{what}, because {name} is never below {low}; {LEAVE}")
                    }
                    (NodeKind::Name(name), Some((_, high)), Some((number, _))) if number >= high => {
                        format!("{what}, because {name} is never above {high}; {LEAVE}")
                    }
                    _ => format!("{what}; {LEAVE}"),
                })
            }
            NodeKind::In(left, _) if truth => match &left.kind {
                NodeKind::Name(name) => format!("{what}, because these are all the choices of {name}; {LEAVE}"),
                _ => format!("{what}; {LEAVE}"),
            },
            _ => format!("{what}; {LEAVE}"),
        }
    }

    fn itself(&self, side: &Node) -> Option<String> {
        let NodeKind::Name(name) = &side.kind else {
            return Some("this compares a value with itself; compare it with another one".to_owned());
        };
        let message = format!("this compares {name} with itself");
        Some(match self.values.get(name.as_str())?.first()? {
            Value::Word(word) => format!("{message}; compare it with one of its choices: {name} = {word}"),
            Value::Number(_) => format!("{message}; compare it with a number: {name} < 10"),
            Value::Bool(_) => format!("{message}; write only: {name}"),
        })
    }
}

const LEAVE: &str = "change it, or leave it out";

/// Whether a node is true or false. A fact by itself always makes a difference.
fn is_condition(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Bool(_) | NodeKind::Not(_) | NodeKind::In(..) => true,
        NodeKind::Binary(operator, ..) => !matches!(
            operator,
            Operator::Plus | Operator::Minus | Operator::Times | Operator::Over
        ),
        NodeKind::Number(_) | NodeKind::Name(_) | NodeKind::Negate(_) | NodeKind::Call(..) => false,
    }
}

/// The value of a name, a number or a word. `None` if it has to be computed.
fn value(node: &Node, chosen: &Chosen<'_>) -> Option<Value> {
    match &node.kind {
        NodeKind::Number(number) => Some(Value::Number(*number)),
        NodeKind::Bool(truth) => Some(Value::Bool(*truth)),
        NodeKind::Name(name) => Some(
            chosen
                .get(name.as_str())
                .map_or_else(|| Value::Word(name.clone()), |value| (*value).clone()),
        ),
        _ => None,
    }
}

fn compare(operator: Operator, left: Ratio, right: Ratio) -> Option<bool> {
    Some(match operator {
        Operator::Equal => left == right,
        Operator::Unequal => left != right,
        Operator::Less => left < right,
        Operator::AtMost => left <= right,
        Operator::More => left > right,
        Operator::AtLeast => left >= right,
        _ => return None,
    })
}

/// `kind = company`: the name and the word.
fn chosen_word(node: &Node) -> Option<(&str, &str)> {
    match &node.kind {
        NodeKind::Binary(Operator::Equal, left, right) => match (&left.kind, &right.kind) {
            (NodeKind::Name(name), NodeKind::Name(word)) => Some((name, word)),
            _ => None,
        },
        _ => None,
    }
}

/// Whether two nodes say the same, wherever they are.
fn same(left: &Node, right: &Node) -> bool {
    let all = |left: &[Node], right: &[Node]| {
        left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
    };
    match (&left.kind, &right.kind) {
        (NodeKind::Number(one), NodeKind::Number(other)) => one == other,
        (NodeKind::Bool(one), NodeKind::Bool(other)) => one == other,
        (NodeKind::Name(one), NodeKind::Name(other)) => one == other,
        (NodeKind::Not(one), NodeKind::Not(other)) | (NodeKind::Negate(one), NodeKind::Negate(other)) => {
            same(one, other)
        }
        (NodeKind::Binary(one, a, b), NodeKind::Binary(other, c, d)) => one == other && same(a, c) && same(b, d),
        (NodeKind::In(one, list), NodeKind::In(other, others)) => same(one, other) && all(list, others),
        (NodeKind::Call(one, list), NodeKind::Call(other, others)) => one == other && all(list, others),
        _ => false,
    }
}
