//! Sums under a table, aligned with its last column.

use super::block::TotalRow;
use super::compose::Composer;
use super::frame::Frame;
use super::style;
use super::tags::{Role, StructureElement};
use super::typeset::Side;

/// The part of the table's width that labels and sums have.
const PART: f32 = 0.56;
const GAP: f32 = 12.0;

impl Composer {
    /// Adds sums on the same page as the row above them.
    pub fn totals(&mut self, totals: Vec<TotalRow>, frame: Frame) -> Vec<StructureElement> {
        if let (false, Some(last)) = (totals.is_empty(), self.done.rows.last_mut()) {
            last.keep = true;
        }
        let part = frame.indented(frame.width * (1.0 - PART));
        let mut elements = Vec::new();
        for total in totals {
            let face = if total.is_final { style::TOTAL } else { style::CELL };
            let width = self.typesetter.width(&total.amount, face) + 0.5;
            let amount = Frame {
                start: part.start + part.width - width,
                width,
            };
            let label = Frame {
                start: part.start,
                width: part.width - width - GAP,
            };
            let label = self.set(total.label, face, label, Side::Document);
            let amount = self.set(total.amount, face, amount, Side::Opposite);
            self.ruled_rows(&[label, amount], part, total.is_final);
            if let Some(last) = self.done.rows.last_mut() {
                last.keep = true;
            }
            elements.push(StructureElement::Group(
                Role::Row,
                vec![
                    StructureElement::Group(Role::RowHead, vec![StructureElement::Text(label.set)]),
                    StructureElement::Group(Role::Cell, vec![StructureElement::Text(amount.set)]),
                ],
            ));
        }
        elements
    }
}
