//! Lays out blocks as rows of lines, from the start of the text to its end.

use super::block::Block;
use super::code::CodeFigure;
use super::fonts::Fonts;
use super::frame::{Frame, PAGE};
use super::row::{Heading, LayoutRow};
use super::style::{self, Face, Ink};
use super::tags::{Role, StructureElement};
use super::text::RichText;
use super::typeset::{Set, Side, Typesetter};

/// A document as lines, before it's split into pages.
#[derive(Default)]
pub struct Composition {
    pub sets: Vec<Set>,
    pub rows: Vec<LayoutRow>,
    pub codes: Vec<CodeFigure>,
    /// The structure of the rows.
    pub tree: Vec<StructureElement>,
}

pub struct Composer {
    pub typesetter: Typesetter,
    pub done: Composition,
    /// The space to add above the next row.
    pub space: f32,
    /// Where the bars of the surrounding quotes are.
    pub bars: Vec<f32>,
    /// Around paragraphs. It's less in tight lists.
    pub between: f32,
    /// Whether it's in a list.
    pub listed: bool,
    /// The levels, as written, of the headings above this point.
    levels: Vec<u8>,
}

impl Composer {
    pub fn new(language: &str, fonts: Fonts) -> Self {
        Self {
            typesetter: Typesetter::new(language, fonts),
            done: Composition::default(),
            space: 0.0,
            bars: Vec::new(),
            between: style::PARAGRAPH,
            listed: false,
            levels: Vec::new(),
        }
    }

    /// Adds the title and the text, which can start with the same title.
    pub fn text(&mut self, title: &str, mut blocks: Vec<Block>) {
        let title = RichText::line(title);
        if title.string.is_empty() {
            let elements = self.blocks(blocks, PAGE);
            return self.done.tree.extend(elements);
        }
        if matches!(blocks.first(), Some(Block::Heading { text, .. }) if same(text, &title)) {
            blocks.remove(0);
        }
        let element = self.heading(1, title, style::TITLE, (0.0, 10.0), Side::Document);
        self.done.tree.push(element);
        let rule = self.rule(PAGE, 0.0, style::THICK, Ink::Accent);
        self.push(LayoutRow {
            height: style::THICK,
            rules: vec![rule],
            keep: true,
            ..LayoutRow::default()
        });
        self.space(14.0);
        let elements = self.blocks(blocks, PAGE);
        self.done.tree.extend(elements);
    }

    pub fn blocks(&mut self, blocks: Vec<Block>, frame: Frame) -> Vec<StructureElement> {
        blocks.into_iter().flat_map(|block| self.block(block, frame)).collect()
    }

    fn block(&mut self, block: Block, frame: Frame) -> Vec<StructureElement> {
        vec![match block {
            Block::Heading { level, text } if self.whole_page(frame) => {
                let depth = self.depth(level);
                let around = style::around_heading(depth);
                self.heading(depth + 1, text, style::heading(depth), around, Side::Own)
            }
            // Headings in lists and quotes aren't in the outline.
            Block::Heading { text, .. } => self.paragraph(text, style::heading(3), frame, style::PARAGRAPH, true),
            Block::Paragraph(text) => self.paragraph(text, style::BODY, frame, self.between, false),
            Block::Code(text) => self.paragraph(text, style::CODE, frame.indented(style::QUOTE), style::GROUP, false),
            Block::Rule => {
                self.thematic_break(frame);
                return Vec::new();
            }
            Block::Quote(blocks) => self.quote(blocks, frame),
            Block::List(list) => self.list(list, frame),
            Block::Table(table) => self.table(table, frame),
            Block::Lead(text) => self.lead(text, frame),
            Block::Columns(columns) => self.columns(columns, frame),
            Block::Pairs(pairs) => self.pairs(pairs, frame),
            Block::Figure(code, beside) => return self.figure(*code, beside, frame),
        }]
    }

    /// A heading at full width, which is in the outline.
    pub fn heading(
        &mut self,
        level: u8,
        text: RichText,
        face: Face,
        (before, after): (f32, f32),
        side: Side,
    ) -> StructureElement {
        let title = text.string.replace('\n', " ");
        self.space(before);
        let first = self.done.rows.len();
        let column = self.set(text, face, PAGE, side);
        self.rows(&[column]);
        for row in &mut self.done.rows[first..] {
            row.keep = true;
        }
        if let (Some(row), false) = (self.done.rows.get_mut(first), title.is_empty()) {
            let title = title.clone();
            row.heading = Some(Heading { level, title });
        }
        self.space(after);
        StructureElement::Group(Role::Heading(level, title), vec![StructureElement::Text(column.set)])
    }

    fn paragraph(&mut self, text: RichText, face: Face, frame: Frame, around: f32, keep: bool) -> StructureElement {
        // "The parties agree:" belongs on the same page as its list.
        let keep = keep || text.string.ends_with(':');
        self.space(around);
        let side = if self.listed { Side::Item } else { Side::Own };
        let column = self.set(text, face, frame, side);
        self.rows(&[column]);
        if let (true, Some(last)) = (keep, self.done.rows.last_mut()) {
            last.keep = true;
        }
        self.space(around);
        StructureElement::Group(Role::Paragraph, vec![StructureElement::Text(column.set)])
    }

    fn lead(&mut self, text: RichText, frame: Frame) -> StructureElement {
        let element = self.paragraph(text, style::LEAD, frame, style::SECTION, true);
        self.only_space(style::GROUP);
        element
    }

    fn whole_page(&self, frame: Frame) -> bool {
        frame.start == 0.0 && self.bars.is_empty()
    }

    /// The depth of a heading, from 1. It never skips a level, for screen readers.
    fn depth(&mut self, level: u8) -> u8 {
        self.levels.retain(|above| *above < level);
        self.levels.push(level);
        u8::try_from(self.levels.len()).unwrap_or(u8::MAX)
    }

    fn thematic_break(&mut self, frame: Frame) {
        self.space(style::GROUP * 1.5);
        let rule = self.rule(frame, 0.0, style::HAIRLINE, Ink::Line);
        self.push(LayoutRow {
            height: style::HAIRLINE,
            rules: vec![rule],
            ..LayoutRow::default()
        });
        self.space(style::GROUP * 1.5);
    }

    fn quote(&mut self, blocks: Vec<Block>, frame: Frame) -> StructureElement {
        let bar = Frame { width: 0.0, ..frame };
        let inset = if self.typesetter.rtl { -1.0 } else { 1.0 };
        self.bars.push(bar.left(self.typesetter.rtl) + inset);
        self.space(style::GROUP);
        let elements = self.blocks(blocks, frame.indented(style::QUOTE));
        self.bars.pop();
        self.space(style::GROUP);
        StructureElement::Group(Role::Quote, elements)
    }
}

fn same(one: &RichText, other: &RichText) -> bool {
    one.string.split_whitespace().eq(other.string.split_whitespace())
}
