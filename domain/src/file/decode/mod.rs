//! From a parsed file to the types of this crate. Expressions and values are read here; whether names exist and rules
//! are complete is left to the lint.

mod benefit;
mod foundation;
mod joining;
mod price;
mod programme;
mod table;
mod tier;

pub(super) use foundation::foundation;
pub(super) use programme::programme;

use super::problem::{MOST_PROBLEMS, Place, Problem};
use super::view::View;
use crate::expr::{Expr, ExprError, parse};
use crate::money::Currency;
use crate::ratio::Ratio;
use std::ops::Range;

/// What decoding needs to know all along.
struct Decoder<'d> {
    file: &'d str,
    text: &'d str,
    /// The programme's currency.
    currency: Currency,
    problems: &'d mut Vec<Problem>,
}

impl Decoder<'_> {
    fn report(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        self.problems.push(Problem {
            place: Place::of(self.text, self.file, span),
            message: message.into(),
            help: Some(help.into()),
        });
    }

    /// An expression, if it can be read.
    fn expr(&mut self, view: View<'_>, key: &str) -> Option<Expr> {
        let written = view.word(key)?;
        match parse(written) {
            Ok(expr) => Some(expr),
            Err(error) => {
                if self.problems.len() < MOST_PROBLEMS {
                    self.problems
                        .push(expr_problem(self.file, self.text, view.span(key), &error));
                }
                None
            }
        }
    }

    /// An amount in major units as minor units of a currency.
    fn minor(&mut self, view: View<'_>, key: &str, currency: Currency) -> Option<i64> {
        let major = view.number(key)?;
        self.minor_of(major, view.span(key), currency)
    }

    fn minor_of(&mut self, major: Ratio, span: Range<usize>, currency: Currency) -> Option<i64> {
        let minor = currency.minor(major);
        if minor.is_none() {
            let finer = major
                .times(Ratio::whole(currency.scale()))
                .is_some_and(|minor| !minor.is_whole());
            let (message, help) = match (finer, currency.digits()) {
                (false, _) => (
                    "this amount is too large".to_owned(),
                    "write at most 15 digits".to_owned(),
                ),
                (true, 0) => (
                    format!("{currency} has no decimal places"),
                    "write a whole number".to_owned(),
                ),
                (true, digits) => {
                    let message = format!("this amount is finer than {currency} can be paid");
                    (message, format!("write at most {digits} digits after the point"))
                }
            };
            self.report(span, message, help);
        }
        minor
    }
}

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
        place: Place::of(text, file, place),
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
