//! The names in a PDF (ISO 32000-1, 7.3.5), including those in comments, strings and compressed data.

use std::borrow::Cow;

/// Names of actions, media and embedded files (ISO 32000-1, 7.11, 12.6, 12.7.8, 13).
const ACTIVE: [&str; 21] = [
    "JavaScript",
    "JS",
    "Launch",
    "EmbeddedFile",
    "EmbeddedFiles",
    "EF",
    "FileAttachment",
    "OpenAction",
    "AA",
    "XFA",
    "RichMedia",
    "RichMediaSettings",
    "Rendition",
    "Movie",
    "Sound",
    "GoToR",
    "GoToE",
    "SubmitForm",
    "ImportData",
    // The stream's data is in another file.
    "FFilter",
    "FDecodeParms",
];

/// Longer names can't be in the list, even if every letter is escaped.
const MOST_BYTES: usize = 64;
/// How many bytes on each side of a two-letter name must be text.
const AROUND: usize = 8;

pub(super) struct Name<'a> {
    text: Cow<'a, [u8]>,
    /// Whether there's text around it. Two-letter names appear by chance in megabytes of compressed data, but not with text
    /// around them. Nothing is missed, because those names only matter together with a longer one.
    in_text: bool,
}

impl Name<'_> {
    pub(super) fn is(&self, name: &str) -> bool {
        *self.text == *name.as_bytes()
    }

    pub(super) fn active(&self) -> Option<&'static str> {
        ACTIVE
            .into_iter()
            .find(|name| self.is(name))
            .filter(|name| name.len() > 2 || self.in_text)
    }
}

pub(super) fn names(bytes: &[u8]) -> impl Iterator<Item = Name<'_>> {
    let starts = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'/')
        .map(|(at, _)| at);
    starts.map(|at| {
        let rest = &bytes[at + 1..];
        let rest = &rest[..rest.len().min(MOST_BYTES)];
        let written = &rest[..rest.iter().position(|byte| ends_name(*byte)).unwrap_or(rest.len())];
        let after = at + 1 + written.len();
        let around = [
            &bytes[at.saturating_sub(AROUND)..at],
            &bytes[after..bytes.len().min(after + AROUND)],
        ];
        Name {
            text: unescape(written),
            in_text: around.into_iter().flatten().all(|byte| is_text(*byte)),
        }
    })
}

pub(super) fn ends_name(byte: u8) -> bool {
    matches!(
        byte,
        0 | 9 | 10 | 12 | 13 | 32 | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

fn is_text(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32..=126)
}

/// `#61` is an `a`.
pub(super) fn unescape(written: &[u8]) -> Cow<'_, [u8]> {
    if !written.contains(&b'#') {
        return Cow::Borrowed(written);
    }
    let mut text = Vec::with_capacity(written.len());
    let mut rest = written;
    while let Some((first, after)) = rest.split_first() {
        match after {
            [high, low, left @ ..] if *first == b'#' && high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                text.push(digit(*high) << 4 | digit(*low));
                rest = left;
            }
            _ => {
                text.push(*first);
                rest = after;
            }
        }
    }
    Cow::Owned(text)
}

pub(super) fn digit(hex: u8) -> u8 {
    match hex {
        b'0'..=b'9' => hex - b'0',
        _ => (hex | 0x20) - b'a' + 10,
    }
}
