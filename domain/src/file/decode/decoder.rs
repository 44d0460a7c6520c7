//! What all parts of the decoder share: the file, its currency and the problems found so far.

use crate::expr::{Expr, parse};
use crate::file::expression::{ExpressionHelp, expr_problem};
use crate::file::problem::{Location, MOST_PROBLEMS, Problem};
use crate::file::view::TableView;
use crate::money::Currency;
use crate::ratio::Ratio;
use std::collections::BTreeMap;
use std::ops::Range;

/// What decoding needs to know all along.
pub(super) struct Decoder<'d> {
    pub(super) file: &'d str,
    pub(super) text: &'d str,
    /// The programme's currency.
    pub(super) currency: Currency,
    /// The CSV files next to the programme file, by name without extension.
    pub(super) tables: &'d BTreeMap<String, String>,
    /// The facts of type country.
    pub(super) countries: Vec<&'d str>,
    pub(super) expressions: ExpressionHelp,
    pub(super) problems: &'d mut Vec<Problem>,
}

impl Decoder<'_> {
    pub(super) fn report(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        self.problems.push(Problem {
            place: Location::of(self.text, self.file, span),
            message: message.into(),
            help: Some(help.into()),
        });
    }

    /// An expression, if it's valid.
    pub(super) fn expr(&mut self, view: TableView<'_>, key: &str) -> Option<Expr> {
        let written = view.word(key)?;
        match parse(written) {
            Ok(expr) => Some(expr),
            Err(error) => {
                if self.problems.len() < MOST_PROBLEMS {
                    let place = (key, view.span(key));
                    let problem = expr_problem(self.file, self.text, place, &error, &self.expressions);
                    self.problems.push(problem);
                }
                None
            }
        }
    }

    /// An amount in major units as minor units of a currency.
    pub(super) fn minor(&mut self, view: TableView<'_>, key: &str, currency: Currency) -> Option<i64> {
        let major = view.number(key)?;
        self.minor_of(major, view.span(key), currency)
    }

    pub(super) fn minor_of(&mut self, major: Ratio, span: Range<usize>, currency: Currency) -> Option<i64> {
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
                    format!("amounts in {currency} can't have decimal places"),
                    "write a whole number".to_owned(),
                ),
                (true, digits) => {
                    let message = format!("this amount has too many decimal places for {currency}");
                    (
                        message,
                        format!("write at most {digits} digits after the decimal point"),
                    )
                }
            };
            // A number with two meanings has already been reported.
            let place = Location::of(self.text, self.file, span.clone());
            if !self.problems.iter().any(|earlier| earlier.place == place) {
                self.report(span, message, help);
            }
        }
        minor
    }
}
