//! The input and output of this module.

use super::block::Block;
use super::fonts::Fonts;
use std::fmt;

/// A document to keep.
pub struct Document<'a> {
    /// The title, on one line. If the text starts with the same heading, it's not repeated.
    pub title: &'a str,
    /// The language of the text (BCP 47). It also decides the direction of the pages.
    pub language: &'a str,
    pub text: DocumentText<'a>,
    /// The heading of the signature page.
    pub signatures_heading: &'a str,
    /// If empty, there's no signature page.
    pub signatures: &'a [SignatureBlock<'a>],
    /// "Page 2 of 3" in the document's language, from the page number (from 1) and the number of pages.
    pub page_label: &'a dyn Fn(usize, usize) -> String,
    /// A line at the foot of each page, such as the text's hash. It shows at most three lines.
    pub footer: &'a str,
    /// Who made the document.
    pub author: &'a str,
    /// The creation time. The clock isn't read here.
    pub created: DocumentTime,
    /// Whether it's an archive document that can have files in it (PDF/A-3).
    pub archival: bool,
    /// The fonts for scripts that the built-in ones lack.
    pub fonts: Fonts,
    /// A unique name, from which the file's identifier is made.
    pub id: &'a str,
}

impl fmt::Debug for Document<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Document")
            .field("id", &self.id)
            .field("title", &self.title)
            .finish_non_exhaustive()
    }
}

/// What a document says.
#[derive(Clone, Copy, Debug)]
pub enum DocumentText<'a> {
    /// `CommonMark` and tables, rendered like on the site. HTML is shown as source, an image as its description, a link
    /// with its URL.
    Markdown(&'a str),
    Blocks(&'a [Block]),
}

/// A signature: who signed for whom, and details.
#[derive(Clone, Debug)]
pub struct SignatureBlock<'a> {
    pub heading: &'a str,
    /// Labels and values.
    pub lines: Vec<(&'a str, &'a str)>,
}

/// A time in UTC. Values out of range are clamped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DocumentTime {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

/// A finished file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Why the file doesn't claim to be PDF/UA-1, although it's tagged. Usually, the fonts lack some characters, which are
    /// shown as boxes. Worth a line in the log.
    pub shortcomings: Vec<String>,
}
