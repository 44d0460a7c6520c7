//! Problems inside expressions, and where they are in the file.

use super::problem::{Location, Problem};
use crate::expr::ExprError;
use std::ops::Range;

/// A problem in an expression, located exactly unless the string contains escapes.
pub(super) fn expr_problem(file: &str, text: &str, span: Range<usize>, error: &ExprError) -> Problem {
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
        Some((message, _)) if message.contains("should end here") => (message, Some(SIGNS)),
        Some((message, advice)) => (message, Some(advice)),
        None => (error.message.as_str(), None),
    };
    Problem {
        place: Location::of(text, file, place),
        message: message.to_owned(),
        help: Some(match (&error.suggestion, advice) {
            (Some(meant), None) => format!("did you mean \"{meant}\"?"),
            (Some(meant), Some(advice)) => format!("did you mean \"{meant}\"? Or, {advice}"),
            (None, advice) => advice.unwrap_or_else(|| general_advice(message)).to_owned(),
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

const SIGNS: &str = "write a comparison: headcount < 10; for several words, write: kind in (company, nonprofit); combine conditions with \"and\" or \"or\"";

fn general_advice(message: &str) -> &'static str {
    if message.contains("choices") {
        "use one of them, or add it to the fact's choices"
    } else if message.contains("but this must be a number") {
        "write a number, or a fact of type number or money"
    } else {
        "write a condition such as: headcount < 10 and kind = company"
    }
}
