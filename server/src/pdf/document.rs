//! What is asked for, and what comes out.

use std::fmt;

/// A text that was signed, as a document to keep.
pub struct Document<'a> {
    /// The name of the text, in one line. A first heading of the text that says the same is not repeated.
    pub title: &'a str,
    /// Language tag of the text (BCP 47); it also says whether pages run from right to left.
    pub language: &'a str,
    /// The Markdown that was signed: `CommonMark` and tables, read as the pages of the site read it. HTML is shown as
    /// its source, a picture as its description, a link with its address.
    pub markdown: &'a str,
    /// The heading of the signature page.
    pub signatures_heading: &'a str,
    /// Without any, there is no signature page.
    pub signatures: &'a [SignatureBlock<'a>],
    /// "Page 2 of 3" in the reader's words, from the number of the page (from 1) and of all pages.
    pub page_label: &'a dyn Fn(usize, usize) -> String,
    /// A line at the foot of each page, such as the hash of the text in groups. At most three lines are shown.
    pub footer: &'a str,
    /// Who made the document.
    pub author: &'a str,
    /// When it was made; the clock is not asked.
    pub created: Moment,
    /// A name that no other document has; the file's identifier is made from it.
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

/// One signature: who signed for whom, and the lines that say how.
#[derive(Clone, Debug)]
pub struct SignatureBlock<'a> {
    pub heading: &'a str,
    /// Pairs of label and value.
    pub lines: Vec<(&'a str, &'a str)>,
}

/// A moment in UTC. What is out of range is moved to the nearest that is not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
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
    /// Why the file does not say that it keeps PDF/UA-1, though it is tagged all the same: mostly characters that the
    /// fonts lack and that are shown as boxes. Worth a line in the log.
    pub shortcomings: Vec<String>,
}
