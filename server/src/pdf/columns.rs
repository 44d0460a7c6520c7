//! Texts side by side, and labels with their values.

use super::block::ColumnBlock;
use super::compose::Composer;
use super::frame::{Frame, TextColumn};
use super::style;
use super::tags::{Role, StructureElement};
use super::text::{RichText, Weight};
use super::typeset::Side;

/// Between texts side by side.
const GUTTER: f32 = 24.0;
/// Between labels and values.
const GAP: f32 = 14.0;
const LEAST_LABEL: f32 = 72.0;
const MOST_LABEL: f32 = 150.0;

impl Composer {
    /// Texts of the same width, with their headings on the same line.
    pub fn columns(&mut self, columns: Vec<ColumnBlock>, frame: Frame) -> StructureElement {
        let count = f32::from(u8::try_from(columns.len().max(1)).unwrap_or(u8::MAX));
        let width = (frame.width - GUTTER * (count - 1.0)) / count;
        let (mut headings, mut texts, mut elements) = (Vec::new(), Vec::new(), Vec::new());
        let mut start = frame.start;
        for column in columns {
            let place = Frame { start, width };
            let title = column.heading.string.clone();
            let heading = self.set(column.heading, style::SIGNATURE_LABEL, place, Side::Document);
            let mut text = column.name;
            text.span(0, Weight::Strong);
            text.push("\n");
            text.push(&column.text.string);
            let text = self.set(text, style::SIGNATURE_VALUE, place, Side::Document);
            elements.push(StructureElement::Group(
                Role::Heading(2, title),
                vec![StructureElement::Text(heading.set)],
            ));
            elements.push(StructureElement::Group(
                Role::Paragraph,
                vec![StructureElement::Text(text.set)],
            ));
            headings.push(heading);
            texts.push(text);
            start += width + GUTTER;
        }
        self.space(style::SECTION);
        let first = self.done.rows.len();
        self.rows(&headings);
        let headings_end = self.done.rows.len();
        self.only_space(2.0);
        self.rows(&texts);
        for row in &mut self.done.rows[first..headings_end] {
            row.keep = true;
        }
        self.space(style::SECTION);
        StructureElement::Group(Role::Section, elements)
    }

    /// Labels and values as a table without lines.
    pub fn pairs(&mut self, pairs: Vec<(RichText, RichText)>, frame: Frame) -> StructureElement {
        let widest = pairs.iter().fold(LEAST_LABEL, |widest, (label, _)| {
            widest.max(self.typesetter.width(label, style::SIGNATURE_LABEL) + 0.5)
        });
        let label_width = widest.min(MOST_LABEL).min(frame.width / 2.0);
        self.space(style::GROUP);
        let mut rows = Vec::new();
        for (label, value) in pairs {
            let columns = self.pair(label, value, frame, label_width);
            self.rows(&columns);
            self.only_space(2.0);
            let [label, value] = columns;
            rows.push(StructureElement::Group(
                Role::Row,
                vec![
                    StructureElement::Group(Role::RowHead, vec![StructureElement::Text(label.set)]),
                    StructureElement::Group(Role::Cell, vec![StructureElement::Text(value.set)]),
                ],
            ));
        }
        self.only_space(style::GROUP);
        StructureElement::Group(Role::Table, rows)
    }

    fn pair(&mut self, label: RichText, value: RichText, frame: Frame, label_width: f32) -> [TextColumn; 2] {
        let place = Frame {
            width: label_width,
            ..frame
        };
        let label = self.set(label, style::SIGNATURE_LABEL, place, Side::Document);
        let place = frame.indented(label_width + GAP);
        [label, self.set(value, style::SIGNATURE_VALUE, place, Side::Document)]
    }
}
