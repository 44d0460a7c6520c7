//! Why there is no PDF.

use std::fmt;

/// No text causes these by its words: they are worth a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PdfError {
    /// A font that is built in was not readable.
    Font,
    /// The document is beyond what a PDF can hold, or the writer has a fault; in its own words.
    Write(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font => formatter.write_str("a font that is built in cannot be read"),
            Self::Write(reason) => write!(formatter, "the PDF cannot be written: {reason}"),
        }
    }
}

impl std::error::Error for PdfError {}
