//! The text of a paragraph, with emphasis and links.

use std::ops::Range;

/// Beyond this limit, emphasis and links in a paragraph are ignored: the layout counts styles in 16 bits, and many of
/// them are slow.
const MOST_SPANS: usize = 2_000;

#[derive(Clone, Default, Debug)]
pub struct RichText {
    pub string: String,
    pub spans: Vec<Span>,
    pub links: Vec<Link>,
    /// Whether some of it runs from right to left.
    pub mixed: bool,
}

#[derive(Clone, Debug)]
pub struct Span {
    pub range: Range<usize>,
    pub weight: Weight,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    Strong,
    Emphasis,
}

/// A range of text that links to a URL.
#[derive(Clone, Debug)]
pub struct Link {
    pub range: Range<usize>,
    pub address: String,
}

/// Characters of Hebrew, Arabic and other right-to-left scripts, by Unicode block.
fn from_right(character: char) -> bool {
    matches!(
        u32::from(character),
        0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff
    )
}

/// Whether a font has to have a glyph for it. Spaces, controls and what only affects other characters need none.
pub fn is_drawn(character: char) -> bool {
    let is_invisible = matches!(
        u32::from(character),
        0xad | 0x34f | 0x61c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f | 0x2028..=0x202e
            | 0x2060..=0x206f | 0x3164 | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xe0000..=0xe0fff
    );
    !is_invisible && !character.is_control() && !is_noncharacter(character) && !matches!(character, ' ' | '\u{a0}')
}

/// Noncharacters (Unicode 23.7) aren't allowed in PDFs.
fn is_noncharacter(character: char) -> bool {
    matches!(character, '\u{fdd0}'..='\u{fdef}') || u32::from(character) & 0xfffe == 0xfffe
}

impl RichText {
    pub fn plain(text: &str) -> Self {
        let mut plain = Self::default();
        plain.push(text);
        plain
    }

    /// One line, with spaces instead of line breaks.
    pub fn line(text: &str) -> Self {
        Self::plain(&text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Appends characters, except those that are invisible on paper.
    pub fn push(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '\n' => self.string.push('\n'),
                '\t' => self.string.push_str("    "),
                '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.string.push(' '),
                '\u{feff}' => {}
                _ if character.is_control() => {}
                _ if is_noncharacter(character) => self.string.push('\u{fffd}'),
                _ => {
                    self.mixed |= from_right(character);
                    self.string.push(character);
                }
            }
        }
    }

    /// The length in bytes: where what's appended next starts.
    #[expect(clippy::len_without_is_empty, reason = "it's a place in the text")]
    pub fn len(&self) -> usize {
        self.string.len()
    }

    pub fn span(&mut self, from: usize, weight: Weight) {
        if from < self.string.len() && self.spans.len() < MOST_SPANS {
            self.spans.push(Span {
                range: from..self.string.len(),
                weight,
            });
        }
    }

    pub fn link(&mut self, from: usize, address: &str) {
        let opens = ["https://", "http://", "mailto:"];
        if from < self.string.len() && self.links.len() < MOST_SPANS && opens.iter().any(|o| address.starts_with(o)) {
            self.links.push(Link {
                range: from..self.string.len(),
                address: address.to_owned(),
            });
        }
    }

    /// Trims white space from the end, and shortens what reached into it.
    pub fn trim_end(&mut self) {
        let end = self.string.trim_end().len();
        self.string.truncate(end);
        self.spans.retain_mut(|span| {
            span.range.end = span.range.end.min(end);
            !span.range.is_empty()
        });
        self.links.retain_mut(|link| {
            link.range.end = link.range.end.min(end);
            !link.range.is_empty()
        });
    }
}
