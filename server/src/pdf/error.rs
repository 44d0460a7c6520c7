//! Why a PDF couldn't be created.

/// No input should cause these, so they're worth reporting.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PdfError {
    /// A built-in font can't be read.
    #[error("a built-in font can't be read")]
    Font,
    /// The document is too large for a PDF, or the writer has a bug. Contains its message.
    #[error("couldn't write the PDF: {0}")]
    Write(String),
}
