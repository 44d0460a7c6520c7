//! Breaks paragraphs into lines.

use super::fonts::{DocumentFonts, Fonts};
use super::style::{Face, Ink};
use super::text::{RichText, Weight};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontFamily, FontStyle, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
};

/// A paragraph as lines.
pub struct Set {
    pub text: RichText,
    pub layout: Layout<Ink>,
    /// The font size, for the areas of links.
    pub size: f32,
}

pub struct Typesetter {
    fonts: DocumentFonts,
    layouts: LayoutContext<Ink>,
    /// Whether the document runs from right to left.
    pub rtl: bool,
}

/// How a paragraph is aligned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// On the side where its own language starts.
    Own,
    /// On the side where the document's language starts, with words in the order of their own: list items.
    Item,
    /// On the side where the document's language starts: labels, values, cells.
    Document,
    /// The same, with the dot of "1." on the side of the item.
    Number,
    /// On the opposite side.
    Opposite,
}

impl Typesetter {
    pub fn new(language: &str, fonts: Fonts) -> Self {
        Self {
            fonts: DocumentFonts::new(fonts, language),
            layouts: LayoutContext::new(),
            rtl: runs_from_right(language),
        }
    }

    /// Breaks text into lines of at most `width`.
    pub fn set(&mut self, text: RichText, face: Face, width: f32, side: Side) -> Set {
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

    /// The width of text on one line.
    pub fn width(&mut self, text: &RichText, face: Face) -> f32 {
        let mut layout = self.lay_out(text, face, Side::Document);
        layout.break_all_lines(None);
        layout.width()
    }

    fn lay_out(&mut self, text: &RichText, face: Face, side: Side) -> Layout<Ink> {
        let string = text.string.as_str();
        self.fonts.cover(string);
        let DocumentFonts { context, families, .. } = &mut self.fonts;
        let mut builder = self.layouts.ranged_builder(context, string, 1.0, false);
        builder.set_base_direction(match side {
            Side::Number if self.rtl => BaseDirection::Rtl,
            // Otherwise, amounts, hashes and telephone numbers would be reordered in right-to-left documents.
            _ if !text.mixed => BaseDirection::Ltr,
            Side::Own | Side::Item => BaseDirection::Auto,
            _ if self.rtl => BaseDirection::Rtl,
            _ => BaseDirection::Ltr,
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::from(&families[..])));
        builder.push_default(StyleProperty::FontSize(face.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(face.leading)));
        // Words wider than the page must be broken.
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Brush(face.ink));
        if face.strong {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        let spans = |weight| text.spans.iter().filter(move |span| span.weight == weight);
        for span in spans(Weight::Emphasis).filter(|_| !face.strong) {
            builder.push(StyleProperty::FontStyle(FontStyle::Italic), span.range.clone());
        }
        // Upright even within emphasis, because there's no bold oblique font and bold matters more.
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

/// Right-to-left languages, by main subtag or script.
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
