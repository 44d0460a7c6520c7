//! The blocks of a document.

use super::code::CodeFigure;
use super::text::RichText;

#[derive(Clone, Debug)]
pub enum Block {
    Heading {
        /// The level as written, 1 to 6.
        level: u8,
        text: RichText,
    },
    Paragraph(RichText),
    /// A line in large letters, such as what to pay.
    Lead(RichText),
    Code(RichText),
    Rule,
    Quote(Vec<Block>),
    List(List),
    Table(TableBlock),
    /// Texts side by side, each with a heading.
    Columns(Vec<ColumnBlock>),
    /// Labels and values.
    Pairs(Vec<(RichText, RichText)>),
    /// A QR code, with other blocks next to it.
    Figure(Box<CodeFigure>, Vec<Block>),
}

#[derive(Clone, Debug, Default)]
pub struct List {
    pub ordered: bool,
    /// Items with several paragraphs, so there's space between them.
    pub loose: bool,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug)]
pub struct Item {
    /// "3." or "•".
    pub label: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, Default)]
pub struct TableBlock {
    pub head: Vec<RichText>,
    pub rows: Vec<Vec<RichText>>,
    /// Which columns are aligned to the opposite side, such as amounts. The others aren't.
    pub opposite: Vec<bool>,
    /// Whether the first column takes the space that the others leave.
    pub wide: bool,
    /// Sums under the last column.
    pub totals: Vec<TotalRow>,
}

/// A sum under a table.
#[derive(Clone, Debug)]
pub struct TotalRow {
    pub label: RichText,
    pub amount: RichText,
    /// The sum that counts.
    pub is_final: bool,
}

/// One of several texts side by side.
#[derive(Clone, Debug)]
pub struct ColumnBlock {
    pub heading: RichText,
    /// In bold letters.
    pub name: RichText,
    /// With line breaks.
    pub text: RichText,
}
