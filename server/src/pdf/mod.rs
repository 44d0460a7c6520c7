//! A text that was signed, as a PDF to keep: A4, tagged for screen readers, the same bytes for the same document.
//!
//! The way of a text: [`markdown`] reads it into blocks, [`compose`] sets them as rows of lines, [`paginate`] puts
//! the rows on pages, [`draw`] and [`tags`] write them. All fonts are built in, so that no machine changes the result.
//! Bytes may change with a new version of krilla, parley or the fonts: keep the file that was made, and its hash.

mod block;
mod compose;
mod document;
mod draw;
mod error;
mod fonts;
mod foot;
mod frame;
mod line;
mod lists;
mod markdown;
mod metadata;
mod nesting;
mod outline;
mod paginate;
mod row;
mod signatures;
mod stack;
mod style;
mod tables;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod typeset;
mod write;

pub use document::{Document, Moment, Pdf, SignatureBlock};
pub use error::PdfError;
pub use write::write;
