//! Lists, with hanging labels.

use super::block::{Item, List};
use super::compose::Composer;
use super::frame::Frame;
use super::row::Piece;
use super::style;
use super::tags::{Role, StructureElement};
use super::text::RichText;
use super::typeset::Side;

impl Composer {
    pub fn list(&mut self, list: List, frame: Frame) -> StructureElement {
        let widest = list.items.iter().fold(0.0, |widest: f32, item| {
            let width = self.typesetter.width(&RichText::plain(&item.label), style::BODY);
            widest.max(width)
        });
        let indent = style::LEAST_LABEL.max(widest + style::LABEL_GAP);
        let around = self.between;
        let listed = std::mem::replace(&mut self.listed, true);
        self.between = if list.loose { style::PARAGRAPH } else { style::ITEM };
        let mut items = Vec::new();
        for item in list.items {
            if !items.is_empty() {
                self.only_space(self.between);
            }
            items.push(self.item(item, frame, indent));
        }
        self.between = around;
        self.listed = listed;
        self.space(around);
        StructureElement::Group(Role::List { ordered: list.ordered }, items)
    }

    fn item(&mut self, item: Item, frame: Frame, indent: f32) -> StructureElement {
        let label_frame = Frame { width: indent, ..frame };
        let label = self.set(RichText::plain(&item.label), style::BODY, label_frame, Side::Number);
        let first = self.done.rows.len();
        let body = self.blocks(item.blocks, frame.indented(indent));
        match self.done.rows.get_mut(first) {
            Some(row) if !row.pieces.is_empty() => row.pieces.insert(
                0,
                Piece {
                    text: label.set,
                    line: 0,
                    left: label.left,
                },
            ),
            // An empty item.
            _ => {
                let after = self.done.rows.split_off(first);
                self.rows(&[label]);
                self.done.rows.extend(after);
            }
        }
        let label = StructureElement::Group(Role::Label, vec![StructureElement::Text(label.set)]);
        StructureElement::Group(Role::Item, vec![label, StructureElement::Group(Role::Body, body)])
    }
}
