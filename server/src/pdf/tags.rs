//! The structure of the document, for screen readers and text extraction.

use krilla::tagging::{BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;

/// An element of the document's structure. The nesting limit for lists and quotes also limits recursion here.
#[derive(Debug)]
pub enum StructureElement {
    Group(Role, Vec<StructureElement>),
    /// The index of a text in the composition.
    Text(usize),
    /// The index of a QR code in the composition, and what it's for.
    Code(usize, String),
}

#[derive(Clone, Debug)]
pub enum Role {
    /// The level, from 1, and the words.
    Heading(u8, String),
    Paragraph,
    Section,
    Quote,
    List {
        ordered: bool,
    },
    Item,
    Label,
    Body,
    Table,
    Row,
    HeadCell,
    RowHead,
    Cell,
}

/// A drawn piece of text.
#[derive(Debug)]
pub enum Drawn {
    Words(Identifier),
    Link {
        words: Identifier,
        area: Option<Identifier>,
    },
}

/// What was drawn.
#[derive(Debug)]
pub struct DrawnContent {
    /// The pieces of each text.
    pub texts: Vec<Vec<Drawn>>,
    /// Each QR code, and where it is.
    pub codes: Vec<Option<(Identifier, BBox)>>,
}

/// The structure tree.
pub fn tree(elements: &[StructureElement], mut drawn: DrawnContent) -> TagTree {
    let mut tree = TagTree::new();
    for element in elements {
        for node in nodes(element, &mut drawn) {
            tree.push(node);
        }
    }
    tree
}

fn nodes(element: &StructureElement, drawn: &mut DrawnContent) -> Vec<Node> {
    match element {
        StructureElement::Text(text) => std::mem::take(&mut drawn.texts[*text]).into_iter().map(piece).collect(),
        StructureElement::Code(code, alt) => {
            let Some((content, place)) = drawn.codes[*code].take() else {
                return Vec::new();
            };
            let mut figure = TagGroup::new(Tag::Figure(Some(alt.clone())).with_bbox(Some(place)));
            figure.push(content);
            vec![figure.into()]
        }
        StructureElement::Group(role, inside) => {
            let mut group = group(role);
            for node in inside.iter().flat_map(|element| nodes(element, drawn)) {
                group.push(node);
            }
            vec![group.into()]
        }
    }
}

fn piece(drawn: Drawn) -> Node {
    match drawn {
        Drawn::Words(words) => words.into(),
        Drawn::Link { words, area } => {
            let mut link = TagGroup::new(Tag::Link);
            link.push(words);
            if let Some(area) = area {
                link.push(area);
            }
            link.into()
        }
    }
}

fn group(role: &Role) -> TagGroup {
    match role {
        Role::Heading(level, words) => {
            // PDF 1.7 has six heading levels.
            let level = NonZeroU16::new(u16::from((*level).min(6))).unwrap_or(NonZeroU16::MIN);
            TagGroup::new(Tag::Hn(level, Some(words.clone())))
        }
        Role::Paragraph => TagGroup::new(Tag::P),
        Role::Section => TagGroup::new(Tag::Section),
        Role::Quote => TagGroup::new(Tag::BlockQuote),
        Role::List { ordered: true } => TagGroup::new(Tag::L(ListNumbering::Decimal)),
        Role::List { ordered: false } => TagGroup::new(Tag::L(ListNumbering::Disc)),
        Role::Item => TagGroup::new(Tag::LI),
        Role::Label => TagGroup::new(Tag::Lbl),
        Role::Body => TagGroup::new(Tag::LBody),
        Role::Table => TagGroup::new(Tag::Table),
        Role::Row => TagGroup::new(Tag::TR),
        Role::HeadCell => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Role::RowHead => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
        Role::Cell => TagGroup::new(Tag::TD),
    }
}
