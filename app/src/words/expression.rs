//! Conditions and formulas in words. The expression itself is one step away, at its line in the programme file.

use super::{Words, fact_label, fact_value, members, number};
use crate::format;
use domain::counts::SeatName;
use domain::expr::{Expr, Function, Node, NodeKind, Operator, Value};
use domain::fact::{FactDefinition, FactKind};
use domain::membership::{MEMBERSHIP, MembershipStatus};
use domain::ratio::Ratio;

/// A condition: "up to 1,999 people", or a formula: "10,000 × (Years − 1)".
pub fn expression(words: Words<'_>, expr: &Expr) -> String {
    said(words, expr.root())
}

fn said(words: Words<'_>, node: &Node) -> String {
    let t = words.t;
    match &node.kind {
        NodeKind::Number(value) => number(t, *value),
        NodeKind::Bool(true) => t.answer_yes().into_owned(),
        NodeKind::Bool(false) => t.answer_no().into_owned(),
        NodeKind::Name(name) => match words.programme.fact(name) {
            Some(fact) if fact.kind == FactKind::YesNo => t.expr_is(words.say(&fact.label), t.answer_yes()),
            _ => name_of(words, name),
        },
        NodeKind::Not(inner) => negated(words, inner),
        NodeKind::Negate(inner) => t.expr_negative(bracketed(inner, said(words, inner))),
        NodeKind::Binary(operator, left, right) => binary(words, *operator, left, right),
        NodeKind::In(left, list) if is_membership(left) => one_of(words, left, list),
        NodeKind::In(left, list) => t.expr_is(said(words, left), one_of(words, left, list)),
        NodeKind::Call(function, arguments) => call(words, *function, arguments),
    }
}

fn negated(words: Words<'_>, node: &Node) -> String {
    let t = words.t;
    match &node.kind {
        NodeKind::Name(name) => t.expr_is(fact_label(words, name), t.answer_no()),
        NodeKind::In(left, list) if is_membership(left) => t.expr_not(one_of(words, left, list)),
        NodeKind::In(left, list) => t.expr_is_not(said(words, left), one_of(words, left, list)),
        _ => t.expr_not(said(words, node)),
    }
}

fn one_of(words: Words<'_>, fact: &Node, list: &[Node]) -> String {
    let items: Vec<String> = list.iter().map(|item| value_of(words, fact, item)).collect();
    format::one_of(words.t.locale(), &items)
}

fn binary(words: Words<'_>, operator: Operator, left: &Node, right: &Node) -> String {
    let t = words.t;
    if matches!(left.kind, NodeKind::Number(_))
        && fact_of(words, right).is_some()
        && let Some(mirrored) = mirrored(operator)
    {
        return binary(words, mirrored, right, left);
    }
    let (one, other) = (said(words, left), said(words, right));
    match operator {
        Operator::And => t.expr_and(grouped(left, one), grouped(right, other)),
        Operator::Or => t.expr_or(one, other),
        Operator::Equal if is_membership(left) => membership(words, right),
        Operator::Equal => compared(words, left, right).map_or_else(
            || t.expr_is(one, value_of(words, left, right)),
            |counted| counted.exactly(),
        ),
        Operator::Unequal if is_membership(left) => t.expr_not(membership(words, right)),
        Operator::Unequal => t.expr_is_not(one, value_of(words, left, right)),
        Operator::Less => {
            compared(words, left, right).map_or_else(|| t.expr_less(one, other), |counted| counted.less())
        }
        Operator::AtMost => {
            compared(words, left, right).map_or_else(|| t.expr_at_most(one, other), |counted| counted.at_most())
        }
        Operator::More => {
            compared(words, left, right).map_or_else(|| t.expr_more(one, other), |counted| counted.more())
        }
        Operator::AtLeast => {
            compared(words, left, right).map_or_else(|| t.expr_at_least(one, other), |counted| counted.at_least())
        }
        Operator::Plus => format!("{} + {}", called(left, one), called(right, other)),
        Operator::Minus => format!("{one} − {}", bracketed(right, other)),
        Operator::Times => format!("{} × {}", bracketed(left, one), bracketed(right, other)),
        Operator::Over => format!("{} ÷ {}", bracketed(left, one), factor(right, other)),
    }
}

/// The comparison with its sides swapped.
fn mirrored(operator: Operator) -> Option<Operator> {
    Some(match operator {
        Operator::Less => Operator::More,
        Operator::More => Operator::Less,
        Operator::AtMost => Operator::AtLeast,
        Operator::AtLeast => Operator::AtMost,
        Operator::Equal | Operator::Unequal => operator,
        _ => return None,
    })
}

/// "or" inside "and" needs to be kept together.
fn grouped(node: &Node, text: String) -> String {
    match &node.kind {
        NodeKind::Binary(Operator::Or, ..) => format!("({text})"),
        _ => text,
    }
}

/// A function in a sum: "(x, rounded down) + 1".
fn called(node: &Node, text: String) -> String {
    match &node.kind {
        NodeKind::Call(..) => format!("({text})"),
        _ => text,
    }
}

/// A sum inside a product or a difference.
fn bracketed(node: &Node, text: String) -> String {
    match &node.kind {
        NodeKind::Binary(Operator::Plus | Operator::Minus, ..) | NodeKind::Call(..) => format!("({text})"),
        _ => text,
    }
}

