//! Evaluates an expression with the facts that are known.

use super::tree::{Expr, Function, Node, NodeKind, Operator};
use crate::country::Region;
use crate::ratio::Ratio;

/// A value of the language.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    Number(Ratio),
    Bool(bool),
    /// The chosen word of a choice.
    Word(String),
}

impl Value {
    /// Whether it's this word of a choice, a country in this region, or this answer.
    pub fn is(&self, word: &str) -> bool {
        match self {
            Self::Word(own) => own == word || Region::from_word(word).is_some_and(|region| region.has(own)),
            Self::Bool(truth) => word == if *truth { "yes" } else { "no" },
            Self::Number(_) => false,
        }
    }

    /// Whether two values are equal. A country equals each of its regions.
    pub(super) fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Word(one), Self::Word(another)) => self.is(another) || other.is(one),
            _ => self == other,
        }
    }
}

/// The current values of names.
pub trait Values {
    /// `None`: the name isn't a fact or count, so it's a word. `Some(None)`: it is, but its value isn't known.
    fn value(&self, name: &str) -> Option<Option<Value>>;
}

/// A known value, or the names of the unknown facts that it depends on, without repeats.
#[derive(Clone, PartialEq, Debug)]
pub enum Evaluation<T> {
    Known(T),
    Unknown(Vec<String>),
}

/// Why an expression has no value, if `check` couldn't see it beforehand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EvalError {
    /// A division by zero, or a number too large to compute exactly.
    NotComputable,
    /// A condition used as a number or the other way round. `check` rejects such files.
    WrongKind,
}

impl Expr {
    /// The truth of a condition.
    ///
    /// # Errors
    /// If the expression has no value or isn't a condition.
    pub fn test(&self, values: &impl Values) -> Result<Evaluation<bool>, EvalError> {
        into(evaluate(&self.root, values)?, |value| match value {
            Value::Bool(truth) => Some(truth),
            _ => None,
        })
    }

    /// The value of a formula.
    ///
    /// # Errors
    /// If the expression has no value or isn't a number.
    pub fn number(&self, values: &impl Values) -> Result<Evaluation<Ratio>, EvalError> {
        into(evaluate(&self.root, values)?, |value| match value {
            Value::Number(number) => Some(number),
            _ => None,
        })
    }
}

fn into<T>(answer: Evaluation<Value>, read: impl Fn(Value) -> Option<T>) -> Result<Evaluation<T>, EvalError> {
    Ok(match answer {
        Evaluation::Known(value) => Evaluation::Known(read(value).ok_or(EvalError::WrongKind)?),
        Evaluation::Unknown(names) => Evaluation::Unknown(names),
    })
}

fn evaluate(node: &Node, values: &impl Values) -> Result<Evaluation<Value>, EvalError> {
    Ok(match &node.kind {
        NodeKind::Number(number) => Evaluation::Known(Value::Number(*number)),
        NodeKind::Bool(truth) => Evaluation::Known(Value::Bool(*truth)),
        NodeKind::Name(name) => match values.value(name) {
            None => Evaluation::Known(Value::Word(name.clone())),
            Some(Some(value)) => Evaluation::Known(value),
            Some(None) => Evaluation::Unknown(vec![name.clone()]),
        },
        NodeKind::Not(inner) => match evaluate(inner, values)? {
            Evaluation::Known(value) => Evaluation::Known(Value::Bool(!truth(&value)?)),
            unknown @ Evaluation::Unknown(_) => unknown,
        },
        NodeKind::Negate(inner) => match evaluate(inner, values)? {
            Evaluation::Known(value) => Evaluation::Known(Value::Number(
                number(&value)?.negated().ok_or(EvalError::NotComputable)?,
            )),
            unknown @ Evaluation::Unknown(_) => unknown,
        },
        NodeKind::Binary(operator @ (Operator::And | Operator::Or), left, right) => {
            // `and` is decided by one false, `or` by one true, whatever the other side is.
            let decides = *operator == Operator::Or;
            junction(decides, [&**left, &**right].map(|side| evaluate(side, values)))?
        }
        NodeKind::Binary(operator, left, right) => {
            both(evaluate(left, values)?, evaluate(right, values)?, |left, right| {
                binary(*operator, &left, &right)
            })?
        }
        NodeKind::In(left, list) => {
            let left = evaluate(left, values)?;
            let tests = list.iter().map(|item| {
                both(left.clone(), evaluate(item, values)?, |left, right| {
                    Ok(Value::Bool(left.equals(&right)))
                })
            });
            junction(true, tests)?
        }
        NodeKind::Call(function, arguments) => call(*function, arguments, values)?,
    })
}

