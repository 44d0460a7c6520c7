//! A QR code, with text next to it.

use super::block::Block;
use super::code::CodeFigure;
use super::compose::Composer;
use super::frame::Frame;
use super::row::{LayoutRow, PlacedCode};
use super::style;
use super::tags::StructureElement;

/// The space between the empty space around a code and the text.
const GAP: f32 = 8.0;

impl Composer {
    /// Adds a code and what's next to it, on the same page.
    pub fn figure(&mut self, code: CodeFigure, beside: Vec<Block>, frame: Frame) -> Vec<StructureElement> {
        let (side, quiet) = (code.side, code.quiet());
        let left = code.frame(frame).left(self.typesetter.rtl);
        let index = self.done.codes.len();
        self.space(quiet.max(style::GROUP));
        let first = self.done.rows.len();
        // The code starts here and reaches down next to the rows of the text.
        self.push(LayoutRow {
            code: Some(PlacedCode { code: index, left }),
            ..LayoutRow::default()
        });
        let mut elements = vec![StructureElement::Code(index, code.alt.clone())];
        self.done.codes.push(code);
        elements.extend(self.blocks(beside, frame.indented(side + quiet + GAP)));
        // The text starts at the top of the code.
        if let Some(row) = self.done.rows.get_mut(first + 1) {
            row.space = 0.0;
        }
        let used: f32 = self.done.rows[first..].iter().map(|row| row.height).sum();
        let between: f32 = self.done.rows[first..].iter().skip(1).map(|row| row.space).sum();
        self.only_space(0.0);
        self.push(LayoutRow {
            height: (side - used - between).max(0.0),
            ..LayoutRow::default()
        });
        if let Some((last, others)) = self.done.rows[first..].split_last_mut() {
            last.keep = false;
            for row in others {
                row.keep = true;
            }
        }
        self.space(quiet.max(style::GROUP));
        elements
    }
}
