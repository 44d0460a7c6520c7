//! Stacks rows vertically.

use super::compose::Composer;
use super::frame::{Frame, TextColumn};
use super::row::{LayoutRow, Piece, Rule};
use super::style::{Face, Ink};
use super::text::RichText;
use super::typeset::Side;

impl Composer {
    /// Adds at least this much space before the next row.
    pub fn space(&mut self, space: f32) {
        self.space = self.space.max(space);
    }

    /// Limits the space, as between the items of a tight list.
    pub fn only_space(&mut self, space: f32) {
        self.space = space;
    }

    pub fn set(&mut self, text: RichText, face: Face, frame: Frame, side: Side) -> TextColumn {
        self.done.sets.push(self.typesetter.set(text, face, frame.width, side));
        TextColumn {
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

    /// Adds texts side by side, with their lines on the same baselines. No single line is left alone on a page.
    pub fn rows(&mut self, columns: &[TextColumn]) {
        let lines = |column: &TextColumn| self.done.sets[column.set].layout.len();
        let count = columns.iter().map(lines).max().unwrap_or_default();
        for line in 0..count {
            let mut row = LayoutRow {
                keep: count > 1 && (line == 0 || line + 2 == count),
                ..LayoutRow::default()
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

    pub fn push(&mut self, mut row: LayoutRow) {
        row.space = std::mem::take(&mut self.space);
        row.bars.clone_from(&self.bars);
        self.done.rows.push(row);
    }
}