/// Decided by the first side that equals `decides`. Unknown if neither does and one is unknown.
fn junction(
    decides: bool,
    sides: impl IntoIterator<Item = Result<Evaluation<Value>, EvalError>>,
) -> Result<Evaluation<Value>, EvalError> {
    let mut missing = Vec::new();
    for side in sides {
        match side? {
            Evaluation::Known(value) if truth(&value)? == decides => {
                return Ok(Evaluation::Known(Value::Bool(decides)));
            }
            Evaluation::Known(_) => {}
            Evaluation::Unknown(names) => add(&mut missing, names),
        }
    }
    Ok(if missing.is_empty() {
        Evaluation::Known(Value::Bool(!decides))
    } else {
        Evaluation::Unknown(missing)
    })
}

fn both(
    left: Evaluation<Value>,
    right: Evaluation<Value>,
    join: impl Fn(Value, Value) -> Result<Value, EvalError>,
) -> Result<Evaluation<Value>, EvalError> {
    match (left, right) {
        (Evaluation::Known(left), Evaluation::Known(right)) => Ok(Evaluation::Known(join(left, right)?)),
        (Evaluation::Unknown(mut names), Evaluation::Unknown(more)) => {
            add(&mut names, more);
            Ok(Evaluation::Unknown(names))
        }
        (Evaluation::Unknown(names), _) | (_, Evaluation::Unknown(names)) => Ok(Evaluation::Unknown(names)),
    }
}

fn add(names: &mut Vec<String>, more: Vec<String>) {
    for name in more {
        if !names.contains(&name) {
            names.push(name);
        }
    }
}

fn binary(operator: Operator, left: &Value, right: &Value) -> Result<Value, EvalError> {
    if matches!(operator, Operator::Equal | Operator::Unequal) {
        return Ok(Value::Bool(left.equals(right) == (operator == Operator::Equal)));
    }
    let (left, right) = (number(left)?, number(right)?);
    let computed = match operator {
        Operator::Less => return Ok(Value::Bool(left < right)),
        Operator::AtMost => return Ok(Value::Bool(left <= right)),
        Operator::More => return Ok(Value::Bool(left > right)),
        Operator::AtLeast => return Ok(Value::Bool(left >= right)),
        Operator::Plus => left.plus(right),
        Operator::Minus => left.minus(right),
        Operator::Times => left.times(right),
        Operator::Over => left.over(right),
        Operator::And | Operator::Or | Operator::Equal | Operator::Unequal => return Err(EvalError::WrongKind),
    };
    computed.map(Value::Number).ok_or(EvalError::NotComputable)
}

fn call(function: Function, arguments: &[Node], values: &impl Values) -> Result<Evaluation<Value>, EvalError> {
    let mut numbers = Vec::new();
    let mut missing = Vec::new();
    for argument in arguments {
        match evaluate(argument, values)? {
            Evaluation::Known(value) => numbers.push(number(&value)?),
            Evaluation::Unknown(names) => add(&mut missing, names),
        }
    }
    if !missing.is_empty() {
        return Ok(Evaluation::Unknown(missing));
    }
    let whole = |number: i128| Ratio::new(number, 1);
    let result = match function {
        Function::Min => numbers.into_iter().min(),
        Function::Max => numbers.into_iter().max(),
        Function::Floor => numbers.first().and_then(|number| whole(number.floor())),
        Function::Ceil => numbers.first().and_then(|number| whole(number.ceil())),
    };
    Ok(Evaluation::Known(Value::Number(
        result.ok_or(EvalError::NotComputable)?,
    )))
}

fn truth(value: &Value) -> Result<bool, EvalError> {
    match value {
        Value::Bool(truth) => Ok(*truth),
        _ => Err(EvalError::WrongKind),
    }
}

fn number(value: &Value) -> Result<Ratio, EvalError> {
    match value {
        Value::Number(number) => Ok(*number),
        _ => Err(EvalError::WrongKind),
    }
}
