//! Problems inside expressions, and where they are in the file.

use super::problem::{Location, Problem};
use super::view::TableView;
use crate::expr::ExprError;
use std::ops::Range;

/// What an expression comes to, and examples made of the names of the file.
pub(super) struct ExpressionHelp {
    condition: String,
    formula: String,
    seats: String,
}

impl ExpressionHelp {
    pub fn new(root: TableView<'_>) -> Self {
        let of_kind = |kinds: &[&str]| {
            let facts = root.tables("facts").into_iter();
            let mut fitting = facts.filter(|(_, fact)| fact.word("type").is_some_and(|kind| kinds.contains(&kind)));
            fitting.next()
        };
        let number = of_kind(&["number", "money"]).map(|(id, _)| id);
        let choice = of_kind(&["choice"]).and_then(|(id, fact)| {
            let (word, ..) = fact.entries("choices").into_iter().next()?;
            Some(format!("{id} = {word}"))
        });
        let yes_no = of_kind(&["yes-no"]).map(|(id, _)| id.to_owned());
        let below = number.map(|id| format!("{id} < 10"));
        let condition: Vec<String> = below.into_iter().chain(choice).chain(yes_no).take(2).collect();
        let tier = root.tables("tiers").first().map_or("gold", |(id, _)| id);
        Self {
            condition: match &condition[..] {
                [] => "define a fact in [facts] first".to_owned(),
                some => format!("write a condition such as: {}", some.join(" and ")),
            },
            formula: match number {
                Some(id) => format!("write a number or a formula, such as: 100 + 5 * {id}"),
                None => "write a number".to_owned(),
            },
            seats: format!("write a number or a formula, such as: max(1, floor({tier} / 3))"),
        }
    }

    /// Advice for the expression under this key.
    fn example(&self, key: &str) -> &str {
        match key {
            "count" => &self.seats,
            "formula" => &self.formula,
            _ => &self.condition,
        }
    }
}

/// A problem in an expression, located exactly unless the string contains escapes.
pub(super) fn expr_problem(
    file: &str,
    text: &str,
    (key, span): (&str, Range<usize>),
    error: &ExprError,
    help: &ExpressionHelp,
) -> Problem {
    let written = text.get(span.clone()).unwrap_or_default();
    let place = match content(written) {
        Some(before) => {
            let from = span.start + before;
            from + error.start..from + error.end.max(error.start + 1)
        }
        None => span,
    };
    // In an expression error, the part after the semicolon is advice.
    let (message, advice) = match error.message.split_once("; ") {
        Some((message, _)) if message.contains("should end here") => (message, Some(help.example(key))),
        Some((message, advice)) => (message, Some(advice)),
        None => (error.message.as_str(), None),
    };
    Problem {
        place: Location::of(text, file, place),
        message: message.to_owned(),
        help: Some(match (&error.suggestion, advice) {
            (Some(meant), None) => format!("did you mean \"{meant}\"?"),
            (Some(meant), Some(advice)) => format!("did you mean \"{meant}\"? Or, {advice}"),
            (None, advice) => advice
                .unwrap_or_else(|| general_advice(message, help.example(key)))
                .to_owned(),
        }),
    }
}

/// How many bytes come before a string's content. `None` if the string contains escapes.
fn content(written: &str) -> Option<usize> {
    if written.contains('\\') {
        return None;
    }
    let marks = written.get(..3).filter(|marks| matches!(*marks, "\"\"\"" | "'''"));
    // A line break right after the opening marks of a multi-line string isn't part of it.
    Some(match marks.and_then(|_| written.get(3..)) {
        Some(rest) if rest.starts_with("\r\n") => 5,
        Some(rest) if rest.starts_with('\n') => 4,
        Some(_) => 3,
        None => 1,
    })
}

fn general_advice<'h>(message: &str, example: &'h str) -> &'h str {
    if message.contains("choices") {
        "use one of them, or add it to the fact's choices"
    } else if message.contains("but this must be a number") {
        "write a number, or a fact of type number or money"
    } else {
        example
    }
}
