//! The blocks of a Markdown text.

use super::text::RichText;

#[derive(Debug)]
pub enum Block {
    Heading {
        /// The level as written, 1 to 6.
        level: u8,
        text: RichText,
    },
    Paragraph(RichText),
    Code(RichText),
    Rule,
    Quote(Vec<Block>),
    List(List),
    Table(TableBlock),
}

#[derive(Debug, Default)]
pub struct List {
    pub ordered: bool,
    /// Items with several paragraphs, so there's space between them.
    pub loose: bool,
    pub items: Vec<Item>,
}

#[derive(Debug)]
pub struct Item {
    /// "3." or "•".
    pub label: String,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Default)]
pub struct TableBlock {
    pub head: Vec<RichText>,
    pub rows: Vec<Vec<RichText>>,
}
