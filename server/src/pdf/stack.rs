//! Rows put below each other.

use super::compose::Composer;
use super::frame::{Column, Frame};
use super::row::{Piece, Row, Rule};
use super::style::{Face, Ink};
use super::text::Text;
use super::typeset::Side;

impl Composer {
    /// At least this much space before what comes next.
    pub fn space(&mut self, space: f32) {
        self.space = self.space.max(space);
    }

    /// Less space than its parts ask for, as between the items of a tight list.
    pub fn only_space(&mut self, space: f32) {
        self.space = space;
    }

    pub fn set(&mut self, text: Text, face: Face, frame: Frame, side: Side) -> Column {
        self.done.sets.push(self.typesetter.set(text, face, frame.width, side));
        Column {
            set: self.done.sets.len() - 1,
            left: frame.left(self.typesetter.rtl),
        }
    }

    pub fn rule(&self, frame: Frame, at: f32, thickness: f32, ink: Ink) -> Rule {
        Rule {
            left: frame.left(self.typesetter.rtl),
            width: frame.width,
            at,
            thickness,
            ink,
        }
    }

    /// Texts beside each other: their first lines on one baseline, and so on. No single line stays alone on a page.
    pub fn rows(&mut self, columns: &[Column]) {
        let lines = |column: &Column| self.done.sets[column.set].layout.len();
        let count = columns.iter().map(lines).max().unwrap_or_default();
        for line in 0..count {
            let mut row = Row {
                keep: count > 1 && (line == 0 || line + 2 == count),
                ..Row::default()
            };
            let mut below: f32 = 0.0;
            for column in columns {
                let Some(of) = self.done.sets[column.set].layout.get(line) else {
                    continue;
                };
                let metrics = of.metrics();
                let above = metrics.baseline - metrics.block_min_coord;
                row.baseline = row.baseline.max(above);
                below = below.max(metrics.line_height - above);
                row.pieces.push(Piece {
                    text: column.set,
                    line,
                    left: column.left,
                });
            }
            row.height = row.baseline + below;
            self.push(row);
        }
    }

    pub fn push(&mut self, mut row: Row) {
        row.space = std::mem::take(&mut self.space);
        row.bars.clone_from(&self.bars);
        self.done.rows.push(row);
    }
}
