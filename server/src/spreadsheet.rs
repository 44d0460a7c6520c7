//! Comma-separated values (RFC 4180) that are safe to open in a spreadsheet program.

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use std::borrow::Cow;

/// A table in the making, line by line.
pub(crate) struct Spreadsheet(Writer<Vec<u8>>);

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum SheetCell<'a> {
    Text(&'a str),
    /// A number that isn't from outside, with a point. Empty if there's none.
    Number(String),
}

impl Spreadsheet {
    pub fn new() -> Self {
        let mut builder = WriterBuilder::new();
        builder.terminator(Terminator::CRLF);
        // Where the comma is the decimal separator, spreadsheet programs also split cells at semicolons.
        builder.quote_style(QuoteStyle::Always);
        Self(builder.from_writer(Vec::new()))
    }

    /// Adds a line of text.
    pub fn add<'a>(&mut self, cells: impl Iterator<Item = &'a str>) -> Result<(), csv::Error> {
        self.0
            .write_record(cells.map(|cell| without_formula(cell).into_owned()))
    }

    /// Adds a line with numbers of our own, which can be negative.
    pub fn add_cells<'a>(&mut self, cells: impl Iterator<Item = SheetCell<'a>>) -> Result<(), csv::Error> {
        self.0.write_record(cells.map(|cell| match cell {
            SheetCell::Text(text) => without_formula(text).into_owned(),
            SheetCell::Number(number) => number,
        }))
    }

    pub fn finish(self) -> Result<Vec<u8>, csv::Error> {
        self.0.into_inner().map_err(|error| error.into_error().into())
    }
}

/// Prefixes a cell that would run as a formula with an apostrophe (OWASP, CSV injection).
fn without_formula(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}").into()
    } else {
        cell.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_stay_text() {
        let mut lines = Spreadsheet::new();
        lines
            .add(["Votes, berths", "Nights; \"free\"", "two\r\nlines", ""].into_iter())
            .unwrap();
        lines.add(["=1+1", "+1", "-1", "@SUM(A1)"].into_iter()).unwrap();
        lines.add(["\t=1", "\r=1", "1=1", "a;=1"].into_iter()).unwrap();
        lines.add(["\n=1", "＝1", "＋1", "＠SUM(A1)"].into_iter()).unwrap();
        let number = |number: &str| SheetCell::Number(number.to_owned());
        let cells = [SheetCell::Text("-1"), number("-1.00"), SheetCell::Text("a"), number("")];
        lines.add_cells(cells.into_iter()).unwrap();
        assert_eq!(
            String::from_utf8(lines.finish().unwrap()).unwrap(),
            concat!(
                "\"Votes, berths\",\"Nights; \"\"free\"\"\",\"two\r\nlines\",\"\"\r\n",
                "\"'=1+1\",\"'+1\",\"'-1\",\"'@SUM(A1)\"\r\n",
                "\"'\t=1\",\"'\r=1\",\"1=1\",\"a;=1\"\r\n",
                "\"'\n=1\",\"'＝1\",\"'＋1\",\"'＠SUM(A1)\"\r\n",
                "\"'-1\",\"-1.00\",\"a\",\"\"\r\n",
            )
        );
    }
}
