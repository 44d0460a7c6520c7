//! Agreements, invoices and other documents as PDFs: A4, tagged for screen readers. The same document always gives the same bytes.
//!
//! [`markdown`] parses the text into blocks, [`compose`] lays them out as rows of lines, [`paginate`] puts
//! the rows on pages, and [`draw`] and [`tags`] write them. A document in Latin, Greek or Cyrillic only
//! uses the built-in fonts, so it's the same everywhere. Other scripts use the machine's.
//! New versions of krilla, parley or the fonts can change the bytes, so keep the created file and its hash.

mod block;
mod code;
mod columns;
mod compose;
mod document;
mod draw;
mod error;
mod figure;
mod fonts;
mod foot;
mod frame;
mod letters;
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
mod totals;
mod typeset;
mod write;

pub use block::{Block, ColumnBlock, TableBlock, TotalRow};
pub use code::{CodeFigure, MILLIMETRE};
pub use document::{Document, DocumentText, DocumentTime, Pdf, SignatureBlock};
pub use error::PdfError;
pub use fonts::Fonts;
pub use letters::{Lettering, OutlinedText, PathStep};
pub use text::RichText;
pub use write::write;
