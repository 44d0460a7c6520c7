//! The signature page.

use super::compose::Composer;
use super::document::SignatureBlock;
use super::frame::{Frame, PAGE};
use super::row::LayoutRow;
use super::style::{self, Ink};
use super::tags::{Role, StructureElement};
use super::text::RichText;
use super::typeset::Side;

const GAP: f32 = 14.0;
const LEAST_LABEL: f32 = 80.0;
const MOST_LABEL: f32 = 150.0;
const BETWEEN: f32 = 26.0;

impl Composer {
    /// Starts a new page. No signature is split across pages.
    pub fn signatures(&mut self, heading: &str, blocks: &[SignatureBlock<'_>]) {
        if blocks.is_empty() {
            return;
        }
        let labels = blocks.iter().flat_map(|block| &block.lines).map(|(label, _)| *label);
        let widest = labels.fold(LEAST_LABEL, |widest, label| {
            widest.max(self.typesetter.width(&RichText::line(label), style::SIGNATURE_LABEL))
        });
        let first = self.done.rows.len();
        let mut tree = vec![self.heading(
            2,
            RichText::line(heading),
            style::heading(1),
            (0.0, 14.0),
            Side::Document,
        )];
        for block in blocks {
            self.signature(block, widest.min(MOST_LABEL), &mut tree);
            self.only_space(BETWEEN);
        }
        if let Some(row) = self.done.rows.get_mut(first) {
            row.new_page = true;
        }
        self.done.tree.extend(tree);
    }

    fn signature(&mut self, block: &SignatureBlock<'_>, label_width: f32, tree: &mut Vec<StructureElement>) {
        let rule = self.rule(PAGE, 0.0, style::HAIRLINE, Ink::Line);
        let first = self.done.rows.len();
        self.push(LayoutRow {
            height: style::HAIRLINE,
            rules: vec![rule],
            ..LayoutRow::default()
        });
        tree.push(self.heading(
            3,
            RichText::line(block.heading),
            style::SIGNER,
            (9.0, 5.0),
            Side::Document,
        ));
        let mut lines = Vec::new();
        for (label, value) in &block.lines {
            let frame = Frame {
                start: 0.0,
                width: label_width,
            };
            let label = self.set(RichText::line(label), style::SIGNATURE_LABEL, frame, Side::Document);
            let frame = PAGE.indented(label_width + GAP);
            let value = self.set(
                RichText::plain(value.trim()),
                style::SIGNATURE_VALUE,
                frame,
                Side::Document,
            );
            self.rows(&[label, value]);
            self.only_space(2.0);
            lines.push(StructureElement::Group(
                Role::Row,
                vec![
                    StructureElement::Group(Role::RowHead, vec![StructureElement::Text(label.set)]),
                    StructureElement::Group(Role::Cell, vec![StructureElement::Text(value.set)]),
                ],
            ));
        }
        tree.push(StructureElement::Group(Role::Table, lines));
        if let Some((last, others)) = self.done.rows[first..].split_last_mut() {
            last.keep = false;
            for row in others {
                row.keep = true;
            }
        }
    }
}
