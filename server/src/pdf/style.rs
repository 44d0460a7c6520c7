//! The pages' design. Measures are in points (1/72 inch).

/// A4.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// Two centimetres.
pub const MARGIN: f32 = 56.69;
pub const MEASURE: f32 = PAGE.0 - 2.0 * MARGIN;
pub const TOP: f32 = MARGIN;
pub const BOTTOM: f32 = PAGE.1 - MARGIN - 8.0;
/// The position of the line above the footer.
pub const FOOT: f32 = PAGE.1 - MARGIN + 6.0;

/// Between paragraphs.
pub const PARAGRAPH: f32 = 7.5;
/// Between the items of a tight list.
pub const ITEM: f32 = 3.0;
/// Around lists, quotes, tables.
pub const GROUP: f32 = 9.0;
/// Around texts side by side, and large lines.
pub const SECTION: f32 = 20.0;

pub const LABEL_GAP: f32 = 7.0;
pub const LEAST_LABEL: f32 = 18.0;
pub const QUOTE: f32 = 14.0;

pub const HAIRLINE: f32 = 0.5;
pub const THICK: f32 = 1.2;

/// Colours, by purpose.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Ink {
    #[default]
    Text,
    /// Labels, quotes and footers.
    Muted,
    Link,
    Line,
    /// The line under the title.
    Accent,
    /// QR codes, and the white shapes in them.
    Black,
    Paper,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    pub size: f32,
    /// The line height, relative to the font size.
    pub leading: f32,
    pub strong: bool,
    pub ink: Ink,
}

const fn face(size: f32, leading: f32, strong: bool, ink: Ink) -> Face {
    Face {
        size,
        leading,
        strong,
        ink,
    }
}

pub const BODY: Face = face(10.0, 1.5, false, Ink::Text);
pub const CODE: Face = face(8.75, 1.45, false, Ink::Text);
pub const CELL: Face = face(9.0, 1.4, false, Ink::Text);
pub const CELL_HEAD: Face = face(9.0, 1.4, true, Ink::Text);
pub const FOOTER: Face = face(7.0, 1.4, false, Ink::Muted);
pub const TITLE: Face = face(21.0, 1.25, true, Ink::Text);
pub const LEAD: Face = face(14.0, 1.35, true, Ink::Text);
pub const TOTAL: Face = face(11.0, 1.4, true, Ink::Text);
pub const SIGNER: Face = face(11.0, 1.4, true, Ink::Text);
pub const SIGNATURE_LABEL: Face = face(8.5, 1.55, false, Ink::Muted);
pub const SIGNATURE_VALUE: Face = face(9.5, 1.45, false, Ink::Text);

/// The text's headings, from the first level.
pub const fn heading(depth: u8) -> Face {
    match depth {
        1 => face(14.0, 1.3, true, Ink::Text),
        2 => face(11.5, 1.35, true, Ink::Text),
        3 => face(10.25, 1.4, true, Ink::Text),
        _ => face(10.0, 1.4, true, Ink::Muted),
    }
}

/// Space before and after a heading.
pub const fn around_heading(depth: u8) -> (f32, f32) {
    match depth {
        1 => (22.0, 6.0),
        2 => (16.0, 5.0),
        _ => (12.0, 4.0),
    }
}
