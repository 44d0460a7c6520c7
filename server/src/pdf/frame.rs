//! The space that a block has on the page.

use super::style;

/// The space for a block, measured from the side where the document's language starts.
#[derive(Clone, Copy, Debug)]
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

    /// The left edge, measured from the left edge of the page.
    pub fn left(self, rtl: bool) -> f32 {
        if rtl {
            style::PAGE.0 - style::MARGIN - self.start - self.width
        } else {
            style::MARGIN + self.start
        }
    }
}

/// A laid-out text and its position.
#[derive(Clone, Copy)]
pub struct TextColumn {
    pub set: usize,
    pub left: f32,
}
