//! Rows: content at the same height, which is never split across pages.

/// Positions are measured from the left edge of the page.
#[derive(Clone, Default, Debug)]
pub struct LayoutRow {
    /// The space above it, unless it's at the top of a page.
    pub space: f32,
    pub height: f32,
    /// Measured from its top.
    pub baseline: f32,
    pub pieces: Vec<Piece>,
    pub rules: Vec<Rule>,
    /// A QR code, whose top is the row's.
    pub code: Option<PlacedCode>,
    /// Where the bars of the surrounding quotes are.
    pub bars: Vec<f32>,
    /// Stays on the same page as the next row.
    pub keep: bool,
    /// Starts a page.
    pub new_page: bool,
    /// The heading that starts here.
    pub heading: Option<Heading>,
}

/// One line of a text.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The index of the composition's text.
    pub text: usize,
    pub line: usize,
    pub left: f32,
}

/// Where a QR code starts.
#[derive(Clone, Copy, Debug)]
pub struct PlacedCode {
    /// The index of the composition's code.
    pub code: usize,
    pub left: f32,
}

#[derive(Clone, Debug)]
pub struct Rule {
    pub left: f32,
    pub width: f32,
    /// Measured from the top of the row.
    pub at: f32,
    pub thickness: f32,
    pub ink: super::style::Ink,
}

/// An entry of the outline.
#[derive(Clone, Debug)]
pub struct Heading {
    /// From 1, which is the title.
    pub level: u8,
    pub title: String,
}
