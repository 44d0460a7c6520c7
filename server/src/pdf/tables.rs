//! Tables: at most as wide as the page, with no row split across pages.

use super::block::TableBlock;
use super::compose::Composer;
use super::frame::{Frame, TextColumn};
use super::style::{self, Face, Ink};
use super::tags::{Role, StructureElement};
use super::text::RichText;
use super::typeset::Side;

/// Tables with more columns would be unreadable on paper, so their rows are set as text.
const MOST_COLUMNS: usize = 8;
const GAP: f32 = 12.0;
const PADDING: f32 = 4.0;
/// Rows with more lines than this can be split.
const MOST_LINES_KEPT: usize = 20;

impl Composer {
    pub fn table(&mut self, table: TableBlock, frame: Frame) -> StructureElement {
        let shape = TableColumns {
            frame,
            widths: self.widths(&table, frame.width),
            opposite: table.opposite,
        };
        let mut elements = Vec::new();
        self.space(style::GROUP);
        if table.head.iter().any(|cell| !cell.string.is_empty()) {
            elements.push(self.table_row(table.head, style::CELL_HEAD, Role::HeadCell, &shape));
        }
        for row in table.rows {
            elements.push(self.table_row(row, style::CELL, Role::Cell, &shape));
        }
        elements.extend(self.totals(table.totals, frame));
        if let Some(last) = self.done.rows.last_mut() {
            last.keep = false;
        }
        self.only_space(style::GROUP * 1.5);
        StructureElement::Group(Role::Table, elements)
    }

    fn table_row(&mut self, cells: Vec<RichText>, face: Face, role: Role, shape: &TableColumns) -> StructureElement {
        let (frame, widths) = (shape.frame, &shape.widths[..]);
        let mut columns = Vec::new();
        let mut elements = Vec::new();
        let mut start = frame.start;
        let cells = if widths.len() > MOST_COLUMNS {
            let line: Vec<&str> = cells.iter().map(|cell| cell.string.as_str()).collect();
            vec![RichText::plain(&line.join("  ·  "))]
        } else {
            cells
        };
        let lone = [frame.width];
        let widths = if widths.len() > MOST_COLUMNS { &lone } else { widths };
        for (index, (text, width)) in cells.into_iter().zip(widths).enumerate() {
            let cell = Frame { start, width: *width };
            let column = self.set(text, face, cell, shape.side(index));
            elements.push(StructureElement::Group(
                role.clone(),
                vec![StructureElement::Text(column.set)],
            ));
            columns.push(column);
            start += width + GAP;
        }
        self.ruled_rows(&columns, frame, face.strong);
        StructureElement::Group(Role::Row, elements)
    }

    pub fn ruled_rows(&mut self, columns: &[TextColumn], frame: Frame, head: bool) {
        let first = self.done.rows.len();
        self.rows(columns);
        let rows = self.done.rows.len() - first;
        let (thickness, ink) = if head {
            (style::THICK, Ink::Accent)
        } else {
            (style::HAIRLINE, Ink::Line)
        };
        if rows == 0 {
            return;
        }
        let last = self.done.rows.len() - 1;
        let rule = self.rule(frame, self.done.rows[last].height + PADDING, thickness, ink);
        let row = &mut self.done.rows[last];
        row.height = rule.at + thickness;
        row.rules.push(rule);
        row.keep = head;
        if rows <= MOST_LINES_KEPT {
            for row in &mut self.done.rows[first..last] {
                row.keep = true;
            }
        }
        self.only_space(PADDING);
    }

    /// Each column is as wide as its longest cell. If they don't fit, wide columns share the space that narrow ones leave.
    fn widths(&mut self, table: &TableBlock, available: f32) -> Vec<f32> {
        let count = table.head.len();
        let mut wanted = vec![0.0_f32; count];
        if count > MOST_COLUMNS {
            return wanted;
        }
        let faces = std::iter::once(style::CELL_HEAD).chain(std::iter::repeat(style::CELL));
        for (row, face) in std::iter::once(&table.head).chain(&table.rows).zip(faces) {
            for (width, cell) in wanted.iter_mut().zip(row) {
                // Slightly wider than measured, so that rounding doesn't break lines.
                *width = width.max(self.typesetter.width(cell, face) + 0.5);
            }
        }
        let gaps = GAP * f32::from(u8::try_from(count.saturating_sub(1)).unwrap_or(u8::MAX));
        let available = (available - gaps).max(0.0);
        let mut widths = share(&wanted, available);
        if let (true, [first, others @ ..]) = (table.wide, &mut widths[..]) {
            *first = (available - others.iter().sum::<f32>()).max(*first);
        }
        widths
    }
}

/// The columns of a table.
struct TableColumns {
    frame: Frame,
    widths: Vec<f32>,
    opposite: Vec<bool>,
}

impl TableColumns {
    fn side(&self, column: usize) -> Side {
        if self.opposite.get(column).copied().unwrap_or(false) {
            Side::Opposite
        } else {
            Side::Document
        }
    }
}

/// Limits the total width to `available` without shrinking narrow columns.
fn share(wanted: &[f32], available: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let mut widths = vec![0.0; wanted.len()];
    let mut left = available;
    for (done, column) in order.iter().enumerate() {
        let others = f32::from(u8::try_from(wanted.len() - done).unwrap_or(u8::MAX));
        widths[*column] = wanted[*column].min(left / others);
        left -= widths[*column];
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn narrow_columns_keep_their_width_and_wide_ones_share_the_rest() {
        assert_eq!(share(&[10.0, 300.0, 20.0], 130.0), [10.0, 100.0, 20.0]);
        assert_eq!(share(&[200.0, 300.0], 100.0), [50.0, 50.0]);
        assert_eq!(share(&[20.0, 30.0], 100.0), [20.0, 30.0]);
        assert!(share(&[], 100.0).is_empty());
    }
}
