//! From a parsed file to the types of this crate. Expressions and values are read here; whether names exist and rules
//! are complete is left to the lint.

mod benefit;
mod foundation;
mod price;
mod programme;
mod tier;

pub(super) use foundation::foundation;
pub(super) use programme::programme;

use super::problem::{Place, Problem};
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
        self.problems.push(Problem {
            place: Place::of(self.text, self.file, span),
            message: message.into(),
            help: Some(help.into()),
        });
    }

    /// An expression, if it can be read.
    fn expr(&mut self, view: View<'_>, key: &str) -> Option<Expr> {
        let written = view.word(key)?;
        parse(written)
            .map_err(|error| self.problems.push(expr_problem(self.file, self.text, view.span(key), &error)))
            .ok()
    }

    /// An amount in major units as minor units of a currency.
    fn minor(&mut self, view: View<'_>, key: &str, currency: Currency) -> Option<i64> {
        let major = view.number(key)?;
        self.minor_of(major, view.span(key), currency)
    }

    fn minor_of(&mut self, major: Ratio, span: Range<usize>, currency: Currency) -> Option<i64> {
        let minor = currency.minor(major);
        if minor.is_none() {
            self.report(
                span,
                format!("this amount is finer than {currency} can be paid, or too large"),
                format!("{currency} has {} decimal places", currency.digits()),
            );
        }
        minor
    }
}

/// A problem inside an expression, placed in the file: exactly where the string is written plainly on one line.
pub(super) fn expr_problem(file: &str, text: &str, span: Range<usize>, error: &ExprError) -> Problem {
    let written = text.get(span.clone()).unwrap_or_default();
    let quote = if written.starts_with("\"\"\"") || written.starts_with("'''") { 0 } else { 1 };
    let exact = quote == 1 && !written.contains('\\');
    let place = if exact {
        let from = span.start + quote;
        from + error.start..from + error.end.max(error.start + 1)
    } else {
        span
    };
    Problem {
        place: Place::of(text, file, place),
        message: error.message.clone(),
        help: error.suggestion.as_ref().map(|meant| format!("did you mean \"{meant}\"?")),
    }
}
