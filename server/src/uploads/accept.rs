//! One upload, from the sender's bytes to what is kept of it.

use std::fmt;

use sha2::{Digest, Sha256};

use super::{Budget, Format, Kind, Refused, name, pdf, picture, svg};

/// What is kept: not the sender's bytes, save for a PDF.
#[derive(Clone, PartialEq, Eq)]
pub struct Accepted {
    pub kind: Kind,
    pub bytes: Vec<u8>,
    /// For people: a base name with the ending of its kind, at most 100 characters. Never a path to write to.
    pub name: String,
    /// In pixels, as shown; none for a PDF.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// Of `bytes`, and so its key in the [`FileStore`](super::FileStore).
    pub sha256: [u8; 32],
}

/// Takes a file or says why not. No input or output; up to some seconds of one core and 350 MB for the largest pictures, so
/// call it by the [`UploadChecker`](super::UploadChecker).
pub fn accept(name: &str, bytes: Vec<u8>, budget: Budget) -> Result<Accepted, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let format = Format::sniff(&bytes).ok_or(Refused::UnknownKind)?;
    let most = format.most_bytes();
    if bytes.len() > most {
        return Err(Refused::TooLarge { most });
    }
    let (kind, bytes, size) = match format {
        Format::Png | Format::WebP => {
            let picture = picture::reencode(format, &bytes, budget)?;
            (Kind::Png, picture.bytes, Some((picture.width, picture.height)))
        }
        Format::Jpeg => {
            let picture = picture::reencode(format, &bytes, budget)?;
            (Kind::Jpeg, picture.bytes, Some((picture.width, picture.height)))
        }
        Format::Svg => {
            let drawing = svg::clean(&bytes)?;
            (
                Kind::Svg,
                drawing.text.into_bytes(),
                Some((drawing.width, drawing.height)),
            )
        }
        Format::Pdf => {
            pdf::check(&bytes, budget)?;
            (Kind::Pdf, bytes, None)
        }
    };
    Ok(Accepted {
        kind,
        name: name::clean(name, kind),
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        sha256: Sha256::digest(&bytes).into(),
        bytes,
    })
}

impl fmt::Debug for Accepted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Accepted")
            .field("kind", &self.kind)
            .field("bytes", &self.bytes.len())
            .field("name", &self.name)
            .field("width", &self.width)
            .field("height", &self.height)
            .finish_non_exhaustive()
    }
}
