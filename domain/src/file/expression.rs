//! Problems inside expressions, and where they are in the file.

use super::problem::{Location, Problem};
use crate::expr::ExprError;
use std::ops::Range;

/// A problem inside an expression, placed in the file: exactly, unless the string has escapes.
pub(super) fn expr_problem(file: &str, text: &str, span: Range<usize>, error: &ExprError) -> Problem {
    let written = text.get(span.clone()).unwrap_or_default();
    let place = match content(written) {
        Some(before) => {
            let from = span.start + before;
            from + error.start..from + error.end.max(error.start + 1)
        }
        None => span,
    };
    // What an expression error says after a semicolon is what to do.
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

/// How many bytes stand before the content of a string, where the content is written as it is read.
fn content(written: &str) -> Option<usize> {
    if written.contains('\\') {
        return None;
    }
    let marks = written.get(..3).filter(|marks| matches!(*marks, "\"\"\"" | "'''"));
    // A line break right after the marks of a text over several lines is not part of it.
    Some(match marks.and_then(|_| written.get(3..)) {
        Some(rest) if rest.starts_with("\r\n") => 5,
        Some(rest) if rest.starts_with('\n') => 4,
        Some(_) => 3,
        None => 1,
    })
}

const SIGNS: &str = "compare with signs: headcount < 10; name several words as: kind in (company, nonprofit); join conditions with \"and\" or \"or\"";

fn general_advice(message: &str) -> &'static str {
    if message.contains("choices") {
        "write one of them, or add it to the choices of the fact"
    } else if message.contains("but a number is needed") {
        "write a number, or a fact of type number or money"
    } else {
        "write a condition such as: headcount < 10 and kind = company"
    }
}
