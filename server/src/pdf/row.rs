//! Rows: what stands at one height and moves to the next page as one.

/// Positions are from the left edge of the page.
#[derive(Clone, Default, Debug)]
pub struct Row {
    /// Empty space above it, unless it begins a page.
    pub space: f32,
    pub height: f32,
    /// From its top.
    pub baseline: f32,
    pub pieces: Vec<Piece>,
    pub rules: Vec<Rule>,
    /// Where the bars of quotes around it stand.
    pub bars: Vec<f32>,
    /// Stays on one page with the next row.
    pub keep: bool,
    /// Begins a page.
    pub new_page: bool,
    /// A heading begins here.
    pub heading: Option<Heading>,
}

/// One line of a text.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Which of the composition's texts.
    pub text: usize,
    pub line: usize,
    pub left: f32,
}

#[derive(Clone, Debug)]
pub struct Rule {
    pub left: f32,
    pub width: f32,
    /// From the top of the row.
    pub at: f32,
    pub thickness: f32,
    pub ink: super::style::Ink,
}

/// An entry of the outline.
#[derive(Clone, Debug)]
pub struct Heading {
    /// From 1, the title.
    pub level: u8,
    pub title: String,
}
