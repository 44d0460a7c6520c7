//! Why a PDF couldn't be created.

use std::fmt;

/// No input should cause these, so they're worth reporting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PdfError {
    /// A built-in font can't be read.
    Font,
    /// The document is too large for a PDF, or the writer has a bug. Contains its message.
    Write(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font => formatter.write_str("a built-in font can't be read"),
            Self::Write(reason) => write!(formatter, "couldn't write the PDF: {reason}"),
        }
    }
}

impl std::error::Error for PdfError {}
