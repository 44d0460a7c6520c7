//! Paragraphs broken into lines.

use super::fonts;
use super::style::{Face, Ink};
use super::text::{Text, Weight};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontStyle, FontWeight, Layout, LayoutContext,
    LineHeight, OverflowWrap, StyleProperty,
};

/// A paragraph in lines.
pub struct Set {
    pub text: Text,
    pub layout: Layout<Ink>,
    /// The size of its letters, for areas around links.
    pub size: f32,
}

pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<Ink>,
    /// Whether the document runs from right to left.
    pub rtl: bool,
}

/// Which side a paragraph keeps to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Where its own language begins.
    Own,
    /// Where the document's language begins, its words in the order of its own: items, beside their labels.
    Item,
    /// Where the document's language begins: labels, values, cells.
    Document,
    /// There too, and the point of "1." stands on the side of what it numbers.
    Number,
    /// The other one.
    Opposite,
}

impl Typesetter {
    pub fn new(language: &str) -> Self {
        Self {
            fonts: fonts::built_in(),
            layouts: LayoutContext::new(),
            rtl: runs_from_right(language),
        }
    }

    /// Breaks a text into lines of at most `width`.
    pub fn set(&mut self, text: Text, face: Face, width: f32, side: Side) -> Set {
        let mut layout = self.lay_out(&text, face, side);
        layout.break_all_lines(Some(width.max(face.size)));
        let own = side == Side::Own && text.string.chars().any(char::is_alphabetic);
        let alignment = match (side, self.rtl) {
            _ if own => Alignment::Start,
            (Side::Opposite, rtl) if rtl => Alignment::Left,
            (Side::Opposite, _) | (_, true) => Alignment::Right,
            (_, false) => Alignment::Left,
        };
        layout.align(alignment, AlignmentOptions::default());
        Set {
            text,
            layout,
            size: face.size,
        }
    }

    /// How wide a text is in one line.
    pub fn width(&mut self, text: &Text, face: Face) -> f32 {
        let mut layout = self.lay_out(text, face, Side::Document);
        layout.break_all_lines(None);
        layout.width()
    }

    fn lay_out(&mut self, text: &Text, face: Face, side: Side) -> Layout<Ink> {
        let string = text.string.as_str();
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, string, 1.0, false);
        builder.set_base_direction(match side {
            Side::Number if self.rtl => BaseDirection::Rtl,
            // Else a sum, a hash or a telephone number would change its order in a document from right to left.
            _ if !text.mixed => BaseDirection::Ltr,
            Side::Own | Side::Item => BaseDirection::Auto,
            _ if self.rtl => BaseDirection::Rtl,
            _ => BaseDirection::Ltr,
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::from(&fonts::FAMILIES[..])));
        builder.push_default(StyleProperty::FontSize(face.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(face.leading)));
        // A word that is wider than the page must not leave it.
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Brush(face.ink));
        if face.strong {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        let spans = |weight| text.spans.iter().filter(move |span| span.weight == weight);
        for span in spans(Weight::Emphasis).filter(|_| !face.strong) {
            builder.push(StyleProperty::FontStyle(FontStyle::Italic), span.range.clone());
        }
        // Upright, even within emphasis: there is no font that is both, and the stronger must be seen.
        for span in spans(Weight::Strong) {
            builder.push(StyleProperty::FontStyle(FontStyle::Normal), span.range.clone());
            builder.push(StyleProperty::FontWeight(FontWeight::BOLD), span.range.clone());
        }
        for link in &text.links {
            builder.push(StyleProperty::Brush(Ink::Link), link.range.clone());
        }
        builder.build(string)
    }
}

/// Languages that are written from right to left, by their main subtag, or by a script that is named.
fn runs_from_right(language: &str) -> bool {
    const LANGUAGES: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"];
    const SCRIPTS: [&str; 4] = ["arab", "hebr", "syrc", "thaa"];
    let mut subtags = language.split(['-', '_']).map(str::to_ascii_lowercase);
    let main = subtags.next().unwrap_or_default();
    match subtags.find(|subtag| subtag.len() == 4) {
        Some(script) => SCRIPTS.contains(&script.as_str()),
        None => LANGUAGES.contains(&main.as_str()),
    }
}
