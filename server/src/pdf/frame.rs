//! Where a block has its room on the page.

use super::style;

/// The room for a block, from the side where the document's language begins.
#[derive(Clone, Copy)]
pub struct Frame {
    pub start: f32,
    pub width: f32,
}

pub const PAGE: Frame = Frame {
    start: 0.0,
    width: style::MEASURE,
};

impl Frame {
    pub fn indented(self, by: f32) -> Self {
        Self {
            start: self.start + by,
            width: self.width - by,
        }
    }

    /// The left edge, from that of the page.
    pub fn left(self, rtl: bool) -> f32 {
        if rtl {
            style::PAGE.0 - style::MARGIN - self.start - self.width
        } else {
            style::MARGIN + self.start
        }
    }
}

/// A text that is set, and where it stands.
#[derive(Clone, Copy)]
pub struct Column {
    pub set: usize,
    pub left: f32,
}