/// The divisor of a division.
fn factor(node: &Node, text: String) -> String {
    match &node.kind {
        NodeKind::Binary(Operator::Times | Operator::Over, ..) => format!("({text})"),
        _ => bracketed(node, text),
    }
}

fn is_membership(node: &Node) -> bool {
    matches!(&node.kind, NodeKind::Name(name) if name == MEMBERSHIP)
}

fn membership(words: Words<'_>, node: &Node) -> String {
    let t = words.t;
    let NodeKind::Name(word) = &node.kind else {
        return said(words, node);
    };
    let status = MembershipStatus::ALL.into_iter().find(|status| status.word() == word);
    match status {
        Some(MembershipStatus::New) => t.expr_new_members().into_owned(),
        Some(MembershipStatus::Renewing) => t.expr_renewals().into_owned(),
        Some(MembershipStatus::Legacy) => t.expr_legacy().into_owned(),
        None => word.clone(),
    }
}

/// The name of a fact, a tier's member count or the seats of a body.
fn name_of(words: Words<'_>, name: &str) -> String {
    if words.programme.fact(name).is_some() {
        return fact_label(words, name);
    }
    match SeatName::parse(words.programme, name) {
        Some(SeatName::Members(count)) => members(words, count),
        Some(SeatName::All(status)) => words.t.seats_members_of_all(words.say(&status.label)),
        Some(SeatName::Body(body)) => words.say(&body.title).to_owned(),
        None => name.to_owned(),
    }
}

/// The right side of a comparison: a choice in the words of the fact on the left, in quotation marks.
fn value_of(words: Words<'_>, fact: &Node, node: &Node) -> String {
    if is_membership(fact) {
        return membership(words, node);
    }
    let fact = fact_of(words, fact);
    match (&node.kind, fact) {
        (NodeKind::Name(word), Some(fact)) => words.t.quoted(fact_value(words, fact, &Value::Word(word.clone()))),
        (NodeKind::Number(value), Some(fact)) => fact_value(words, fact, &Value::Number(*value)),
        _ => said(words, node),
    }
}

fn fact_of<'w>(words: Words<'w>, node: &Node) -> Option<&'w FactDefinition> {
    match &node.kind {
        NodeKind::Name(name) => words.programme.fact(name),
        _ => None,
    }
}

/// A fact that's compared with a number: people, euros.
struct Counted<'w> {
    words: Words<'w>,
    value: Ratio,
    fact: &'w FactDefinition,
    unit: Option<&'w str>,
}

/// `None` unless a fact is compared with a number.
fn compared<'w>(words: Words<'w>, left: &Node, right: &Node) -> Option<Counted<'w>> {
    let fact = fact_of(words, left)?;
    let NodeKind::Number(value) = right.kind else {
        return None;
    };
    let unit = fact.unit().map(|unit| words.say(unit));
    if unit.is_none() && fact.currency().is_none() {
        return None;
    }
    // The unit says which fact it is, unless another fact has the same one.
    let is_shared = |unit: &str| {
        let others = words.programme.facts.iter().filter(|other| other.id != fact.id);
        let mut units = others.filter_map(|other| Some(words.say(other.unit()?)));
        units.any(|other| other == unit)
    };
    Some(Counted {
        words,
        value,
        fact,
        // It's a plural, too.
        unit: unit.filter(|unit| !is_shared(unit) && value != Ratio::ONE),
    })
}

impl Counted<'_> {
    fn value(&self) -> String {
        let value = fact_value(self.words, self.fact, &Value::Number(self.value));
        match self.unit {
            Some(unit) => format!("{value} {unit}"),
            None => value,
        }
    }

    /// With the fact's name, if the unit doesn't say it.
    fn named(&self, text: String) -> String {
        match self.unit {
            Some(_) => text,
            None => self.words.t.letter_line(self.words.say(&self.fact.label), text),
        }
    }

    fn exactly(&self) -> String {
        self.named(self.value())
    }

    fn less(&self) -> String {
        self.named(self.words.t.fewer_than(self.value()))
    }

    fn at_most(&self) -> String {
        self.named(self.words.t.up_to_value(self.value()))
    }

    fn more(&self) -> String {
        self.named(self.words.t.more_than(self.value()))
    }

    fn at_least(&self) -> String {
        self.named(self.words.t.amount_or_more(self.value()))
    }
}

fn call(words: Words<'_>, function: Function, arguments: &[Node]) -> String {
    let t = words.t;
    let all: Vec<String> = arguments.iter().map(|argument| said(words, argument)).collect();
    match (function, arguments) {
        (Function::Floor, _) => t.expr_rounded_down(all.join(", ")),
        (Function::Ceil, _) => t.expr_rounded_up(all.join(", ")),
        (Function::Min | Function::Max, [one, other]) if is_number(one) != is_number(other) => {
            let (bound, rest) = if is_number(one) {
                (&all[0], &all[1])
            } else {
                (&all[1], &all[0])
            };
            match function {
                Function::Min => t.expr_but_at_most(rest, bound),
                _ => t.expr_but_at_least(rest, bound),
            }
        }
        (Function::Min, _) => t.expr_smallest(format::all_of(t.locale(), &all)),
        (Function::Max, _) => t.expr_largest(format::all_of(t.locale(), &all)),
    }
}

fn is_number(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Number(_))
}
