//! Detects a file's format by its content alone. Names and `Content-Type` headers can't be trusted.

use super::pdf;

/// The format of an upload, according to its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UploadFormat {
    Png,
    Jpeg,
    WebP,
    Svg,
    Pdf,
}

/// The format that's kept. A WebP is kept as a PNG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StoredFormat {
    Png,
    Jpeg,
    Svg,
    Pdf,
}

impl UploadFormat {
    /// The largest upload in this format, in bytes.
    pub fn most_bytes(self) -> usize {
        match self {
            Self::Png | Self::Jpeg | Self::WebP => 5 << 20,
            Self::Svg => 512 << 10,
            Self::Pdf => 10 << 20,
        }
    }

    pub(super) fn sniff(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::WebP)
        } else if without_bom(bytes).trim_ascii_start().starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else if std::str::from_utf8(bytes).is_ok_and(starts_an_svg) {
            Some(Self::Svg)
        } else {
            pdf::header(bytes).map(|_| Self::Pdf)
        }
    }
}

impl StoredFormat {
    /// The `Content-Type` to serve it with, together with `nosniff`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Svg => "image/svg+xml",
            Self::Pdf => "application/pdf",
        }
    }

    /// The file extension, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        }
    }

    /// Whether it must always be served with `Content-Disposition: attachment`.
    pub fn is_attachment(self) -> bool {
        self == Self::Pdf
    }
}

pub(super) fn without_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// What follows the byte order mark, processing instructions and comments at the start of a drawing. `None` if one of them
/// doesn't end.
pub(super) fn after_prologue(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ => return Some(rest),
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
}

/// What follows `<!DOCTYPE`, if the text starts with it.
pub(super) fn after_doctype(text: &str) -> Option<&str> {
    let (word, rest) = text.split_at_checked("<!doctype".len())?;
    word.eq_ignore_ascii_case("<!doctype").then_some(rest)
}

/// Whether the first element is `svg`, after an optional prologue. An HTML page that contains a drawing doesn't count.
fn starts_an_svg(text: &str) -> bool {
    let Some(rest) = after_prologue(text) else {
        return false;
    };
    let name = match after_doctype(rest) {
        Some(declared) => declared.trim_start(),
        None => rest.strip_prefix('<').unwrap_or_default(),
    };
    let name = name
        .split(|c: char| c.is_whitespace() || "/>[".contains(c))
        .next()
        .unwrap_or_default();
    name.rsplit(':').next() == Some("svg")
}
