//! Tracks the open lists and quotes while parsing.

use super::block::{Block, Item, List};

/// Lists and quotes nested deeper than this aren't indented, because there'd be no room for words.
const DEEPEST: usize = 6;

const BULLETS: [&str; 3] = ["•", "–", "◦"];

#[derive(Default)]
pub struct Nesting {
    /// Finished blocks outside any list or quote.
    blocks: Vec<Block>,
    open: Vec<OpenBlock>,
    /// How many of `open` are indented.
    depth: usize,
}

/// An open list, item or quote.
enum OpenBlock {
    Quote(Vec<Block>),
    List {
        next: Option<u64>,
        list: List,
    },
    Item {
        label: String,
        blocks: Vec<Block>,
    },
    /// Too deep to be indented. Contains the next item's number, if it's a numbered list.
    Flat(Option<u64>),
}

impl Nesting {
    pub fn open_quote(&mut self) {
        self.open(OpenBlock::Quote(Vec::new()));
    }

    /// `first` is the first number, if it's a numbered list.
    pub fn open_list(&mut self, first: Option<u64>) {
        let list = List {
            ordered: first.is_some(),
            ..List::default()
        };
        // A list's indentation counts with its items.
        self.open.push(if self.depth < DEEPEST {
            OpenBlock::List { next: first, list }
        } else {
            OpenBlock::Flat(first)
        });
    }

    /// Returns the label if the item is too deep to have a hanging one.
    pub fn open_item(&mut self) -> Option<String> {
        let bullet = BULLETS[self.depth.min(BULLETS.len() - 1)];
        let next = match self.open.last_mut() {
            Some(OpenBlock::List { next, .. } | OpenBlock::Flat(next)) => next,
            _ => &mut None,
        };
        let label = next.map_or_else(|| bullet.to_owned(), |number| format!("{number}."));
        *next = next.map(|number| number.saturating_add(1));
        if let Some(OpenBlock::List { .. }) = self.open.last() {
            let blocks = Vec::new();
            self.open(OpenBlock::Item { label, blocks });
            None
        } else {
            self.open.push(OpenBlock::Flat(None));
            Some(label)
        }
    }

    /// Records that an item has a paragraph separated by blank lines.
    pub fn loosen(&mut self) {
        if let [.., OpenBlock::List { list, .. }, OpenBlock::Item { .. }] = &mut self.open[..] {
            list.loose = true;
        }
    }

    /// Closes the innermost one.
    pub fn close(&mut self) {
        match self.open.pop() {
            Some(OpenBlock::Quote(blocks)) => {
                self.depth -= 1;
                self.add(Block::Quote(blocks));
            }
            Some(OpenBlock::List { list, .. }) => self.add(Block::List(list)),
            Some(OpenBlock::Item { label, blocks }) => {
                self.depth -= 1;
                if let Some(OpenBlock::List { list, .. }) = self.open.last_mut() {
                    list.items.push(Item { label, blocks });
                }
            }
            Some(OpenBlock::Flat(_)) | None => {}
        }
    }

    pub fn add(&mut self, block: Block) {
        let inside = self.open.iter_mut().rev().find_map(|open| match open {
            OpenBlock::Quote(blocks) | OpenBlock::Item { blocks, .. } => Some(blocks),
            OpenBlock::List { .. } | OpenBlock::Flat(_) => None,
        });
        inside.unwrap_or(&mut self.blocks).push(block);
    }

    pub fn finish(mut self) -> Vec<Block> {
        while !self.open.is_empty() {
            self.close();
        }
        self.blocks
    }

    fn open(&mut self, part: OpenBlock) {
        if self.depth < DEEPEST {
            self.depth += 1;
            self.open.push(part);
        } else {
            self.open.push(OpenBlock::Flat(None));
        }
    }
}
