//! Why a file is not taken. The words for it are the interface's: here is the reason, and what belongs to it.

use std::fmt;

use super::Format;

/// One reason each. What the sender wrote is in it only where it helps to find the place, and cut to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    Empty,
    /// None of the formats that are taken.
    UnknownKind,
    /// More bytes than its format may have; for a drawing also after it was rewritten.
    TooLarge {
        most: usize,
    },
    /// Cut off, damaged, or not what its first bytes say.
    Broken(Format),
    /// In pixels; `most` holds for each side.
    PictureTooLarge {
        width: u32,
        height: u32,
        most: u32,
    },
    /// In pixels; `least` holds for each side.
    PictureTooSmall {
        width: u32,
        height: u32,
        least: u32,
    },
    /// Its pixels would need more memory than `most` bytes.
    PictureMemory {
        most: u64,
    },
    /// Written anew, as it would be kept, it has more than `most` bytes.
    PictureGrows {
        most: usize,
    },
    /// Document types can define entities that grow without end.
    SvgDoctype,
    SvgScript,
    /// An attribute such as `onload`.
    SvgHandler {
        attribute: String,
    },
    /// A `javascript:` link, or a style that runs something.
    SvgScriptLink,
    /// `foreignObject`, or an element of HTML.
    SvgForeign,
    /// A link or a style that asks for something outside the drawing.
    SvgOutside {
        link: String,
    },
    /// A `data:` link.
    SvgData,
    SvgImport,
    /// A backslash in a style, or in an attribute: it can hide any of the above.
    SvgEscape,
    SvgTooDeep {
        most: usize,
    },
    SvgTooMany {
        most: usize,
    },
    /// References that repeat references: more than `most` elements would be drawn.
    SvgTooComplex {
        most: u64,
    },
    /// It took longer to decode than a file may.
    TooSlow,
    /// Too many files were checked at the same time.
    Busy,
    /// Too many files were sent for one application; none of them is looked at.
    TooMany,
    /// Neither a width and height nor a `viewBox` that can be used.
    SvgUnsized,
    PdfEncrypted,
    /// Something that acts, plays, or carries another file.
    PdfActive {
        name: &'static str,
    },
    /// A part that could hold objects, packed in a way that is not looked through.
    PdfUnreadable,
    /// Its streams unpack to more than `most` bytes.
    PdfTooLarge {
        most: u64,
    },
}

impl Refused {
    /// The reason for programs: stable, in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::UnknownKind => "unknown-kind",
            Self::TooLarge { .. } => "too-large",
            Self::Broken(_) => "broken",
            Self::PictureTooLarge { .. } => "picture-too-large",
            Self::PictureTooSmall { .. } => "picture-too-small",
            Self::PictureMemory { .. } => "picture-memory",
            Self::PictureGrows { .. } => "picture-grows",
            Self::SvgDoctype => "svg-doctype",
            Self::SvgScript => "svg-script",
            Self::SvgHandler { .. } => "svg-handler",
            Self::SvgScriptLink => "svg-script-link",
            Self::SvgForeign => "svg-foreign",
            Self::SvgOutside { .. } => "svg-outside",
            Self::SvgData => "svg-data",
            Self::SvgImport => "svg-import",
            Self::SvgEscape => "svg-escape",
            Self::SvgTooDeep { .. } => "svg-too-deep",
            Self::SvgTooMany { .. } => "svg-too-many",
            Self::SvgTooComplex { .. } => "svg-too-complex",
            Self::TooSlow => "too-slow",
            Self::Busy => "busy",
            Self::TooMany => "too-many",
            Self::SvgUnsized => "svg-unsized",
            Self::PdfEncrypted => "pdf-encrypted",
            Self::PdfActive { .. } => "pdf-active",
            Self::PdfUnreadable => "pdf-unreadable",
            Self::PdfTooLarge { .. } => "pdf-too-large",
        }
    }

    pub(super) fn outside(link: &str) -> Self {
        Self::SvgOutside { link: excerpt(link) }
    }

    pub(super) fn handler(attribute: &str) -> Self {
        Self::SvgHandler {
            attribute: excerpt(attribute),
        }
    }
}

/// For logs. Readers are shown the interface's words.
impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refused {}

fn excerpt(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}
