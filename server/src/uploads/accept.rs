//! Checks one upload, and returns what to keep of it.

use std::fmt;

use sha2::{Digest, Sha256};

use super::{Budget, Refused, StoredFormat, UploadFormat, name, pdf, picture, svg};

/// What's kept. Only PDFs are kept as they were sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Accepted {
    pub kind: StoredFormat,
    pub bytes: Vec<u8>,
    /// A display name: a base name with the right extension, at most 100 characters. Never use it as a path.
    pub name: String,
    /// In pixels, as displayed. `None` for a PDF.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// The hash of `bytes`, which is the key in the [`FileStore`](super::FileStore).
    pub sha256: [u8; 32],
}

/// Accepts a file, or returns the reason for refusing it. It does no I/O, but the largest images take several seconds of
/// CPU time and 350 MB, so call it through the [`UploadChecker`](super::UploadChecker).
pub fn accept(name: &str, bytes: Vec<u8>, budget: Budget) -> Result<Accepted, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let format = UploadFormat::sniff(&bytes).ok_or(Refused::UnknownKind)?;
    let most = format.most_bytes();
    if bytes.len() > most {
        return Err(Refused::TooLarge { most });
    }
    let (kind, bytes, size) = match format {
        UploadFormat::Png | UploadFormat::WebP => {
            let picture = picture::reencode(format, &bytes, budget)?;
            (StoredFormat::Png, picture.bytes, Some((picture.width, picture.height)))
        }
        UploadFormat::Jpeg => {
            let picture = picture::reencode(format, &bytes, budget)?;
            (StoredFormat::Jpeg, picture.bytes, Some((picture.width, picture.height)))
        }
        UploadFormat::Svg => {
            let drawing = svg::clean(&bytes)?;
            (
                StoredFormat::Svg,
                drawing.text.into_bytes(),
                Some((drawing.width, drawing.height)),
            )
        }
        UploadFormat::Pdf => {
            pdf::check(&bytes, budget)?;
            (StoredFormat::Pdf, bytes, None)
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
