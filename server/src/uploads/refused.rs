//! Why a file is refused. The interface puts the reasons into words.

use std::fmt;

use super::UploadFormat;

/// A reason for refusing a file. Content from the file is only included if it helps to find the problem, up to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    Empty,
    /// Not one of the accepted formats.
    UnknownKind,
    /// Larger than its format allows. For a drawing, this can also be after rewriting it.
    TooLarge {
        most: usize,
    },
    /// Cut off, damaged, or not the format it claims to be.
    Broken(UploadFormat),
    /// In pixels. `most` is the limit for each side.
    PictureTooLarge {
        width: u32,
        height: u32,
        most: u32,
    },
    /// In pixels. `least` is the limit for each side.
    PictureTooSmall {
        width: u32,
        height: u32,
        least: u32,
    },
    /// Its pixels would need more than `most` bytes of memory.
    PictureMemory {
        most: u64,
    },
    /// Encoded again, it has more than `most` bytes.
    PictureGrows {
        most: usize,
    },
    /// A document type with definitions of its own, because entities can expand without limit.
    SvgDoctype,
    SvgScript,
    /// An attribute such as `onload`.
    SvgHandler {
        attribute: String,
    },
    /// A `javascript:` link, or a style that runs something.
    SvgScriptLink,
    /// `foreignObject`, or an HTML element.
    SvgForeign,
    /// A link or style that loads something from outside the drawing.
    SvgOutside {
        link: String,
    },
    /// A `data:` link.
    SvgData,
    SvgImport,
    /// A backslash in a style or attribute, because it could hide any of the above.
    SvgEscape,
    SvgTooDeep {
        most: usize,
    },
    SvgTooMany {
        most: usize,
    },
    /// Nested references: more than `most` elements would be drawn.
    SvgTooComplex {
        most: u64,
    },
    /// Decoding took longer than the limit.
    TooSlow,
    /// Too many files were being checked at the same time.
    Busy,
    /// Too many files were uploaded to one application, so this one wasn't checked.
    TooMany,
    /// No usable width and height, and no usable `viewBox`.
    SvgUnsized,
    PdfEncrypted,
    /// An action, media or an embedded file.
    PdfActive {
        name: &'static str,
    },
    /// A stream that could contain objects, in a compression that can't be checked.
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

/// For logs. Visitors see the interface's own words.
impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refused {}

fn excerpt(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}
