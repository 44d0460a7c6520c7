//! The files that carry the data.

use en16931::profiles::En16931;
use en16931::validation::profile::Validated;
use en16931_formats::zugferd::{EmbedError, EmbedOptions, Metadata, embed};
use en16931_formats::{Syntax, write};
use std::time::{Duration, SystemTime};

/// An invoice or credit note that follows the rules of EN 16931.
#[derive(Debug)]
pub(in crate::invoices) struct InvoiceData(Validated<En16931>);

/// What a PDF says about itself.
pub(in crate::invoices) struct DocumentLabel<'a> {
    pub title: &'a str,
    pub author: &'a str,
    /// When it was made, in milliseconds since 1970 in UTC.
    pub at: i64,
}

impl InvoiceData {
    pub(super) fn new(valid: Validated<En16931>) -> Self {
        Self(valid)
    }

    /// As UBL 2.1: an `Invoice` or a `CreditNote`.
    pub fn ubl(&self) -> Vec<u8> {
        write(&self.0, Syntax::Ubl).xml.into_bytes()
    }

    /// The PDF with the data in it as `factur-x.xml`. The same PDF always becomes the same file.
    ///
    /// # Errors
    /// If the PDF isn't PDF/A-3, because a font lacks a character.
    pub fn embedded_in(&self, pdf: &[u8], label: &DocumentLabel<'_>) -> Result<Vec<u8>, EmbedError> {
        let since = Duration::from_millis(u64::try_from(label.at).unwrap_or_default());
        let options = EmbedOptions {
            metadata: Some(Metadata {
                title: label.title.to_owned(),
                subject: label.title.to_owned(),
                author: label.author.to_owned(),
            }),
            modified: Some(SystemTime::UNIX_EPOCH + since),
            ..EmbedOptions::default()
        };
        embed(pdf, &self.0, &options)
    }
}
