//! The blocks of a Markdown text.

use super::text::Text;

#[derive(Debug)]
pub enum Block {
    Heading {
        /// The level as written, 1 to 6.
        level: u8,
        text: Text,
    },
    Paragraph(Text),
    Code(Text),
    Rule,
    Quote(Vec<Block>),
    List(List),
    Table(Table),
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
pub struct Table {
    pub head: Vec<Text>,
    pub rows: Vec<Vec<Text>>,
}
